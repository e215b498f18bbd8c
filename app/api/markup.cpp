// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup.h"

#include <QRegularExpression>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

QString withoutTags(QString text)
{
    static const QRegularExpression unseen(uR"(<(script|style)\b.*?(</\1\s*>|\z)|<!--.*?(-->|\z))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[/!?a-zA-Z][^>]*(>|\\z)"_s);
    text.replace(unseen, u" "_s).replace(tag, u" "_s);
    text.replace("&nbsp;"_L1, " "_L1).replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1);
    text.replace("&quot;"_L1, "\""_L1).replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
    return text.simplified();
}

} // namespace

QString wordsOfPage(const QString& page)
{
    static const QRegularExpression anyTag(u"<[!?a-zA-Z]"_s);
    if (!page.contains(anyTag))
        return page.simplified();
    for (const auto& element : {u"title"_s, u"h1"_s}) {
        const QRegularExpression inside(u"<%1\\b[^>]*>(.*?)</%1"_s.arg(element),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        const QString words = withoutTags(inside.match(page).captured(1));
        if (!words.isEmpty())
            return words;
    }
    return withoutTags(page);
}

} // namespace provynx
