// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/orderfacts.h"

#include <QByteArray>
#include <QHash>

namespace provynx {

enum class ExportFormat {
    /// RFC 4180, UTF-8; texts in quotes, with an apostrophe before what a spreadsheet would run or change.
    Csv,
    Json, ///< one object, its rows in "numbers"; texts as they are
    Markdown, ///< one table; texts as they are, in code spans where they came from outside
};

/// What stands in an export beside the orders.
struct ExportFacts {
    QString appVersion;
    QDateTime at; ///< when it was asked for
    QHash<ProfileId, QString> profileNames; ///< of those that are known; the others go by their id
};

/// Orders as text for other programs, in UTF-8: names and forms are the same in every language and never
/// change once released. Times are ISO 8601 in UTC, money is exact decimals.
class ExportText {
public:
    ExportText(ExportFormat format, ExportFacts facts);

    QByteArray head() const;
    QByteArray row(const Order& order); ///< one after the other, behind the head
    QByteArray tail() const;

private:
    QByteArray csvRow(const Order& order) const;
    QByteArray jsonRow(const Order& order) const;
    QByteArray markdownRow(const Order& order) const;

    ExportFormat m_format;
    ExportFacts m_facts;
    bool m_hasRows = false;
};

/// A text as it stands in a CSV file: in quotes, unless it is empty.
QByteArray csvCell(const QString& text);

} // namespace provynx
