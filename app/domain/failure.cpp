// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failure.h"

#include <array>
#include <utility>

namespace provynx {

using Kind = Failure::Kind;

namespace {

constexpr std::array kindNames{
    std::pair{Kind::KeyRejected, u"KeyRejected"},
    std::pair{Kind::BadRequest, u"BadRequest"},
    std::pair{Kind::ShortOfFunds, u"ShortOfFunds"},
    std::pair{Kind::NotFound, u"NotFound"},
    std::pair{Kind::InProgress, u"InProgress"},
    std::pair{Kind::RateLimited, u"RateLimited"},
    std::pair{Kind::ServiceFailure, u"ServiceFailure"},
    std::pair{Kind::Unavailable, u"Unavailable"},
    std::pair{Kind::Conflict, u"Conflict"},
    std::pair{Kind::UnexpectedStatus, u"UnexpectedStatus"},
    std::pair{Kind::Redirected, u"Redirected"},
    std::pair{Kind::TooLarge, u"TooLarge"},
    std::pair{Kind::Unreadable, u"Unreadable"},
    std::pair{Kind::MissingField, u"MissingField"},
    std::pair{Kind::Offline, u"Offline"},
    std::pair{Kind::Dropped, u"Dropped"},
    std::pair{Kind::TimedOut, u"TimedOut"},
    std::pair{Kind::Tls, u"Tls"},
    std::pair{Kind::PlainHttp, u"PlainHttp"},
    std::pair{Kind::ForeignAddress, u"ForeignAddress"},
    std::pair{Kind::KeyUnavailable, u"KeyUnavailable"},
    std::pair{Kind::NotRecorded, u"NotRecorded"},
    std::pair{Kind::OverCap, u"OverCap"},
    std::pair{Kind::NotSent, u"NotSent"},
};

} // namespace

bool Failure::isAmbiguousForPurchase() const
{
    switch (kind) {
    case Kind::KeyRejected:
    case Kind::BadRequest:
    case Kind::ShortOfFunds:
    case Kind::NotFound:
    case Kind::RateLimited:
    case Kind::Conflict:
    case Kind::Offline:
    case Kind::Tls:
    case Kind::PlainHttp:
    case Kind::ForeignAddress:
    case Kind::KeyUnavailable:
    case Kind::NotRecorded:
    case Kind::OverCap:
    case Kind::NotSent:
        return false;
    case Kind::InProgress:
    case Kind::ServiceFailure:
    case Kind::Unavailable:
    case Kind::UnexpectedStatus:
    case Kind::Redirected: // a redirect is also how a form answers "done"
    case Kind::TooLarge:
    case Kind::Unreadable:
    case Kind::MissingField:
    case Kind::Dropped:
    case Kind::TimedOut:
        return true;
    }
    return true;
}

bool Failure::isPassing() const
{
    switch (kind) {
    case Kind::RateLimited:
    case Kind::ServiceFailure:
    case Kind::Unavailable:
    case Kind::Dropped:
    case Kind::TimedOut:
    case Kind::Offline:
        return true;
    default:
        return false;
    }
}

bool Failure::isAboutTheLink() const
{
    return kind == Kind::Offline || kind == Kind::Dropped || kind == Kind::TimedOut || kind == Kind::Tls;
}

QString nameOf(Kind kind)
{
    for (const auto& [known, name] : kindNames) {
        if (known == kind)
            return QString::fromUtf16(name);
    }
    return {};
}

Kind failureKindFromName(QStringView wanted)
{
    for (const auto& [kind, name] : kindNames) {
        if (wanted == QStringView(name))
            return kind;
    }
    return Kind::Unreadable;
}

} // namespace provynx
