// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace provynx {

/// A question with the words of its yes; Enter and Esc both mean no, and nothing waits for the answer.
void ask(QWidget* window, const QString& question, const QString& more, const QString& yes, QObject* context,
    std::function<void()> agreed);

} // namespace provynx
