// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/journals.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace provynx {

class HistoryPage;
class KeysController;
class HistoryController;
class SettingsDialog;
class ActiveController;
struct Parts;

/// Applies what the settings say about keeping: old numbers go some time after the start and every day, codes
/// go when their number ends, and everything goes when the person says so. Each journal by itself; what is
/// active stays.
class RetentionController : public QObject {
    Q_OBJECT

public:
    RetentionController(Parts& parts, KeysController& keys, ActiveController& watching,
        HistoryController& recalling, QObject* parent = nullptr);

    void apply(); ///< to the journals that are open

private:
    void addPage(SettingsDialog* dialog);
    void applyTo(Journals::Which which);
    void wipe(const Order& order);
    void wipeBook();
    void askToForgetAll(HistoryPage* page);
    void forgetAll(QPointer<HistoryPage> page);
    void dropFromBook(const QDateTime& endedBefore);

    Parts& m_parts;
    ActiveController& m_watching;
    HistoryController& m_recalling;
    QTimer m_nextTime;
};

} // namespace provynx
