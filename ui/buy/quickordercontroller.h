// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/cataloguecache.h"
#include "models/quicksearch.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QShortcut;

namespace provynx {

class BuyPanel;
class Catalogue;
class Favourites;
class MainWindow;
class Messages;
class PurchaseController;
class QuickOrder;

/// Wires the quick order: what is typed is searched in the catalogues at hand, what is missing is loaded, and
/// what is taken, or repeated, is bought from a fresh list of exactly its market, through PurchaseController.
class QuickOrderController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    QuickOrderController(MainWindow& window, BuyPanel& panel, PurchaseController& purchasing,
        Messages& messages, Catalogue& catalogue, CatalogueCache& cache, Favourites& favourites,
        Profiles& profiles, QObject* parent = nullptr);

    QWidget* cornerButton() const; ///< opens it; for whoever has a corner. Ownerless until it is put there

private:
    void wireCache();
    void open();
    void search();
    void showNote(int more);
    std::optional<Market> namedMarket() const;
    void loadWhatIsMissing();
    QuickPriceList named(const PriceList& prices) const;
    void take(const QuickRow& row);
    void repeat();
    void order(const PastOrder& wish);
    void orderFrom(const PriceList& prices, const PastOrder& wish);
    void finishWaiting();
    void stopWaiting();

    MainWindow& m_window;
    BuyPanel& m_choice;
    PurchaseController& m_purchasing;
    Messages& m_messages;
    Catalogue& m_catalogue;
    CatalogueCache& m_cache;
    Favourites& m_favourites;
    Profiles& m_profiles;
    QuickSearch m_search;
    QuickOrder* m_panel; ///< owned by the window
    QPointer<QWidget> m_link;
    QList<QuickRow> m_rows;
    QTimer m_soon; ///< runs from a keystroke until what is missing is loaded
    std::unique_ptr<QObject> m_waiting; ///< the context of the list of prices that an order waits for
    QShortcut* m_leave; ///< the window's; Esc, while an order waits
};

} // namespace provynx
