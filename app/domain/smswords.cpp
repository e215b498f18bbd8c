// SPDX-License-Identifier: GPL-3.0-or-later
#include "smswords.h"

#include <QRegularExpression>
#include <QSet>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace provynx::smswords {

namespace {

using Re = QRegularExpression;

Re words(QStringView pattern)
{
    return Re(pattern.toString(), Re::UseUnicodePropertiesOption | Re::DontCaptureOption);
}

void collect(QList<Span>& spans, const Re& pattern, const QString& text)
{
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        spans.append({match.capturedStart(), match.capturedEnd()});
    }
}

bool touchesAny(const QList<Span>& spans, const Span& one)
{
    return std::any_of(
        spans.cbegin(), spans.cend(), [&one](const Span& span) { return span.touches(one.from, one.to); });
}

bool isUnseen(char32_t c)
{
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069)
        || c == 0xfeff || c == 0xad || c == 0x61c || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x20e3;
}

bool isHyphen(char32_t c)
{
    return (c >= 0x2010 && c <= 0x2012) || c == 0x2212 || c == 0xfe58 || c == 0xfe63 || c == 0xff0d;
}

// Letters must not touch these words where a script has blanks between words.
const QString strongWords
    = u"(?<![\\p{L}])(?:"
      // English and its loans
      "codes?|otp|o\\.t\\.p|pass ?codes?|pass ?word|one[- ]time|pin|tan|mtan|smstan|sms-tan|security number|"
      // German, Dutch, Nordic
      "\\p{L}*codes?|kennwort|passwort|einmalpasswort|kennziffer|wachtwoord|kod\\p{L}{0,3}|kode\\p{L}{0,3}|"
      "\\p{L}*koodi\\p{L}{0,4}|lösenord|adgangskode|"
      // Romance
      "códigos?|codigos?|clave|contraseña|codice|codici|senha|token|cod|codul|codu|parola|mot de passe|"
      // Slavic, Baltic, Hungarian, Turkish, Greek
      "kód\\p{L}{0,3}|hasło|heslo|šifra|lozinka|geslo|kods|kodas|slaptažodis|jelszó|şifre\\p{L}{0,4}|"
      "sifre\\p{L}{0,4}|"
      "код\\p{L}{0,2}|пароль|пароля|паролем|пинкод|пин|парола|лозинка|κωδικ\\p{L}+|"
      // Indonesian, Malay, Vietnamese, Swahili, Filipino
      "sandi|mã|mật khẩu|msimbo|nambari ya siri"
      ")(?![\\p{L}])"
      // Scripts without blanks, or with particles that touch
      "|验证码|校验码|驗證碼|确认码|確認碼|动态码|動態碼|动态密码|認證碼|认证码|密码|口令|激活码|登录码|"
      "安全码|一次性"
      "|認証コード|確認コード|コード|認証番号|確認番号|暗証番号|パスワード|ワンタイム|인증번호|인증코드|인증|"
      "확인코드|비밀번호|코드"
      "|رمز|كود|کد|الرمز|كلمة المرور|كلمة مرور|گذرواژه|رمزعبور|کوڈ"
      "|קוד|הקוד|סיסמה|סיסמא|סיסמת"
      "|कोड|ओटीपी|पासवर्ड|কোড|ওটিপি|குறியீடு|ஓடிபி|కోడ్|കോഡ്|ಕೋಡ್|કોડ|ਕੋਡ"
      "|รหัส|ລະຫັດ|လျှို့ဝှက်|កូដ|კოდი|կոդ|ኮድ"_s;

const QString weakWords
    = u"(?<![\\p{L}])(?:"
      "verif\\p{L}*|confirm\\p{L}*|authenti\\p{L}*|authoriz\\p{L}*|log[- ]?in|sign[- ]?in|signin|register|"
      "registration|activation|2fa|security|enter|use|eingeben|saisissez|introduzca|introduce|digite|"
      "inserisci|wpisz|zadejte|введите|введіть|"
      "bestätig\\p{L}*|anmeld\\p{L}*|verifizier\\p{L}*|freigabe|"
      "подтвержд\\p{L}*|вход\\p{L}{0,2}|авториз\\p{L}*|регистрац\\p{L}*|підтвердж\\p{L}*|"
      "doğrulama|onay|weryfikac\\p{L}*|potwierd\\p{L}*|ověř\\p{L}*|overen\\p{L}*"
      ")(?![\\p{L}])|验证|认证|登录|認証|التحقق|تحقق|אימות|सत्यापन"_s;

const QString otherCodeWords
    = u"(?<![\\p{L}])(?:"
      "(?:promo(?:tion(?:al)?)?|zip|postal|post|area|country|short|discount|coupon|voucher|referral|qr|error|"
      "sort|swift|bar|dress|source|product|gift|invite|tracking|dial(?:ling)?|reward|ifsc|branch|status|"
      "style) "
      "?codes?|"
      "gutschein-?codes?|rabatt-?codes?|promo-?codes?|postleitzahl|plz|fehlercode|"
      "códigos? (?:postal|promocional|de descuento|de promoción)|codes? (?:postal|promo|de réduction)|"
      "codice (?:sconto|promozionale|postale)|промокод\\p{L}*|почтовый индекс|kod (?:rabatowy|pocztowy)|"
      "indirim kodu|posta kodu|código postal"
      ")(?![\\p{L}])|邮编|邮政编码|优惠码|折扣码|邀请码|クーポンコード|郵便番号|쿠폰코드|우편번호|كود الخصم|קוד קופון"_s;

} // namespace

QString even(const QString& text)
{
    QString made;
    made.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (isUnseen(c))
            continue;
        if (const int digit = QChar::digitValue(c);
            digit >= 0 && QChar::category(c) == QChar::Number_DecimalDigit)
            made += QChar(u'0' + digit);
        else if (isHyphen(c))
            made += u'-';
        else if (c >= 0xff01 && c <= 0xff5e)
            made += QChar(char16_t(c - 0xfee0));
        else if (QChar::category(c) == QChar::Separator_Space)
            made += u' ';
        else if (c == u'\r')
            made += u'\n';
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
        c = c.toLower();
    return made;
}

QList<Span> otherCodes(const QString& lower)
{
    static const Re pattern = words(otherCodeWords);
    QList<Span> spans;
    collect(spans, pattern, lower);
    return spans;
}

QList<Keyword> keywords(const QString& lower)
{
    static const Re strong = words(strongWords);
    static const Re weak = words(weakWords);
    const QList<Span> others = otherCodes(lower);
    QList<Keyword> found;
    const auto take = [&](const Re& pattern, bool isStrong) {
        QList<Span> spans;
        collect(spans, pattern, lower);
        for (const Span& span : std::as_const(spans)) {
            if (!touchesAny(others, span))
                found.append({span, isStrong});
        }
    };
    take(strong, true);
    take(weak, false);
    std::stable_sort(
        found.begin(), found.end(), [](const Keyword& a, const Keyword& b) { return a.from < b.from; });
    return found;
}

QList<Span> addresses(const QString& lower)
{
    static const Re pattern(
        u"(?:https?://|www\\.)[^\\s<>\"']+|[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+|"
        u"(?<![a-z0-9.@])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,12}/[^\\s<>\"']*"_s);
    QList<Span> spans;
    collect(spans, pattern, lower);
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
          "gb|mb|kb|km|kg|x|times|attempts?|tries|points?|pts|miles|coins|credits|sms|%|st|nd|rd|th|am|pm|uhr)(?![\\p{L}\\d])"_s;
    static const QString cjkUnit
        = u"(?:分钟|分鐘|分間|分以|分内|分|小时|小時|时间|時間|秒|天|日|月|年|个|次|초|분|시간|일|년|월|회|"
          u"दिन|मिनट|घंटे|মিনিট|นาที|ชั่วโมง|วัน|"
          "דקות|דקה|שעות|שעה|ימים|שניות|دقائق|دقيقة|دقایق|دقیقه|ساعات|ساعة|ساعت|ثانية|ثوان|أيام|يوم|روز|منٹ|λεπτ)"_s;
    static const QString currencyBefore
        = u"(?:[$€£¥₹₽₩₴₺₫฿₪₦₱₸￥]|(?<![\\p{L}])(?:usd|eur|gbp|inr|rs\\.?|rmb|cny|jpy|krw|rub|uah|kzt|"
          u"brl|"
          u"r\\$|mxn|cop|ars|clp|pen|aed|"
          "sar|qar|egp|kwd|bdt|tk\\.?|pkr|lkr|ngn|kes|ksh|tzs|ghs|zar|idr|rp\\.?|myr|rm|php|thb|vnd|sgd|hkd|"
          "twd|aud|cad|nzd|chf|sek|"
          "nok|dkk|kr\\.?|pln|czk|huf|ron|bgn|amount(?: of)?|betrag(?: von)?|сумма|сумму|total))"_s;
    static const QString currencyAfter
        = u"(?:[$€£¥₹₽₩₴₺₫฿₪₦₱₸]|(?:usd|eur|euros?|dollars?|pounds?|inr|rs|rupees?|rub|руб\\p{L}*|р\\.|"
          u"грн|"
          u"тг|тенге|сум|zł|zl|kr|kč|ft|"
          "lei|лв|tl|lira|ron|pln|chf|aed|sar|egp)(?![\\p{L}\\d])|円|元|块|원|บาท|đ|ريال|درهم|جنيه|دينار|تومان|ש\"ח|ש״ח|שקל)"_s;
    static const QString amount = u"\\d[\\d.,']*"_s;
    static const QList<Re> patterns{
        // The ends of numbers that were masked; a star on either side alone is bold print.
        words(u"[*•●·…#x]{2,}[ -]?\\d+|\\.{2,}[ ]?\\d+|\\d+[ -]?[*•●…x]{2,}(?:[ "
              u"-]?\\d+)?|(?<![*\\p{L}])\\*\\d{2,4}(?![\\d*])|"
              "(?<![\\p{L}])x\\d{4}(?!\\d)"),
        words(u"(?:ending(?: in| with)?|ends? (?:in|with)|last (?:4|four)(?: digits)?|endet auf|endend "
              u"auf|endziffern?|terminad[ao] en|termina "
              "(?:en|em|con)|se terminant par|finissant par|которая заканчивается на|оканчива\\p{L}+ "
              "на|заканчива\\p{L}+ на|final|尾号为?|"
              "末尾|末四位|後四碼|下4桁|下四桁|끝자리|뒷자리)\\W{0,4}\\d+"),
        // Telephone numbers. Groups of more than five digits belong to them only behind "+" or "0".
        words(u"(?:\\+|(?<!\\d)00)\\d(?:[ ().-]{0,2}\\d){6,}"),
        words(u"\\(\\d{2,5}\\)(?:[ -]?\\d{2,5}){2,}"),
        words(u"(?<![\\d])(?:1[ .-])?\\d{3}[ .-]\\d{3}[ .-]\\d{4}(?!\\d)"),
        words(u"(?<!\\d)0\\d{1,4}(?:[ .-]\\d{2,5}){2,}"),
        words(u"(?<!\\d)\\d{3,5}(?:[ -]\\d{3,5}){2,}(?<=\\d{4}|\\d{5})(?!\\d)"),
        words(u"(?<!\\d)[18]-?800-[\\w-]+"),
        // Dates and times
        words(u"(?<!\\d)(?:(?:19|20)\\d\\d[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\\d|3[01])|"
              "(?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|[12]\\d|3[01])[./-](?:(?:19|20)?\\d\\d))(?!\\d)"),
        words(QString(u"(?<!\\d)\\d{1,2}\\.? (?:de )?"_s + month + u",? (?:de )?(?:19|20)\\d\\d|"_s + month
            + u" (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\\d\\d"_s)),
        words(u"(?<!\\d)\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?!\\d)|(?<!\\d)\\d{1,2}/\\d{2,4}(?!\\d)|\\d{2}/"
              u"7(?!\\d)|24-7"),
        words(u"(?:©|\\(c\\)|copyright|since|seit|in|depuis|desde|с|год[ау]?) ?(?:19|20)\\d\\d(?!\\d)"),
        words(QString(u"(?<![\\d-])\\d{1,4}(?: ?- ?\\d{1,3})?(?:[ -]|(?<=\\d))"_s + unit)),
        words(QString(u"(?<!\\d)\\d{1,4} ?"_s + cjkUnit)),
        // Money, decimals, thousands, shares, versions, addresses of machines
        words(QString(currencyBefore + u" ?"_s + amount)),
        words(QString(u"(?<![\\d.,])"_s + amount + u" ?"_s + currencyAfter)),
        words(QString(u"(?<![\\d.,])\\d+[.,]\\d{1,2}(?!\\d| ?"_s + cjkUnit + u"| ?"_s + unit + u")"_s)),
        words(u"(?<![\\d.,])\\d{1,3}(?:[.,']\\d{3})+(?![\\d])"),
        words(u"(?<!\\d)\\d{1,3}(?:\\.\\d{1,3}){2,}|(?<![\\p{L}])v(?:ersion)? ?\\d+(?:\\.\\d+)*"),
        // The eleven characters by which Android hands an SMS to an app
        Re(u"(?<![A-Za-z0-9+/])(?=[A-Za-z0-9+/]*[a-z+/])(?=[A-Za-z0-9+/]*[A-Z])[A-Za-z0-9+/]{11}\\s*$"_s),
    };
    QList<Span> spans;
    for (const Re& pattern : patterns)
        collect(spans, pattern, &pattern == &patterns.constLast() ? even : text);
    return spans;
}

bool leadsToOther(const QString& lowerBefore)
{
    static const Re pattern
        = words(u"(?:(?<![\\p{L}])(?:order|orders|ref|reference|refid|ticket|invoice|booking|case|tracking|"
                u"parcel|package|shipment|receipt|policy|"
                "flight|room|gate|bus|suite|apt|seat|box|locker|shelf|model|serial|account|acct|a/"
                "c|card|cards?|iban|txn|transaction(?: id)?|trx|utr|customer|"
                "member(?:ship)?|user|employee|student|file|id|no|nr|call|dial|text|reply|contact|phone|tel|"
                "fax|helpline|hotline|sms|to|stop|"
                "bestellung|bestellnummer|bestell-nr|auftrag|rechnung|rechnungsnummer|kundennummer|konto|"
                "karte|vorgang|sendung|buchung|rufen sie|"
                "pedido|factura|cuenta|tarjeta|reserva|llame "
                "al|commande|facture|compte|carte|réservation|ordine|fattura|conto|carta|"
                "заказ\\p{L}*|счет\\p{L}*|счёт\\p{L}*|карт\\p{L}*|рейс|договор\\p{L}*|телефон\\p{L}*|тел|"
                "звоните|номер|"
                "zamówieni\\p{L}*|faktur\\p{L}*|objednávk\\p{L}*|sipariş|fatura)"
                "|订单号?|单号|卡号|账号|账户|航班|房间|电话|致电|拨打|注文番号|お電話|電話|会員番号|"
                "주문번호|계좌|문의|전화|رقم الطلب|طلب رقم|الطلب|اتصل|הזמנה|חשבון)"
                "[ .:]{0,3}(?:(?:id|no|nr|number|num|nummer|numéro|número|n°|№|номер|code|is|at|us "
                "at|us|on)[ .:]{0,2})?[#№:\\-\\(\\s]*$|№\\s?$");
    return pattern.match(lowerBefore.right(48)).hasMatch();
}

namespace {

const QString connectors = u"(?:is|are|was|ist|lautet|lautet wie folgt|es|es "
                           u"el|est|è|é|e|jest|to|to:|är|er|on|je|este|yra|ir|adalah|ialah|là|la|estas|"
                           "είναι|है|হল|คือ|ہے|은|는|이|가|은:|は|が|是|为|為|هو|هي|הוא|היא|:|=)"_s;

} // namespace

bool isConnector(const QString& lowerBetween)
{
    static const Re pattern = words(QString(u"^[\\s:=\\-–—>\"'“”„«»`(\\[{「『【《〈<*#.,，。：|]*(?:"_s
        + connectors + u"[\\s:=\\-–—>\"'“”„«»`(\\[{「『【《〈<*#，：]*)?$"_s));
    return pattern.match(lowerBetween).hasMatch();
}

bool endsInConnector(const QString& lowerBetween)
{
    static const Re pattern
        = words(QString(u"(?:[:：=\\-–—>]|(?<![\\p{L}])"_s + connectors + u")[\\s\"'“”„«»(\\[【<*#]*$"_s));
    return pattern.match(lowerBetween).hasMatch();
}

bool beginsWithOwner(const QString& lowerBetween)
{
    static const Re pattern = words(u"^[\\s\\-–—:»\")\\]*'”】]*(?:is |as |ist |es |est |è |é |jest |är |er "
                                    u"|je |- |— |– )?(?:your|ur|the|dein|ihr|tu|su|votre|ton|il tuo|"
                                    "seu|o "
                                    "seu|twój|ваш|твой|din|je|uw|jouw|sinun|adalah|là|ваш|вашият|tvoj|váš|"
                                    "este)?(?![\\p{L}])|^\\s?(?:是|为|為|は|입니다|هو)");
    return pattern.match(lowerBetween).capturedLength() > 2;
}

bool hasSentenceEnd(const QString& between)
{
    static const Re pattern(u"[.!?](?:\\s|$)|[\\n。！？؟।]"_s);
    return pattern.match(between).hasMatch();
}

bool isOrdinary(const QString& capitals)
{
    static const QSet<QString> ordinary{u"STOP"_s, u"HELP"_s, u"NEVER"_s, u"YOUR"_s, u"WILL"_s, u"VALID"_s,
        u"FROM"_s, u"ONLY"_s, u"THIS"_s, u"DONT"_s, u"SHARE"_s, u"CODE"_s, u"LOGIN"_s, u"BELOW"_s,
        u"SECRET"_s, u"USED"_s, u"SENT"_s, u"REQUIRED"_s, u"PRIVATE"_s, u"HTTP"_s, u"HTTPS"_s, u"INFO"_s,
        u"BANK"_s, u"TEXT"_s, u"CALL"_s, u"FREE"_s, u"PASSWORD"_s, u"NICHT"_s, u"NUNCA"_s, u"JAMAIS"_s,
        u"EXPIRED"_s, u"CONFIDENTIAL"_s, u"PERSONAL"_s};
    return ordinary.contains(capitals);
}

} // namespace provynx::smswords
