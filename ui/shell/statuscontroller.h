// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/codepoller.h"
#include "messages.h"

#include <QObject>
#include <QTimer>

namespace provynx {

class Journals;
class MainWindow;
class Orders;
class Profiles;

/// How things stand, at all times in sight: the connection's pill, the standing message with what can be done
/// about it, how many numbers are active and when they are checked next.
class StatusController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    StatusController(MainWindow& window, Messages& messages, Orders& orders, Profiles& profiles,
        CodePoller& poller, Journals& journals, QObject* parent = nullptr);

    /// What the person should know about the current profile's key; nothing: it is well.
    void setKeyTrouble(const std::optional<Messages::Standing>& trouble);

private:
    void showPace();
    void showLink(
        const ProfileId& profile, std::chrono::milliseconds latency, const std::optional<Failure>& failure);
    void showState();
    void showPill(const CodePoller::Pause& pause);
    std::optional<Messages::Standing> standing(const CodePoller::Pause& pause) const;

    MainWindow& m_window;
    Messages& m_messages;
    Orders& m_orders;
    Profiles& m_profiles;
    CodePoller& m_poller;
    Journals& m_journals;
    QTimer m_second; ///< runs only while something on screen counts down
    std::optional<Messages::Standing> m_keyTrouble;
    std::optional<Failure> m_linkFailure; ///< of the current profile
    std::chrono::milliseconds m_latency{0};
    bool m_linkKnown = false;
};

} // namespace provynx
