// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journals.h"

#include <QDir>
#include <QFile>
#include <QTimer>

#include <utility>

namespace provynx {

using namespace Qt::StringLiterals;

Journals::Journals(Clock clock, QString folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    if (m_folder.isEmpty())
        return;
    for (auto& journal : m_journals)
        journal = std::make_unique<Journal>(clock);
    connect(m_journals[0].get(), &Journal::damageFound, this, [this](const QString& detail) {
        Q_EMIT messageEmitted(
            tr("The journal has damaged pages. What can be read is kept; at the next start the file "
               "is set aside and "
               "saved as far as it can be. (%1)")
                .arg(detail));
    });
}

QString Journals::fileOf(Which which) const
{
    return QDir(m_folder).filePath(which == Which::Real ? u"journal.sqlite"_s : u"journal-sandbox.sqlite"_s);
}

bool Journals::exists(Which which) const
{
    return !m_folder.isEmpty() && (isOpen(which) || QFile::exists(fileOf(which)));
}

Journal* Journals::atHand(Which which)
{
    bool& isOpened = m_opened[static_cast<size_t>(which)];
    Journal* its = journal(which);
    if (isOpened || !its)
        return its;
    isOpened = true;
    // What is asked of it meanwhile is done after this.
    its->open(fileOf(which), this, [this, which](const JournalOpened& what) {
        for (const Order& order : what.orders)
            m_places.insert(order.attempt(), {which, order.intent().kind == KeyKind::Live});
        m_found[static_cast<size_t>(which)] = what.orders;
        found(which, what);
        handOver(which);
    });
    return its;
}

void Journals::open(Which which, std::function<void(const QList<Order>&)> then)
{
    auto& wanted = m_wanted[static_cast<size_t>(which)];
    if (wanted || !journal(which))
        return;
    wanted = std::move(then);
    atHand(which);
    handOver(which);
}

void Journals::handOver(Which which)
{
    const auto& wanted = m_wanted[static_cast<size_t>(which)];
    auto& found = m_found[static_cast<size_t>(which)];
    if (!wanted || !found)
        return;
    wanted(*std::exchange(found, std::nullopt));
    Q_EMIT opened(which);
}

namespace {

constexpr int pageSize = 500;

void readOn(Journal& journal, const HistoryQuery& query, const std::optional<HistoryPlace>& after,
    QList<Order> orders, QObject* context, std::function<void(const QList<Order>&)> then)
{
    journal.page(query, after, pageSize, context,
        [&journal, query, orders = std::move(orders), context, then = std::move(then)](
            const Result<HistorySlice>& slice) mutable {
            if (slice)
                orders += slice->rows;
            if (slice && slice->next)
                readOn(journal, query, slice->next, std::move(orders), context, std::move(then));
            else
                then(orders);
        });
}

} // namespace

void Journals::askedSince(
    const QDateTime& since, QObject* context, std::function<void(const QList<Order>&)> then)
{
    HistoryQuery query;
    query.kind = KeyKind::Live;
    query.since = since;
    if (Journal* real = atHand(Which::Real))
        readOn(*real, query, {}, {}, context, std::move(then));
    else
        then({});
}

void Journals::known(const BaseUrl& base, const QList<NumberId>& numbers, QObject* context,
    std::function<void(const QSet<NumberId>&)> then)
{
    Journal* its = atHand(base.isEmbedded() ? Which::Sandbox : Which::Real);
    if (!its) {
        then({});
        return;
    }
    its->known(base, numbers, context, [then = std::move(then)](const Result<QSet<NumberId>>& known) {
        then(known ? *known : QSet<NumberId>());
    });
}

void Journals::dropEnded()
{
    for (auto& found : m_found) {
        if (found)
            found->removeIf([](const Order& order) { return !order.isActive(); });
    }
}

void Journals::found(Which which, const JournalOpened& opened)
{
    const QString lost = opened.mayHaveLost ? u' ' + tr("Some of it could not be read.") : QString();
    switch (opened.setAside) {
    case JournalOpened::SetAside::Nothing:
        break;
    case JournalOpened::SetAside::Damaged:
        Q_EMIT messageEmitted(
            tr("The journal was damaged. What could be read was saved; the damaged file is kept as %1.")
                .arg(QDir::toNativeSeparators(opened.keptAside))
            + lost);
        break;
    case JournalOpened::SetAside::LogAlone:
        Q_EMIT messageEmitted(
            tr("The journal's file was missing, and only its log was left. What the log held was "
               "saved; older numbers "
               "may be lost. The log is kept as %1.")
                .arg(QDir::toNativeSeparators(opened.keptAside + u"-wal"_s)));
        break;
    case JournalOpened::SetAside::Foreign:
        Q_EMIT messageEmitted(
            tr("The file in the journal's place was another program's. It is kept, untouched, as %1.")
                .arg(QDir::toNativeSeparators(opened.keptAside)));
        break;
    case JournalOpened::SetAside::Newer:
        Q_EMIT messageEmitted(
            tr("The journal was written by a newer version of this program. It is kept, untouched, as %1.")
                .arg(QDir::toNativeSeparators(opened.keptAside)));
        break;
    }
    if (which == Which::Sandbox)
        return;
    if (opened.lockedByOther)
        setTrouble(tr("Another window has the journal open. Live keys can't buy in this one."));
    else if (opened.lacksLocks)
        setTrouble(
            tr("The journal's folder is on a file system without file locks (a network folder, perhaps), so "
               "the journal "
               "can only be read there. Live keys can't buy until the data folder is on another one."));
    else if (!opened.canWrite)
        setTrouble(tr("The journal can't be written, so live keys can't buy: %1").arg(opened.reason));
}

void Journals::setTrouble(const QString& words)
{
    if (m_trouble == words)
        return;
    m_trouble = words;
    Q_EMIT troubleChanged();
}

Orders::Keep Journals::keep()
{
    return [this](const QList<Event>& events, Orders::Urgency urgency, const Then<Done>& then) {
        for (const Event& event : events) {
            if (const auto* intended = std::get_if<Intended>(&event.what)) {
                m_places.insert(event.attempt,
                    {intended->base.isEmbedded() ? Which::Sandbox : Which::Real,
                        intended->kind == KeyKind::Live});
            }
        }
        // What answers a push has promised that it is kept, whatever key the number was bought with.
        const bool isPromised = urgency == Orders::Urgency::BeforeGoingOn
            && std::any_of(events.cbegin(), events.cend(),
                [](const Event& event) { return std::holds_alternative<CodeCame>(event.what); });
        const Place place = m_places.value(events.constFirst().attempt);
        Journal* its = journal(place.which);
        if (!its) {
            QTimer::singleShot(0, this, [then] { then(Done{}); });
            return;
        }
        const Durability durability
            = urgency == Orders::Urgency::BeforeGoingOn ? Durability::Now : Durability::Soon;
        its->append(events, durability, this, [this, place, isPromised, then](const Result<Done>& kept) {
            if (kept) {
                if (place.which == Which::Real)
                    setTrouble({});
                then(Done{});
            } else if (place.isLive) {
                setTrouble(tr("The journal can't be written, so live keys can't buy: %1")
                               .arg(kept.failure().detail));
                then(kept);
            } else if (isPromised) {
                then(kept);
            } else {
                // No money hangs on it.
                then(Done{});
            }
        });
    };
}

} // namespace provynx
