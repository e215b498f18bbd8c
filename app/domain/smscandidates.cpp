// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smscandidates.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace provynx::smscandidates {

namespace {

using smswords::Keyword;
using smswords::Span;
using Re = QRegularExpression;

constexpr qsizetype longestRead = 2000; ///< characters of one message; a dozen SMS in one

/// Six digits are likelier than four, and both than any other number of them.
int scoreOfLength(qsizetype digits)
{
    constexpr std::array<int, 11> scores{-99, -99, -99, 2, 24, 22, 30, 18, 21, 3, 2};
    return digits < qsizetype(scores.size()) ? scores.at(size_t(digits)) : -99;
}

bool touchesAny(const QList<Span>& spans, const Span& place)
{
    return std::any_of(spans.cbegin(), spans.cend(),
        [&place](const Span& span) { return span.touches(place.from, place.to); });
}

class Finder {
public:
    explicit Finder(const MarkedText& message)
        : m_message(message)
    {
    }

    QList<Candidate> found()
    {
        findForBrowsers();
        findApart();
        findForms();
        findPlainWords();
        return m_found;
    }

private:
    void findForBrowsers();
    void findApart();
    void findForms();
    void findPlainWords();
    void offer(Span place, const QString& code, int score) { m_found.append({place, code, score}); }

    const MarkedText& m_message;
    QList<Candidate> m_found;
};

/// "@example.com #123456" in the last line, as browsers read it: nothing is surer. Anywhere else an address
/// and a hashtag are an address and a hashtag.
void Finder::findForBrowsers()
{
    static const Re pattern(
        u"(?:^|\\n)@[a-z0-9.-]+\\.[a-z]{2,}(?::\\d+)? #([a-z0-9-]{3,20})(?: %\\S+)?\\s*$"_s,
        Re::CaseInsensitiveOption);
    if (const auto match = pattern.match(m_message.text); match.hasMatch())
        offer({match.capturedStart(1), match.capturedEnd(1)}, match.captured(1), browserScore);
}

/// "4 8 2 9 1 3", "a-u-8-k-u-f", "4... 8... 2...": written so as to be read aloud.
void Finder::findApart()
{
    static const Re pattern(u"(?<![A-Za-z0-9]|(?<![A-Za-z0-9])[A-Za-z0-9][ .-])[A-Za-z0-9](?:([ -]|\\.|, "
                            u"?|\\.{2,3} ?|… ?)[A-Za-z0-9])"
                            u"(?:\\1[A-Za-z0-9]){2,6}(?![A-Za-z0-9]|\\1[A-Za-z0-9])"_s);
    for (auto found = pattern.globalMatch(m_message.text); m_message.hasStrong && found.hasNext();) {
        const auto match = found.next();
        const Span place{match.capturedStart(), match.capturedEnd()};
        QString code;
        for (const QChar c : match.capturedView()) {
            if (c.unicode() < 0x80 && c.isLetterOrNumber())
                code += c;
        }
        const bool hasDigit = std::any_of(code.cbegin(), code.cend(), [](QChar c) { return c.isDigit(); });
        const bool isVersion = match.captured(1) == u'.' && code.size() < 6;
        if (hasDigit && !isVersion)
            offer(place, code, scoreOfLength(code.size()));
    }
}

void Finder::findForms()
{
    const auto each = [this](const Re& pattern, const auto& take) {
        for (auto found = pattern.globalMatch(m_message.text); found.hasNext();) {
            const auto match = found.next();
            const Span place{match.capturedStart(), match.capturedEnd()};
            if (!m_message.isInAddress(place))
                take(place, match.captured());
        }
    };
    // Digits in groups of one size: "123-456", "12 34 56", "1 2 3 4 5 6".
    static const Re groups(u"(?<![A-Za-z0-9+./]|\\d[ -])(?:\\d{4}(?: ?- ?|[ .])\\d{4}|\\d{3}(?:(?: ?- ?|[ "
                           u".])\\d{3}){1,2}|\\d{2}(?:[ -]\\d{2}){1,3}|\\d(?:[ -]\\d){3,7})"
                           u"(?![A-Za-z0-9]|[ -]\\d|\\.\\d)"_s);
    each(groups, [this](const Span& place, const QString& written) {
        const QString code = withoutSeparators(written);
        static const Re hours(u"^(?:[01]\\d|2[0-4])[ -](?:[01]\\d|2[0-4])$"_s);
        static const Re day(u"^(?:0[1-9]|[12]\\d|3[01])[ -](?:0[1-9]|1[0-2])$"_s);
        const bool isFromTo = hours.match(written).hasMatch() && written.left(2) < written.right(2);
        if (isFromTo || day.match(written).hasMatch())
            return offer(place, code, -20); // "10-14": from when to when; "14-06"
        if (!m_message.isOtherNumber(place))
            offer(place, code, scoreOfLength(code.size()) + (written.contains(u' ') ? 3 : 6));
    });
    static const Re digits(u"(?<![A-Za-z0-9]|[A-Z0-9]-)\\d{3,10}(?![A-Za-z0-9]|-[A-Z0-9])"_s);
    each(digits, [this](const Span& place, const QString& written) {
        if (!m_message.isOtherNumber(place))
            offer(place, written, scoreOfLength(written.size()));
    });
    // "code482913" and "OTP482913": a blank was forgotten.
    static const Re glued(
        u"(?<![A-Za-z0-9])(?:code|otp|pin|passcode|password|is|tan|kod|kode)-?(?<written>\\d{4,8})(?![A-Za-z0-9])"_s,
        Re::CaseInsensitiveOption);
    for (auto found = glued.globalMatch(m_message.text); found.hasNext();) {
        const auto match = found.next();
        const Span place{match.capturedStart(1), match.capturedEnd(1)};
        if (!m_message.isInAddress(place))
            offer(place, match.captured(1), scoreOfLength(match.capturedLength(1)) + 40);
    }
    // "G-123456": the form has the "G-" already. Longer letters belong to the code.
    static const Re lettered(
        u"(?<![A-Za-z0-9-])(?!OTP|PIN|CODE|TAN)[A-Z]{1,4}-\\d{3,8}(?![A-Za-z0-9]|-[A-Za-z0-9])"_s);
    each(lettered, [this](const Span& place, const QString& written) {
        const qsizetype hyphen = written.indexOf(u'-');
        const QString behindIt = written.sliced(hyphen + 1);
        const bool isMark = hyphen <= 2;
        if (m_message.isOtherNumber(place))
            return;
        offer(place, isMark ? behindIt : written, scoreOfLength(behindIt.size()));
        offer(place, isMark ? written : behindIt, scoreOfLength(behindIt.size()) - 8);
    });
    // Letters and digits mixed, alone or in groups.
    static const Re mixed(
        u"(?<![A-Za-z0-9-])(?=[A-Za-z]*\\d)(?=\\d*[A-Za-z])[A-Za-z0-9]{4,10}(?![A-Za-z0-9-])|"
        u"(?<![A-Za-z0-9-])(?=[A-Z-]*\\d)(?=[\\d-]*[A-Z])(?:[A-Z0-9]{3,5}(?:-[A-Z0-9]{3,5}){1,2}|[A-Z0-9]{2}(?:-[A-Z0-9]{2}){2,3}|(?!\\d{1,2}-[A-Z]{3}-\\d)[A-Z0-9]{2,5}(?:-[A-Z0-9]{2,5}){2})(?![A-Za-z0-9-])"_s);
    static const Re otherMixed(
        u"^\\d{1,4}(?:min|mins|minutes?|m|hr?|hrs|hours?|s|secs?|seconds?|d|days?|st|nd|rd|th|am|pm|[gmkt]b|"
        u"g|k|km|kg|x|fa|ds|usd|eur|gbp|"
        u"inr|rs|tl|pts|miles|w|wks?|y|yrs?|std|stunden|minuten|minutos|horas)$|^[a-z]{3,4}\\d{3}[a-z]?$|"
        u"^(?:code|otp|pin|passcode|password|is|tan|kod|kode|rs|inr|usd|eur|gbp|aed|sar|xx|x)\\d+$"_s,
        Re::CaseInsensitiveOption);
    static const Re oneName(u"^[A-Z]?[a-z]{3,}\\d{1,4}$|^[a-z]+\\d{1,2}[a-z]+$|^[A-Z]{3,}[24][A-Z]{2,}$"_s);
    static const Re lettersThenThree(u"^[a-z]{3,4}\\d{3}[a-z]?$"_s, Re::CaseInsensitiveOption);
    each(mixed, [this](const Span& place, const QString& written) {
        // "ABC123" may be a code; only its neighbours can tell, so it is let through with a lower score.
        const bool isPlate = lettersThenThree.match(written).hasMatch();
        if ((otherMixed.match(written).hasMatch() && !isPlate) || m_message.isWhollyOtherNumber(place))
            return;
        const bool isCapital = written == written.toUpper();
        offer(place, written, oneName.match(written).hasMatch() ? -22 : isCapital ? 14 : 6);
    });
}

/// Letters alone are a code only right behind a word that says so, in a message that is not all capitals.
void Finder::findPlainWords()
{
    static const Re pattern(
        u"(?<![A-Za-z0-9#@-])(?:[A-Z]{4,8}|[A-Z]{3,4}(?:-[A-Z]{3,4}){1,2}|[b-df-hj-np-tv-xz]{5,8})"
        u"(?![A-Za-z0-9-])"_s);
    const bool hasSmall = std::count_if(m_message.text.cbegin(), m_message.text.cend(), [](QChar c) {
        return c.isLower();
    }) > m_message.text.size() / 3;
    // With digits to choose, a word right behind "code" is a name.
    const bool hasDigits = std::any_of(m_found.cbegin(), m_found.cend(),
        [](const Candidate& one) { return one.code.size() >= 4 && one.code.size() <= 8; });
    for (auto found = pattern.globalMatch(m_message.text);
         hasSmall && m_message.hasStrong && found.hasNext();) {
        const auto match = found.next();
        const Span place{match.capturedStart(), match.capturedEnd()};
        if (smswords::isOrdinary(match.captured()) || m_message.isInAddress(place))
            continue;
        for (const Keyword& word : m_message.keywords) {
            if (word.to >= place.from)
                continue;
            const QString gap = m_message.between(word.to, place.from).toString().trimmed();
            const bool announces = gap.isEmpty()
                ? word.isStrong && !word.warnsBefore(place.from) && !hasDigits && !m_message.isAdvertising
                : word.isStrong || gap.startsWith(u':');
            if (announces && !smswords::hasSentenceEnd(gap + u'|') && !gap.startsWith(u'.')
                && smswords::isConnector(gap)) {
                offer(place, match.captured(), -20);
                break;
            }
        }
    }
}

} // namespace

MarkedText::MarkedText(const QString& message)
    : text(smswords::even(message.left(longestRead)))
    , lower(smswords::lower(text))
    , keywords(smswords::keywords(lower))
    , otherCodes(smswords::otherCodes(lower))
    , addresses(smswords::addresses(lower))
    , numbers(smswords::otherNumbers(text))
    , hasStrong(
          std::any_of(keywords.cbegin(), keywords.cend(), [](const Keyword& word) { return word.isStrong; }))
    , isAdvertising(smswords::isAdvertising(lower))
    , isBooking(smswords::isBooking(lower))
{
}

bool MarkedText::isOtherNumber(const Span& place) const
{
    return touchesAny(numbers, place);
}

bool MarkedText::isWhollyOtherNumber(const Span& place) const
{
    return std::any_of(numbers.cbegin(), numbers.cend(),
        [&place](const Span& span) { return span.from <= place.from && place.to <= span.to; });
}

bool MarkedText::isInAddress(const Span& place) const
{
    return touchesAny(addresses, place);
}

bool MarkedText::isOnlyWarned(const Span& place) const
{
    return hasStrong && std::all_of(keywords.cbegin(), keywords.cend(), [&place](const Keyword& word) {
        return !word.isStrong || word.warnsBefore(place.from);
    });
}

bool isDigits(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString withoutSeparators(QString text)
{
    return text.remove(u'-').remove(u' ').remove(u'.');
}

bool isYear(const QString& code)
{
    return code.size() == 4 && (code.startsWith("19"_L1) || code.startsWith("20"_L1));
}

QList<Candidate> candidatesIn(const MarkedText& message)
{
    return Finder(message).found();
}

QList<Candidate> candidatesInLinks(const MarkedText& message)
{
    QList<Candidate> made;
    static const Re pattern(u"(?<=[/=#])\\d{4,8}(?![A-Za-z0-9])"_s);
    // What a link is for stands in it: others lead to an order or a parcel.
    static const Re purpose(
        u"(?<![A-Za-z0-9])(?:v|c|a|l|verif\\w*|log-?in|sign-?(?:in|up)|auth\\w*|otp|codes?|confirm\\w*|"
        u"activat\\w*|token|pin|2fa|register)(?![A-Za-z0-9])"_s,
        Re::CaseInsensitiveOption);
    for (const Span& address : message.addresses) {
        const QString link = message.text.sliced(address.from, address.to - address.from);
        for (auto found = pattern.globalMatch(link); found.hasNext();) {
            const auto match = found.next();
            if (isYear(match.captured()) || !purpose.match(link.left(match.capturedStart())).hasMatch())
                continue;
            made.append({{address.from + match.capturedStart(), address.from + match.capturedEnd()},
                match.captured(), linkScore});
        }
    }
    return made;
}

} // namespace provynx::smscandidates
