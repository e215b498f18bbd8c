// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QKeySequence;

namespace provynx {

class ShortcutHint;

/// Words and their shortcut at the right of the tabs, that can be clicked.
class TabCornerButton : public QPushButton {
    Q_OBJECT

public:
    TabCornerButton(const QString& words, const QKeySequence& keys, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeHint();

    ShortcutHint* m_hint;
};

} // namespace provynx
