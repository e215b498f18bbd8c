// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"

#include <QFont>
#include <QLabel>

class QPainter;

namespace provynx {

/// LIVE, TEST or SANDBOX on its colour, as painted in rows; `font` is the row's.
namespace badge {
QSize size(KeyKind kind, const QFont& font);
void paint(QPainter& painter, const QRect& rect, KeyKind kind, const QFont& font);
} // namespace badge

/// The same as a widget; empty and hidden until it has a kind.
class BadgeLabel : public QLabel {
    Q_OBJECT

public:
    explicit BadgeLabel(QWidget* parent = nullptr);

    void setKind(std::optional<KeyKind> kind);
};

} // namespace provynx
