// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/servercomparison.h"

#include <QPointer>

namespace provynx {

class CompareServers;
struct Parts;

/// Wires the comparison of the servers to its button beside the picker.
class Comparing : public QObject {
    Q_OBJECT

public:
    explicit Comparing(Parts& parts, QObject* parent = nullptr);

private:
    void open();

    Parts& m_parts;
    ServerComparison m_comparison;
    QPointer<CompareServers> m_dialog;
};

} // namespace provynx
