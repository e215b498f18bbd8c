// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historybrowser.h"

#include "journals.h"

namespace provynx {

HistoryBrowser::HistoryBrowser(Journals& journals, QObject* parent)
    : QObject(parent)
    , m_journals(journals)
{
}

Journal* HistoryBrowser::journalOf(KeyKind kind) const
{
    return m_journals.atHand(kind == KeyKind::Sandbox ? Journals::Which::Sandbox : Journals::Which::Real);
}

bool HistoryBrowser::read(const HistoryQuery& query, int limit)
{
    m_isStale = false;
    m_query = query;
    m_next.reset();
    const int reading = ++m_reading;
    Journal* journal = journalOf(query.kind);
    if (!journal)
        return false;
    journal->rows(query, {}, limit, this, [this, reading](const Result<HistoryRows>& rows) {
        if (reading == m_reading)
            take(rows, true);
    });
    readCount();
    return true;
}

void HistoryBrowser::readMore(int limit)
{
    Journal* journal = journalOf(m_query.kind);
    if (!journal || !m_next)
        return;
    journal->rows(m_query, m_next, limit, this, [this, reading = m_reading](const Result<HistoryRows>& rows) {
        if (reading == m_reading)
            take(rows, false);
    });
}

void HistoryBrowser::take(const Result<HistoryRows>& rows, bool isFirst)
{
    if (!rows) {
        Q_EMIT failed(rows.failure(), isFirst);
        return;
    }
    m_next = rows->next;
    if (isFirst)
        Q_EMIT began(rows->rows, hasMore());
    else
        Q_EMIT wentOn(rows->rows, hasMore());
}

void HistoryBrowser::readCount()
{
    Journal* journal = journalOf(m_query.kind);
    if (!journal)
        return;
    journal->count(m_query, this, [this, reading = m_reading](const Result<qint64>& count) {
        if (reading != m_reading)
            return;
        m_count = count ? *count : 0;
        Q_EMIT counted(count ? std::optional(*count) : std::nullopt);
    });
}

bool HistoryBrowser::takeOnTop(const OrderFacts& facts, const OrderFacts* first)
{
    const bool isOnTop = m_query.sortedBy == HistoryColumn::Bought && m_query.descending
        && m_query.text.isEmpty() && (!m_query.result || m_query.result == facts.result)
        && (!m_query.outcome || m_query.outcome == facts.outcome)
        && (first ? first->intendedAt <= facts.intendedAt : !hasMore());
    if (m_isStale || !isOnTop) {
        m_isStale = true;
        return false;
    }
    Q_EMIT counted(++m_count);
    return true;
}

bool HistoryBrowser::find(KeyKind kind, const AttemptId& attempt, QObject* context, Then<Order> then)
{
    Journal* journal = journalOf(kind);
    if (journal)
        journal->find(attempt, context, std::move(then));
    return journal;
}

bool HistoryBrowser::append(KeyKind kind, const Event& event, QObject* context, Then<Done> then)
{
    Journal* journal = journalOf(kind);
    if (journal)
        journal->append({event}, Durability::Now, context, std::move(then));
    return journal;
}

bool HistoryBrowser::forget(KeyKind kind, const AttemptId& attempt, QObject* context, Then<qint64> then)
{
    Journal* journal = journalOf(kind);
    if (journal)
        journal->forget(attempt, context, std::move(then));
    return journal;
}

HistoryExport* HistoryBrowser::exportTo(const HistoryExport::Wish& wish, QObject* parent)
{
    Journal* journal = journalOf(wish.query.kind);
    return journal ? new HistoryExport(journal, wish, parent) : nullptr;
}

} // namespace provynx
