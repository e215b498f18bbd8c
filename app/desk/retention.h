// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clocktrust.h"
#include "journals.h"
#include "settings/preferences.h"

#include <QTimer>

namespace provynx {

/// Applies what the settings say about keeping: old numbers go some time after the start and every day, codes
/// go when their number ends, and everything goes when the person says so. Each journal by itself; what is
/// active stays.
class Retention : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    Retention(Journals& journals, Orders& orders, Preferences& preferences, ClockTrust& clockTrust,
        Clock clock, QObject* parent = nullptr);

    void begin(); ///< the program has started; whatever a person does first comes first
    void apply(); ///< to the journals that are open
    /// Everything that is over, in both journals. `then`: how many went.
    void forgetAll(QObject* context, Then<qint64> then);

Q_SIGNALS:
    void forgotten(); ///< something that was stored is gone
    void notForgotten(const provynx::Failure& failure); ///< what is due to be deleted is still stored
    void codeNotForgotten(const provynx::Failure& failure);

private:
    void applyTo(Journals::Which which);
    void wipe(const Order& order);
    void dropFromBook(const QDateTime& endedBefore);

    Journals& m_journals;
    Orders& m_orders;
    Preferences& m_preferences;
    ClockTrust& m_clockTrust;
    Clock m_clock;
    QTimer m_nextTime;
};

} // namespace provynx
