// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order.h"
#include "domain/repetition.h"

#include <QFrame>

#include <optional>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QTextEdit;

namespace provynx {

class ResultRow;

class CodeChoice;

/// All that is known of one order: its messages in full, what happened when, and the purchase.
class OrderDetails : public QFrame {
    Q_OBJECT

public:
    explicit OrderDetails(QWidget* parent = nullptr);

    /// Texts that did not change are left alone, with whatever is selected in them. `repetition`: told while
    /// the outcome is open.
    void setOrder(const Order& order, const Repetition& repetition = {});
    void clear();
    void focusNote();
    void tellNote(); ///< what is being typed, if it is not told yet

Q_SIGNALS:
    /// Chosen or written by the person; a note is never lost (ResultRow).
    void evidenceChanged(const provynx::AttemptId& attempt, provynx::TestResult result, const QString& note);

Q_SIGNALS:
    /// One of those that were read out of the text, to be copied.
    void codeChosen(const QString& code);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showOutcome();
    void showMessages();
    void showTimeline();
    void showPurchase();
    void fitOutcome();
    void fitMessage();
    void fitTimeline();

    QLabel* m_outcome; ///< while it is open
    QLabel* m_from;
    CodeChoice* m_codes;
    QPlainTextEdit* m_message;
    ResultRow* m_evidence;
    QTextEdit* m_timeline;
    QLabel* m_purchase;
    QBoxLayout* m_columns;
    std::optional<Order> m_order;
    Repetition m_repetition;
    QString m_timelineShown;
};

} // namespace provynx
