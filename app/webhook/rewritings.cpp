// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewritings.h"

#include <QString>

#include <algorithm>
#include <optional>

namespace provynx::webhook {

namespace {

constexpr int deepest = 64; ///< brackets in brackets: each level may indent every line
constexpr qsizetype longest = 128 * 1024; ///< bytes of a body; the receiver takes half of that
constexpr qsizetype longestOfAll = 8 * 1024 * 1024; ///< bytes of what is made of it

/// Strings with their quotes, punctuation one by one, and what stands between as it is.
std::optional<QList<QByteArray>> tokensOf(const QByteArray& json)
{
    QList<QByteArray> tokens;
    int depth = 0;
    qsizetype i = 0;
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (i < json.size()) {
        const char c = json[i];
        if (isBlank(c)) {
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        if (c == '"') {
            while (end < json.size() && json[end] != '"')
                end += json[end] == '\\' ? 2 : 1;
            if (end >= json.size())
                return std::nullopt;
            ++end;
        } else if (!QByteArray("{}[],:").contains(c)) {
            while (end < json.size() && !isBlank(json[end]) && !QByteArray("{}[],:\"").contains(json[end]))
                ++end;
        }
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (depth > deepest)
            return std::nullopt;
        tokens.append(json.sliced(i, end - i));
        i = end;
    }
    const bool isWhole = tokens.size() >= 2 && (tokens.constFirst() == "{" || tokens.constFirst() == "[");
    return isWhole ? std::optional(tokens) : std::nullopt;
}

struct Layout {
    QByteArray comma;
    QByteArray colon;
    QByteArray indent; ///< of one level; null: all in one line
};

QByteArray laidOut(const QList<QByteArray>& tokens, const Layout& layout)
{
    QByteArray text;
    int depth = 0;
    const auto newLine = [&] {
        if (!layout.indent.isNull())
            text += '\n' + layout.indent.repeated(depth);
    };
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QByteArray& token = tokens[i];
        const bool closes = token == "}" || token == "]";
        const bool isEmpty = closes && i > 0 && (tokens[i - 1] == "{" || tokens[i - 1] == "[");
        if (closes) {
            depth = std::max(depth - 1, 0); // of what is no JSON after all
            if (!isEmpty)
                newLine();
        }
        text += token == "," ? layout.comma : token == ":" ? layout.colon : token;
        if (token == "{" || token == "[") {
            ++depth;
            const bool opensEmpty = i + 1 < tokens.size() && (tokens[i + 1] == "}" || tokens[i + 1] == "]");
            if (!opensEmpty)
                newLine();
        } else if (token == ",") {
            newLine();
        }
    }
    return text;
}

QByteArray escapedUnits(const QByteArray& string)
{
    QByteArray text;
    for (const QChar unit : QString::fromUtf8(string)) {
        if (unit.unicode() < 0x80)
            text += char(unit.unicode());
        else
            text += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    }
    return text;
}

QByteArray unescapedUnits(const QByteArray& string)
{
    QString text;
    const QString all = QString::fromUtf8(string);
    for (qsizetype i = 0; i < all.size(); ++i) {
        bool isNumber = false;
        const ushort unit = all[i] == u'\\' && i + 5 < all.size() && all[i + 1] == u'u'
            ? all.mid(i + 2, 4).toUShort(&isNumber, 16)
            : ushort(0);
        if (isNumber && unit >= 0x80) {
            text += QChar(unit);
            i += 5;
        } else {
            text += all[i];
            // An escaped backslash is no beginning of anything.
            if (all[i] == u'\\' && i + 1 < all.size())
                text += all[++i];
        }
    }
    return text.toUtf8();
}

QByteArray as(QByteArray string, int way)
{
    switch (way) {
    case 1:
        return string.replace("\\/", "/");
    case 2:
        return string.replace("\\/", "/").replace("/", "\\/");
    case 3:
        return escapedUnits(string);
    case 4:
        return unescapedUnits(string);
    case 5:
        return escapedUnits(string.replace("\\/", "/").replace("/", "\\/"));
    default:
        return string;
    }
}

} // namespace

QList<QByteArray> rewritings(const QByteArray& json)
{
    const auto tokens = json.size() <= longest ? tokensOf(json) : std::nullopt;
    if (!tokens)
        return {};
    const Layout layouts[]
        = {{",", ":", {}}, {", ", ": ", {}}, {",", ": ", "  "}, {",", ": ", "    "}, {",", ": ", "\t"}};
    QList<QByteArray> all;
    qsizetype size = 0;
    for (int way = 0; way <= 5; ++way) {
        QList<QByteArray> written;
        for (const QByteArray& token : *tokens)
            written.append(token.startsWith('"') ? as(token, way) : token);
        if (way > 0 && written == *tokens)
            continue;
        for (const Layout& layout : layouts) {
            const QByteArray text = laidOut(written, layout);
            size += 2 * text.size();
            if (size > longestOfAll)
                return all;
            for (const QByteArray& one : {text, QByteArray(text + '\n')}) {
                if (one != json && !all.contains(one))
                    all.append(one);
            }
        }
    }
    return all;
}

} // namespace provynx::webhook
