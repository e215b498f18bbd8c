// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/purchases.h"

#include <QObject>
#include <QTimer>

class QShortcut;

namespace provynx {

class BuyPanel;
class Catalogue;
class MainWindow;
class Messages;
class NumberView;
class Orders;

/// Getting a number: what stands in the way, the question before a live key spends, and how it ended.
class PurchaseController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    PurchaseController(MainWindow& window, BuyPanel& panel, NumberView& numbers, Messages& messages,
        Purchases& purchases, Orders& orders, Catalogue& catalogue, QObject* parent = nullptr);

    /// The one way to a purchase, whoever asks for it: the test case is the panel's, a live key's owner is asked,
    /// and the outcome is said. `countryName`: as shown; empty in the US. The offer must be of a list that is not
    /// stale.
    void order(const Offer& offer, const QString& countryName);
    bool isBusy() const; ///< with an order, so that another one would not be taken

private:
    void tellOutcomes();
    void leave();
    void sayThatWritingTakesLong();
    void showStage();
    void buy();
    void ask(const Purchases::Question& question);

    MainWindow& m_window;
    BuyPanel& m_panel;
    NumberView& m_numbers;
    Messages& m_messages;
    Purchases& m_purchases;
    Orders& m_orders;
    Catalogue& m_catalogue;
    QShortcut* m_leave; ///< the window's; Esc, while what a question needs is read
    QTimer m_writing; ///< runs from agreement until the order is written down, or that is said to take long
    QString m_saidOfWriting;
};

} // namespace provynx
