// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failure.h"

#include "enumwords.h"

namespace provynx {

using Kind = Failure::Kind;

namespace {

constexpr std::array kindNames{
    EnumWord{Kind::KeyRejected, u"KeyRejected"},
    EnumWord{Kind::BadRequest, u"BadRequest"},
    EnumWord{Kind::ShortOfFunds, u"ShortOfFunds"},
    EnumWord{Kind::NotFound, u"NotFound"},
    EnumWord{Kind::InProgress, u"InProgress"},
    EnumWord{Kind::RateLimited, u"RateLimited"},
    EnumWord{Kind::ServiceFailure, u"ServiceFailure"},
    EnumWord{Kind::Unavailable, u"Unavailable"},
    EnumWord{Kind::Conflict, u"Conflict"},
    EnumWord{Kind::UnexpectedStatus, u"UnexpectedStatus"},
    EnumWord{Kind::Redirected, u"Redirected"},
    EnumWord{Kind::TooLarge, u"TooLarge"},
    EnumWord{Kind::Unreadable, u"Unreadable"},
    EnumWord{Kind::MissingField, u"MissingField"},
    EnumWord{Kind::Offline, u"Offline"},
    EnumWord{Kind::Dropped, u"Dropped"},
    EnumWord{Kind::TimedOut, u"TimedOut"},
    EnumWord{Kind::Tls, u"Tls"},
    EnumWord{Kind::PlainHttp, u"PlainHttp"},
    EnumWord{Kind::ForeignAddress, u"ForeignAddress"},
    EnumWord{Kind::KeyUnavailable, u"KeyUnavailable"},
    EnumWord{Kind::NotRecorded, u"NotRecorded"},
    EnumWord{Kind::OverCap, u"OverCap"},
    EnumWord{Kind::NotSent, u"NotSent"},
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
    return wordFor(kindNames, kind);
}

Kind failureKindFromName(QStringView wanted)
{
    return fromWord(kindNames, wanted).value_or(Kind::Unreadable);
}

} // namespace provynx
