// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/words.h"

#include "domain/order.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace provynx {

class KeysController;
struct Parts;

/// Wires orders, code watch and cancels to the active numbers, the notice bar, the connection pill and the status bar.
class ActiveController : public QObject {
    Q_OBJECT

public:
    ActiveController(Parts& parts, KeysController& keys, QObject* parent = nullptr);

    /// One line that stays until it is dismissed or the next one comes: the outcome of something the person did.
    void say(const QString& words, bool isBad, const QString& details = {});
    /// That it is over, if it is still what is said.
    void unsay(const QString& words);
    /// The same of a failure, in its own words.
    void say(const Failure& failure, words::Doing doing);
    /// The same with one thing to do about it, which ends it.
    void offer(const QString& words, const QString& action, std::function<void()> act);
    /// How asking for the wallet ended; see KeysController::walletAsked.
    void sayWallet(const std::optional<Failure>& failure);
    /// What a failure that is said elsewhere has to add.
    void showDetails(const Failure& failure, words::Doing doing);

Q_SIGNALS:
    /// Of what was said.
    void detailsAsked(
        const QString& words, const QString& details, const std::optional<provynx::Failure>& failure);

private:
    void wirePanel();
    void wireOrders();
    void wireMenu();
    void showOrder(const Order& order);
    void showMissingKeys();
    void showPace();
    void showLink(
        const ProfileId& profile, std::chrono::milliseconds latency, const std::optional<Failure>& failure);
    void showNotice();
    void announceCode(const AttemptId& attempt, const Message& message);
    std::optional<AttemptId> chosen() const;
    void askToCancel(const AttemptId& attempt);
    void checkAgain(const AttemptId& attempt);
    void enableActions();

    Parts& m_parts;
    KeysController& m_keys;
    QTimer m_second; ///< runs only while something on screen counts down
    struct Said {
        QString words;
        bool isBad = false;
        QString details;
        std::optional<Failure> failure;
        QString action; ///< the words for `act`
        std::function<void()> act;
        AttemptId about; ///< whose outcome is open: what is known of that is added as it stands now
    };
    QString saidWords() const;
    std::optional<Said> m_said;
    bool m_isWalletSaid = false; ///< what is said is about the wallet
    std::optional<Failure> m_linkFailure; ///< of the current profile
    std::chrono::milliseconds m_latency{0};
    bool m_linkKnown = false;
};

} // namespace provynx
