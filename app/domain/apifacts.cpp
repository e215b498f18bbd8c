// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apifacts.h"

#include "enumwords.h"

#include <algorithm>

namespace provynx {

namespace {

using Point = CheckPoint;
using Finding = CheckFinding;
using Ending = CheckReport::Ending;

struct PointFacts {
    Point value;
    const char16_t* word;
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
        [point](const PointFacts& facts) { return facts.value == point && facts.documented; });
}

QString nameOf(CheckPoint point)
{
    return wordFor(points, point);
}

QString nameOf(CheckVerdict verdict)
{
    static constexpr std::array names{
        EnumWord{CheckVerdict::Running, u"running"},
        EnumWord{CheckVerdict::Documented, u"documented"},
        EnumWord{CheckVerdict::Assumed, u"assumed"},
        EnumWord{CheckVerdict::Differs, u"differs"},
        EnumWord{CheckVerdict::NotProvable, u"not-provable"},
    };
    return wordFor(names, verdict);
}

QString nameOf(CheckFinding finding)
{
    static constexpr std::array names{
        EnumWord{Finding::AsExpected, u"as-expected"},
        EnumWord{Finding::Refused, u"refused"},
        EnumWord{Finding::NoAnswer, u"no-answer"},
        EnumWord{Finding::Accepted, u"accepted"},
        EnumWord{Finding::OtherStatus, u"other-status"},
        EnumWord{Finding::OtherNumber, u"other-number"},
        EnumWord{Finding::SameNumber, u"same-number"},
        EnumWord{Finding::Absent, u"absent"},
        EnumWord{Finding::NotOffered, u"not-offered"},
        EnumWord{Finding::WithoutOurs, u"without-ours"},
        EnumWord{Finding::OtherAmount, u"other-amount"},
        EnumWord{Finding::OtherCode, u"other-code"},
        EnumWord{Finding::OtherTime, u"other-time"},
        EnumWord{Finding::NoCode, u"no-code"},
        EnumWord{Finding::OtherWord, u"other-word"},
        EnumWord{Finding::NothingForSale, u"nothing-for-sale"},
        EnumWord{Finding::Needed, u"needed"},
        EnumWord{Finding::NotTried, u"not-tried"},
    };
    return wordFor(names, finding);
}

QString nameOf(CheckReport::Ending ending)
{
    static constexpr std::array names{
        EnumWord{Ending::Running, u"running"},
        EnumWord{Ending::Complete, u"complete"},
        EnumWord{Ending::Stopped, u"stopped"},
        EnumWord{Ending::LiveKey, u"live-key"},
        EnumWord{Ending::NoWay, u"no-way"},
        EnumWord{Ending::GaveUp, u"gave-up"},
    };
    return wordFor(names, ending);
}

} // namespace provynx
