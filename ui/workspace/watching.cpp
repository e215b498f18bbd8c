// SPDX-License-Identifier: GPL-3.0-or-later
#include "watching.h"

#include "asking.h"
#include "keys.h"
#include "workspace.h"

#include "domain/plaintext.h"
#include "domain/smscode.h"

#include "../activepanel.h"
#include "../headerbar.h"
#include "../mainwindow.h"
#include "../noticebar.h"

#include <QMessageBox>

namespace provynx {

using namespace std::chrono_literals;
using Hindrance = CodeWatch::Hindrance;

namespace {

QString seconds(std::chrono::milliseconds time)
{
    return Watching::tr("%n s", nullptr, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count()));
}

} // namespace

Watching::Watching(Parts& parts, Keys& keys, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_keys(keys)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &Watching::showPace);
    wireOrders();
    wirePanel();
    wireMenu();
    enableActions();
    showPace();
    showMissingKeys();
    connect(&m_parts.profiles, &Profiles::keyStateChanged, this, &Watching::showMissingKeys);
    connect(&m_parts.profiles, &Profiles::offeredChanged, this, &Watching::showMissingKeys);
    connect(&m_parts.watch, &CodeWatch::paceChanged, this, &Watching::showPace);
    connect(&m_parts.profiles, &Profiles::linkSeen, this, &Watching::showLink);
    connect(&m_keys, &Keys::troubleChanged, this, &Watching::showPace);
    connect(&m_parts.journals, &Journals::troubleChanged, this, &Watching::showNotice);
    connect(&m_parts.journals, &Journals::told, this, [this](const QString& words) { say(words, true); });
    connect(&m_parts.profiles, &Profiles::currentChanged, this, [this] {
        m_linkKnown = false;
        m_linkFailure.reset();
        m_said.reset();
        showPace();
    });
    connect(m_parts.window->noticeBar(), &NoticeBar::actionRequested, this, [this] {
        const auto trouble = m_keys.trouble();
        if (m_said && !m_said->details.isEmpty())
            Q_EMIT detailsAsked(m_said->words, m_said->details, m_said->failure);
        else if (trouble && trouble->act)
            trouble->act();
        else
            m_parts.watch.hurryAll();
    });
}

void Watching::say(const Failure& failure, present::Doing doing)
{
    say(present::failure(failure, doing), true, present::details(failure));
    m_said->failure = failure;
}

void Watching::sayWallet(const std::optional<Failure>& failure)
{
    // Why the key is not at hand is said already, with what to do about it.
    const bool isSaid = failure && failure->kind != Failure::Kind::KeyUnavailable;
    if (isSaid)
        say(*failure, present::Doing::Reading);
    else if (m_isWalletSaid)
        say({}, false);
    m_isWalletSaid = isSaid;
}

void Watching::showDetails(const Failure& failure, present::Doing doing)
{
    Q_EMIT detailsAsked(present::failure(failure, doing), present::details(failure), failure);
}

void Watching::say(const QString& words, bool isBad, const QString& details)
{
    m_isWalletSaid = false;
    m_said = words.isEmpty() ? std::nullopt : std::optional(Said {words, isBad, details, {}});
    if (m_said)
        m_parts.window->announce(words);
    showNotice();
}

void Watching::wireOrders()
{
    connect(&m_parts.orders, &Orders::changed, this, &Watching::showOrder);
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
        say(tr("What just happened could not be written to the journal; it is on screen only. %1").arg(failure.detail),
            true);
    });
    connect(&m_parts.watch, &CodeWatch::codeCame, this, &Watching::announceCode);
    connect(&m_parts.watch, &CodeWatch::checkFailed, this, [this](const AttemptId&, const Failure& failure) {
        say(failure, present::Doing::Watching);
    });
    connect(&m_parts.cancels, &Cancels::notCancelled, this, [this](const AttemptId&, const Failure& failure) {
        say(failure, present::Doing::Cancelling);
    });
    connect(&m_parts.cancels, &Cancels::cancelled, this,
        [this](const AttemptId&) { m_parts.window->announce(tr("The number was cancelled.")); });
    connect(&m_parts.cancels, &Cancels::codeCameFirst, this, [this](const AttemptId& attempt, const Message& message) {
        say(tr("The code came first, so the number was not cancelled."), false);
        announceCode(attempt, message);
    });
    connect(&m_parts.purchases, &Purchases::becameUnknown, this, [this](const AttemptId& attempt) {
        if (const Order* order = m_parts.orders.find(attempt); order && order->failure())
            say(*order->failure(), present::Doing::Buying);
    });
}

void Watching::wirePanel()
{
    ActivePanel* panel = m_parts.activePanel;
    connect(panel, &ActivePanel::checkNowRequested, &m_parts.watch, &CodeWatch::checkNow);
    connect(panel, &ActivePanel::checkAgainRequested, this, &Watching::askToCheckAgain);
    connect(panel, &ActivePanel::stopTryingRequested, &m_parts.purchases, &Purchases::stopTrying);
    connect(panel, &ActivePanel::cancelRequested, this, &Watching::askToCancel);
    connect(panel, &ActivePanel::dismissRequested, &m_parts.orders, &Orders::dismiss);
    connect(panel, &ActivePanel::detailsRequested, this, [this](const AttemptId& attempt) {
        if (const Order* order = m_parts.orders.find(attempt); order && order->failure())
            showDetails(*order->failure(), present::Doing::Buying);
    });
    connect(panel, &ActivePanel::currentChanged, this, &Watching::enableActions);
}

void Watching::wireMenu()
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

void Watching::showOrder(const Order& order)
{
    m_parts.orderRows.put(order);
    enableActions();
    showPace();
}

/// A number is looked for with the key that bought it; where that is gone, its row says so.
void Watching::showMissingKeys()
{
    QHash<ProfileId, MissingKey> missing;
    for (const Order& order : m_parts.orders.active()) {
        const ProfileId profile = order.intent().profile;
        if (const auto its = m_parts.profiles.missing(profile))
            missing.insert(profile, *its);
    }
    m_parts.orderRows.setMissingKeys(missing);
}

void Watching::showPace()
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
            left += QStringLiteral(" · ") + (*next < 1s ? tr("checking now") : tr("next check in %1").arg(seconds(*next)));
    }
    m_parts.window->setActiveCount(static_cast<int>(active.size()));
    m_parts.window->setStatus(left);
    showNotice();
}

void Watching::showLink(
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

void Watching::showNotice()
{
    HeaderBar* header = m_parts.window->header();
    NoticeBar* notice = m_parts.window->noticeBar();
    const auto current = m_parts.profiles.current();
    const auto pause = current ? m_parts.watch.pause(current->id) : CodeWatch::Pause();
    const auto trouble = m_keys.trouble();

    using State = HeaderBar::Connection;
    if (trouble && !(current && m_parts.profiles.readyClient(current->id)))
        header->setConnection(State::KeyTrouble, tr("No key"));
    else if (pause.hindrance == Hindrance::SlowDown)
        header->setConnection(State::SlowDown, tr("Slowed down"));
    else if (m_linkFailure || pause.hindrance == Hindrance::LinkLost)
        header->setConnection(State::Offline, tr("No connection"));
    else if (m_linkKnown)
        header->setConnection(State::Online, tr("Online · %1 ms").arg(m_latency.count()));
    else
        header->setConnection(State::Checking, tr("Connecting…"));

    using Tone = NoticeBar::Tone;
    if (m_said) {
        notice->show(m_said->words, m_said->isBad ? Tone::Bad : Tone::Info,
            m_said->details.isEmpty() ? QString() : tr("Details"));
    } else if (const QString unwritten = m_parts.journals.trouble(); !unwritten.isEmpty()) {
        notice->show(unwritten, Tone::Bad);
    } else if (trouble) {
        notice->show(trouble->words, Tone::Warn, trouble->action);
    } else if (pause.hindrance == Hindrance::KeyRejected) {
        notice->show(tr("The service does not accept this key any more. Numbers that wait are kept; checking goes on once "
                        "the key works again."),
            Tone::Bad, tr("Check now"));
    } else if (pause.hindrance == Hindrance::SlowDown) {
        notice->show(tr("The service asked us to slow down. Checking resumes in %1; nothing is lost.").arg(seconds(pause.left)),
            Tone::Warn);
    } else if (pause.hindrance == Hindrance::LinkLost) {
        notice->show(pause.left > 0ms
                ? tr("There is no way to the service just now. Trying again in %1; nothing is lost.").arg(seconds(pause.left))
                : tr("There is no way to the service just now. Trying again; nothing is lost."),
            Tone::Warn, tr("Try now"));
    } else {
        notice->hide();
    }
}

void Watching::announceCode(const AttemptId& attempt, const Message& message)
{
    const Order* order = m_parts.orders.find(attempt);
    if (!order)
        return;
    const QString phone = present::phone(order->phone());
    const QString code = codeOf(message);
    if (code.isEmpty())
        m_parts.window->announce(tr("A message came for %1: %2").arg(phone, plainText(message.text)));
    else
        m_parts.window->announce((message.code.isEmpty() ? tr("Likely code for %1: %2") : tr("Code for %1: %2"))
                                     .arg(phone, present::codeSpelt(code)));
}

/// The window's commands mean the active numbers only where they are on show.
std::optional<AttemptId> Watching::chosen() const
{
    return m_parts.window->currentView() == m_parts.activePanel ? m_parts.activePanel->current() : std::nullopt;
}

void Watching::askToCancel(const AttemptId& attempt)
{
    const Order* order = m_parts.orders.find(attempt);
    if (!order || !order->canCancel())
        return;
    ask(m_parts.window.get(), tr("Cancel the number %1?").arg(present::phone(order->phone())),
        tr("It will receive no more codes. What comes back is up to the service; the wallet shows it."),
        present::isCancelRepeated(*order) ? tr("Cancel again") : tr("Cancel number"), this,
        [this, attempt] { m_parts.cancels.cancel(attempt); });
}

void Watching::askToCheckAgain(const AttemptId& attempt)
{
    const Order* order = m_parts.orders.find(attempt);
    if (!order || order->phase() != Order::Phase::Unknown)
        return;
    if (order->intent().kind != KeyKind::Live) {
        m_parts.purchases.checkAgain(attempt);
        return;
    }
    const bool isOld = order->intendedAt().secsTo(m_parts.clock.now()) > 24 * 60 * 60;
    ask(m_parts.window.get(), tr("Ask the service again for this number?"),
        isOld ? tr("The same request is sent once more. It is more than 24 hours old: if the number was bought then, this may "
                   "buy it twice.")
              : tr("The same request is sent once more. If it was not carried out before, it buys the number now, for %1.")
                    .arg(present::price(order->intent().shownPrice)),
        tr("Check again"), this, [this, attempt] { m_parts.purchases.checkAgain(attempt); });
}

void Watching::enableActions()
{
    const auto current = m_parts.activePanel->current();
    const Order* order = current ? m_parts.orders.find(*current) : nullptr;
    MainWindow::NumberActions actions;
    actions.get = true; // what stands in the way is said when it is asked for
    if (order) {
        actions.copyCode = order->hasCode() || !order->phone().isEmpty();
        actions.copyNumber = !order->phone().isEmpty();
        actions.otherCodes = lastWithCode(*order) != nullptr;
        actions.check = order->isWatched();
        actions.cancel = order->canCancel();
        actions.cancelAgain = actions.cancel && present::isCancelRepeated(*order);
    }
    m_parts.window->setNumberActions(actions);
}

} // namespace provynx
