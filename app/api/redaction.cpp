// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include "json.h"

#include <QRegularExpression>
#include <QString>

#include <array>

namespace provynx
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longest = 4096;
const QString mask = u"•••"_s;

/// Names whose values say who somebody is, what he was sent, or what opens a door.
bool isPrivate(const QString& name)
{
    static constexpr std::array whole{"number"_L1, "numbers"_L1, "message"_L1, "messages"_L1, "text"_L1,
        "texts"_L1, "body"_L1, "content"_L1, "e164"_L1, "msisdn"_L1, "tel"_L1, "key"_L1, "pin"_L1, "email"_L1,
        "sender"_L1, "from"_L1, "to"_L1, "code"_L1, "codes"_L1};
    static constexpr std::array part{"phone"_L1, "otp"_L1, "sms"_L1, "smscode"_L1, "parsedcode"_L1,
        "apikey"_L1, "secret"_L1, "token"_L1, "password"_L1, "authorization"_L1, "cookie"_L1,
        "verificationcode"_L1};
    const QString folded = json::foldedName(name);
    if (json::contains(whole, folded))
        return true;
    for (const QLatin1StringView word : part) {
        if (folded.contains(word))
            return true;
    }
    return false;
}

/// What is masked wherever it stands.
QString masked(QString text)
{
    static const QRegularExpression key(
        u"(nsk_(?:live_|test_)?|whsec_)[A-Za-z0-9+/=_\\\\-]*"_s); // with JSON's "\\/"
    static const QRegularExpression authorization(
        u"\\b(bearer|basic)(\\s+)[^\\s\"'<>,;]+"_s, QRegularExpression::CaseInsensitiveOption);
    // Four digits and more, also as people group them: "202-555-0100", "123 456", "202.555.0100". A price
    // ("12.50", "0.0125") stays.
    static const QRegularExpression digits(u"(?<![\\d.])\\d{1,2}\\.\\d{3,6}(?![\\d.])(*SKIP)(*FAIL)"
                                           "|\\+?\\d{1,4}(?:\\.\\d{2,4}){2,}"
                                           "|\\+?\\(?\\d(?:[ \\-()/\\x{a0}]{0,2}\\d){3,}"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    text.replace(authorization, QString(u"\\1\\2" + mask));
    text.replace(key, QString(u"\\1" + mask));
    return text.replace(digits, mask);
}

/// name=value and <name>value, for bodies that are no JSON.
QString maskedPairs(const QString& text)
{
    static const QRegularExpression pair(u"([A-Za-z_-]{2,40})(\\s*[=>]\\s*)([^<&\\r\\n]+)"_s);
    QString shown;
    qsizetype done = 0;
    qsizetype from = 0;
    for (auto match = pair.match(text); match.hasMatch(); match = pair.match(text, from)) {
        from = match.capturedStart(3); // a value may hold further pairs
        if (!isPrivate(match.captured(1)))
            continue;
        shown += text.mid(done, match.capturedStart(3) - done) + mask;
        done = from = match.capturedEnd(3);
    }
    return shown + text.mid(done);
}

/// Walks over JSON without needing the whole of it: a body may be cut off, or wrong.
class JsonMasker
{
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
    void takeMark(QChar c)
    {
        if (c == u'[')
            m_lists.append(m_isPrivate); // its members inherit the name
        else if (c == u'{')
            m_lists.append(false);
        else if ((c == u']' || c == u'}') && !m_lists.isEmpty())
            m_lists.removeLast();
        if (c == u'{' || c == u'[' || c == u',' || c == u']' || c == u'}')
            m_isPrivate = !m_lists.isEmpty() && m_lists.last();
        m_shown += c;
        ++m_at;
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
        qsizetype next = m_at;
        while (next < m_text.size() && m_text[next].isSpace())
            ++next;
        const bool isName = next < m_text.size() && m_text[next] == u':';
        m_shown += u'"' + (m_isPrivate && !isName && !inside.isEmpty() ? mask : masked(inside));
        if (isClosed)
            m_shown += u'"';
        if (isName)
            m_isPrivate = isPrivate(inside);
    }

    void takeWord()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !u"\"{}[],:\r\n"_s.contains(m_text[m_at]))
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin);
        static const QRegularExpression digit(u"\\d"_s);
        m_shown += m_isPrivate && word.contains(digit) ? mask : masked(word);
    }

    QString m_text;
    QString m_shown;
    qsizetype m_at = 0;
    QList<bool> m_lists; ///< for each open bracket: are its members private
    bool m_isPrivate = false;
};

} // namespace

QByteArray redacted(const QByteArray& body)
{
    QString text = QString::fromUtf8(body.left(longest));
    if (body.size() > longest) { // what was cut through could pass for something harmless
        while (!text.isEmpty() && !text.back().isSpace() && !u"\"<>{}[],"_s.contains(text.back()))
            text.chop(1);
    }
    const QString start = text.trimmed();
    const bool isJson = start.startsWith(u'{') || start.startsWith(u'[') || start.startsWith(u'"');
    const QString shown = isJson ? JsonMasker(text).run() : masked(maskedPairs(text));

    QByteArray bytes = shown.toUtf8();
    if (bytes.size() > longest) {
        bytes.truncate(longest);
        while (!bytes.isEmpty() && (static_cast<unsigned char>(bytes.back()) & 0x80) != 0)
            bytes.chop(1); // never half a character
    }
    return bytes;
}

} // namespace provynx
