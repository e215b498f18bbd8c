// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace provynx::webhook {

/// A request's headers in the order they came, repeated ones included, names as they were written.
using Header = std::pair<QByteArray, QByteArray>;
using Headers = QList<Header>;

/// Every value of that name, whatever its case, without blanks around it.
inline QList<QByteArray> valuesOf(const Headers& headers, const QByteArray& name)
{
    QList<QByteArray> values;
    for (const Header& header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            values.append(header.second.trimmed());
    }
    return values;
}

} // namespace provynx::webhook
