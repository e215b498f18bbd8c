// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace provynx {

class KeysController;
class SettingsDialog;
class SpendingPage;
struct Parts;

/// Wires the caps to the status bar, the wallet's warning and their page of the settings.
class SpendingController : public QObject {
    Q_OBJECT

public:
    SpendingController(Parts& parts, KeysController& keys, QObject* parent = nullptr);

private:
    void show();
    void showLowBalance();
    void addPage(SettingsDialog* dialog);
    void showProfiles();
    void showPage();
    QString currency() const;

    Parts& m_parts;
    QPointer<SpendingPage> m_page;
    bool m_isLow = false;
};

} // namespace provynx
