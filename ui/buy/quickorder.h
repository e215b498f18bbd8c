// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quickordermodel.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace provynx {

/// One field over the window to order by typing, with what was found below it. It shows what it is given and
/// says what is typed and taken; it finds and buys nothing. It stays open until leave(), Esc or a click
/// beside it.
class QuickOrder : public QWidget {
    Q_OBJECT

public:
    explicit QuickOrder(QWidget* window);

    void open(); ///< empty, with the focus in the field
    void leave(); ///< the focus goes back to where it was
    QString typed() const;

    /// Rows that were found for what is typed. Called from within typedChanged(), the first one is chosen; at
    /// other times the chosen one stays, wherever it now stands, because a person may be about to take it.
    void setRows(const QList<QuickRow>& rows);
    void setNote(const QString& words); ///< one line below the rows; empty: none
    QListView* view() const { return m_view; }

Q_SIGNALS:
    void typedChanged(const QString& typed);
    /// Enter, fresh and not repeated by a held key, or a click.
    void taken(const provynx::QuickRow& row);
    void takenNothing(); ///< Enter, while no row is chosen
    void currentChanged(const QString& sentence); ///< for a screen reader: the focus stays in the field
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool fieldKey(const QKeyEvent& key);
    void move(int by);
    void chooseFirst();
    void take(const QModelIndex& index);
    void place();
    void placeSign();

    QWidget* m_window;
    QuickOrderModel m_model;
    QLineEdit* m_field;
    QListView* m_view;
    QLabel* m_note;
    QLabel* m_footer;
    QPointer<QWidget> m_before; ///< had the focus before
    bool m_isTyping = false; ///< typedChanged() is being told
};

} // namespace provynx
