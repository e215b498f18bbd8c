// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activecontroller.h"

#include "ui/settings/keyscontroller.h"
#include "ui/widgets/asking.h"
#include "ui/workspace.h"

#include "domain/plaintext.h"
#include "domain/smscode.h"

#include "activepanel.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/messagebar.h"
#include "words/purchasewords.h"

namespace provynx {

using namespace std::chrono_literals;
using Hindrance = CodePoller::Hindrance;

namespace {

QString seconds(std::chrono::milliseconds time)
{
    return ActiveController::tr(
        "%n s", nullptr, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count()));
}

/// What a failure of this order's purchase was about.
words::Doing doingOf(const Order& order)
{
    return order.phase() == Order::Phase::Unknown && order.deliveries() > 1 ? words::Doing::Repeating
                                                                            : words::Doing::Buying;
}

} // namespace

ActiveController::ActiveController(Parts& parts, KeysController& keys, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_keys(keys)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ActiveController::showPace);
    wireOrders();
    wirePanel();
    wireMenu();
    enableActions();
    showPace();
    showMissingKeys();
    connect(&m_parts.profiles, &Profiles::keyStateChanged, this, &ActiveController::showMissingKeys);
    connect(&m_parts.profiles, &Profiles::offeredChanged, this, &ActiveController::showMissingKeys);
    connect(&m_parts.learnt, &ApiFactsStore::changed, &m_parts.orderRows, &OrderModel::lookAtRepetitions);
    connect(&m_parts.watch, &CodePoller::paceChanged, this, &ActiveController::showPace);
    connect(&m_parts.profiles, &Profiles::linkSeen, this, &ActiveController::showLink);
    connect(&m_keys, &KeysController::troubleChanged, this, &ActiveController::showPace);
    connect(&m_parts.journals, &Journals::troubleChanged, this, &ActiveController::showNotice);
    connect(&m_parts.journals, &Journals::told, this, [this](const QString& words) { say(words, true); });
    connect(&m_parts.profiles, &Profiles::currentChanged, this, [this] {
        m_linkKnown = false;
        m_linkFailure.reset();
        m_said.reset();
        showPace();
    });
    connect(m_parts.window->messageBar(), &MessageBar::actionRequested, this, [this] {
        const auto trouble = m_keys.trouble();
        if (m_said && m_said->act) {
            const auto act = m_said->act;
            say({}, false);
            act();
        } else if (m_said && !m_said->details.isEmpty())
            Q_EMIT detailsAsked(saidWords(), m_said->details, m_said->failure);
        else if (trouble && trouble->act)
            trouble->act();
        else if (const auto current = m_parts.profiles.current())
            m_parts.watch.tryNow(current->id);
    });
}

void ActiveController::say(const Failure& failure, words::Doing doing)
{
    say(words::failure(failure, doing), true, words::details(failure));
    m_said->failure = failure;
}

void ActiveController::sayWallet(const std::optional<Failure>& failure)
{
    // Why the key is not at hand is said already, with what to do about it.
    const bool isSaid = failure && failure->kind != Failure::Kind::KeyUnavailable;
    if (isSaid)
        say(*failure, words::Doing::Reading);
    else if (m_isWalletSaid)
        say({}, false);
    m_isWalletSaid = isSaid;
}

void ActiveController::showDetails(const Failure& failure, words::Doing doing)
{
    Q_EMIT detailsAsked(words::failure(failure, doing), words::details(failure), failure);
}

void ActiveController::say(const QString& words, bool isBad, const QString& details)
{
    m_isWalletSaid = false;
    m_said = words.isEmpty() ? std::nullopt : std::optional(Said{words, isBad, details, {}, {}, {}, {}});
    if (m_said)
        m_parts.window->announce(words);
    showNotice();
}

void ActiveController::unsay(const QString& words)
{
    if (m_said && m_said->words == words)
        say({}, false);
}

/// What may be said of a repetition changes with its age, and with what an API check finds.
QString ActiveController::saidWords() const
{
    if (!m_said)
        return {};
    const Order* order = m_said->about.isEmpty() ? nullptr : m_parts.orders.find(m_said->about);
    if (!order || order->phase() != Order::Phase::Unknown)
        return m_said->words;
    return m_said->words + u' ' + words::repetition(m_parts.purchases.repetition(*order));
}

void ActiveController::offer(const QString& words, const QString& action, std::function<void()> act)
{
    say(words, false);
    m_said->action = action;
    m_said->act = std::move(act);
    showNotice();
}

void ActiveController::wireOrders()
{
    connect(&m_parts.orders, &Orders::changed, this, &ActiveController::showOrder);
    connect(&m_parts.orders, &Orders::restored, this, [this] {
        m_parts.orderRows.setOrders(m_parts.orders.all());
        showMissingKeys();
        showPace();
    });
    connect(&m_parts.orders, &Orders::dismissed, this, [this](const AttemptId& attempt) {
        m_parts.orderRows.remove(attempt);
        showPace();
    });
    connect(&m_parts.orders, &Orders::notKept, this, [this](const Failure& failure) {
        say(tr("What just happened could not be written to the journal; it is on screen only. %1")
                .arg(failure.detail),
            true);
    });
    connect(&m_parts.watch, &CodePoller::codeCame, this, &ActiveController::announceCode);
    connect(&m_parts.watch, &CodePoller::checkFailed, this,
        [this](const AttemptId&, const Failure& failure) { say(failure, words::Doing::Watching); });
    connect(&m_parts.watch, &CodePoller::foundOver, this, [this](const AttemptId&, const QString& status) {
        const QString word = plainText(status);
        say(word.isEmpty() ? tr("Checked: no code, and the number is over.")
                           : tr("Checked: no code, and the service says “%1”.").arg(word),
            false);
    });
    connect(&m_parts.cancels, &Cancels::notCancelled, this,
        [this](const AttemptId&, const Failure& failure) { say(failure, words::Doing::Cancelling); });
    connect(&m_parts.cancels, &Cancels::cancelled, this,
        [this](const AttemptId&) { m_parts.window->announce(tr("The number was cancelled.")); });
    connect(&m_parts.cancels, &Cancels::codeCameFirst, this,
        [this](const AttemptId& attempt, const Message& message) {
            say(tr("The code came first, so the number was not cancelled."), false);
            announceCode(attempt, message);
        });
    connect(&m_parts.purchases, &Purchases::becameUnknown, this, [this](const AttemptId& attempt) {
        const Order* order = m_parts.orders.find(attempt);
        if (!order || !order->failure())
            return;
        const Failure& failure = *order->failure();
        const QString details = words::details(failure);
        m_said = Said{words::failure(failure, doingOf(*order)), true, details, failure, {}, {}, attempt};
        m_isWalletSaid = false;
        m_parts.window->announce(saidWords());
        showNotice();
    });
}

void ActiveController::wirePanel()
{
    ActivePanel* panel = m_parts.activePanel;
    connect(panel, &ActivePanel::checkNowRequested, &m_parts.watch, &CodePoller::checkNow);
    connect(panel, &ActivePanel::checkAgainRequested, this, &ActiveController::checkAgain);
    connect(panel, &ActivePanel::stopTryingRequested, &m_parts.purchases, &Purchases::stopTrying);
    connect(panel, &ActivePanel::cancelRequested, this, &ActiveController::askToCancel);
    connect(panel, &ActivePanel::putAwayRequested, this,
        [this](const AttemptId& attempt) { m_parts.orders.record(attempt, PutAway{}); });
    connect(panel, &ActivePanel::dismissRequested, &m_parts.orders, &Orders::dismiss);
    connect(panel, &ActivePanel::detailsRequested, this, [this](const AttemptId& attempt) {
        if (const Order* order = m_parts.orders.find(attempt); order && order->failure())
            showDetails(*order->failure(), doingOf(*order));
    });
    connect(panel, &ActivePanel::currentChanged, this, &ActiveController::enableActions);
}

void ActiveController::wireMenu()
{
    MainWindow* window = m_parts.window.get();
    const auto withCurrent = [this](auto act) {
        return [this, act] {
            if (const auto current = chosen())
                act(*current);
        };
    };
    connect(window, &MainWindow::checkRequested, this,
        withCurrent([this](const AttemptId& attempt) { m_parts.watch.checkNow(attempt); }));
    connect(window, &MainWindow::cancelRequested, this,
        withCurrent([this](const AttemptId& attempt) { askToCancel(attempt); }));
}

void ActiveController::showOrder(const Order& order)
{
    if (m_said && m_said->about == order.attempt() && order.wasBought())
        m_said.reset(); // it is known now
    m_parts.orderRows.put(order);
    m_parts.orderRows.lookAtRepetitions(); // what moved the wallet for one may explain another's
    enableActions();
    showPace();
}

/// A number is looked for with the key that bought it; where that is gone, its row says so.
void ActiveController::showMissingKeys()
{
    QHash<ProfileId, MissingKey> missing;
    for (const Order& order : m_parts.orders.active()) {
        const ProfileId profile = order.intent().profile;
        if (const auto its = m_parts.profiles.missing(profile))
            missing.insert(profile, *its);
    }
    m_parts.orderRows.setMissingKeys(missing);
}

void ActiveController::showPace()
{
    const QList<Order> active = m_parts.orders.active();
    const auto next = m_parts.watch.nextLook();
    const bool counts = !active.isEmpty();
    if (counts && !m_second.isActive())
        m_second.start();
    else if (!counts)
        m_second.stop();

    QString left = m_parts.profiles.current() ? QString() : tr("No key yet");
    if (!active.isEmpty()) {
        left = tr("%n active", nullptr, static_cast<int>(active.size()));
        if (next)
            left += QStringLiteral(" · ")
                + (*next < 1s ? tr("checking now") : tr("next check in %1").arg(seconds(*next)));
    }
    m_parts.window->setActiveCount(static_cast<int>(active.size()));
    m_parts.window->setStatus(left);
    showNotice();
}

void ActiveController::showLink(
    const ProfileId& profile, std::chrono::milliseconds latency, const std::optional<Failure>& failure)
{
    const auto current = m_parts.profiles.current();
    if (!current || current->id != profile)
        return;
    m_linkKnown = true;
    m_latency = latency;
    m_linkFailure = failure;
    showNotice();
}

void ActiveController::showNotice()
{
    HeaderBar* header = m_parts.window->header();
    MessageBar* notice = m_parts.window->messageBar();
    const auto current = m_parts.profiles.current();
    const auto pause = current ? m_parts.watch.pause(current->id) : CodePoller::Pause();
    const auto trouble = m_keys.trouble();

    using State = HeaderBar::Connection;
    if (trouble && !(current && m_parts.profiles.readyClient(current->id)))
        header->setConnection(State::KeyTrouble, tr("No key"));
    else if (pause.hindrance == Hindrance::KeyRejected)
        header->setConnection(State::KeyTrouble, tr("Key refused"));
    else if (pause.hindrance == Hindrance::SlowDown)
        header->setConnection(State::SlowDown, tr("Slowed down"));
    else if (m_linkFailure || pause.hindrance == Hindrance::LinkLost)
        header->setConnection(State::Offline, tr("No connection"));
    else if (m_linkKnown)
        header->setConnection(State::Online, tr("Online · %1 ms").arg(m_latency.count()));
    else
        header->setConnection(State::Checking, tr("Connecting…"));

    using Tone = MessageBar::Tone;
    if (m_said) {
        notice->show(saidWords(),
            m_said->isBad     ? Tone::Bad
                : m_said->act ? Tone::Warn
                              : Tone::Info,
            m_said->act                     ? m_said->action
                : m_said->details.isEmpty() ? QString()
                                            : tr("Details"));
    } else if (const QString unwritten = m_parts.journals.trouble(); !unwritten.isEmpty()) {
        notice->show(unwritten, Tone::Bad);
    } else if (trouble) {
        notice->show(trouble->words, Tone::Warn, trouble->action);
    } else if (pause.hindrance == Hindrance::KeyRejected) {
        notice->show(pause.left > 0ms ? tr("The service refused this key at the last check. Numbers that "
                                           "wait are kept; the next try is in %1.")
                                            .arg(seconds(pause.left))
                                      : tr("The service refused this key at the last check. Numbers that "
                                           "wait are kept; trying again."),
            Tone::Bad, tr("Check now"));
    } else if (pause.hindrance == Hindrance::SlowDown) {
        notice->show(tr("The service asked us to slow down. The next check is in %1; your numbers are kept.")
                         .arg(seconds(pause.left)),
            Tone::Warn, tr("Check now"));
    } else if (pause.hindrance == Hindrance::LinkLost) {
        notice->show(pause.left > 0ms
                ? tr("Can't reach the service. Trying again in %1; your numbers are kept.")
                      .arg(seconds(pause.left))
                : tr("Can't reach the service. Trying again; your numbers are kept."),
            Tone::Warn, tr("Try now"));
    } else {
        notice->hide();
    }
}

void ActiveController::announceCode(const AttemptId& attempt, const Message& message)
{
    const Order* order = m_parts.orders.find(attempt);
    if (!order)
        return;
    const QString phone = words::phone(order->phone());
    const QString code = codeOf(message);
    if (code.isEmpty())
        m_parts.window->announce(tr("A message came for %1: %2").arg(phone, plainText(message.text)));
    else
        m_parts.window->announce(
            (message.code.isEmpty() ? tr("Likely code for %1: %2") : tr("Code for %1: %2"))
                .arg(phone, words::codeSpelt(code)));
}

/// The window's commands mean the active numbers only where they are on show.
std::optional<AttemptId> ActiveController::chosen() const
{
    return m_parts.window->currentView() == m_parts.activePanel ? m_parts.activePanel->current()
                                                                : std::nullopt;
}

void ActiveController::askToCancel(const AttemptId& attempt)
{
    const Order* order = m_parts.orders.find(attempt);
    if (!order || !order->canCancel())
        return;
    ask(m_parts.window.get(), tr("Cancel the number %1?").arg(words::phone(order->phone())),
        (order->intent().isFound
                ? tr("It was not bought here: another desk may hold it and wait for its code.") + u' '
                : QString())
            + tr("It will receive no more codes. What comes back is up to the service; the wallet shows it."),
        words::isCancelRepeated(*order) ? tr("Cancel again") : tr("Cancel number"), this,
        [this, attempt] { m_parts.cancels.cancel(attempt); });
}

void ActiveController::checkAgain(const AttemptId& attempt)
{
    const Order* order = m_parts.orders.find(attempt);
    if (!order || order->phase() != Order::Phase::Unknown)
        return;
    if (order->intent().kind == KeyKind::Live && m_parts.purchases.stage() != Purchases::Stage::Idle) {
        say(tr("Another order is on its way just now."), false);
        return;
    }
    say({}, false);
    m_parts.purchases.checkAgain(attempt);
}

void ActiveController::enableActions()
{
    const auto current = m_parts.activePanel->current();
    const Order* order = current ? m_parts.orders.find(*current) : nullptr;
    MainWindow::NumberActions actions;
    actions.get = true; // what stands in the way is said when it is asked for
    if (order) {
        actions.copyCode = order->hasCode() || !order->phone().isEmpty();
        actions.copyNumber = !order->phone().isEmpty();
        actions.otherCodes = lastWithCode(*order) != nullptr;
        actions.check = order->canCheck(m_parts.clock.now());
        actions.cancel = order->canCancel();
        actions.cancelAgain = actions.cancel && words::isCancelRepeated(*order);
    }
    m_parts.window->setNumberActions(actions);
}

} // namespace provynx
