// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <optional>

class QLineEdit;
class QListView;

namespace provynx {

class ShortcutHint;
class ListPlaceholder;
class NarrowedModel;
class ServiceModel;

/// The search field and the list of services. The choice is an id: it stays through refreshes and filters;
/// only the person moves it, and typing moves it to the first row found.
class ServiceList : public QWidget {
    Q_OBJECT

public:
    explicit ServiceList(ServiceModel* model, QWidget* parent = nullptr);

    const std::optional<ServiceId>& chosen() const { return m_chosen; }
    void setChosen(const std::optional<ServiceId>& id); ///< emits nothing
    /// The choice is among the rows shown: what cannot be seen is not to be bought.
    bool isChoiceShown() const;
    QString filter() const;
    bool isEmpty() const; ///< no row is shown

    /// Words below the rows, or in their place when `hidesRows`; none: the rows alone.
    void setNote(const QString& words, bool canRetry, bool hidesRows);
    void focusSearch();
    void toggleFavourite(); ///< of the choice, where it is shown
    QListView* view() const { return m_view; }

Q_SIGNALS:
    void choiceChanged(); ///< by the person
    void favouriteRequested(const provynx::ServiceId& service, bool on); ///< by the person
    void shownChanged(); ///< other rows are shown
    void retryRequested();
    void detailsRequested(); ///< of why it failed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& typed);
    void restore();
    void take(const QModelIndex& row);
    void move(int key);
    void placeHint();
    bool viewportEvent(QEvent* event);
    void toggle(const QModelIndex& row);
    void openMenu(const QContextMenuEvent& event);
    void holdStill();
    void settle();

    NarrowedModel* m_narrowed;
    QLineEdit* m_search;
    ShortcutHint* m_hint;
    QListView* m_view;
    ListPlaceholder* m_note;
    std::optional<ServiceId> m_chosen;
    struct Seen {
        QPersistentModelIndex row;
        int top = 0; ///< in the viewport
    };
    QList<Seen> m_seen; ///< what is on screen while rows change, if it is to stay where it is
    int m_ownChanges = 0; ///< above 0: the current row moves because rows or the filter change
};

} // namespace provynx
