// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace provynx {

/// A value to be read, selected and copied: a read-only text field that looks like a label and is as wide as
/// its text, because screen readers hear a field's name and its text, but of a named label only the name.
/// When room is short it shrinks, shows the beginning, and its tool tip has the rest.
class ReadOnlyField : public QLineEdit {
    Q_OBJECT

public:
    enum class Look { Value, Large, Pill };

    ReadOnlyField(Look look, const QString& accessibleName, QWidget* parent = nullptr);

    void setValue(const QString& text);
    /// For a pill: good, warn, bad or dim.
    void setTone(const QString& tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    int widthOf(const QString& text) const;

    Look m_look;
};

} // namespace provynx
