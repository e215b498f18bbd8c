// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <functional>

class QCompleter;
class QLabel;

namespace provynx {

class NarrowedModel;

/// A combo box one types into to narrow its rows (any words, any order). Typing never changes the choice:
/// Enter or a click in the list does; Esc, Tab and leaving it bring the chosen text back. The choice is kept
/// by IdRole, also while its row is away or the model is refilled.
class PickerCombo : public QComboBox {
    Q_OBJECT

public:
    /// `model` is not owned and outlives the combo box.
    explicit PickerCombo(QAbstractItemModel* model, QWidget* parent = nullptr);

    void setAccessibleWords(
        const QString& name); ///< the name a screen reader hears, for the box and its text
    void setEmptyWords(
        const QString& words); ///< shown dimmed while nothing is chosen: "Loading…", "None", why it failed
    /// A dimmed word at the end of each row and of the chosen text ("+44"), from IdRole.
    void setSuffix(std::function<QString(const QString& id)> suffix);
    void setChosen(const QString& id); ///< emits nothing

    void showPopup() override;
    void hidePopup() override;

Q_SIGNALS:
    void chosen(const QString& id); ///< by the person, and another than before

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void narrow(const QString& typed);
    void complete(int row);
    void restore();
    void take(const QModelIndex& row);
    void placeSuffix();
    bool popupKey(int key);

    NarrowedModel* m_narrowed;
    QCompleter* m_completer;
    QLabel* m_suffixLabel;
    std::function<QString(const QString&)> m_suffix;
    QString m_chosen;
    QString m_typed;
    bool m_typing = false;
    bool m_selectOnRelease = false;
};

} // namespace provynx
