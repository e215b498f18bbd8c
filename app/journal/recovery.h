// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

namespace provynx {

struct Salvaged {
    qint64 events = 0; ///< taken over
    bool mayHaveLost = false; ///< something could not be read, or belonged to no readable purchase
};

/// Reads what a damaged journal still gives, row by row and around the broken places, and writes it into
/// `fresh`, an empty journal, in one transaction. `damaged` is only read. Throws SqlTrouble when `fresh`
/// can't be written.
Salvaged salvage(const QString& damaged, Connection& fresh);

} // namespace provynx
