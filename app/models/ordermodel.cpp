// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordermodel.h"

#include "roles.h"

#include "domain/plaintext.h"
#include "words/words.h"

namespace provynx {

namespace {

const QString& serviceName(const Order& order)
{
    const Intended& intent = order.intent();
    return intent.serviceName.isEmpty() ? intent.service.text() : intent.serviceName;
}

QString searchText(const Order& order)
{
    const Intended& intent = order.intent();
    return folded(
        serviceName(order) + u' ' + intent.countryName + u' ' + order.phone() + u' ' + order.testCase());
}

} // namespace

OrderModel::OrderModel(std::function<QDateTime(const Order&)> nowFor, QObject* parent)
    : KeyedListModel(parent)
    , m_nowFor(std::move(nowFor))
{
}

void OrderModel::put(const Order& order)
{
    // An attempt's time is that of its first event, so an order that is here already has its place.
    const int present = rowOf(order.attempt());
    if (present >= 0) {
        replaceAt(present, order);
        return;
    }
    const auto place = std::find_if(rows().cbegin(), rows().cend(),
        [&order](const Order& other) { return other.intendedAt() <= order.intendedAt(); });
    insertAt(static_cast<int>(place - rows().cbegin()), order);
}

void OrderModel::remove(const AttemptId& attempt)
{
    const int row = rowOf(attempt);
    if (row >= 0)
        removeAt(row);
}

void OrderModel::setOrders(QList<Order> orders)
{
    std::stable_sort(orders.begin(), orders.end(),
        [](const Order& a, const Order& b) { return a.intendedAt() > b.intendedAt(); });
    changeRows(std::move(orders));
}

const Order* OrderModel::order(const AttemptId& attempt) const
{
    const int row = rowOf(attempt);
    return row < 0 ? nullptr : &rows().at(row);
}

void OrderModel::setMissingKeys(const QHash<ProfileId, MissingKey>& missing)
{
    const QHash<ProfileId, MissingKey> before = std::exchange(m_missing, missing);
    const QList<int> roles{MissingKeyRole, Qt::AccessibleTextRole};
    for (int row = 0; row < rowCount(); ++row) {
        const ProfileId& profile = rows().at(row).intent().profile;
        const auto find = [&profile](const QHash<ProfileId, MissingKey>& keys) {
            const auto found = keys.constFind(profile);
            return found == keys.cend() ? std::nullopt : std::optional(*found);
        };
        if (find(before) != find(m_missing))
            Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

void OrderModel::setRepetition(std::function<Repetition(const Order&)> repetition)
{
    m_repetition = std::move(repetition);
}

void OrderModel::refreshRepetitions()
{
    const QList<int> roles{RepetitionRole, Qt::AccessibleTextRole};
    for (int row = 0; row < rowCount(); ++row) {
        const Order::Phase phase = rows().at(row).phase();
        if (phase == Order::Phase::Unknown || phase == Order::Phase::Abandoned)
            Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

void OrderModel::setCandidates(const QHash<AttemptId, ListedNumber>& candidates)
{
    const QHash<AttemptId, ListedNumber> before = std::exchange(m_candidates, candidates);
    const QList<int> roles{CandidateRole, Qt::AccessibleTextRole};
    for (int row = 0; row < rowCount(); ++row) {
        const AttemptId& attempt = rows().at(row).attempt();
        if (before.contains(attempt) != m_candidates.contains(attempt)
            || before.value(attempt) != m_candidates.value(attempt))
            Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

void OrderModel::tick()
{
    const QList<int> roles{Qt::DisplayRole, Qt::AccessibleTextRole};
    for (int first = 0; first < rowCount(); ++first) {
        if (!rows().at(first).isActive())
            continue;
        int last = first;
        while (last + 1 < rowCount() && rows().at(last + 1).isActive())
            ++last;
        Q_EMIT dataChanged(index(first), index(last), roles);
        first = last;
    }
}

QString OrderModel::sentence(const Order& order) const
{
    const auto missing = m_missing.constFind(order.intent().profile);
    QString sentence = words::sentence(order, m_nowFor(order),
        missing == m_missing.cend() ? std::nullopt : std::optional(*missing),
        m_repetition ? m_repetition(order) : Repetition());
    const auto candidate = m_candidates.constFind(order.attempt());
    if (candidate != m_candidates.cend())
        sentence += QStringLiteral(". ") + words::isItThisOne(*candidate);
    return sentence;
}

QVariant OrderModel::data(const QModelIndex& index, int role) const
{
    const Order* order = rowAt(index);
    if (!order)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return order->phone().isEmpty() ? serviceName(*order) : order->phone();
    case Qt::AccessibleTextRole:
        return sentence(*order);
    case IdRole:
        return order->attempt().text();
    case SearchRole:
        return searchText(*order);
    case OrderRole:
        return QVariant::fromValue(*order);
    case CandidateRole: {
        const auto candidate = m_candidates.constFind(order->attempt());
        return candidate == m_candidates.cend() ? QVariant() : QVariant::fromValue(*candidate);
    }
    case MissingKeyRole: {
        const auto missing = m_missing.constFind(order->intent().profile);
        return missing == m_missing.cend() ? QVariant() : QVariant::fromValue(*missing);
    }
    case RepetitionRole:
        return QVariant::fromValue(m_repetition ? m_repetition(*order) : Repetition());
    default:
        return {};
    }
}

} // namespace provynx
