// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycontroller.h"

#include "historypanel.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/orderdetails.h"

#include "desk/orders.h"
#include "desk/profiles.h"
#include "desk/purchases.h"
#include "phone/phone.h"
#include "settings/preferences.h"
#include "words/historywords.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLabel>

namespace provynx {

HistoryController::HistoryController(MainWindow& window, Messages& messages, Journals& journals,
    Orders& orders, Profiles& profiles, Purchases& purchases, Preferences& preferences, Clock clock,
    QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_messages(messages)
    , m_orders(orders)
    , m_profiles(profiles)
    , m_purchases(purchases)
    , m_preferences(preferences)
    , m_clock(std::move(clock))
    , m_rows(new HistoryModel(m_clock))
    , m_panel(new HistoryPanel(m_rows, m_clock.now))
    , m_browser(journals)
{
    m_rows->setParent(m_panel);
    if (const auto current = m_profiles.current())
        m_panel->setKind(current->kind);
    m_window.addView(tr("History"), m_panel);
    m_window.setCorner(m_panel, m_panel->countLabel());
    wirePanel();
    m_open.setInterval(std::chrono::seconds(1));
    connect(&m_open, &QTimer::timeout, this, [this] {
        if (m_shown)
            m_panel->setOrder(*m_shown, m_purchases.repetition(*m_shown));
    });
    connect(&m_window, &MainWindow::viewChanged, this, [this] {
        if (isOnShow() && m_browser.isStale())
            read();
    });
    connect(&m_profiles, &Profiles::currentChanged, this, [this] {
        if (const auto current = m_profiles.current())
            m_panel->setKind(current->kind);
    });
    connect(&m_orders, &Orders::changed, this, &HistoryController::follow);
    connect(m_panel->details(), &OrderDetails::evidenceChanged, this, &HistoryController::keepEvidence);
    connect(m_panel->details(), &OrderDetails::codeChosen, this, [this](const QString& code) {
        copyCode(code);
        m_messages.announce(tr("The code is on the clipboard."));
    });
}

HistoryController::~HistoryController()
{
    m_panel->details()->tellNote();
}

void HistoryController::wirePanel()
{
    connect(m_panel, &HistoryPanel::queryChanged, this, &HistoryController::reload);
    connect(m_rows, &HistoryModel::moreWanted, this, [this] { m_browser.readMore(m_rows->wantedRows()); });
    connect(&m_browser, &HistoryBrowser::began, this, &HistoryController::show);
    connect(&m_browser, &HistoryBrowser::wentOn, m_rows, &HistoryModel::append);
    connect(&m_browser, &HistoryBrowser::failed, this, &HistoryController::showFailure);
    connect(&m_browser, &HistoryBrowser::counted, m_panel, &HistoryPanel::setCount);
    connect(m_panel, &HistoryPanel::rowChosen, this, &HistoryController::showChosen);
    connect(m_panel, &HistoryPanel::copyCodeRequested, this, &HistoryController::copyCodeOf);
    connect(m_panel, &HistoryPanel::copyNumberRequested, this, &HistoryController::copyNumberOf);
    connect(m_panel, &HistoryPanel::copyMarkdownRequested, this, &HistoryController::copyMarkdownOf);
    connect(m_panel, &HistoryPanel::deleteRequested, this, &HistoryController::askToDelete);
}

bool HistoryController::isOnShow() const
{
    return m_window.currentView() == m_panel;
}

void HistoryController::reload()
{
    m_browser.setStale();
    if (isOnShow())
        read();
}

void HistoryController::read()
{
    m_reselect = m_panel->table()->current().value_or(AttemptId());
    if (m_browser.read(m_panel->query(), m_rows->firstSlice))
        return;
    m_rows->begin({}, false);
    m_panel->setCount({});
    m_panel->setTrouble(tr("Nothing is kept during the tour."));
}

void HistoryController::show(const QList<OrderFacts>& rows, bool hasMore)
{
    m_panel->setTrouble({});
    m_rows->begin(rows, hasMore);
    if (const int row = m_rows->rowOf(m_reselect); row >= 0)
        m_panel->table()->setCurrentIndex(m_rows->index(row, 0));
    else
        showChosen();
}

void HistoryController::showFailure(const Failure& failure, bool isFirst)
{
    if (isFirst)
        m_rows->begin({}, false);
    else
        m_rows->giveUp();
    m_panel->setTrouble(tr("The history can't be read: %1").arg(failure.detail));
}

void HistoryController::showChosen()
{
    const auto chosen = m_panel->table()->current();
    if (!chosen) {
        m_panel->clearOrder();
        m_shown.reset();
        m_open.stop();
        return;
    }
    // What the book has is newer by the checks that the journal does not keep.
    if (const Order* order = m_orders.find(*chosen)) {
        showOrder(*order);
        return;
    }
    m_browser.find(m_browser.query().kind, *chosen, this, [this, chosen](const Result<Order>& order) {
        if (order && !order->isEmpty() && m_panel->table()->current() == chosen)
            showOrder(*order);
    });
}

void HistoryController::showOrder(const Order& order)
{
    // Another order's note, if it was being typed, is told now: m_shown is still that order.
    m_panel->setOrder(order, m_purchases.repetition(order));
    m_shown = order;
    if (order.phase() == Order::Phase::Unknown)
        m_open.start();
    else
        m_open.stop();
}

void HistoryController::follow(const Order& order)
{
    if (m_shown && m_shown->attempt() == order.attempt())
        showOrder(order);
    if (order.intent().kind != m_browser.query().kind)
        return;
    const OrderFacts facts = OrderFacts::of(order);
    if (m_rows->put(facts))
        return;
    if (m_browser.takeOnTop(facts, m_rows->facts(0)))
        m_rows->prepend(facts); // else its place is found when the history is looked at next
}

void HistoryController::keepEvidence(const AttemptId& attempt, TestResult result, const QString& note)
{
    if (const Order* order = m_orders.find(attempt)) {
        m_orders.record(attempt, ResultSet{result, note, order->testCase()});
        return;
    }
    if (!m_shown || m_shown->attempt() != attempt)
        return;
    const Event event{attempt, m_clock.now(), ResultSet{result, note, m_shown->testCase()}};
    Order changed = *m_shown;
    if (!changed.apply(event))
        return;
    const bool isKept = m_browser.append(
        m_shown->intent().kind, event, this, [this, note](const Result<Done>& kept) {
            if (!kept)
                m_messages.say(tr("The result could not be kept: %1").arg(kept.failure().detail), true, note);
        });
    if (isKept)
        follow(changed);
}

void HistoryController::copyCodeOf(const AttemptId& attempt)
{
    const OrderFacts* facts = m_rows->facts(m_rows->rowOf(attempt));
    if (!facts || facts->code.isEmpty())
        return;
    copyCode(facts->code);
    m_messages.announce(tr("The code is on the clipboard."));
}

void HistoryController::copyNumberOf(const AttemptId& attempt)
{
    const OrderFacts* facts = m_rows->facts(m_rows->rowOf(attempt));
    if (!facts || facts->phone.isEmpty())
        return;
    copyPlain(phone::written(facts->phone, m_preferences.clipboard().format));
    m_messages.announce(tr("The number is on the clipboard."));
}

void HistoryController::copyMarkdownOf(const AttemptId& attempt)
{
    const auto copy = [this](const Order& order) {
        copyPlain(words::ticket(order, QCoreApplication::applicationVersion()));
        m_messages.announce(tr("The row is on the clipboard, as Markdown."));
    };
    if (m_shown && m_shown->attempt() == attempt) {
        copy(*m_shown);
        return;
    }
    m_browser.find(m_browser.query().kind, attempt, this, [copy](const Result<Order>& order) {
        if (order && !order->isEmpty())
            copy(*order);
    });
}

void HistoryController::askToDelete(const AttemptId& attempt)
{
    const OrderFacts* facts = m_rows->facts(m_rows->rowOf(attempt));
    if (!facts)
        return;
    const QString what
        = facts->phone.isEmpty() ? words::historySentence(*facts, m_clock.now()) : words::phone(facts->phone);
    ask(&m_window, tr("Delete %1 from the history?").arg(what),
        tr("Its codes, messages, result and note are deleted from this computer for good."), tr("Delete"),
        this, [this, attempt, kind = facts->kind] {
            m_browser.forget(kind, attempt, this, [this, attempt](const Result<qint64>& forgotten) {
                if (!forgotten) {
                    m_messages.say(tr("It could not be deleted: %1").arg(forgotten.failure().detail), true);
                    return;
                }
                m_orders.dismiss(attempt);
                m_rows->remove(attempt);
                m_browser.readCount();
                m_messages.announce(tr("Deleted from the history."));
            });
        });
}

} // namespace provynx
