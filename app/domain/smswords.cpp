// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smswords.h"

#include "smsvocabulary.h"

#include <QRegularExpression>
#include <QSet>

// Tables of words, a script a line: they stand as they were written.
// clang-format off

using namespace Qt::StringLiterals;

namespace provynx::smswords {

namespace {

using Re = QRegularExpression;
using smsvocabulary::pattern;

void collect(QList<Span>& spans, const Re& form, const QString& text)
{
    for (auto found = form.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        spans.append({match.capturedStart(), match.capturedEnd()});
    }
}

bool touchesAny(const QList<Span>& spans, const Span& one)
{
    return std::any_of(
        spans.cbegin(), spans.cend(), [&one](const Span& span) { return span.touches(one.from, one.to); });
}

constexpr qsizetype nearby = 48; ///< characters that say what a number is
constexpr qsizetype longestWarning = 60; ///< between a code and that it is to be told to nobody

bool isUnseen(char32_t c)
{
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069)
        || c == 0xfeff || c == 0xad || c == 0x61c || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x20e3
        || (c >= 0x64b && c <= 0x65f) || c == 0x670 || c == 0x640 // vowels and stretches of Arabic
        || (c >= 0x591 && c <= 0x5bd)
        || (c >= 0x5bf && c <= 0x5c7 && c != 0x5c0 && c != 0x5c3); // Hebrew points
}

bool isHyphen(char32_t c)
{
    return (c >= 0x2010 && c <= 0x2012) || c == 0x2212 || c == 0xfe58 || c == 0xfe63 || c == 0xff0d;
}

/// The letter without its marks: of the alphabets whose writers leave them out when they are in a hurry, or
/// whose SMS could not carry them.
QChar bare(QChar c)
{
    switch (c.unicode()) {
    case u'ł':
        return u'l';
    case u'đ':
    case u'ð':
    case u'ɗ':
        return u'd';
    case u'ø':
        return u'o';
    case u'ı':
        return u'i';
    case u'ə':
        return u'e';
    case u'ħ':
        return u'h';
    case u'ƙ':
        return u'k';
    case u'ɓ':
        return u'b';
    // One letter, several keyboards
    case u'ى':
    case u'ی':
        return u'ي';
    case u'ک':
    case u'ڪ':
        return u'ك';
    case u'ة':
    case u'ہ':
    case u'ھ':
    case u'ە':
        return u'ه';
    default:
        break;
    }
    const bool isOfThem = c.script() == QChar::Script_Latin || c.script() == QChar::Script_Greek
        || c.script() == QChar::Script_Cyrillic || c.script() == QChar::Script_Arabic;
    if (!isOfThem || c.decompositionTag() != QChar::Canonical)
        return c;
    return bare(c.decomposition().front());
}

bool isCircledDigit(char32_t c)
{
    return (c >= 0x2460 && c <= 0x2468) || c == 0x24ea || (c >= 0x2776 && c <= 0x277e)
        || (c >= 0x2780 && c <= 0x2788) || (c >= 0x278a && c <= 0x2792);
}

bool isMathematicalLetter(char32_t c)
{
    return c >= 0x1d400 && c <= 0x1d7cb;
}

} // namespace

QString even(const QString& text)
{
    QString made;
    made.reserve(text.size());
    for (const char32_t c : text.normalized(QString::NormalizationForm_C).toUcs4()) {
        if (isUnseen(c))
            continue;
        if (const int digit = QChar::digitValue(c);
            digit >= 0 && (QChar::category(c) == QChar::Number_DecimalDigit || isCircledDigit(c)))
            made += QChar(u'0' + digit);
        else if (isHyphen(c))
            made += u'-';
        else if (c == u'，' || c == u'！' || c == u'？')
            made += QChar(char16_t(c)); // they end what stands before them
        else if (c >= 0xff01 && c <= 0xff5e)
            made += QChar(char16_t(c - 0xfee0));
        else if (QChar::category(c) == QChar::Separator_Space)
            made += u' ';
        else if (c == u'\r')
            made += u'\n';
        else if (isMathematicalLetter(c))
            made += QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC);
        else if (c > 0xffff)
            made += u'·'; // pictures, mostly
        else
            made += QChar(char16_t(c));
    }
    return made;
}

QString lower(const QString& even)
{
    QString made = even;
    for (QChar& c : made)
        c = bare(c.toLower());
    return made;
}

QList<Span> otherCodes(const QString& lower)
{
    QList<Span> spans;
    collect(spans, smsvocabulary::otherCodes(), lower);
    return spans;
}

QList<Keyword> keywords(const QString& lower)
{
    const QList<Span> others = otherCodes(lower);
    QList<Span> secrets;
    collect(secrets, smsvocabulary::secrecy(), lower);
    const auto warned = [&](const Span& word) {
        for (const Span& secret : std::as_const(secrets)) {
            const qsizetype from = std::min(secret.to, word.to);
            const qsizetype to = std::max(secret.from, word.from);
            const bool isOneSentence = to - from <= longestWarning
                && (from >= to || !hasSentenceEnd(lower.mid(from, to - from).trimmed() + u'|'));
            if (isOneSentence)
                return secret.from;
        }
        return qsizetype(-1);
    };
    QList<Keyword> found;
    const auto take = [&](const Re& form, bool isStrong) {
        QList<Span> spans;
        collect(spans, form, lower);
        for (const Span& span : std::as_const(spans)) {
            if (!touchesAny(others, span))
                found.append({span, isStrong, warned(span)});
        }
    };
    take(smsvocabulary::strongWords(), true);
    take(smsvocabulary::weakWords(), false);
    std::stable_sort(
        found.begin(), found.end(), [](const Keyword& a, const Keyword& b) { return a.from < b.from; });
    return found;
}

QList<Span> addresses(const QString& lower)
{
    static const Re form(u"(?:https?://|www\\.)[^\\s<>\"']+|[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+|"
                         u"(?<![a-z0-9.@])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,12}/[^\\s<>\"']*"_s);
    QList<Span> spans;
    collect(spans, form, lower);
    return spans;
}

QList<Span> otherNumbers(const QString& even)
{
    const QString text = lower(even);
    static const QString month = u"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|ene|"
                                 u"abr|ago|dic|janv|févr|avr|juin|juil|août|déc|"
                                 "янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\.?"_s;
    static const QString unit
        = u"(?:mins?|minutes?|m|h|hrs?|hours?|s|secs?|seconds?|d|days?|weeks?|months?|years?|std|stunden?|"
          u"minuten?|sekunden?|tagen?|"
          "tage|minutos?|horas?|días?|dias|heures?|jours?|secondes?|minuti|ore|giorni|minut\\p{L}*|godzin\\p{"
          "L}*|dni|hodin\\p{L}*|"
          "dakika\\p{L}*|dk|saat\\p{L}*|gün|saniye|мин\\p{L}*|час\\p{L}*|сек\\p{L}*|дн\\p{L}*|дней|день|"
          "хв\\p{L}*|годин\\p{L}*|"
          "menit|jam|hari|detik|phút|giờ|λεπτά|perc|minuutti\\p{L}*|minutter|timer|"
          "gb|mb|kb|km|kg|x|times|attempts?|tries|points?|pts|miles|coins|credits|sms|%|st|nd|rd|th|am|pm|uhr)(?![\\p{L}\\d'’])"_s;
    static const QString cjkUnit
        = u"(?:分钟|分鐘|分間|分以|分内|分|小时|小時|时间|時間|秒|天|日|月|年|个|次|초|분|시간|일|년|월|회|"
          u"दिन|मिनट|घंटे|মিনিট|นาที|ชั่วโมง|วัน|"
          "דקות|דקה|שעות|שעה|ימים|שניות|دقائق|دقيقة|دقایق|دقیقه|ساعات|ساعة|ساعت|ثانية|ثوان|أيام|يوم|روز|منٹ|λεπτ)"_s;
    static const QString currencyBefore
        = u"(?:[$€£¥₹₽₩₴₺₫฿₪₦₱₸￥]|(?<![\\p{L}])(?:usd|eur|gbp|inr|rs\\.?|rmb|cny|jpy|krw|"
          u"rub|"
          u"uah|"
          u"kzt|"
          u"brl|"
          u"r\\$|mxn|cop|ars|clp|pen|aed|"
          "sar|qar|egp|kwd|bdt|tk\\.?|pkr|lkr|ngn|kes|ksh|tzs|ghs|zar|idr|rp\\.?|myr|rm|php|thb|vnd|sgd|hkd|"
          "twd|aud|cad|nzd|chf|sek|"
          "nok|dkk|kr\\.?|pln|czk|huf|ron|bgn|amount(?: of)?|betrag(?: von)?|сумма|сумму|total))"_s;
    static const QString currencyAfter
        = u"(?:[$€£¥₹₽₩₴₺₫฿₪₦₱₸]|(?:usd|eur|euros?|dollars?|pounds?|inr|rs|rupees?|rub|руб\\p{L}*"
          u"|"
          u"р\\."
          u"|"
          u"грн|"
          u"тг|тенге|сум|zł|zl|kr|kč|ft|"
          "lei|лв|tl|lira|ron|pln|chf|aed|sar|egp)(?![\\p{L}\\d])|円|元|块|원|บาท|đ(?![\\p{L}\\d'’])|ريال|درهم|جنيه|دينار|تومان|ש\"ח|ש״ח|שקל)"_s;
    static const QString amount = u"\\d[\\d.,']*"_s;
    static const QList<Re> forms{
        // The ends of numbers that were masked; a star on either side alone is bold print.
        pattern(u"[*•●·…#x]{2,}[ -]?\\d+|\\.{2,}[ ]?\\d+|\\d+[ -]?[*•●…x]{2,}(?:[ "
                u"-]?\\d+)?|(?<![*\\p{L}])\\*\\d{2,4}(?![\\d*])|"
                "(?<![\\p{L}])x\\d{4}(?!\\d)"),
        pattern(u"(?:ending(?: in| with)?|ends? (?:in|with)|last (?:4|four)(?: digits)?|endet auf|endend "
                u"auf|endziffern?|terminad[ao] en|termina "
                "(?:en|em|con)|se terminant par|finissant par|которая заканчивается на|оканчива\\p{L}+ "
                "на|заканчива\\p{L}+ на|final|尾号为?|"
                "末尾|尾碼|尾码|尾數|尾数|末碼|末码|末四碼|末四码|末4碼|末4码|后四位|後四位|末四位|後四碼|下4桁|下四桁|끝자리|뒷자리)\\W{0,4}\\d+"),
        // Telephone numbers. Groups of more than five digits belong to them only behind "+" or "0".
        pattern(u"(?:\\+|(?<!\\d)00)\\d(?:[ ().-]{0,2}\\d){6,}"),
        pattern(u"\\(\\d{2,5}\\)(?:[ -]?\\d{2,5}){2,}"),
        pattern(u"(?<![\\d])(?:1[ .-])?\\d{3}[ .-]\\d{3}[ .-]\\d{4}(?!\\d)"),
        pattern(u"(?<!\\d)0\\d{1,4}(?:[ .-]\\d{2,5}){2,}"),
        pattern(u"(?<!\\d)0\\d{2,4}[ .-]\\d{6,8}(?!\\d)"),
        pattern(u"(?<!\\d)\\d{3,5}(?:[ -]\\d{3,5}){2,}(?<=\\d{4}|\\d{5})(?!\\d)"),
        pattern(u"(?<!\\d)[18]-?800-[\\w-]+"),
        // "SMS PIN 4821 to 56767"
        pattern(u"(?<!\\p{L})(?:text|sms|send)(?: [\\p{L}\\d]+){1,3} (?:to|an|a|al|au) \\d{4,8}(?!\\d)"),
        // Dates and times
        pattern(u"(?<!\\d)(?:(?:19|20)\\d\\d[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\\d|3[01])|"
                "(?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|[12]\\d|3[01])[./-](?:(?:19|20)?\\d\\d))(?!\\d)"),
        pattern(QString(u"(?<!\\d)\\d{1,2}\\.? (?:de )?"_s + month + u",? (?:de )?(?:19|20)\\d\\d|"_s + month
            + u" (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\\d\\d"_s)),
        pattern(u"(?<!\\d)\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?!\\d)|(?<!\\d)\\d{1,2}/\\d{2,4}(?!\\d)|\\d{2}/"
                u"7(?!\\d)|24-7"),
        pattern(u"(?:©|\\(c\\)|copyright|since|seit|in|depuis|desde|с|год[ау]?) ?(?:19|20)\\d\\d(?!\\d)"),
        pattern(QString(u"(?<![\\d\\p{Latin}-])\\d{1,4}(?: ?- ?\\d{1,3})?(?:[ -]|(?<=\\d))"_s + unit)),
        pattern(QString(u"(?<!\\d)\\d{1,4} ?"_s + cjkUnit)),
        pattern(
            u"(?:from|between|von|zwischen|de|entre|das|с|от) \\d{4} (?:to|and|till|bis|und|à|et|a|y|às|до) "
            u"\\d{4}(?!\\d)|(?<!\\d)(?:[01]\\d|2[0-3])[0-5]0 ?- ?(?:[01]\\d|2[0-3])[0-5]0(?!\\d)"),
        pattern(u"(?<!\\p{L})(?:at|um|klo|kl\\.?|a las|às|alle(?: ore)?|saat|pukul|lúc) (?:[01]\\d|2[0-3])[0-5][05](?!\\d)"),
        pattern(u"(?<!\\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:[01]\\d|2[0-3])[0-5][05](?!\\d)"),
        // Money, decimals, thousands, shares, versions, addresses of machines
        pattern(QString(currencyBefore + u" ?"_s + amount)),
        pattern(QString(u"(?<![\\p{L}\\d.,])"_s + amount + u" ?"_s + currencyAfter)),
        pattern(QString(u"(?<![\\d.,])\\d+[.,]\\d{1,2}(?!\\d| ?"_s + cjkUnit + u"| ?"_s + unit + u")"_s)),
        pattern(u"(?<![\\d.,])\\d{1,3}(?:[.,']\\d{3})+(?![\\d])"),
        pattern(u"(?<!\\d)\\d{1,3}(?:\\.\\d{1,3}){2,}|(?<![\\p{L}])v(?:ersion)? ?\\d+(?:\\.\\d+)*(?![\\p{L}\\d])"),
        // The eleven characters by which Android hands an SMS to an app
        Re(u"(?<![A-Za-z0-9+/])(?=[A-Za-z0-9+/]*[a-z+/])(?=[A-Za-z0-9+/]*[A-Z])[A-Za-z0-9+/]{11}\\s*$"_s),
    };
    QList<Span> spans;
    for (const Re& form : forms)
        collect(spans, form, &form == &forms.constLast() ? even : text);
    return spans;
}

bool leadsToOther(const QString& lowerBefore)
{
    return smsvocabulary::leadsToOther().match(lowerBefore.right(nearby)).hasMatch();
}

bool leadsToContact(const QString& lowerBefore)
{
    return smsvocabulary::leadsToContact().match(lowerBefore.right(nearby)).hasMatch();
}

bool followsOther(const QString& lowerBehind)
{
    return smsvocabulary::followsOther().match(lowerBehind.left(nearby)).hasMatch();
}

bool isDenied(const QString& lowerBehind)
{
    return smsvocabulary::denied().match(lowerBehind.left(nearby)).hasMatch();
}

bool isToOpen(const QString& lowerBetween)
{
    return smsvocabulary::toOpen().match(lowerBetween).hasMatch();
}

bool isToCollect(const QString& lowerBetween)
{
    return smsvocabulary::toCollect().match(lowerBetween).hasMatch();
}

bool isSecret(const QString& lower)
{
    return smsvocabulary::secrecy().match(lower).hasMatch();
}

bool isBooking(const QString& lower)
{
    return smsvocabulary::bookings().match(lower).hasMatch();
}

bool leadsToConfirmation(const QString& lowerBefore)
{
    return smsvocabulary::leadsToConfirmation().match(lowerBefore.right(nearby)).hasMatch();
}

bool isAdvertising(const QString& lower)
{
    return smsvocabulary::advertising().match(lower).hasMatch();
}

QList<Span> settled(const QString& lower)
{
    QList<Span> spans;
    collect(spans, smsvocabulary::settled(), lower);
    return spans;
}

namespace {

const QString connectors
    = u"(?:is|are|was|ist|lautet|lautet wie folgt|es|es "
      u"el|est|est le|waa|huwa|ne|ita ce|ass|yw|ni|ithi|ay|se|dia|e "
      u"është|është|ser|da|è|é|e|jest|to|to:|är|er|on|je|este|yra|le|el|namba|digits|(?:את )?ה?ספרות|(?:ال)?ارقام|数字|數字|숫자|अंक|ตัวเลข|chiffres|ziffern|cifre|dígitos|цифры|angka|rakamlar\\p{Latin}*|ir|adalah|ialah|là|la|estas|"
      "είναι|है|হল|คือ|ہے|은|는|이|가|은:|は|が|是|係|为|為|هو|هي|הוא|היא|:|=)"_s;

} // namespace

bool isConnector(const QString& lowerBetween)
{
    static const Re form = pattern(QString(u"^(?: ?(?:sms|смс)(?!\\p{L}))?[\\s:=\\-–—>\"'“”„«»`(\\[{「『【《〈<*#.,，。：|]*(?:"_s
        + connectors + u"[\\s:=\\-–—>\"'“”„«»`(\\[{「『【《〈<*#，：]*)?$"_s));
    return form.match(lowerBetween).hasMatch();
}

bool endsInConnector(const QString& lowerBetween)
{
    static const Re form
        = pattern(QString(u"(?:[:：=\\-–—>]|(?<![\\p{L}])"_s + connectors + u")[\\s\"'“”„«»(\\[【<*#]*$"_s));
    return form.match(lowerBetween).hasMatch();
}

bool endsInMeans(const QString& lowerBetween)
{
    static const Re form = pattern(u"(?:[:：=]|(?<!\\p{L})(?:with|using|by entering|con(?: il| el)?|avec(?: le)?|mit|com(?: o)?|met|med|med hjälp av|zadáním|"
                                   u"kodem|через|используя|за допомогою|ile|с помощью))\\s*$");
    return form.match(lowerBetween).hasMatch();
}

bool beginsWithOwner(const QString& lowerBetween)
{
    static const Re form = pattern(u"^[\\s\\-–—:»\")\\]*'”】]*(?:is |as |ist |es |est |è |é |jest |är |er "
                                   u"|je |- |— |– )?(?:your|ur|the|dein|ihr|tu|su|votre|ton|il tuo|"
                                   "seu|o "
                                   "seu|twój|ваш|твой|din|je|uw|jouw|sinun|adalah|là|ваш|вашият|tvoj|váš|"
                                   "este)?(?![\\p{L}])|^\\s?(?:是|为|為|は|입니다|هو)");
    return form.match(lowerBetween).capturedLength() > 2;
}

bool hasSentenceEnd(const QString& between)
{
    static const Re form(u"[.!?](?:\\s|$)|[\\n。！？؟।]"_s);
    return form.match(between).hasMatch();
}

bool isOrdinary(const QString& capitals)
{
    static const QSet<QString> ordinary{u"STOP"_s, u"HELP"_s, u"NEVER"_s, u"YOUR"_s, u"WILL"_s, u"VALID"_s,
        u"FROM"_s, u"ONLY"_s, u"THIS"_s, u"DONT"_s, u"SHARE"_s, u"CODE"_s, u"LOGIN"_s, u"BELOW"_s,
        u"SECRET"_s, u"USED"_s, u"SENT"_s, u"REQUIRED"_s, u"PRIVATE"_s, u"HTTP"_s, u"HTTPS"_s, u"INFO"_s,
        u"BANK"_s, u"TEXT"_s, u"CALL"_s, u"FREE"_s, u"PASSWORD"_s, u"NICHT"_s, u"NUNCA"_s, u"JAMAIS"_s,
        u"EXPIRED"_s, u"CONFIDENTIAL"_s, u"PERSONAL"_s, u"WITH"_s, u"THAT"_s, u"ANYONE"_s, u"PLEASE"_s,
        u"HERE"_s, u"ONCE"_s, u"MUST"_s, u"WHEN"_s, u"EVER"_s, u"EXPIRES"_s, u"INVALID"_s, u"WRONG"_s,
        u"NIEMALS"_s, u"NIEMANDEM"_s, u"NADIE"_s, u"PERSONNE"_s, u"NESSUNO"_s, u"NINGUEM"_s, u"JANGAN"_s,
        u"RAHASIA"_s, u"KUNCI"_s};
    return ordinary.contains(capitals);
}

} // namespace provynx::smswords
// clang-format on
