// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickorderwords.h"

#include "domain/plaintext.h"
#include "words.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace provynx::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr qsizetype longestName = 200;

} // namespace

QString quickName(const QuickRow& row)
{
    const Service& service = row.service;
    return plainText(service.name.isEmpty() ? service.id.text() : service.name, false, longestName);
}

QString quickPlace(const QuickRow& row)
{
    QStringList parts;
    if (row.isRepeat)
        parts.append(quickName(row));
    if (!row.market.needsCountry())
        parts.append(Words::tr("United States"));
    else
        parts.append(
            plainText(row.countryName.isEmpty() ? row.market.country().text().toUpper() : row.countryName,
                false, longestName));
    if (!row.isRepeat || row.market.op() != anyOperator())
        parts.append(plainText(row.market.op().text(), false, longestName));
    parts.append(server(row.market.server()));
    return parts.join(u" · "_s);
}

QString quickPrice(const QuickRow& row)
{
    if (row.isGone)
        return {};
    return row.isListed ? price(row.service.price) : u"…"_s;
}

QString quickHindrance(const QuickRow& row)
{
    if (row.isGone)
        return Words::tr("not offered now");
    return row.isListed && row.service.isOutOfStock() ? Words::tr("out of stock") : QString();
}

QString quickSentence(const QuickRow& row)
{
    QStringList parts;
    parts.append(row.isRepeat ? Words::tr("Repeat last order") : quickName(row));
    if (row.isFavourite && !row.isRepeat)
        parts.append(Words::tr("favourite"));
    parts.append(quickPlace(row));
    if (row.isListed)
        parts.append(price(row.service.price));
    else if (!row.isGone)
        parts.append(Words::tr("price not read yet"));
    if (const QString hindrance = quickHindrance(row); !hindrance.isEmpty())
        parts.append(hindrance);
    return parts.join(u", "_s);
}

} // namespace provynx::words
