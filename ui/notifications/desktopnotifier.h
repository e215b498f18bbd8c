// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

namespace provynx {

/// The desktop's notifications (org.freedesktop.Notifications): one a number, with *Copy code* where the
/// desktop can show actions. Everything is asked of the bus without waiting. Elsewhere than on a free desktop
/// nothing is shown, and notShown() says so.
class DesktopNotifier : public QObject {
    Q_OBJECT

public:
    /// Plain text, whatever the desktop takes for markup.
    struct Notification {
        AttemptId about;
        QString title;
        QString words;
        QString copyWords; ///< on the action
        bool sounds = false;
        bool isFleeting = false; ///< it is not to stay in the desktop's list
    };

    explicit DesktopNotifier(QObject* parent = nullptr);
    ~DesktopNotifier() override; ///< takes down what is shown: nobody answers its actions any more

    /// In the place of the one about the same number.
    void show(const Notification& notification);
    void close(const AttemptId& about);

Q_SIGNALS:
    void copyRequested(const provynx::AttemptId& about);
    void opened(const provynx::AttemptId& about); ///< it was clicked
    void notShown(
        const provynx::DesktopNotifier::Notification& notification); ///< this desktop has no notifications
    void soundWanted(); ///< it was shown, and the desktop plays none

private Q_SLOTS:
    void actionInvoked(uint id, const QString& key);
    void notificationClosed(uint id, uint reason);
    void activationToken(uint id, const QString& token);

private:
    struct Shown {
        uint id = 0; ///< 0: not known yet
        bool isAsked = false; ///< the desktop was asked to show it and has not answered
        bool closes = false; ///< as soon as its id is known
        std::optional<Notification> next; ///< came while the desktop was asked
    };
    bool reach();
    void ask(const Notification& notification);
    void send(const Notification& notification);
    void sent(const Notification& notification, uint id);
    void forgetDesktop();
    std::optional<AttemptId> aboutOf(uint id) const;
    void closeNow(uint id);

    bool m_isReached = false;
    std::optional<QStringList> m_can; ///< the desktop's capabilities; nothing: not asked yet
    QHash<AttemptId, Shown> m_shown;
};

} // namespace provynx
