// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keymask.h"

#include <QRegularExpression>

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

const QByteArray mask = "•••";
constexpr qsizetype leastTail = 8; ///< of a part behind the prefix that is masked when it stands alone
constexpr qsizetype leastBroken
    = 6; ///< of one that is broken off, where letters and digits tell it from a word
constexpr qsizetype leastPlain = 12; ///< where they don't

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// One letter for those that are written for one another: of either case, and of both alphabets of base64.
char folded(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c - 'A' + 'a');
    return c == '_' || c == '/' ? '_' : c == '-' || c == '+' ? '-' : c;
}

/// One letter of a text as it is meant, and how many bytes it is written in.
struct Letter {
    char meant = 0;
    qsizetype size = 1;
};

std::optional<int> numberAt(const QByteArray& text, qsizetype at, qsizetype size, int base)
{
    bool isNumber = false;
    const int number = at + size <= text.size() ? text.mid(at, size).toInt(&isNumber, base) : 0;
    return isNumber && number > ' ' && number < 0x7f ? std::optional(number) : std::nullopt;
}

Letter letterAt(const QByteArray& text, qsizetype at)
{
    const char first = text[at];
    if (first == '\\') {
        qsizetype next = at;
        while (next < text.size() && text[next] == '\\' && next - at < 4) // escaped again and again
            ++next;
        if (next < text.size() && text[next] == '/')
            return {'/', next + 1 - at};
        if (next < text.size() && text[next] == 'u') {
            if (const auto number = numberAt(text, next + 1, 4, 16))
                return {static_cast<char>(*number), next + 5 - at};
        }
    } else if (first == '%') {
        const qsizetype digits = at + (text.mid(at + 1, 2) == "25" ? 3 : 1); // escaped twice
        if (const auto number = numberAt(text, digits, 2, 16))
            return {static_cast<char>(*number), digits + 2 - at};
    } else if (first == '&' && at + 1 < text.size() && text[at + 1] == '#') {
        const bool isHex = at + 2 < text.size() && (text[at + 2] == 'x' || text[at + 2] == 'X');
        const qsizetype digits = at + (isHex ? 3 : 2);
        const qsizetype size = text.mid(digits, 6).indexOf(';'); // no further: there may be no end
        const qsizetype end = digits + size;
        if (size > 0) {
            if (const auto number = numberAt(text, digits, end - digits, isHex ? 16 : 10))
                return {static_cast<char>(*number), end + 1 - at};
        }
    }
    return {first, 1};
}

/// How many bytes of the text, from there on, spell so much of the key; 0: too little of it.
qsizetype spelledAt(const QByteArray& text, qsizetype at, const QByteArray& key, qsizetype least)
{
    qsizetype end = at;
    qsizetype known = 0;
    while (known < key.size() && end < text.size()) {
        const Letter letter = letterAt(text, end);
        if (folded(letter.meant) != folded(key[known]))
            break;
        end += letter.size;
        ++known;
    }
    if (known == key.size())
        return end - at;
    const auto begin = key.cbegin();
    const bool hasLetter = std::any_of(begin, begin + known, &isLetter);
    const bool isTelling = hasLetter && (known >= leastPlain || std::any_of(begin, begin + known, &isDigit));
    return known >= least && isTelling ? end - at : 0;
}

} // namespace

KeyMask::KeyMask(const Secret& key)
{
    const QByteArray& whole = key.reveal();
    if (whole.isEmpty())
        return;
    static const QRegularExpression prefix(u"\\A[a-z]+_(?:[a-z]+_)?"_s);
    const QByteArray tail = whole.mid(prefix.match(QString::fromLatin1(whole)).capturedLength());
    const bool standsAlone = tail.size() >= leastTail && std::any_of(tail.cbegin(), tail.cend(), &isLetter);
    const QByteArray& core = standsAlone ? tail : whole;
    add(core, standsAlone ? leastBroken : core.size());
    add(core.toHex(), 2 * core.size());
    // Base64 has three ways to write a text, by what stands before it; what its neighbours have a part in is
    // left out.
    for (const qsizetype before : {0, 1, 2}) {
        const QByteArray written
            = QByteArray(QByteArray(before, ' ') + core).toBase64(QByteArray::OmitTrailingEquals);
        const qsizetype shared = (before + core.size()) % 3 == 0 ? 0 : 1;
        const QByteArray own = written.mid(before == 0 ? 0 : before + 1).chopped(shared);
        add(own, own.size());
    }
}

void KeyMask::add(const QByteArray& text, qsizetype least)
{
    m_spellings.append({Secret(text), least});
    m_beginnings += folded(text.front());
}

QByteArray KeyMask::applied(const QByteArray& text) const
{
    QByteArray shown;
    qsizetype done = 0;
    for (qsizetype at = 0; at < text.size() && !m_spellings.isEmpty();) {
        const char c = text[at];
        qsizetype found = 0;
        if (c == '\\' || c == '%' || c == '&' || m_beginnings.contains(folded(c))) {
            for (const Spelling& one : m_spellings)
                found = std::max(found, spelledAt(text, at, one.text.reveal(), one.least));
        }
        if (found == 0) {
            ++at;
            continue;
        }
        shown += text.mid(done, at - done) + mask;
        done = at += found;
    }
    return done == 0 ? text : shown + text.mid(done);
}

} // namespace provynx
