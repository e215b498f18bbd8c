// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/habits.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace provynx {

/// What is copied by itself, and how numbers are written on the clipboard.
class ClipboardPage : public QWidget {
    Q_OBJECT

public:
    explicit ClipboardPage(QWidget* parent = nullptr);

    void setHabits(const ClipboardHabits& habits); ///< emits nothing

Q_SIGNALS:
    void habitsChosen(const provynx::ClipboardHabits& habits); ///< by the person

private:
    ClipboardHabits shown() const;

    QComboBox* m_format;
    QCheckBox* m_number;
    QCheckBox* m_code;
};

} // namespace provynx
