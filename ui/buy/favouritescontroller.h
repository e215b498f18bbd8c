// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace provynx {

struct Parts;

/// Wires the stars of the service list: favourites lead it, then what was ordered last.
class FavouritesController : public QObject {
    Q_OBJECT

public:
    explicit FavouritesController(Parts& parts, QObject* parent = nullptr);

private:
    void show();

    Parts& m_parts;
};

} // namespace provynx
