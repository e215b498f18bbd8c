// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

namespace provynx {

namespace {

bool turnsTheLineAround(QChar c)
{
    return (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069') || c == u'\u061c'
        || c == u'\u200e' || c == u'\u200f';
}

bool isJoiner(QChar c)
{
    return c == u'\u200c' || c == u'\u200d';
}

} // namespace

QString plainText(const QString& fromOutside, bool keepLines, qsizetype longest)
{
    QString shown;
    shown.reserve(qMin(fromOutside.size(), longest));
    for (qsizetype i = 0; i < fromOutside.size(); ++i) {
        const QChar c = fromOutside[i];
        if (c.isHighSurrogate() && i + 1 < fromOutside.size() && fromOutside[i + 1].isLowSurrogate()) {
            if (shown.size() + 2 > longest)
                break;
            shown += c;
            shown += fromOutside[++i];
            continue;
        }
        if (shown.size() >= longest)
            break;
        if (c == u'\n' || c == u'\t' || c == u'\u2028' || c == u'\u2029') {
            shown += !keepLines ? QChar(u' ') : c == u'\t' ? c : QChar(u'\n');
        } else if (c == u'\r') {
            if (i + 1 >= fromOutside.size() || fromOutside[i + 1] != u'\n')
                shown += keepLines ? u'\n' : u' ';
        } else if (c.category() == QChar::Other_Control || c.isSurrogate() || turnsTheLineAround(c)
            || (c.category() == QChar::Other_Format && !isJoiner(c))) {
            continue;
        } else {
            shown += c;
        }
    }
    return shown;
}

QString plainTip(const QString& fromOutside)
{
    constexpr qsizetype longest = 1000;
    constexpr qsizetype widest = 100;
    const QString text = plainText(fromOutside, true, longest);
    QString tip;
    qsizetype width = 0;
    for (const QChar c : text) {
        const bool breaks = c == u'\n' || (c == u' ' && width >= widest);
        tip += breaks ? u'\n' : c;
        width = breaks ? 0 : width + 1;
    }
    return tip;
}

QString folded(const QString& text)
{
    const QString taken = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(taken.size());
    for (const QChar c : taken) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        // Letters that Unicode does not take apart, though people type them without their stroke.
        switch (c.unicode()) {
        case u'ß':
            plain += QStringLiteral("ss");
            break;
        case u'æ':
            plain += QStringLiteral("ae");
            break;
        case u'œ':
            plain += QStringLiteral("oe");
            break;
        case u'ø':
            plain += u'o';
            break;
        case u'ł':
            plain += u'l';
            break;
        case u'đ':
            plain += u'd';
            break;
        case u'ı':
            plain += u'i';
            break;
        default:
            plain += c;
        }
    }
    return plain;
}

} // namespace provynx
