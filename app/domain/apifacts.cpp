// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apifacts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace provynx {

namespace {

using Point = CheckPoint;
using Finding = CheckFinding;
using Ending = CheckReport::Ending;

struct PointFacts {
    Point point;
    const char16_t* name;
    bool documented;
};

constexpr std::array points{
    PointFacts{Point::Balance, u"balance", true},
    PointFacts{Point::TestMoney, u"test-money", true},
    PointFacts{Point::WrongKey, u"wrong-key", false},
    PointFacts{Point::WrongServer, u"wrong-server", false},
    PointFacts{Point::Description, u"description", false},
    PointFacts{Point::UsOperators, u"us-operators", true},
    PointFacts{Point::UsServices, u"us-services", true},
    PointFacts{Point::UsServicesTwo, u"us-services-2", true},
    PointFacts{Point::UsServicesThree, u"us-services-3", true},
    PointFacts{Point::Countries, u"countries", true},
    PointFacts{Point::GlobalOperators, u"global-operators", false},
    PointFacts{Point::GlobalServices, u"global-services", true},
    PointFacts{Point::UsPurchase, u"us-purchase", true},
    PointFacts{Point::NothingSpent, u"nothing-spent", true},
    PointFacts{Point::HeaderKey, u"header-key", false},
    PointFacts{Point::BodyKey, u"body-key", false},
    PointFacts{Point::FreshKey, u"fresh-key", false},
    PointFacts{Point::UsNumbers, u"us-numbers", false},
    PointFacts{Point::UsNumber, u"us-number", true},
    PointFacts{Point::UsCode, u"us-code", true},
    PointFacts{Point::UsCancel, u"us-cancel", true},
    PointFacts{Point::UsCancelled, u"us-cancelled", false},
    PointFacts{Point::GlobalPurchase, u"global-purchase", true},
    PointFacts{Point::GlobalNumbers, u"global-numbers", false},
    PointFacts{Point::GlobalNumber, u"global-number", true},
    PointFacts{Point::GlobalCancel, u"global-cancel", true},
    PointFacts{Point::GlobalCode, u"global-code", true},
    PointFacts{Point::UnknownNumber, u"unknown-number", false},
    PointFacts{Point::GivenBack, u"given-back", true},
};

/// Without those that only come up when something is in the way.
constexpr int rareRows = 2;

template <class Names, class Value>
QString nameIn(const Names& names, Value value)
{
    for (const auto& [known, name] : names) {
        if (known == value)
            return QString::fromUtf16(name);
    }
    return {};
}

} // namespace

void ApiFacts::take(const ApiFacts& news)
{
    if (news.keys)
        keys = news.keys;
    if (news.hasGlobalOperators)
        hasGlobalOperators = news.hasGlobalOperators;
    if (news.listsUsNumbers)
        listsUsNumbers = news.listsUsNumbers;
    if (news.listsGlobalNumbers)
        listsGlobalNumbers = news.listsGlobalNumbers;
}

qsizetype CheckReport::count(CheckVerdict verdict) const
{
    return std::count_if(
        rows.cbegin(), rows.cend(), [verdict](const CheckRow& row) { return row.verdict == verdict; });
}

int usualCheckRows()
{
    return static_cast<int>(points.size()) - rareRows;
}

bool isDocumented(CheckPoint point)
{
    return std::any_of(points.begin(), points.end(),
        [point](const PointFacts& facts) { return facts.point == point && facts.documented; });
}

QString nameOf(CheckPoint point)
{
    for (const PointFacts& facts : points) {
        if (facts.point == point)
            return QString::fromUtf16(facts.name);
    }
    return {};
}

QString nameOf(CheckVerdict verdict)
{
    static constexpr std::array names{
        std::pair{CheckVerdict::Running, u"running"},
        std::pair{CheckVerdict::Documented, u"documented"},
        std::pair{CheckVerdict::Assumed, u"assumed"},
        std::pair{CheckVerdict::Differs, u"differs"},
        std::pair{CheckVerdict::NotProvable, u"not-provable"},
    };
    return nameIn(names, verdict);
}

QString nameOf(CheckFinding finding)
{
    static constexpr std::array names{
        std::pair{Finding::AsExpected, u"as-expected"},
        std::pair{Finding::Refused, u"refused"},
        std::pair{Finding::NoAnswer, u"no-answer"},
        std::pair{Finding::Accepted, u"accepted"},
        std::pair{Finding::OtherStatus, u"other-status"},
        std::pair{Finding::OtherNumber, u"other-number"},
        std::pair{Finding::SameNumber, u"same-number"},
        std::pair{Finding::Absent, u"absent"},
        std::pair{Finding::NotOffered, u"not-offered"},
        std::pair{Finding::WithoutOurs, u"without-ours"},
        std::pair{Finding::OtherAmount, u"other-amount"},
        std::pair{Finding::OtherCode, u"other-code"},
        std::pair{Finding::OtherTime, u"other-time"},
        std::pair{Finding::NoCode, u"no-code"},
        std::pair{Finding::OtherWord, u"other-word"},
        std::pair{Finding::NothingForSale, u"nothing-for-sale"},
        std::pair{Finding::Needed, u"needed"},
        std::pair{Finding::NotTried, u"not-tried"},
    };
    return nameIn(names, finding);
}

QString nameOf(CheckReport::Ending ending)
{
    static constexpr std::array names{
        std::pair{Ending::Running, u"running"},
        std::pair{Ending::Complete, u"complete"},
        std::pair{Ending::Stopped, u"stopped"},
        std::pair{Ending::LiveKey, u"live-key"},
        std::pair{Ending::NoWay, u"no-way"},
        std::pair{Ending::GaveUp, u"gave-up"},
    };
    return nameIn(names, ending);
}

} // namespace provynx
