// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activecontroller.h"

#include "activepanel.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/orderdetails.h"

#include "desk/cancels.h"
#include "desk/codepoller.h"
#include "desk/orders.h"
#include "desk/purchases.h"
#include "domain/plaintext.h"
#include "domain/smscode.h"
#include "words/purchasewords.h"

namespace provynx {

namespace {

/// What a failure of this order's purchase was about.
words::Doing doingOf(const Order& order)
{
    return order.phase() == Order::Phase::Unknown && order.deliveries() > 1 ? words::Doing::Repeating
                                                                            : words::Doing::Buying;
}

} // namespace

ActiveController::ActiveController(MainWindow& window, ActivePanel& panel, Messages& messages, Orders& orders,
    Purchases& purchases, CodePoller& poller, Cancels& cancels, Clock clock, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_panel(panel)
    , m_messages(messages)
    , m_orders(orders)
    , m_purchases(purchases)
    , m_poller(poller)
    , m_cancels(cancels)
    , m_clock(std::move(clock))
{
    connect(&m_orders, &Orders::changed, this, [this](const Order& order) {
        if (order.wasBought())
            m_messages.unsay(order.attempt()); // it is known now
        enableActions();
    });
    tellWhatHappens();
    wirePanel();
    wireMenu();
    enableActions();
}

ActiveController::~ActiveController()
{
    m_panel.details()->tellNote();
}

void ActiveController::tellWhatHappens()
{
    connect(&m_orders, &Orders::notKept, this, [this](const Failure& failure) {
        m_messages.say(tr("What just happened could not be written to the journal; it is on screen only. %1")
                           .arg(failure.detail),
            true);
    });
    connect(&m_poller, &CodePoller::codeCame, this, &ActiveController::announceCode);
    connect(&m_poller, &CodePoller::checkFailed, this, [this](const AttemptId&, const Failure& failure) {
        m_messages.say(failure, words::Doing::Watching);
    });
    connect(&m_poller, &CodePoller::foundOver, this, [this](const AttemptId&, const QString& status) {
        const QString word = plainText(status);
        m_messages.say(word.isEmpty() ? tr("Checked: no code, and the number is over.")
                                      : tr("Checked: no code, and the service says “%1”.").arg(word),
            false);
    });
    connect(&m_cancels, &Cancels::notCancelled, this, [this](const AttemptId&, const Failure& failure) {
        m_messages.say(failure, words::Doing::Cancelling);
    });
    connect(&m_cancels, &Cancels::cancelled, this,
        [this](const AttemptId&) { m_messages.announce(tr("The number was cancelled.")); });
    connect(
        &m_cancels, &Cancels::codeCameFirst, this, [this](const AttemptId& attempt, const Message& message) {
            m_messages.say(tr("The code came first, so the number was not cancelled."), false);
            announceCode(attempt, message);
        });
    connect(&m_purchases, &Purchases::becameUnknown, this, [this](const AttemptId& attempt) {
        const Order* order = m_orders.find(attempt);
        if (order && order->failure())
            m_messages.say(
                *order->failure(), doingOf(*order), attempt, [this, attempt] { return repetition(attempt); });
    });
}

/// What may be said of a repetition changes with its age, and with what an API check finds.
QString ActiveController::repetition(const AttemptId& attempt) const
{
    const Order* order = m_orders.find(attempt);
    return order && order->phase() == Order::Phase::Unknown
        ? words::repetition(m_purchases.repetition(*order))
        : QString();
}

void ActiveController::wirePanel()
{
    ActivePanel* panel = &m_panel;
    connect(panel->details(), &OrderDetails::evidenceChanged, this, &ActiveController::keepEvidence);
    connect(panel, &ActivePanel::checkNowRequested, &m_poller, &CodePoller::checkNow);
    connect(panel, &ActivePanel::checkAgainRequested, this, &ActiveController::checkAgain);
    connect(panel, &ActivePanel::stopTryingRequested, &m_purchases, &Purchases::stopTrying);
    connect(panel, &ActivePanel::cancelRequested, this, &ActiveController::askToCancel);
    connect(panel, &ActivePanel::putAwayRequested, this,
        [this](const AttemptId& attempt) { m_orders.record(attempt, PutAway{}); });
    connect(panel, &ActivePanel::dismissRequested, &m_orders, &Orders::dismiss);
    connect(panel, &ActivePanel::detailsRequested, this, [this](const AttemptId& attempt) {
        if (const Order* order = m_orders.find(attempt); order && order->failure())
            m_messages.showDetails(*order->failure(), doingOf(*order));
    });
    connect(panel, &ActivePanel::currentChanged, this, &ActiveController::enableActions);
}

void ActiveController::wireMenu()
{
    MainWindow* window = &m_window;
    const auto withCurrent = [this](auto act) {
        return [this, act] {
            if (const auto current = chosen())
                act(*current);
        };
    };
    connect(window->action(WindowCommand::CheckNow), &QAction::triggered, this,
        withCurrent([this](const AttemptId& attempt) { m_poller.checkNow(attempt); }));
    connect(window->action(WindowCommand::CancelNumber), &QAction::triggered, this,
        withCurrent([this](const AttemptId& attempt) { askToCancel(attempt); }));
}

void ActiveController::announceCode(const AttemptId& attempt, const Message& message)
{
    const Order* order = m_orders.find(attempt);
    if (!order)
        return;
    const QString phone = words::phone(order->phone());
    const QString code = codeOf(message);
    if (code.isEmpty())
        m_messages.announce(tr("A message came for %1: %2").arg(phone, plainText(message.text)));
    else
        m_messages.announce((message.code.isEmpty() ? tr("Likely code for %1: %2") : tr("Code for %1: %2"))
                                .arg(phone, words::codeSpelt(code)));
}

/// The window's commands mean the active numbers only where they are on show.
std::optional<AttemptId> ActiveController::chosen() const
{
    return m_window.currentView() == &m_panel ? m_panel.current() : std::nullopt;
}

void ActiveController::askToCancel(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !order->canCancel())
        return;
    ask(&m_window, tr("Cancel the number %1?").arg(words::phone(order->phone())),
        (order->intent().isFound
                ? tr("It was not bought here: another desk may hold it and wait for its code.") + u' '
                : QString())
            + tr("It will receive no more codes. What comes back is up to the service; the wallet shows it."),
        words::isCancelRepeated(*order) ? tr("Cancel again") : tr("Cancel number"), this,
        [this, attempt] { m_cancels.cancel(attempt); });
}

void ActiveController::checkAgain(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || order->phase() != Order::Phase::Unknown)
        return;
    if (order->intent().kind == KeyKind::Live && m_purchases.stage() != Purchases::Stage::Idle) {
        m_messages.say(tr("Another order is on its way just now."), false);
        return;
    }
    m_messages.say({}, false);
    m_purchases.checkAgain(attempt);
}

void ActiveController::keepEvidence(const AttemptId& attempt, TestResult result, const QString& note)
{
    if (const Order* order = m_orders.find(attempt))
        m_orders.record(attempt, ResultSet{result, note, order->testCase()});
}

void ActiveController::enableActions()
{
    const auto current = m_panel.current();
    const Order* order = current ? m_orders.find(*current) : nullptr;
    MainWindow::NumberActions actions;
    actions.get = true; // what stands in the way is said when it is asked for
    if (order) {
        actions.copyCode = order->hasCode() || !order->phone().isEmpty();
        actions.copyNumber = !order->phone().isEmpty();
        actions.otherCodes = lastWithCode(*order) != nullptr;
        actions.check = order->canCheck(m_clock.now());
        actions.cancel = order->canCancel();
        actions.cancelAgain = actions.cancel && words::isCancelRepeated(*order);
    }
    m_window.setNumberActions(actions);
}

} // namespace provynx
