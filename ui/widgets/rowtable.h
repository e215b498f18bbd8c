// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QDialog;
class QLabel;
class QPushButton;
class QString;
class QTableView;

namespace provynx {

/// A table of rows, each chosen as a whole: no grid, no numbers before them, and Tab leaves it.
void setUpRows(QTableView* table);
/// From now on a column has room for a text like the sample.
void fitColumn(QTableView* table, int column, const QString& sample);
/// A dialog of such a table: a note about it above, what can be done with the chosen rows below, and Close.
void layOutRows(QDialog* dialog, QLabel* note, QTableView* table, const QList<QPushButton*>& buttons);

} // namespace provynx
