// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/catalogue.h"
#include "desk/purchases.h"

#include <QObject>
#include <QTimer>

class QShortcut;

namespace provynx {

class ActiveController;
struct Parts;

/// Wires catalogue, purchases and wallet to the panel on the left: choosing and getting a number.
class PurchaseController : public QObject {
    Q_OBJECT

public:
    PurchaseController(Parts& parts, ActiveController& watching, QObject* parent = nullptr);

    /// The pickers of the profile that is current now, as it left them.
    void showProfile();
    /// The one way to a purchase, whoever asks for it: the test case is the panel's, a live key's owner is asked, and
    /// the outcome is said. `countryName`: as shown; empty in the US. The offer must be of a shelf that is not stale.
    void order(const Offer& offer, const QString& countryName);

private:
    void wireCatalogue();
    void wirePurchases();
    void showStage();
    void showMarket();
    void showList(Catalogue::List list);
    void showBlocked();
    void leave();
    void sayThatWritingTakesLong();
    void buy();
    void ask(const Purchases::Question& question);
    void keepChoice();

    Parts& m_parts;
    ActiveController& m_watching;
    QShortcut* m_leave; ///< the window's; Esc, while what a question needs is read
    QTimer m_writing; ///< runs from agreement until the order is written down, or that is said to take long
    QString m_saidOfWriting;
};

} // namespace provynx
