// SPDX-License-Identifier: GPL-3.0-or-later
#include "smscode.h"

#include "smswords.h"

#include <QCache>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

using smswords::Keyword;
using smswords::Span;
using Re = QRegularExpression;

constexpr qsizetype longestRead = 2000; ///< characters of one message; a dozen SMS in one
constexpr qsizetype mostOffered = 5;
constexpr int leastScore = 20;
constexpr int linkScore = 21; ///< of a code that stands in a link alone
constexpr int browserScore = 300;
constexpr int otherScore = 55; ///< against what is something else
constexpr int sureScore = 60; ///< of "code: " right before it
constexpr int ownerScore = 45; ///< of "is your code" right behind it
constexpr qsizetype longestGap = 90; ///< between a code and the word that announces it
constexpr qsizetype longestCode = 6; ///< of those that nobody takes for a telephone number
constexpr qsizetype mostFound = 60; ///< candidates that are weighed

bool isDigits(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString withoutSeparators(QString text)
{
    return text.remove(u'-').remove(u' ').remove(u'.');
}

struct Candidate : Span {
    QString code;
    int score = 0; ///< at first by its form alone
};

/// Six digits are likelier than four, and both than any other number of them.
int scoreOfLength(qsizetype digits)
{
    constexpr std::array<int, 11> scores{-99, -99, -99, 2, 24, 22, 30, 18, 21, 3, 2};
    return digits < qsizetype(scores.size()) ? scores.at(size_t(digits)) : -99;
}

/// Scripts whose words are known in small part: a number without any other name is the code there.
bool isInRareScript(const QString& text)
{
    static const QSet<QChar::Script> rare{QChar::Script_Ethiopic, QChar::Script_Thaana, QChar::Script_Khmer,
        QChar::Script_Lao, QChar::Script_Myanmar, QChar::Script_Sinhala, QChar::Script_Tibetan,
        QChar::Script_Georgian, QChar::Script_Armenian, QChar::Script_Oriya, QChar::Script_Gujarati,
        QChar::Script_Gurmukhi, QChar::Script_Kannada, QChar::Script_Malayalam, QChar::Script_Telugu,
        QChar::Script_Tamil, QChar::Script_Bengali};
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return rare.contains(c.script()); });
}

bool isYear(const QString& code)
{
    return code.size() == 4 && (code.startsWith("19"_L1) || code.startsWith("20"_L1));
}

/// "SPRING25": a word with a number behind it.
bool isVoucher(const QString& code)
{
    static const Re pattern(u"^[A-Za-z]{3,}\\d{0,4}$"_s);
    return pattern.match(code).hasMatch();
}

/// One message, made even, with everything that was found in it.
class Reading {
public:
    explicit Reading(const QString& text)
        : m_text(smswords::even(text.left(longestRead)))
        , m_lower(smswords::lower(m_text))
        , m_keywords(smswords::keywords(m_lower))
        , m_otherCodes(smswords::otherCodes(m_lower))
        , m_addresses(smswords::addresses(m_lower))
        , m_numbers(smswords::otherNumbers(m_text))
        , m_hasStrong(std::any_of(
              m_keywords.cbegin(), m_keywords.cend(), [](const Keyword& word) { return word.isStrong; }))
        , m_isLikely(smswords::isSecret(m_lower) || (m_keywords.isEmpty() && isInRareScript(m_text)))
        , m_isAdvertising(smswords::isAdvertising(m_lower))
        , m_isSettled(smswords::isSettled(m_lower))
    {
    }

    QList<SmsCode> codes();

private:
    void findForms();
    void findForBrowsers();
    void findApart();
    void findInLinks();
    void findPlainWords();
    void offer(Span place, const QString& code, int score);
    void weigh(Candidate& one) const;
    int claimOfOthers(const Candidate& one) const;
    int before(const Candidate& one) const;
    int behind(const Candidate& one) const;
    bool standsAlone(const Candidate& one) const;
    bool isOtherNumber(const Span& place) const;
    QStringView between(qsizetype from, qsizetype to) const
    {
        return QStringView(m_lower).sliced(from, to - from);
    }

    const QString m_text;
    const QString m_lower;
    const QList<Keyword> m_keywords;
    const QList<Span> m_otherCodes;
    const QList<Span> m_addresses;
    const QList<Span> m_numbers;
    const bool m_hasStrong;
    const bool m_isLikely; ///< that no word for "code" was found does not say much
    const bool m_isAdvertising;
    const bool m_isSettled;
    QList<Candidate> m_found;
};

bool touchesAny(const QList<Span>& spans, const Span& place)
{
    return std::any_of(spans.cbegin(), spans.cend(),
        [&place](const Span& span) { return span.touches(place.from, place.to); });
}

void Reading::offer(Span place, const QString& code, int score)
{
    m_found.append(Candidate{place, code, score});
}

bool Reading::isOtherNumber(const Span& place) const
{
    return touchesAny(m_numbers, place);
}

/// "@example.com #123456" in the last line, as browsers read it: nothing is surer. Anywhere else an address
/// and a hashtag are an address and a hashtag.
void Reading::findForBrowsers()
{
    static const Re pattern(
        u"(?:^|\\n)@[a-z0-9.-]+\\.[a-z]{2,}(?::\\d+)? #([a-z0-9-]{3,20})(?: %\\S+)?\\s*$"_s,
        Re::CaseInsensitiveOption);
    if (const auto match = pattern.match(m_text); match.hasMatch())
        offer({match.capturedStart(1), match.capturedEnd(1)}, match.captured(1), browserScore);
}

/// "4 8 2 9 1 3", "a-u-8-k-u-f", "4... 8... 2...": written so as to be read aloud.
void Reading::findApart()
{
    static const Re pattern(u"(?<![A-Za-z0-9]|(?<![A-Za-z0-9])[A-Za-z0-9][ .-])[A-Za-z0-9](?:([ -]|\\.|, "
                            u"?|\\.{2,3} ?|… ?)[A-Za-z0-9])"
                            u"(?:\\1[A-Za-z0-9]){2,6}(?![A-Za-z0-9]|\\1[A-Za-z0-9])"_s);
    for (auto found = pattern.globalMatch(m_text); m_hasStrong && found.hasNext();) {
        const auto match = found.next();
        const Span place{match.capturedStart(), match.capturedEnd()};
        QString code;
        for (const QChar c : match.captured()) {
            if (c.unicode() < 0x80 && c.isLetterOrNumber())
                code += c;
        }
        const bool hasDigit = std::any_of(code.cbegin(), code.cend(), [](QChar c) { return c.isDigit(); });
        const bool isVersion = match.captured(1) == u'.' && code.size() < 6;
        if (hasDigit && !isVersion)
            offer(place, code, scoreOfLength(code.size()));
    }
}

void Reading::findForms()
{
    const auto each = [this](const Re& pattern, const auto& take) {
        for (auto found = pattern.globalMatch(m_text); found.hasNext();) {
            const auto match = found.next();
            const Span place{match.capturedStart(), match.capturedEnd()};
            if (!touchesAny(m_addresses, place))
                take(place, match.captured());
        }
    };
    // Digits in groups of one size: "123-456", "12 34 56", "1 2 3 4 5 6".
    static const Re groups(u"(?<![A-Za-z0-9+./]|\\d[ -])(?:\\d{4}(?: ?- ?|[ .])\\d{4}|\\d{3}(?:(?: ?- ?|[ "
                           u".])\\d{3}){1,2}|\\d{2}(?:[ -]\\d{2}){1,3}|\\d(?:[ -]\\d){3,7})"
                           u"(?![A-Za-z0-9]|[ -]\\d|\\.\\d)"_s);
    each(groups, [this](const Span& place, const QString& written) {
        const QString code = withoutSeparators(written);
        if (!isOtherNumber(place))
            offer(place, code, scoreOfLength(code.size()) + (written.contains(u' ') ? 3 : 6));
    });
    static const Re digits(u"(?<![A-Za-z0-9]|[A-Z0-9]-)\\d{3,10}(?![A-Za-z0-9]|-[A-Z0-9])"_s);
    each(digits, [this](const Span& place, const QString& written) {
        if (!isOtherNumber(place))
            offer(place, written, scoreOfLength(written.size()));
    });
    // "code482913" and "OTP482913": a blank was forgotten.
    static const Re glued(
        u"(?<![A-Za-z0-9])(?:code|otp|pin|passcode|password|is|tan|kod|kode)-?(?<written>\\d{4,8})(?![A-Za-z0-9])"_s,
        Re::CaseInsensitiveOption);
    for (auto found = glued.globalMatch(m_text); found.hasNext();) {
        const auto match = found.next();
        const Span place{match.capturedStart(1), match.capturedEnd(1)};
        if (!touchesAny(m_addresses, place))
            offer(place, match.captured(1), scoreOfLength(match.capturedLength(1)) + 40);
    }
    // "G-123456": the form has the "G-" already. Longer letters belong to the code.
    static const Re lettered(
        u"(?<![A-Za-z0-9-])(?!OTP|PIN|CODE|TAN)[A-Z]{1,4}-\\d{3,8}(?![A-Za-z0-9]|-[A-Za-z0-9])"_s);
    each(lettered, [this](const Span& place, const QString& written) {
        const qsizetype hyphen = written.indexOf(u'-');
        const QString behindIt = written.sliced(hyphen + 1);
        const bool isMark = hyphen <= 2;
        if (isOtherNumber(place))
            return;
        offer(place, isMark ? behindIt : written, scoreOfLength(behindIt.size()));
        offer(place, isMark ? written : behindIt, scoreOfLength(behindIt.size()) - 8);
    });
    // Letters and digits mixed, alone or in groups.
    static const Re mixed(
        u"(?<![A-Za-z0-9-])(?=[A-Za-z]*\\d)(?=\\d*[A-Za-z])[A-Za-z0-9]{4,10}(?![A-Za-z0-9-])|"
        u"(?<![A-Za-z0-9-])(?=[A-Z-]*\\d)(?=[\\d-]*[A-Z])[A-Z0-9]{3,5}(?:-[A-Z0-9]{3,5}){1,2}(?![A-Za-z0-9-])"_s);
    static const Re otherMixed(
        u"^\\d{1,4}(?:min|mins|minutes?|m|hr?|hrs|hours?|s|secs?|seconds?|d|days?|st|nd|rd|th|am|pm|[gmkt]b|"
        u"g|k|km|kg|x|fa|ds|usd|eur|gbp|"
        u"inr|rs|tl|pts|miles|w|wks?|y|yrs?|std|stunden|minuten|minutos|horas)$|^[a-z]{3,4}\\d{3}[a-z]?$|"
        u"^(?:code|otp|pin|passcode|password|is|tan|kod|kode|rs|inr|usd|eur|gbp|aed|sar|xx|x)\\d+$"_s,
        Re::CaseInsensitiveOption);
    static const Re oneName(u"^[A-Z]?[a-z]{3,}\\d{1,4}$|^[a-z]+\\d{1,2}[a-z]+$"_s);
    static const Re lettersThenThree(u"^[a-z]{3,4}\\d{3}[a-z]?$"_s, Re::CaseInsensitiveOption);
    each(mixed, [this](const Span& place, const QString& written) {
        // "ABC123" may be a code; only its neighbours can tell, so it is let through with a lower score.
        const bool isPlate = lettersThenThree.match(written).hasMatch();
        if ((otherMixed.match(written).hasMatch() && !isPlate) || touchesAny(m_numbers, place))
            return;
        const bool isCapital = written == written.toUpper();
        offer(place, written, oneName.match(written).hasMatch() ? -22 : isCapital ? 14 : 6);
    });
}

/// Letters alone are a code only right behind a word that says so, in a message that is not all capitals.
void Reading::findPlainWords()
{
    static const Re pattern(
        u"(?<![A-Za-z0-9#@-])(?:[A-Z]{4,8}|[A-Z]{3,4}(?:-[A-Z]{3,4}){1,2}|[b-df-hj-np-tv-xz]{5,8})"
        u"(?![A-Za-z0-9-])"_s);
    const bool hasSmall = std::count_if(m_text.cbegin(), m_text.cend(), [](QChar c) { return c.isLower(); })
        > m_text.size() / 3;
    // With digits to choose, a word right behind "code" is a name.
    const bool hasDigits = std::any_of(m_found.cbegin(), m_found.cend(),
        [](const Candidate& one) { return one.code.size() >= 4 && one.code.size() <= 8; });
    for (auto found = pattern.globalMatch(m_text); hasSmall && m_hasStrong && found.hasNext();) {
        const auto match = found.next();
        const Span place{match.capturedStart(), match.capturedEnd()};
        if (smswords::isOrdinary(match.captured()) || touchesAny(m_addresses, place))
            continue;
        for (const Keyword& word : m_keywords) {
            if (word.to >= place.from)
                continue;
            const QString gap = between(word.to, place.from).toString().trimmed();
            const bool announces = gap.isEmpty() ? word.isStrong && !hasDigits && !m_isAdvertising
                                                 : word.isStrong || gap.startsWith(u':');
            if (announces && !smswords::hasSentenceEnd(gap + u'|') && !gap.startsWith(u'.')
                && smswords::isConnector(gap)) {
                offer(place, match.captured(), -20);
                break;
            }
        }
    }
}

/// Where a message has its code in a link alone.
void Reading::findInLinks()
{
    static const Re pattern(u"(?<=[/=#])\\d{4,8}(?![A-Za-z0-9])"_s);
    for (const Span& address : m_addresses) {
        const QString link = m_text.sliced(address.from, address.to - address.from);
        for (auto found = pattern.globalMatch(link); found.hasNext();) {
            const auto match = found.next();
            if (isYear(match.captured()))
                continue;
            offer({address.from + match.capturedStart(), address.from + match.capturedEnd()},
                match.captured(), linkScore);
        }
    }
}

/// How surely a word before it announces it.
int Reading::before(const Candidate& one) const
{
    int best = 0;
    for (const Keyword& word : m_keywords) {
        if (word.to > one.from)
            continue;
        if (one.from - word.to > longestGap)
            continue;
        const QString gap = between(word.to, one.from).toString();
        int score = 0;
        if (smswords::isConnector(gap))
            score = sureScore;
        else if (!smswords::hasSentenceEnd(gap.trimmed() + u'|'))
            score = std::max(8, 40 - int(gap.size()) / 3) + (smswords::endsInConnector(gap) ? 14 : 0);
        else if (gap.size() < 24)
            score = 14;
        // Another number that stands between has the better claim.
        const bool isTaken = std::any_of(m_found.cbegin(), m_found.cend(), [&](const Candidate& other) {
            return other.from >= word.to && other.to <= one.from && !isOtherNumber(other);
        });
        if (isTaken)
            score /= 2;
        best = std::max(best, word.isStrong ? score : score >= sureScore ? score / 2 : score / 3);
    }
    return best;
}

/// "482913 is your code".
int Reading::behind(const Candidate& one) const
{
    int best = 0;
    for (const Keyword& word : m_keywords) {
        if (word.from < one.to)
            continue;
        if (word.from - one.to > 60)
            continue;
        const QString gap = between(one.to, word.from).toString();
        if (smswords::hasSentenceEnd(gap.trimmed() + u'|'))
            continue;
        int score = std::max(4, 30 - int(gap.size()) / 2);
        if (smswords::beginsWithOwner(gap))
            score += 22;
        const bool isTaken = std::any_of(m_found.cbegin(), m_found.cend(),
            [&](const Candidate& other) { return other.from >= one.to && other.to <= word.from; });
        if (isTaken)
            score /= 3;
        best = std::max(best, word.isStrong ? score : score / 2);
    }
    return best;
}

/// In a line of its own, or first or last in the message, with nothing but signs beside it.
bool Reading::standsAlone(const Candidate& one) const
{
    static const Re wordBefore(u"[^\\s\\W_][^\\n:：\\]】)]*$"_s, Re::UseUnicodePropertiesOption);
    static const Re wordBehind(u"^[^\\n.。,]*[^\\s\\W_]"_s, Re::UseUnicodePropertiesOption);
    const QString line = m_lower.left(one.from).section(u'\n', -1);
    static const Re nameBehind(u"^ ?\\([^()\\n]{1,20}\\)"_s);
    const QString rest = m_lower.sliced(one.to).section(u'\n', 0, 0).remove(nameBehind);
    const bool freeBefore = !wordBefore.match(line).hasMatch();
    const bool freeBehind = !wordBehind.match(rest).hasMatch();
    return freeBefore && freeBehind;
}

void Reading::weigh(Candidate& one) const
{
    if (one.score >= browserScore)
        return;
    const int said = before(one);
    const int announced = std::max(said, behind(one));
    const bool isSure = said >= sureScore;
    const bool alone = standsAlone(one);
    one.score += announced;
    if (announced == 0 && m_hasStrong)
        one.score += 4;
    if (alone)
        one.score += 10;
    else if (announced < sureScore / 2 && !m_hasStrong && !m_isLikely)
        one.score -= 18; // "Enter building 4821"
    if (one.from == 0 || m_text.at(one.from - 1) == u'\n')
        one.score += 5;
    if (!isSure)
        one.score -= claimOfOthers(one);
    if (isYear(one.code) && !alone)
        one.score -= isSure ? 6 : announced >= ownerScore ? 14 : 50;
    if (m_isAdvertising && isVoucher(one.code))
        one.score -= otherScore;
    for (const Span& other : m_otherCodes) {
        const bool isIts
            = (other.to <= one.from && smswords::isConnector(between(other.to, one.from).toString()))
            || (one.to <= other.from && other.from - one.to < 12);
        if (isIts)
            one.score -= otherScore;
    }
}

/// What its neighbours say against a candidate that no word announces for sure.
int Reading::claimOfOthers(const Candidate& one) const
{
    const QString lead = m_lower.left(one.from);
    const QString rest = m_lower.sliced(one.to, std::min<qsizetype>(m_lower.size() - one.to, longestGap));
    const bool hasLetters = !isDigits(withoutSeparators(one.code));
    int claim = 0;
    if (smswords::leadsToOther(lead) || smswords::followsOther(rest))
        claim += otherScore;
    if (one.code.size() > longestCode && smswords::leadsToContact(lead))
        claim += otherScore;
    static const Re digitsBefore(u"\\d $"_s);
    if (digitsBefore.match(lead).hasMatch() || one.code.endsWith("000"_L1))
        claim += 20; // the end of a longer number; a round one
    if (lead.endsWith(u'#')) // of letters it is a hashtag
        claim += hasLetters ? otherScore : 8;
    if (m_isSettled)
        claim += 25;
    return claim;
}

QList<SmsCode> Reading::codes()
{
    findForBrowsers();
    findApart();
    findForms();
    findPlainWords();
    if (m_found.size() > mostFound)
        m_found.resize(mostFound);
    for (Candidate& one : m_found)
        weigh(one);
    if (std::none_of(
            m_found.cbegin(), m_found.cend(), [](const Candidate& c) { return c.score >= leastScore; })
        && !m_keywords.isEmpty())
        findInLinks();
    std::stable_sort(m_found.begin(), m_found.end(), [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : a.from < b.from;
    });
    QList<SmsCode> offered;
    for (const Candidate& one : std::as_const(m_found)) {
        const bool isKnown = std::any_of(offered.cbegin(), offered.cend(),
            [&one](const SmsCode& known) { return known.code == one.code; });
        if (one.score >= leastScore && !isKnown && offered.size() < mostOffered)
            offered.append({one.code, m_text.sliced(one.from, one.to - one.from)});
    }
    return offered;
}

} // namespace

QList<SmsCode> codesIn(const QString& text)
{
    // Rows are painted more often than messages come.
    static thread_local QCache<QString, QList<SmsCode>> known(300);
    if (const QList<SmsCode>* codes = known.object(text))
        return *codes;
    const QList<SmsCode> codes = Reading(text).codes();
    known.insert(text, new QList<SmsCode>(codes));
    return codes;
}

QList<SmsCode> codesOf(const Message& message)
{
    QList<SmsCode> codes = codesIn(message.text);
    if (message.code.isEmpty())
        return codes;
    const QString own = withoutSeparators(smswords::even(message.code));
    // Digits are wanted without their separators; where letters are among them, only the service knows.
    const SmsCode first{isDigits(own) ? own : message.code, message.code};
    codes.removeIf([&](const SmsCode& other) { return withoutSeparators(other.code) == own; });
    codes.prepend(first);
    return codes;
}

QString codeOf(const Message& message)
{
    const QList<SmsCode> codes = codesOf(message);
    return codes.isEmpty() ? QString() : codes.constFirst().code;
}

const Message* lastWithCode(const Order& order)
{
    const auto& messages = order.messages();
    const auto last = std::find_if(messages.crbegin(), messages.crend(),
        [](const Message& message) { return !codeOf(message).isEmpty(); });
    return last == messages.crend() ? nullptr : &*last;
}

} // namespace provynx
