// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages.h"

#include "mainwindow.h"

namespace provynx {

Messages::Messages(MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
    connect(window.messageBar(), &MessageBar::actionRequested, this, &Messages::act);
}

void Messages::say(const QString& words, bool isBad, const QString& details)
{
    m_isWalletSaid = false;
    m_said = words.isEmpty() ? std::nullopt : std::optional(Said{words, isBad, details, {}, {}, {}, {}, {}});
    if (m_said)
        announce(words);
    show();
}

void Messages::say(const Failure& failure, words::Doing doing)
{
    say(words::failure(failure, doing), true, words::details(failure));
    m_said->failure = failure;
}

void Messages::say(
    const Failure& failure, words::Doing doing, const AttemptId& about, std::function<QString()> more)
{
    m_isWalletSaid = false;
    m_said = Said{words::failure(failure, doing), true, words::details(failure), failure, {}, {}, about,
        std::move(more)};
    announce(saidWords());
    show();
}

void Messages::unsay(const QString& words)
{
    if (m_said && m_said->words == words)
        say({}, false);
}

void Messages::unsay(const AttemptId& about)
{
    if (m_said && m_said->about == about)
        say({}, false);
}

QString Messages::saidWords() const
{
    const QString more = m_said && m_said->more ? m_said->more() : QString();
    return !m_said ? QString() : more.isEmpty() ? m_said->words : QString(m_said->words + u' ' + more);
}

void Messages::offer(const QString& words, const QString& action, std::function<void()> act)
{
    say(words, false);
    m_said->action = action;
    m_said->act = std::move(act);
    show();
}

void Messages::sayWallet(const std::optional<Failure>& failure)
{
    // Why the key is not at hand is said already, with what to do about it.
    const bool isSaid = failure && failure->kind != Failure::Kind::KeyUnavailable;
    if (isSaid)
        say(*failure, words::Doing::Reading);
    else if (m_isWalletSaid)
        say({}, false);
    m_isWalletSaid = isSaid;
}

void Messages::showDetails(const Failure& failure, words::Doing doing)
{
    Q_EMIT detailsRequested(words::failure(failure, doing), words::details(failure), failure);
}

void Messages::announce(const QString& words)
{
    m_window.announce(words);
}

void Messages::setStanding(const std::optional<Standing>& standing)
{
    m_standing = standing;
    show();
}

void Messages::show()
{
    MessageBar* bar = m_window.messageBar();
    if (m_said) {
        const Tone tone = m_said->isBad ? Tone::Bad : m_said->act ? Tone::Warn : Tone::Info;
        const QString action = m_said->act ? m_said->action
            : m_said->details.isEmpty()    ? QString()
                                           : tr("Details");
        bar->show(saidWords(), tone, action);
    } else if (m_standing) {
        bar->show(m_standing->words, m_standing->tone, m_standing->action);
    } else {
        bar->hide();
    }
}

void Messages::act()
{
    if (m_said && m_said->act) {
        const auto act = m_said->act;
        say({}, false);
        act();
    } else if (m_said && !m_said->details.isEmpty()) {
        Q_EMIT detailsRequested(saidWords(), m_said->details, m_said->failure);
    } else if (m_standing && m_standing->act) {
        const auto act = m_standing->act;
        act();
    }
}

} // namespace provynx
