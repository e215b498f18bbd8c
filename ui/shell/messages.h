// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagebar.h"
#include "words/words.h"

#include <QObject>

#include <functional>
#include <optional>

namespace provynx {

class MainWindow;

/// The one place that shows a message. Two layers in the window's message bar: what was said, which stays
/// until the next thing is said, stands before what is the case, which stays as long as it is.
class Messages : public QObject {
    Q_OBJECT

public:
    using Tone = MessageBar::Tone;
    /// What is the case, until it is no longer.
    struct Standing {
        QString words;
        Tone tone = Tone::Warn;
        QString action; ///< the words for `act`
        std::function<void()> act; ///< empty: there is nothing to do about it
    };

    /// The window must outlive this.
    explicit Messages(MainWindow& window, QObject* parent = nullptr);

    /// The outcome of something the person did. Empty: nothing is said any more.
    void say(const QString& words, bool isBad, const QString& details = {});
    /// The same of a failure, in its own words.
    void say(const Failure& failure, words::Doing doing);
    /// The same of a failure that left an order's outcome open. `more` tells what is known of that now, which goes
    /// behind the words for as long as they stand.
    void say(
        const Failure& failure, words::Doing doing, const AttemptId& about, std::function<QString()> more);
    /// That it is over, if it is still what is said.
    void unsay(const QString& words);
    void unsay(const AttemptId& about);
    /// The same with one thing to do about it, which ends it.
    void offer(const QString& words, const QString& action, std::function<void()> act);
    /// How asking for the wallet ended: said where it failed, and taken back once it did not.
    void sayWallet(const std::optional<Failure>& failure);
    /// What a failure that is said elsewhere has to add.
    void showDetails(const Failure& failure, words::Doing doing);
    /// To screen readers alone.
    void announce(const QString& words);
    /// Nothing: all is well.
    void setStanding(const std::optional<Standing>& standing);

Q_SIGNALS:
    /// Of what was said.
    void detailsRequested(
        const QString& words, const QString& details, const std::optional<provynx::Failure>& failure);

private:
    struct Said {
        QString words;
        bool isBad = false;
        QString details;
        std::optional<Failure> failure;
        QString action; ///< the words for `act`
        std::function<void()> act;
        AttemptId about;
        std::function<QString()> more; ///< as it stands now
    };
    QString saidWords() const;
    void show();
    void act();

    MainWindow& m_window;
    std::optional<Said> m_said;
    std::optional<Standing> m_standing;
    bool m_isWalletSaid = false; ///< what is said is about the wallet
};

} // namespace provynx
