// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;

namespace provynx {

class ActiveController;
struct Parts;
namespace sandbox {
struct Fault;
}

/// For training: in the sandbox a person can have go wrong what may go wrong with the service, and see what the program makes of it.
/// The menu works only while the sandbox is the profile in use.
class FaultMenu : public QObject {
    Q_OBJECT

public:
    FaultMenu(Parts& parts, ActiveController& watching, QObject* parent = nullptr);

private:
    void fill();
    void enable();
    void add(const QString& words, const sandbox::Fault& fault);
    void begin(const QString& words, const sandbox::Fault& fault);

    Parts& m_parts;
    ActiveController& m_watching;
    QMenu* m_menu; ///< the window's
};

} // namespace provynx
