// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statisticsquery.h"

#include "ordercolumns.h"
#include "valuetext.h"

#include <limits>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    IntendedAt,
    RowId,
    OutcomeWord,
    RegionWord,
    ServerNumber,
    CountryText,
    OperatorText,
    CountryName,
    ServiceText,
    ServiceName,
    Price,
    Refund,
    Currency,
    Took,
    BoughtAt,
    Found,
};

/// A purchase belongs to the day on which it was bought, as in the day's spending; one that was bought later
/// than this after it was asked for is only found from then on.
constexpr qint64 latestBought = qint64{31} * 24 * 3600 * 1'000'000;

const auto columns
    = u"intended_at, id, outcome, region, server, country, operator, country_name, service, service_name, "
      "price, refund, currency, took, bought_at, found"_s;

std::optional<qint64> numberAt(const Statement& row, int column)
{
    const QVariant value = row.at(column);
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

Market marketOf(const Statement& row)
{
    const auto server = static_cast<Server>(row.number(ServerNumber));
    const OperatorId op(row.text(OperatorText));
    const Region region = fromWord(regionRows, row.text(RegionWord)).value_or(Region::UnitedStates);
    return Market::of(region, server, CountryId(row.text(CountryText)), op);
}

} // namespace

std::optional<CountingPlace> countSlice(Connection& connection, const StatisticsQuery& query,
    const std::optional<CountingPlace>& after, int limit, StatisticsTally& tally)
{
    QString sql = u"SELECT "_s + columns
        + u" FROM orders WHERE kind = ? AND base = ? AND (intended_at, id) < (?, ?) AND intended_at >= ? "
          "AND ifnull(bought_at, intended_at) >= ? AND ifnull(bought_at, intended_at) < ?"_s;
    if (!query.service.isEmpty())
        sql += u" AND service = ?"_s;
    sql += u" ORDER BY intended_at DESC, id DESC LIMIT ?"_s;

    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const CountingPlace from = after ? *after
        : query.until.isValid() ? CountingPlace{microsOf(query.until), std::numeric_limits<qint64>::min()}
                                : CountingPlace{most, most};
    Statement rows(connection, sql);
    rows.bind(wordFor(keyKindWords, query.kind)).bind(query.base.name()).bind(from.intendedAt).bind(from.id);
    const qint64 begin
        = query.from.isValid() ? microsOf(query.from) : std::numeric_limits<qint64>::min() + latestBought;
    rows.bind(begin - latestBought).bind(begin).bind(query.until.isValid() ? microsOf(query.until) : most);
    if (!query.service.isEmpty())
        rows.bind(query.service.text());
    rows.run(limit);

    CountingPlace place;
    int count = 0;
    while (rows.next()) {
        ++count;
        place = {rows.number(IntendedAt), rows.number(RowId)};
        tally.add({numberAt(rows, BoughtAt).value_or(place.intendedAt),
            fromWord(outcomeWords, rows.text(OutcomeWord)).value_or(Outcome::Open),
            {ServiceId(rows.text(ServiceText)), marketOf(rows)}, rows.text(ServiceName),
            rows.text(CountryName), numberAt(rows, Took), numberAt(rows, Price), numberAt(rows, Refund),
            rows.text(Currency), rows.number(Found) != 0});
    }
    return count < limit ? std::nullopt : std::optional(place);
}

} // namespace provynx
