// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention.h"

#include "journal/eventtext.h"

#include <QPointer>

#include <memory>

namespace provynx {

using namespace std::chrono_literals;
using Which = Journals::Which;

namespace {

constexpr auto afterStart = 3s; // whatever a person does first comes first
constexpr auto everyDay = 24h;

} // namespace

Retention::Retention(Journals& journals, Orders& orders, Preferences& preferences, ClockTrust& clockTrust,
    Clock clock, QObject* parent)
    : QObject(parent)
    , m_journals(journals)
    , m_orders(orders)
    , m_preferences(preferences)
    , m_clockTrust(clockTrust)
    , m_clock(std::move(clock))
{
    m_nextTime.setSingleShot(true);
    m_nextTime.callOnTimeout(this, &Retention::apply);
    connect(&m_clockTrust, &ClockTrust::trusted, this, &Retention::apply);
    connect(&m_orders, &Orders::changed, this, &Retention::wipe);
    connect(&m_journals, &Journals::opened, this, [this] {
        if (!m_nextTime.isActive() || m_nextTime.remainingTimeAsDuration() > afterStart)
            m_nextTime.start(afterStart);
    });
}

void Retention::begin()
{
    m_nextTime.start(afterStart);
}

void Retention::apply()
{
    for (const Which which : {Which::Real, Which::Sandbox}) {
        if (m_journals.isOpen(which))
            applyTo(which);
    }
    for (const Order& order : m_orders.all())
        wipe(order);
    m_nextTime.start(std::chrono::duration_cast<std::chrono::milliseconds>(everyDay));
}

void Retention::applyTo(Which which)
{
    Journal* journal = m_journals.journal(which);
    if (!journal)
        return;
    const auto done = [this](const Result<qint64>& gone) {
        if (!gone)
            Q_EMIT notForgotten(gone.failure());
        else if (*gone > 0)
            Q_EMIT forgotten();
    };
    // What is old is decided by the clock, and a clock that jumped must not cost anybody's history.
    if (const int days = m_preferences.historyDays(); days > 0 && m_clockTrust.isTrusted()) {
        const QDateTime before = m_clock.now().addDays(-days);
        dropFromBook(before);
        journal->applyRetention(before, this, done);
    }
    if (!m_preferences.keepsCodes())
        journal->forgetEndedCodes(this, done);
}

/// Also where a code comes after the end.
void Retention::wipe(const Order& order)
{
    if (m_preferences.keepsCodes() || order.isActive() || !order.hasCode())
        return;
    const Order clean = wiped(order);
    if (clean == order)
        return;
    const bool isSandbox = order.intent().kind == KeyKind::Sandbox;
    if (Journal* journal = m_journals.journal(isSandbox ? Which::Sandbox : Which::Real)) {
        journal->forgetCodes(order.attempt(), this, [this](const Result<qint64>& wipedOrders) {
            if (!wipedOrders)
                Q_EMIT codeNotForgotten(wipedOrders.failure());
        });
    }
    m_orders.renew(clean);
}

void Retention::forgetAll(QObject* context, Then<qint64> then)
{
    struct Sum {
        int open = 0;
        qint64 gone = 0;
        std::optional<Failure> failure;
    };
    const auto sum = std::make_shared<Sum>();
    const auto done = [this, sum, then, context = QPointer<QObject>(context)](const Result<qint64>& gone) {
        if (gone)
            sum->gone += *gone;
        else
            sum->failure = gone.failure();
        if (--sum->open > 0)
            return;
        dropFromBook(m_clock.now().addDays(1));
        Q_EMIT forgotten();
        if (context)
            then(sum->failure ? Result<qint64>(*sum->failure) : Result<qint64>(sum->gone));
    };
    for (const Which which : {Which::Real, Which::Sandbox}) {
        if (m_journals.exists(which))
            ++sum->open;
    }
    if (sum->open == 0)
        then(0); // nothing is kept
    for (const Which which : {Which::Real, Which::Sandbox}) {
        if (m_journals.exists(which))
            m_journals.atHand(which)->forgetAll(this, done);
    }
    m_journals.dropEnded();
}

void Retention::dropFromBook(const QDateTime& endedBefore)
{
    for (const Order& order : m_orders.all()) {
        if (!order.isActive() && order.endedAt() < endedBefore)
            m_orders.dismiss(order.attempt());
    }
}

} // namespace provynx
