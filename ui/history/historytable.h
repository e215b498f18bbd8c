// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QPointer>
#include <QTableView>

#include <optional>

class QMenu;

namespace provynx {

class HistoryModel;
struct OrderFacts;

/// The rows of a history with their keys and their menu.
class HistoryTable : public QTableView {
    Q_OBJECT

public:
    enum class Action { CopyNumber, CopyCode, CopyMarkdown, Edit, Delete };
    Q_ENUM(Action)

    /// The model is not owned and outlives the table.
    explicit HistoryTable(HistoryModel* model, QWidget* parent = nullptr);

    std::optional<AttemptId> current() const;
    /// What can be done with a row now; a menu shows these.
    static QList<Action> actionsFor(const OrderFacts& facts);

Q_SIGNALS:
    void currentRowChanged();
    void acted(const provynx::AttemptId& attempt, provynx::HistoryTable::Action action);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    std::optional<Action> actionOf(const QKeyEvent& event) const;
    void act(Action action);
    void openMenu(const QPoint& globalPos);
    void fitColumns();
    void stretch();

    HistoryModel* m_model;
    QPointer<QMenu> m_menu;
};

} // namespace provynx
