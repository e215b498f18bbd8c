// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include "json.h"

#include "domain/plaintext.h"

#include <QRegularExpression>
#include <QString>

#include <array>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 4096;
const QString mask = u"•••"_s;

/// Names whose values say nothing of a person: of things, states, amounts and moments, and of what went
/// wrong. Whatever else a service calls a text may be a code.
bool isHarmless(const QString& folded)
{
    static constexpr std::array known{"id"_L1, "numberid"_L1, "orderid"_L1, "activationid"_L1, "requestid"_L1,
        "operationid"_L1, "server"_L1, "service"_L1, "serviceid"_L1, "services"_L1, "servicename"_L1,
        "product"_L1, "country"_L1, "countries"_L1, "countryid"_L1, "countrycode"_L1, "countryname"_L1,
        "iso"_L1, "region"_L1, "operator"_L1, "operators"_L1, "operatorname"_L1, "carrier"_L1, "pool"_L1,
        "name"_L1, "displayname"_L1, "shortname"_L1, "label"_L1, "slug"_L1, "status"_L1, "statuscode"_L1,
        "state"_L1, "stage"_L1, "success"_L1, "ok"_L1, "error"_L1, "errors"_L1, "errortype"_L1,
        "errorcode"_L1, "reason"_L1, "field"_L1, "param"_L1, "type"_L1, "event"_L1, "mode"_L1, "version"_L1,
        "openapi"_L1, "currency"_L1, "price"_L1, "cost"_L1, "amount"_L1, "sum"_L1, "total"_L1, "totalcost"_L1,
        "activationcost"_L1, "retailprice"_L1, "refund"_L1, "balance"_L1, "newbalance"_L1,
        "currentbalance"_L1, "balanceusd"_L1, "frozenbalance"_L1, "held"_L1, "available"_L1, "count"_L1,
        "qty"_L1, "quantity"_L1, "stock"_L1, "physicalcount"_L1, "createdat"_L1, "updatedat"_L1,
        "receivedat"_L1, "expiresat"_L1, "expireat"_L1, "endsat"_L1, "expires"_L1, "expiry"_L1,
        "expiresin"_L1, "timeleft"_L1, "cancelledat"_L1, "date"_L1, "time"_L1, "timestamp"_L1,
        "retryafter"_L1};
    return json::contains(known, folded);
}

/// Names whose values say who somebody is, what he was sent, or what opens a door: there even a short number
/// is masked.
bool isPrivate(const QString& folded)
{
    static constexpr std::array whole{"number"_L1, "numbers"_L1, "message"_L1, "messages"_L1, "msg"_L1,
        "text"_L1, "texts"_L1, "body"_L1, "raw"_L1, "content"_L1, "e164"_L1, "msisdn"_L1, "tel"_L1, "key"_L1,
        "pin"_L1, "email"_L1, "sender"_L1, "from"_L1, "to"_L1, "code"_L1, "codes"_L1, "statusok"_L1};
    static constexpr std::array part{"phone"_L1, "otp"_L1, "sms"_L1, "passcode"_L1, "parsedcode"_L1,
        "apikey"_L1, "secret"_L1, "token"_L1, "passw"_L1, "authorization"_L1, "cookie"_L1,
        "verificationcode"_L1};
    if (json::contains(whole, folded))
        return true;
    for (const QLatin1StringView word : part) {
        if (folded.contains(word))
            return true;
    }
    return false;
}

/// A purchase's request: whoever has its id may have what it bought.
bool isRequest(const QString& folded)
{
    static constexpr std::array known{
        "idempotencykey"_L1, "idempotencykeys"_L1, "request"_L1, "requests"_L1, "requestids"_L1};
    return json::contains(known, folded);
}

/// Ids of requests are UUIDs, and stand in words as well.
QString withShortRequests(QString text)
{
    static const QRegularExpression uuid(
        u"(?<![0-9a-z])[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}(?![0-9a-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (auto match = uuid.match(text); match.hasMatch(); match = uuid.match(text, match.capturedStart()))
        text.replace(match.capturedStart(), match.capturedLength(), shortened(match.captured()));
    return text;
}

QString withoutKeys(QString text)
{
    // However the underscores are written, and with JSON's "\\/".
    static const QRegularExpression key(
        u"((?:nsk(?:[_.-]|%5f|%2d)+(?:(?:live|test)(?:[_.-]|%5f|%2d)+)?|whsec(?:_|%5f)))[A-Za-z0-9+/=_\\\\%.-]*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression authorization(
        u"\\b(bearer|basic)(\\s+)[^\\s\"'<>,;]+"_s, QRegularExpression::CaseInsensitiveOption);
    text.replace(authorization, QString(u"\\1\\2" + mask));
    return text.replace(key, QString(u"\\1" + mask));
}

/// What is masked wherever it stands.
QString masked(const QString& text)
{
    // Four digits and more, also as people group them: "202-555-0100", "123 456", "202.555.0100". A price
    // ("12.50", "0.0125") stays.
    static const QRegularExpression digits(u"(?<![\\d.])\\d{1,2}\\.\\d{3,6}(?![\\d.])(*SKIP)(*FAIL)"
                                           "|\\+?\\d{1,4}(?:\\.\\d{2,4}){2,}"
                                           "|\\+?\\(?\\d(?:[ \\-()/\\x{a0}]{0,2}\\d){3,}"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return withoutKeys(withShortRequests(text)).replace(digits, mask);
}

/// name=value, name: value and <name>value, for bodies that are no JSON.
QString maskedPairs(const QString& text)
{
    static const QRegularExpression pair(u"([A-Za-z_-]{2,40})(\\s*[=>:]\\s*)([^<&\\r\\n]+)"_s);
    QString shown;
    qsizetype done = 0;
    qsizetype from = 0;
    for (auto match = pair.match(text); match.hasMatch(); match = pair.match(text, from)) {
        from = match.capturedStart(3); // a value may hold further pairs
        if (!isPrivate(json::foldedName(match.captured(1))))
            continue;
        shown += text.mid(done, match.capturedStart(3) - done) + mask;
        done = from = match.capturedEnd(3);
    }
    return shown + text.mid(done);
}

/// A JSON string's inside without its escapes; what is no escape stays as it is.
QString unescaped(const QString& inside)
{
    static const QString letters = u"bfnrt\"\\/"_s;
    static const QString meant = u"\b\f\n\r\t\"\\/"_s;
    QString text;
    for (qsizetype i = 0; i < inside.size(); ++i) {
        const QChar next = i + 1 < inside.size() ? inside[i + 1] : QChar();
        bool isUnit = false;
        const ushort unit = inside[i] == u'\\' && next == u'u' && i + 5 < inside.size()
            ? inside.mid(i + 2, 4).toUShort(&isUnit, 16)
            : ushort(0);
        const qsizetype letter = inside[i] == u'\\' && !next.isNull() ? letters.indexOf(next) : -1;
        if (isUnit) {
            text += QChar(unit);
            i += 5;
        } else if (letter >= 0) {
            text += meant[letter];
            ++i;
        } else {
            text += inside[i];
        }
    }
    return text;
}

QString escaped(const QString& text)
{
    QString inside;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            inside += u'\\';
        if (c < u' ')
            inside += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        else
            inside += c;
    }
    return inside;
}

/// Walks over JSON without needing the whole of it: a body may be cut off, or wrong.
class JsonMasker {
public:
    explicit JsonMasker(const QString& text)
        : m_text(text)
    {
    }

    QString run()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == u'"')
                takeString();
            else if (u"{}[],: \t\r\n"_s.contains(c))
                takeMark(c);
            else
                takeWord();
        }
        return m_shown;
    }

private:
    enum class Name { Harmless, Request, Unfamiliar, Private };

    static Name judged(const QString& name)
    {
        const QString folded = json::foldedName(name);
        return isPrivate(folded) ? Name::Private
            : isRequest(folded)  ? Name::Request
            : isHarmless(folded) ? Name::Harmless
                                 : Name::Unfamiliar;
    }

    void takeMark(QChar c)
    {
        if (c == u'[')
            m_lists.append(m_name); // its members inherit the name
        else if (c == u'{')
            m_lists.append(Name::Unfamiliar);
        else if ((c == u']' || c == u'}') && !m_lists.isEmpty())
            m_lists.removeLast();
        if (c == u'{' || c == u'[' || c == u',' || c == u']' || c == u'}')
            m_name = m_lists.isEmpty() ? Name::Unfamiliar : m_lists.last();
        m_shown += c;
        ++m_at;
    }

    bool isBeforeColon() const
    {
        qsizetype next = m_at;
        while (next < m_text.size() && m_text[next].isSpace())
            ++next;
        return next < m_text.size() && m_text[next] == u':';
    }

    void takeString()
    {
        const qsizetype begin = m_at + 1;
        qsizetype end = begin;
        while (end < m_text.size() && m_text[end] != u'"')
            end += m_text[end] == u'\\' ? 2 : 1;
        end = qMin(end, m_text.size());
        const QString inside = m_text.mid(begin, end - begin);
        const bool isClosed = end < m_text.size();
        m_at = isClosed ? end + 1 : end;
        const bool isName = isBeforeColon();
        m_shown += u'"'
            + (isName || inside.isEmpty() ? asWritten(inside, masked(unescaped(inside)))
                                          : shownValue(inside));
        if (isClosed)
            m_shown += u'"';
        if (isName)
            m_name = judged(unescaped(inside));
    }

    /// Its escapes too, where nothing is to be hidden.
    static QString asWritten(const QString& inside, const QString& shown)
    {
        return shown == unescaped(inside) ? withoutKeys(inside) : escaped(shown);
    }

    QString shownValue(const QString& inside) const
    {
        if (m_name == Name::Request)
            return escaped(masked(shortened(unescaped(inside))));
        const bool holdsMore = inside.contains("\\\""_L1) && inside.contains(u':'); // JSON in a text
        return m_name == Name::Harmless && !holdsMore
            ? asWritten(inside, masked(maskedPairs(unescaped(inside))))
            : mask;
    }

    /// A number, true, false or null; anything else is no JSON, though people write names and texts so.
    void takeWord()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !u"\"{}[],:\r\n"_s.contains(m_text[m_at]))
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin);
        const QString bare = word.trimmed();
        if (isBeforeColon()) {
            m_shown += masked(word);
            m_name = judged(QString(bare).remove(u'\''));
            return;
        }
        static const QRegularExpression number(u"\\A[-+]?[\\d.]+(?:[eE][-+]?\\d+)?\\z"_s);
        const bool isNumber = number.match(bare).hasMatch();
        const bool isSaid = isNumber || bare == "true"_L1 || bare == "false"_L1 || bare == "null"_L1;
        const bool isHidden = isNumber ? m_name == Name::Private : !isSaid && m_name != Name::Harmless;
        m_shown += isHidden ? mask : masked(word);
    }

    QString m_text;
    QString m_shown;
    qsizetype m_at = 0;
    QList<Name> m_lists; ///< for each open bracket: what its members are called
    Name m_name = Name::Unfamiliar;
};

/// With something before it, as servers put it there against other pages' scripts, it is JSON as well.
bool looksLikeJson(const QString& text)
{
    static const QRegularExpression member(u"\"\\s*:"_s);
    const QString start = text.startsWith(u'\ufeff') ? text.sliced(1).trimmed() : text.trimmed();
    return start.startsWith(u'{') || start.startsWith(u'[') || start.startsWith(u'"')
        || text.contains(member);
}

} // namespace

QByteArray redacted(const QByteArray& body)
{
    // Nothing unseen stands between the digits of a number, and nothing of it steers a terminal.
    QString text = plainText(QString::fromUtf8(body.left(longest)), true);
    if (body.size() > longest) { // what was cut through could pass for something harmless
        while (!text.isEmpty() && !text.back().isSpace() && !u"\"<>{}[],"_s.contains(text.back()))
            text.chop(1);
    }
    const QString shown = looksLikeJson(text) ? JsonMasker(text).run() : masked(maskedPairs(text));

    QByteArray bytes = shown.toUtf8();
    if (bytes.size() > longest) {
        bytes.truncate(longest);
        while (!bytes.isEmpty() && (static_cast<unsigned char>(bytes.back()) & 0x80) != 0)
            bytes.chop(1); // never half a character
    }
    return bytes;
}

QString shortened(const QString& id)
{
    constexpr qsizetype first = 4;
    constexpr qsizetype last = 2;
    return id.size() < 2 * (first + last) ? mask : QString(id.first(first) + u"…" + id.last(last));
}

QString withoutKeysInWords(const QString& words)
{
    return withoutKeys(words);
}

QString withoutNumbersInWords(const QString& words)
{
    return masked(words);
}

} // namespace provynx
