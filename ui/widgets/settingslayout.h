// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QVBoxLayout;
class QWidget;

namespace provynx::settings {

/// How the pages of the settings are set, so that they look alike.
QVBoxLayout* column(QWidget* page);
QLabel* title(QVBoxLayout* column, const QString& words);
QLabel* note(QVBoxLayout* column, const QString& words); ///< small, wrapped
void gap(QVBoxLayout* column); ///< between two subjects

} // namespace provynx::settings
