// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/servercomparison.h"

#include <QPointer>

namespace provynx {

class ComparisonDialog;
struct Parts;

/// Wires the comparison of the servers to its button beside the picker.
class ComparisonController : public QObject {
    Q_OBJECT

public:
    explicit ComparisonController(Parts& parts, QObject* parent = nullptr);

private:
    void open();

    Parts& m_parts;
    ServerComparison m_comparison;
    QPointer<ComparisonDialog> m_dialog;
};

} // namespace provynx
