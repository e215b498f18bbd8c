// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QTimer;

namespace provynx {

class SegmentedControl;

/// What a test found out with a number: its result and a note. A note is told when the field is left, when
/// Enter is pressed, a moment after the last key, and when the row is given another order or goes away: it is
/// never lost.
class ResultRow : public QWidget {
    Q_OBJECT

public:
    explicit ResultRow(QWidget* parent = nullptr);
    ~ResultRow() override;

    /// What is being typed stays while it belongs to the same order.
    void setOrder(const Order& order);
    void clear();
    void focusNote();
    void tellNote(); ///< if it is not told yet

Q_SIGNALS:
    void changed(const provynx::AttemptId& attempt, provynx::TestResult result, const QString& note);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void tell();

    SegmentedControl* m_results;
    QLineEdit* m_note;
    QTimer* m_pause;
    AttemptId m_attempt;
    QString m_toldNote;
};

} // namespace provynx
