// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QWidget;

namespace provynx {

/// Goes through the main job in the real window, as a person would: by the controls' names, one step after the other, each when
/// what it waits for is on screen.
class Tour : public QObject {
    Q_OBJECT

public:
    /// `window` shows the sandbox. Nothing begins before start().
    explicit Tour(QWidget* window, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    /// A line a step; the last one is "number +1… code 123456".
    void lineEmitted(const QString& line);
    void finished();
    void failed(const QString& why);

private:
    struct Step {
        QString words;
        std::function<bool()> act; ///< true when it was done; tried again until then
        std::function<bool()> isDone;
    };
    void go();
    void fail(const QString& why);
    template <class Control>
    Control* control(const QString& accessibleName) const;

    QPointer<QWidget> m_window;
    QList<Step> m_steps;
    qsizetype m_at = 0;
    bool m_acted = false;
    QElapsedTimer m_since;
    QTimer m_timer;
};

} // namespace provynx
