// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/numberformat.h"
#include "orderrow.h"

#include "ui/shell/numberview.h"

#include <QWidget>

#include <optional>

class QStackedWidget;
class QTimer;

namespace provynx {

class OrderDetails;
class OrderList;
class OrderModel;

/// The numbers that are watched, and everything about the chosen one. Says what a person wants done; does
/// nothing itself.
class ActivePanel : public QWidget, public NumberView {
    Q_OBJECT

public:
    /// The model is not owned and outlives the panel.
    ActivePanel(OrderModel* model, const NowFor& nowFor, QWidget* parent = nullptr);

    QWidget* widget() override { return this; }
    void select(const AttemptId& attempt) override;
    std::optional<AttemptId> current() const override;
    bool isInSight(const AttemptId& attempt) const override;
    OrderList* list() const { return m_list; }
    OrderDetails* details() const { return m_details; }

Q_SIGNALS:
    void copyCodeRequested(const provynx::AttemptId& attempt,
        const QString& code); ///< as it goes to the clipboard: without gaps
    void copyNumberRequested(const provynx::AttemptId& attempt);
    void copyNumberAsRequested(const provynx::AttemptId& attempt, provynx::NumberFormat format);
    /// Whether the listed number that the row asks about is the order's.
    void confirmRequested(const provynx::AttemptId& attempt);
    void denyRequested(const provynx::AttemptId& attempt);
    void checkNowRequested(const provynx::AttemptId& attempt);
    void checkAgainRequested(const provynx::AttemptId& attempt);
    void stopTryingRequested(const provynx::AttemptId& attempt);
    void cancelRequested(const provynx::AttemptId& attempt);
    void putAwayRequested(const provynx::AttemptId& attempt);
    void dismissRequested(const provynx::AttemptId& attempt);
    void detailsRequested(const provynx::AttemptId& attempt); ///< of what went wrong
    void currentChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void act(const AttemptId& attempt, RowAction action);
    void rowsChanged();
    void showCurrent();
    void fitList();

    OrderModel* m_model;
    QStackedWidget* m_pages;
    OrderList* m_list;
    OrderDetails* m_details;
    QTimer* m_second;
};

} // namespace provynx
