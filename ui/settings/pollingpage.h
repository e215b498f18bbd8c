// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace provynx {

enum class Pacing;

/// How often codes are checked for.
class PollingPage : public QWidget {
    Q_OBJECT

public:
    explicit PollingPage(QWidget* parent = nullptr);

    void setPacing(Pacing pacing);

Q_SIGNALS:
    void pacingChosen(Pacing pacing);

private:
    QButtonGroup* m_paces;
};

} // namespace provynx
