// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"
#include "wireerrors.h"
#include "wiremessages.h"
#include "wirenames.h"
#include "wirevalues.h"

#include <QRegularExpression>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Nest;
using Stage = NumberState::Stage;

namespace {

constexpr qint64 longestRental = 366LL * 24 * 3600;

std::optional<Stage> stageOf(const QString& status)
{
    const QString said = json::foldedName(status);
    if (json::contains(names::waiting, said) || json::contains(names::received, said))
        return Stage::Waiting; // Received only with a message
    if (json::contains(names::cancelled, said))
        return Stage::Cancelled;
    if (json::contains(names::expired, said))
        return Stage::Expired;
    if (json::contains(names::finished, said))
        return Stage::Finished;
    return std::nullopt;
}

/// A number that stands alone under its own id, or under a word we don't know together with its id, taken out
/// of there. `asked`: the id that is expected; empty for a purchase, whose id must then look like one: a word
/// is no id.
QJsonValue takenOut(const QJsonValue& value, const QString& asked, int depth = 0)
{
    constexpr int deepest = 4;
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
        const bool hasId = fields.first(names::id, usableId).has_value();
        const bool hasPhone = fields.has(names::phone);
        const bool isUnderId = key == asked || (asked.isEmpty() && hasPhone && numeric.match(key).hasMatch());
        if (isUnderId && !hasId)
            inner.insert(names::id.front(), key);
        if (isUnderId || (hasId && hasPhone))
            return inner;
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (json::contains(names::wrappers, json::foldedName(member.key())))
            *member = takenOut(*member, asked, depth + 1);
    }
    return object;
}

/// The innermost word; a wrapper's only where it is one we know ("success" of an envelope says little).
QString statusOf(const Nest& nest)
{
    const auto own = nest.inner().first(names::status, word);
    if (own)
        return *own;
    const auto known = [](const QJsonValue& value) {
        const auto said = word(value);
        return said && stageOf(*said) ? said : std::nullopt;
    };
    return nest.first(names::status, known).value_or(QString());
}

QDateTime expiryOf(const Nest& nest, const Answer& answer)
{
    if (const auto at = nest.first(names::expiresAt, json::moment))
        return answer.onOurClock(*at);
    const auto seconds = nest.first(names::expiresIn, [](const QJsonValue& value) {
        const auto left = json::whole(value);
        return left && *left >= 0 && *left <= longestRental ? left : std::nullopt;
    });
    return seconds ? answer.arrivedAt.addSecs(*seconds) : QDateTime();
}

NumberState stateOf(const Nest& nest, const Answer& answer, Region region, bool isPurchase)
{
    NumberState state;
    const auto phoneOf = [region](const QJsonValue& value) { return json::phone(value, region); };
    // Together where they stand together: what is bought, or a request, has an id of its own inside or
    // outside.
    for (auto level = nest.levels().crbegin(); level != nest.levels().crend() && state.phone.isEmpty();
         ++level) {
        const auto id = level->first(names::id, usableId);
        const auto phone = level->first(names::phone, phoneOf);
        if (id && phone) {
            state.number = NumberId(*id);
            state.phone = *phone;
        }
    }
    if (state.phone.isEmpty()) {
        state.number = NumberId(nest.first(names::id, usableId).value_or(QString()));
        state.phone = nest.first(names::phone, phoneOf).value_or(QString());
    }
    state.price = price(nest, names::price);
    state.expiresAt = expiryOf(nest, answer);
    state.balance = money(nest, names::newBalance);
    state.status = statusOf(nest);
    const bool saysReceived = json::contains(names::received, json::foldedName(state.status));
    state.messages
        = messagesOf(nest.inner(), answer.arrivedAt, !isPurchase && (saysReceived || state.status.isEmpty()));
    state.stage = state.status.isEmpty() ? Stage::Waiting : stageOf(state.status).value_or(Stage::Unfamiliar);
    if (state.stage == Stage::Waiting && !state.messages.isEmpty())
        state.stage = Stage::Received;
    return state;
}

} // namespace

Result<NumberState> readPurchase(const Answer& answer, Region region)
{
    const auto root = json::parse(answer.body);
    if (!root)
        return unreadable(answer);
    const Nest nest(takenOut(*root, {}), names::wrappers);
    if (nest.isEmpty())
        return missing(answer, *root, u"id"_s);
    const NumberState state = stateOf(nest, answer, region, true);
    if (state.number.isEmpty())
        return missing(answer, *root, u"id"_s);
    if (state.phone.isEmpty())
        return missing(answer, *root, u"number"_s);
    return state;
}

Result<NumberState> readNumber(const Answer& answer, Region region, const NumberId& asked)
{
    const auto root = json::parse(answer.body);
    if (!root)
        return unreadable(answer);
    const auto isAsked = [&asked](const Fields& fields) {
        return fields.first(names::id, usableId).value_or(QString()) == asked.text();
    };
    const Nest nest(takenOut(*root, asked.text()), names::wrappers, isAsked);
    if (nest.isEmpty() || saysError(nest.levels().first()))
        return missing(answer, *root, u"status"_s);
    NumberState state = stateOf(nest, answer, region, false);
    const Fields& inner = nest.inner();
    const bool saysNothingCame
        = inner.has(names::code) || inner.has(names::text) || inner.has(names::messageList);
    if (state.status.isEmpty() && state.messages.isEmpty() && !saysNothingCame)
        return missing(answer, *root, u"status"_s);
    state.number = asked;
    return state;
}

Result<CancelAnswer> readCancel(const Answer& answer)
{
    if (answer.body.trimmed().isEmpty())
        return CancelAnswer();
    const auto root = json::parse(answer.body);
    if (!root || saysError(*root))
        return unreadable(answer);
    const Nest nest(*root, names::wrappers);
    if (nest.isEmpty())
        return CancelAnswer();
    // "pending", "active": heard, but the number is alive. Whoever asked looks at the number again.
    const auto status = nest.inner().first(names::status, word);
    if (status && json::contains(names::waiting, json::foldedName(*status)))
        return unreadable(answer);
    return CancelAnswer{price(nest, names::refund), money(nest, names::newBalance)};
}

} // namespace provynx::wire
