// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/servercomparison.h"

#include <QPointer>

namespace provynx {

class ComparisonDialog;
class BuyPanel;
class Profiles;

/// Wires the comparison of the servers to its button beside the picker.
class ComparisonController : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this.
    ComparisonController(BuyPanel& panel, Profiles& profiles, QObject* parent = nullptr);

private:
    void open();

    BuyPanel& m_panel;
    Profiles& m_profiles;
    ServerComparison m_comparison;
    QPointer<ComparisonDialog> m_dialog;
};

} // namespace provynx
