// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace provynx {

/// The sign of a search field, 16×16. Drawn, so that it has the colour of the look in force and every
/// resolution.
class Magnifier : public QWidget {
    Q_OBJECT

public:
    explicit Magnifier(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace provynx
