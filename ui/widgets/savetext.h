// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace provynx {

/// Asks where a text shall be saved, and saves it there. `then` hears the file's name, and what stood in the
/// way (empty: nothing); not at all when the person leaves the question, or `window` goes first.
void saveText(QWidget* window, const QString& title, const QString& suggestedName, const QString& text,
    std::function<void(const QString& file, const QString& trouble)> then);

} // namespace provynx
