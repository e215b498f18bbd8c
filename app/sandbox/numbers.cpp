// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbers.h"

#include <QStringList>

namespace provynx::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// `count` numbers: prefix, then `first` + i written with `digits` digits.
struct Block {
    const char* prefix;
    int first;
    int count;
    int digits;
};

struct Range {
    const char* country;
    QList<Block> blocks;
    int start; ///< which number is the first to go
    int step; ///< shares no factor with the size, so that all of them come before one comes again
};

const QList<Range>& ranges()
{
    static const QList<Range> all{
        {"us",
            {{"+1202555", 100, 100, 4}, {"+1212555", 100, 100, 4}, {"+1213555", 100, 100, 4},
                {"+1305555", 100, 100, 4}, {"+1312555", 100, 100, 4}, {"+1415555", 100, 100, 4},
                {"+1512555", 100, 100, 4}, {"+1617555", 100, 100, 4}, {"+1702555", 100, 100, 4},
                {"+1206555", 100, 100, 4}},
            43, 117},
        {"ca", {{"+1416555", 100, 100, 4}, {"+1514555", 100, 100, 4}, {"+1604555", 100, 100, 4}}, 17, 113},
        {"gb", {{"+447700900", 0, 1000, 3}}, 123, 37},
        {"de",
            {{"+49152", 28817386, 1, 8}, {"+49152", 28895456, 1, 8}, {"+49152", 54599371, 1, 8},
                {"+4917139200", 0, 100, 2}, {"+49176040690", 0, 100, 2}},
            0, 1},
        {"fr", {{"+3363998", 0, 10000, 4}}, 1204, 337},
        {"se", {{"+46701740", 605, 95, 3}}, 7, 2},
        {"ie", {{"+3532091", 0, 100000, 5}}, 12043, 1337},
        {"au", {{"+61491570", 156, 4, 3}, {"+61491570", 110, 1, 3}}, 0, 1},
    };
    return all;
}

const Range* find(const QString& country)
{
    for (const Range& range : ranges())
        if (country == QLatin1StringView(range.country))
            return &range;
    return nullptr;
}

int sizeOf(const Range& range)
{
    int size = 0;
    for (const Block& block : range.blocks)
        size += block.count;
    return size;
}

QString numberAt(const Range& range, int index)
{
    for (const Block& block : range.blocks) {
        if (index < block.count)
            return QLatin1StringView(block.prefix)
                + QString::number(block.first + index).rightJustified(block.digits, u'0');
        index -= block.count;
    }
    return {};
}

} // namespace

std::optional<QString> NumberPool::take(const CountryId& country)
{
    const QString own = country.isEmpty() ? u"us"_s : country.text();
    for (const QString& range : {own, u"gb"_s, u"us"_s})
        if (const auto number = takeFrom(range))
            return number;
    return std::nullopt;
}

void NumberPool::putBack(const QString& number)
{
    m_used.remove(number);
}

std::optional<QString> NumberPool::takeFrom(const QString& name)
{
    const Range* range = find(name);
    if (!range)
        return std::nullopt;
    const int size = sizeOf(*range);
    int at = m_next.value(name, range->start);
    for (int tried = 0; tried < size; ++tried) {
        const QString number = numberAt(*range, at);
        at = (at + range->step) % size;
        if (m_used.contains(number))
            continue;
        m_used.insert(number);
        m_next.insert(name, at);
        return number;
    }
    return std::nullopt;
}

} // namespace provynx::sandbox
