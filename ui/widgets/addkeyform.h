// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace provynx {

class BadgeLabel;

/// Where a key is typed or pasted. The key leaves through addRequested() only, and the field forgets it with
/// clear().
class AddKeyForm : public QWidget {
    Q_OBJECT

public:
    explicit AddKeyForm(QWidget* parent = nullptr);

    /// The key is being tried: nothing can be sent twice. What was typed stays.
    void setBusy(bool busy);
    /// Why it was not taken; empty for nothing. What was typed stays, to be mended. `hasDetails`: there is more to
    /// be seen.
    void setProblem(const QString& problem, bool hasDetails = false);
    /// It was taken: wipes both fields, and the key's without a trace to undo.
    void clear();

Q_SIGNALS:
    /// A key with one of the two known prefixes, as typed; `name` without blanks around it, maybe empty.
    void addRequested(const QString& typedKey, const QString& name);
    void detailsRequested(); ///< of the problem

private:
    void submit();
    void checkTyped();
    void say(const QString& text, const QString& tone);

    QLineEdit* m_key;
    BadgeLabel* m_badge;
    QPushButton* m_reveal;
    QLineEdit* m_name;
    QPushButton* m_add;
    QLabel* m_status;
    QPushButton* m_details;
    bool m_busy = false;
};

} // namespace provynx
