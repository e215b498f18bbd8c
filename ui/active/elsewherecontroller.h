// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listednumber.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class ElsewhereDialog;
class ActiveController;
struct Parts;

/// What was bought elsewhere: the question whether a listed number is the one whose answer was lost, and the
/// list of those that are not in this program.
class ElsewhereController : public QObject {
    Q_OBJECT

public:
    ElsewhereController(Parts& parts, ActiveController& watching, QObject* parent = nullptr);

private:
    void showCandidates();
    void openList();
    void readList();
    void watch(const ListedNumber& number);

    Parts& m_parts;
    ActiveController& m_watching;
    QPointer<ElsewhereDialog> m_list;
};

} // namespace provynx
