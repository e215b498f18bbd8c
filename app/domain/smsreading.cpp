// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smsreading.h"

#include "smscandidates.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provynx::smsreading {

namespace {

using namespace smscandidates;
using smswords::Keyword;
using smswords::Span;
using Re = QRegularExpression;

constexpr qsizetype mostOffered = 5;
constexpr qsizetype mostWeighed = 60;
constexpr int leastScore = 20;
constexpr int otherScore = 55; ///< against what is something else
constexpr int sureScore = 60; ///< of "code: " right before it
constexpr int ownSentence = 15; ///< more than of any word in another sentence
constexpr int ownerScore = 45; ///< of "is your code" right behind it
constexpr qsizetype longestGap = 90; ///< between a code and the word that announces it
constexpr qsizetype longestShort = 8; ///< of those that any service sends
constexpr qsizetype longestCode = 6; ///< of those that nobody takes for a telephone number

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

/// "SPRING25": a word with a number behind it.
bool isVoucher(const QString& code)
{
    static const Re pattern(u"^[A-Za-z]{3,}\\d{0,4}$"_s);
    return pattern.match(code).hasMatch();
}

/// Says of each candidate in one message how likely it is the code.
class Reading {
public:
    explicit Reading(const QString& text)
        : m_message(text)
        , m_isInRareScript(!m_message.hasStrong && isInRareScript(m_message.text))
        , m_isSecret(smswords::isSecret(m_message.lower))
        , m_settled(smswords::settled(m_message.lower))
        , m_areCodesSettled(areCodesSettled())
        , m_found(candidatesIn(m_message))
    {
    }

    QList<SmsCode> codes();

private:
    void weigh(Candidate& one) const;
    int claimOfOthers(const Candidate& one) const;
    int before(const Candidate& one) const;
    int behind(const Candidate& one) const;
    bool isLikely(const Candidate& one) const;
    Span sentenceOf(const Span& one) const;
    bool hasKeyword(const Span& sentence) const;
    bool isBesideSettled(const Candidate& one) const;
    bool isOfAnotherSentence(const Candidate& one) const;
    bool isWhatItIsFor(const Candidate& one) const;
    bool standsAlone(const Candidate& one) const;
    bool areCodesSettled() const;

    const MarkedText m_message;
    const bool m_isInRareScript; ///< that no word for "code" was found does not say much
    const bool m_isSecret; ///< nor does it here
    const QList<Span> m_settled;
    const bool m_areCodesSettled; ///< "Your PIN was changed": of no code anything else is said
    QList<Candidate> m_found;
};

/// How surely a word before it announces it.
int Reading::before(const Candidate& one) const
{
    int best = 0;
    for (const Keyword& word : m_message.keywords) {
        if (word.to > one.from)
            continue;
        if (one.from - word.to > longestGap)
            continue;
        const QString gap = m_message.between(word.to, one.from).toString();
        int score = 0;
        if (smswords::isConnector(gap))
            score = sureScore;
        else if (word.warnsBefore(one.from) && !smswords::endsInConnector(gap))
            continue;
        else if (!smswords::hasSentenceEnd(gap.trimmed() + u'|'))
            score = std::max(8, 40 - int(gap.size()) / 3) + (smswords::endsInConnector(gap) ? 14 : 0);
        else if (gap.size() < 24)
            score = 14;
        // Another number that stands between has the better claim.
        const bool isTaken = std::any_of(m_found.cbegin(), m_found.cend(), [&](const Candidate& other) {
            return other.from >= word.to && other.to <= one.from && !m_message.isOtherNumber(other);
        });
        if (isTaken)
            score /= 2;
        best = std::max(best,
            word.isStrong                                          ? score
                : score >= sureScore || smswords::endsInMeans(gap) ? score / 2
                                                                   : score / 3);
    }
    return best;
}

/// "482913 is your code".
int Reading::behind(const Candidate& one) const
{
    int best = 0;
    static const Re demonstrative( // "Hi, 97216. That's your code."
        u"^[.!] (?:that|this|it|das|dies|este?o?|esse|questo|dit|det|to|ovo|bu|ini|это|це|това)(?:.s| \\w{1,4}) \\w{0,12} ?(?:\\w{1,16} )?$"_s,
        Re::UseUnicodePropertiesOption);
    static const Re purpose(
        u"^ (?:to|zum|zur|um|pour|para|p/|per|om|för att|for å|for at|do|aby|pro|для|чтобы|щоб|за да|za|για να|untuk|utk|để|de|kegunaan) ?$"_s);
    static const Re object(u"^ ?[를을を]"_s);
    const bool hasMeans = smswords::endsInMeans(m_message.lower.first(one.from).right(12));
    for (const Keyword& word : m_message.keywords) {
        if (word.from < one.to)
            continue;
        if (word.from - one.to > 60)
            continue;
        const QString gap = m_message.between(one.to, word.from).toString();
        if (smswords::hasSentenceEnd(gap.trimmed() + u'|') && !demonstrative.match(gap).hasMatch())
            continue;
        int score = std::max(4, 30 - int(gap.size()) / 2);
        if (smswords::beginsWithOwner(gap))
            score += 22;
        const bool isTaken = std::any_of(m_found.cbegin(), m_found.cend(),
            [&](const Candidate& other) { return other.from >= one.to && other.to <= word.from; });
        if (isTaken)
            score /= 3;
        // "Mit 26094 bestätigen Sie", "38194를 입력": it is what one does it with.
        const bool isMeans = one.code.size() >= 4
            && (hasMeans || object.match(gap).hasMatch() || purpose.match(gap).hasMatch());
        const bool isNext = gap.size() <= 1;
        best = std::max(best, word.isStrong ? score : score / 2 + (isMeans ? 8 : isNext ? 3 : 0));
    }
    return best;
}

/// In a line of its own, or first or last in the message, with nothing but signs beside it.
bool Reading::standsAlone(const Candidate& one) const
{
    static const Re wordBefore(u"[^\\s\\W_][^\\n:：\\]】)]*$"_s, Re::UseUnicodePropertiesOption);
    static const Re wordBehind(u"^[^\\n.。,，！？]*[^\\s\\W_]"_s, Re::UseUnicodePropertiesOption);
    const QString line = m_message.lower.left(one.from).section(u'\n', -1);
    static const Re nameBehind(u"^ ?\\([^()\\n]{1,20}\\)"_s);
    const QString rest = m_message.lower.sliced(one.to).section(u'\n', 0, 0).remove(nameBehind);
    const bool freeBefore = !wordBefore.match(line).hasMatch();
    const bool freeBehind = !wordBehind.match(rest).hasMatch();
    return freeBefore && freeBehind;
}

Span Reading::sentenceOf(const Span& one) const
{
    // "Rs. 1200" ends none.
    static const Re end(
        u"(?<!\\P{L}[\\p{Latin}\\p{Cyrillic}])(?<!\\P{L}[\\p{Latin}\\p{Cyrillic}]{2})[.!](?=\\s+[^\\p{Ll}\\s])|[\\n。！؟।]"_s,
        Re::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 120; ///< that is looked at of a sentence
    qsizetype from = std::max<qsizetype>(0, one.from - longest);
    const qsizetype last = std::min(m_message.text.size(), one.to + longest);
    const qsizetype start = from;
    for (auto found = end.globalMatch(m_message.text.sliced(start, one.from - start)); found.hasNext();)
        from = start + found.next().capturedEnd();
    const auto behind = end.match(m_message.text.sliced(one.to, last - one.to));
    return {from, behind.hasMatch() ? one.to + behind.capturedStart() : last};
}

bool Reading::hasKeyword(const Span& sentence) const
{
    return std::any_of(m_message.keywords.cbegin(), m_message.keywords.cend(),
        [&sentence](const Span& word) { return word.touches(sentence.from, sentence.to); });
}

/// Though no word says so: a secret that is told, and only then to be told to nobody.
bool Reading::isLikely(const Candidate& one) const
{
    return m_isInRareScript
        || (m_isSecret && smswords::isSecret(m_message.lower.sliced(sentenceOf(one).from)));
}

/// "Your PIN was changed. Branch 1147": its own sentence names it, and speaks of no code.
bool Reading::isOfAnotherSentence(const Candidate& one) const
{
    static const Re letter(u"\\p{L}"_s);
    const Span own = sentenceOf(one);
    const QString label = m_message.between(own.from, one.from).toString();
    const bool isSender = own.from == 0 && label.trimmed().endsWith(u':');
    return letter.match(label).hasMatch() && !isSender && !hasKeyword(own)
        && !smswords::isSecret(m_message.between(own.from, own.to).toString());
}

/// "Order confirmed. Pickup code 2618" settles nothing about the code.
bool Reading::isBesideSettled(const Candidate& one) const
{
    const Span own = sentenceOf(one);
    return !m_settled.isEmpty()
        && (!hasKeyword(own) || std::any_of(m_settled.cbegin(), m_settled.cend(), [&own](const Span& span) {
               return span.touches(own.from, own.to);
           }));
}

/// "Your PIN for the locker: 8146", "Verify your account: 391047": the only number is not the locker's.
bool Reading::isWhatItIsFor(const Candidate& one) const
{
    static const Re theirs(
        u"^ (?:your|ur|my|tu|su|votre|deine?n?|ihre?n?|seu|sua|twoje|vaš|ваш\\p{L}*) \\p{L}+\\s?: ?$"_s);
    static const Re end(u"^#?\\s*(?:[.!\\n]|$)"_s);
    if (one.code.size() > longestShort || (!isDigits(one.code) && one.code.size() < 5))
        return false;
    const bool endsIt = end.match(m_message.lower.sliced(one.to)).hasMatch();
    const bool isOnly = std::all_of(m_found.cbegin(), m_found.cend(),
        [&one](const Candidate& other) { return other.touches(one.from, one.to); });
    return isOnly
        && std::any_of(m_message.keywords.cbegin(), m_message.keywords.cend(), [&](const Keyword& word) {
               if (word.to > one.from || one.from - word.to > 40)
                   return false;
               const QString gap = m_message.between(word.to, one.from).toString();
               if (word.isStrong)
                   return (!isBesideSettled(one) && smswords::isToCollect(gap))
                       || (endsIt && smswords::isToOpen(gap));
               return endsIt && theirs.match(gap).hasMatch();
           });
}

bool Reading::areCodesSettled() const
{
    constexpr qsizetype nearby = 32;
    const auto isSettled = [this](const Keyword& word) {
        return std::any_of(m_settled.cbegin(), m_settled.cend(), [&](const Span& span) {
            const qsizetype from = std::min(word.to, span.to);
            const qsizetype to = std::max(word.from, span.from);
            return to - from <= nearby
                && (from >= to || !smswords::hasSentenceEnd(m_message.between(from, to).toString() + u'|'));
        });
    };
    return m_message.hasStrong
        && std::all_of(m_message.keywords.cbegin(), m_message.keywords.cend(),
            [&](const Keyword& word) { return !word.isStrong || isSettled(word); });
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
    if (announced < ownSentence && m_message.hasStrong && isOfAnotherSentence(one))
        one.score -= 34;
    if (announced == 0 && m_message.hasStrong)
        one.score += m_message.isOnlyWarned(one) ? -18 : 4;
    if (alone)
        one.score += 10;
    else if (announced < sureScore / 2 && !m_message.hasStrong && !isLikely(one))
        one.score -= 18; // "Enter building 4821"
    if (one.code.size() < 4 && !m_message.hasStrong)
        one.score -= 18; // "composez le 123"
    if (one.from == 0 || m_message.text.at(one.from - 1) == u'\n')
        one.score += 5;
    if (!isSure)
        one.score -= claimOfOthers(one);
    if (smswords::isDenied(m_message.lower.mid(one.to, longestGap)))
        one.score -= sureScore + otherScore;
    if (isYear(one.code) && !alone)
        one.score -= isSure ? 6 : announced >= ownerScore ? 14 : 50;
    if (m_message.isAdvertising && isVoucher(one.code))
        one.score -= otherScore;
    const auto leadsOn = [this](qsizetype from, qsizetype to) { // "κωδικός πελάτη σας: "
        constexpr qsizetype longestOwner = 16;
        const QString gap = m_message.between(from, to).toString();
        return smswords::isConnector(gap)
            || (gap.size() <= longestOwner && !smswords::hasSentenceEnd(gap)
                && smswords::endsInConnector(gap));
    };
    for (const Span& other : m_message.otherCodes) {
        const bool isIts = (other.to <= one.from && leadsOn(other.to, one.from))
            || (one.to <= other.from && other.from - one.to < 12);
        if (isIts)
            one.score -= otherScore;
    }
}

/// What its neighbours say against a candidate that no word announces for sure.
int Reading::claimOfOthers(const Candidate& one) const
{
    const QString lead = m_message.lower.left(one.from);
    const QString rest
        = m_message.lower.sliced(one.to, std::min<qsizetype>(m_message.lower.size() - one.to, longestGap));
    const bool hasLetters = !isDigits(withoutSeparators(one.code));
    int claim = 0;
    if (smswords::followsOther(rest) || (smswords::leadsToOther(lead) && !isWhatItIsFor(one)))
        claim += otherScore;
    if ((m_message.isBooking || !m_settled.isEmpty()) && !m_message.hasStrong
        && smswords::leadsToConfirmation(lead))
        claim += otherScore;
    if (smswords::leadsToContact(lead) && (one.code.size() > longestCode || sentenceOf(one).from > 0))
        claim += otherScore;
    static const Re forWhom(u"(?:^|\\s)(?:for|für|pour|para|per|на)\\s$"_s);
    if (one.code.size() > longestShort && forWhom.match(lead).hasMatch())
        claim += otherScore;
    static const Re digitsBefore(u"\\d $"_s);
    if (digitsBefore.match(lead).hasMatch() || one.code.endsWith("000"_L1))
        claim += 20; // the end of a longer number; a round one
    if (lead.endsWith(u'#')) // of letters it is a hashtag
        claim += hasLetters ? otherScore : 8;
    if (m_areCodesSettled && behind(one) < ownerScore)
        claim += otherScore;
    else if (isBesideSettled(one))
        claim += m_message.hasStrong ? 25 : 45;
    return claim;
}

QList<SmsCode> Reading::codes()
{
    if (m_found.size() > mostWeighed)
        m_found.resize(mostWeighed);
    for (Candidate& one : m_found)
        weigh(one);
    if (std::none_of(
            m_found.cbegin(), m_found.cend(), [](const Candidate& c) { return c.score >= leastScore; })
        && !m_message.keywords.isEmpty()) {
        for (const Candidate& linked : candidatesInLinks(m_message)) {
            const bool isJudged = std::any_of(m_found.cbegin(), m_found.cend(),
                [&linked](const Candidate& one) { return one.code == linked.code; });
            if (!isJudged)
                m_found.append(linked);
        }
    }
    std::stable_sort(m_found.begin(), m_found.end(), [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : a.from < b.from;
    });
    QList<SmsCode> offered;
    for (const Candidate& one : std::as_const(m_found)) {
        const bool isKnown = std::any_of(offered.cbegin(), offered.cend(),
            [&one](const SmsCode& known) { return known.code == one.code; });
        if (one.score >= leastScore && !isKnown && offered.size() < mostOffered)
            offered.append({one.code, m_message.text.sliced(one.from, one.to - one.from)});
    }
    return offered;
}

} // namespace

QList<SmsCode> codesRead(const QString& text)
{
    return Reading(text).codes();
}

} // namespace provynx::smsreading
