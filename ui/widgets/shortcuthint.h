// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace provynx {

/// The keys of a shortcut, small, over the end of the field or button they belong to. Not for the mouse or a
/// screen reader.
class ShortcutHint : public QWidget {
    Q_OBJECT

public:
    enum class Place { InField, OnPrimaryButton };

    ShortcutHint(const QKeySequence& keys, Place place, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont smallFont() const;

    QString m_keys;
    Place m_place;
};

} // namespace provynx
