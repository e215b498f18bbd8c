// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;

namespace provynx {

class EmbeddedSandbox;
class MainWindow;
class Messages;
class Profiles;
namespace sandbox {
struct Fault;
}

/// For training: in the sandbox a person can have go wrong what may go wrong with the service, and see what the program makes of it.
/// The menu works only while the sandbox is the profile in use.
class FaultMenu : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    FaultMenu(MainWindow& window, Messages& messages, Profiles& profiles, EmbeddedSandbox& sandbox,
        QObject* parent = nullptr);

private:
    void fill();
    void enable();
    void add(const QString& words, const sandbox::Fault& fault);
    void begin(const QString& words, const sandbox::Fault& fault);

    Messages& m_messages;
    Profiles& m_profiles;
    EmbeddedSandbox& m_sandbox;
    QMenu* m_menu; ///< the window's
};

} // namespace provynx
