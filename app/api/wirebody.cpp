// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirebody.h"

#include "wirenames.h"
#include "wirestatus.h"
#include "wirevalues.h"

#include "domain/smscode.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;
using json::Nest;

namespace {

constexpr int deepest = 6;
constexpr int mostEntered = 64; ///< objects and lists of one body

bool isContainer(const QJsonValue& value)
{
    return value.isObject() || value.isArray();
}

bool hasId(const Fields& fields)
{
    return fields.first(names::id, usableId).has_value();
}

bool hasPhone(const Fields& fields)
{
    return fields.first(names::phone, json::dialled).has_value();
}

/// It brings a text or a code of its own.
bool isSms(const Fields& fields)
{
    const auto said = [](const QJsonValue& value) {
        return value.isObject() ? std::optional(QString(u'{')) : something(value);
    };
    return fields.first(names::text, said) || fields.first(names::code, said)
        || fields.first(names::prose, said) || fields.first(names::anyCode, said);
}

/// The ids and phones that the members of a list say, each once.
QSet<QString> saidIn(const QJsonArray& list, Names wanted, bool arePhones)
{
    QSet<QString> all;
    for (const QJsonValue& member : list) {
        const Fields fields(member.toObject());
        const auto said = arePhones ? fields.first(wanted, json::dialled) : fields.first(wanted, usableId);
        if (said)
            all.insert(QString(*said).remove(u'+'));
    }
    return all;
}

/// Several SMS of one number; never those of several numbers.
bool areMessages(const QJsonArray& list)
{
    const auto isOne = [](const QJsonValue& member) {
        const Fields fields(member.toObject());
        return member.isObject() ? isSms(fields) && !isEnded(fields) : !codesIn(member.toString()).isEmpty();
    };
    return std::all_of(list.begin(), list.end(), isOne) && saidIn(list, names::idInList, false).size() < 2
        && saidIn(list, names::phone, true).size() < 2 && saidIn(list, names::receiver, true).size() < 2;
}

/// What stands under its id ({"184467":{"phone":"+1…"}}), or under a word that we don't know together with
/// its id, taken out of there.
QJsonValue takenOut(const QJsonValue& value, const QString& asked, int depth = 0)
{
    static const QRegularExpression numeric(u"\\A(?:\\d+|[0-9a-fA-F]{8,}(?:-[0-9a-fA-F]+)*)\\z"_s);
    if (!value.isObject() || depth > deepest)
        return value;
    QJsonObject object = value.toObject();
    const bool isAlone = object.size() == 1 && object.begin()->isObject();
    const QString key = isAlone ? object.begin().key() : QString();
    const QString word = json::foldedName(key);
    if (isAlone && !json::contains(names::wrappers, word) && !json::contains(names::error, word)) {
        QJsonObject inner = object.begin()->toObject();
        const Fields fields(inner);
        const bool isUnderId
            = key == asked || (asked.isEmpty() && fields.has(names::phone) && numeric.match(key).hasMatch());
        if (isUnderId && !hasId(fields))
            inner.insert(names::id.front(), key);
        const bool isAsked = !asked.isEmpty() && fields.first(names::id, usableId) == asked;
        if (isUnderId || isAsked || (hasId(fields) && fields.has(names::phone)))
            return inner;
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (json::contains(names::wrappers, json::foldedName(member.key())))
            *member = takenOut(*member, asked, depth + 1);
    }
    return object;
}

} // namespace

bool Part::speaksOfNumber() const
{
    return hasId(fields) || hasPhone(fields) || fields.first(names::code, something).has_value()
        || fields.first(names::text, something).has_value()
        || fields.first(Names(names::messageList).first(2), something).has_value()
        || fields.first(names::expiresAt, json::moment).has_value() || ownStatus(fields).has_value();
}

bool Part::isProduct() const
{
    return json::contains(Names(names::product), name) && !hasPhone(fields) && fields.has(names::shownName);
}

Body::Body(const QJsonValue& root, const QString& asked)
    : m_asked(asked)
{
    enter(takenOut(root, asked), {}, 0);
    findUnderAnyName();
}

void Body::enter(const QJsonValue& value, const QString& name, int depth)
{
    if (depth > deepest || m_entered >= mostEntered)
        return;
    ++m_entered;
    if (value.isArray()) {
        enterList(value.toArray(), name, depth);
        return;
    }
    if (!value.isObject())
        return;
    const qsizetype own = m_parts.size();
    m_parts.append({Fields(value.toObject()), name, depth, false});
    const QList<std::pair<QString, QJsonValue>> members = m_parts[own].fields.members();
    for (const QLatin1StringView wrapper : names::wrappers) {
        for (const auto& [memberName, inside] : members) {
            if (memberName != wrapper)
                continue;
            const bool isEmptyNow = inside.isNull()
                || (inside.isString() && inside.toString().trimmed().isEmpty())
                || (isContainer(inside) && inside.toObject().isEmpty() && inside.toArray().isEmpty());
            const bool isEnvelope = json::contains(names::envelopes, memberName);
            if (isEmptyNow && isEnvelope)
                m_isEmptyHanded = true;
            if (isEmptyNow || !isContainer(inside))
                continue;
            m_parts[own].isEnvelope = m_parts[own].isEnvelope || isEnvelope;
            enter(inside, memberName, depth + 1);
        }
    }
}

void Body::enterList(const QJsonArray& list, const QString& name, int depth)
{
    const auto isAsked = [this](const QJsonValue& member) {
        return !m_asked.isEmpty() && member.isObject()
            && Fields(member.toObject()).first(names::id, usableId).value_or(QString()) == m_asked;
    };
    const auto asked = std::find_if(list.begin(), list.end(), isAsked);
    if (asked != list.end()) {
        const bool haveAll = std::all_of(list.begin(), list.end(), isAsked);
        if (list.size() > 1 && haveAll && areMessages(list))
            m_messages = list; // each names its number, not itself
        else
            enter(*asked, name, depth);
    } else if (list.size() == 1 && list.first().isObject()) {
        // Its id may be the SMS's; what has ended under another id is another number.
        const Fields only(list.first().toObject());
        m_isAnother = !m_asked.isEmpty() && hasId(only) && isEnded(only);
        if (!m_isAnother)
            enter(list.first(), name, depth);
    } else if (!list.isEmpty() && areMessages(list)) {
        m_messages = list;
    }
}

/// {"success":true,"verification":{"id":…,"phone":…}}: where no wrapper has either, the only object that has
/// both.
void Body::findUnderAnyName()
{
    const auto hasEither = [](const Part& part) { return hasId(part.fields) || hasPhone(part.fields); };
    if (m_parts.isEmpty() || std::any_of(m_parts.cbegin(), m_parts.cend(), hasEither))
        return;
    QList<QJsonObject> found;
    QString name;
    for (const Part& part : std::as_const(m_parts)) {
        for (const auto& [memberName, inside] : part.fields.members()) {
            const Fields fields(inside.toObject());
            if (!hasId(fields) || !hasPhone(fields) || json::contains(names::people, memberName))
                continue;
            found.append(inside.toObject());
            name = memberName;
        }
    }
    if (found.size() == 1)
        enter(found.first(), name, m_parts.last().depth + 1);
}

QList<Part> Body::innermostFirst() const
{
    QList<Part> parts = m_parts;
    std::stable_sort(
        parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.depth > b.depth; });
    return parts;
}

CallOutcome Body::outcome() const
{
    bool isDone = false;
    for (const Part& part : m_parts) {
        const CallOutcome outcome = callOutcome(part.fields, part.speaksOfNumber());
        if (outcome == CallOutcome::Failed)
            return outcome;
        isDone = isDone || outcome == CallOutcome::Done;
    }
    return isDone ? CallOutcome::Done : CallOutcome::Unsaid;
}

QString Body::prose() const
{
    return sentences().value(0);
}

QStringList Body::sentences() const
{
    const auto sentence = [](const QJsonValue& value) {
        const auto said = value.isDouble() ? std::nullopt : word(value);
        const auto isLetter = [](QChar c) { return c.isLetter(); };
        return said && std::any_of(said->cbegin(), said->cend(), isLetter) ? said : std::nullopt;
    };
    const auto inside = [&sentence](const QJsonValue& value) { // {"error":{"message":"…"}}
        return value.isObject() ? Fields(value.toObject()).first(names::callWords, sentence)
                                : sentence(value);
    };
    QStringList all;
    for (const Part& part : m_parts) {
        for (const QLatin1StringView name : names::callWords) {
            if (const auto said = part.fields.first(Names(&name, 1), inside))
                all.append(*said);
        }
    }
    return all;
}

Nest Body::nest() const
{
    QList<Fields> levels;
    const QList<Part> parts = innermostFirst();
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        if (!part->isProduct())
            levels.append(part->fields);
    }
    return Nest(levels);
}

} // namespace provynx::wire
