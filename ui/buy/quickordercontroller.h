// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/cataloguecache.h"
#include "models/quicksearch.h"

#include <QObject>
#include <QTimer>

class QShortcut;

namespace provynx {

class PurchaseController;
class QuickOrder;
class ActiveController;
struct Parts;

/// Wires the quick order: what is typed is searched in the catalogues at hand, what is missing is loaded, and
/// what is taken, or repeated, is bought from a fresh shelf of exactly its market, through Buying.
class QuickOrderController : public QObject {
    Q_OBJECT

public:
    QuickOrderController(
        Parts& parts, PurchaseController& buying, ActiveController& watching, QObject* parent = nullptr);

private:
    void wireShelves();
    void open();
    void search();
    void showNote(int more);
    std::optional<Market> namedMarket() const;
    void loadWhatIsMissing();
    QuickShelf named(const PriceList& shelf) const;
    void take(const QuickRow& row);
    void repeat();
    void order(const PastOrder& wish);
    void orderFrom(const PriceList& shelf, const PastOrder& wish);
    void finishWaiting();
    void stopWaiting();

    Parts& m_parts;
    PurchaseController& m_buying;
    ActiveController& m_watching;
    CatalogueCache m_shelves;
    QuickSearch m_search;
    QuickOrder* m_panel; ///< owned by the window
    QList<QuickRow> m_rows;
    QTimer m_soon; ///< runs from a keystroke until what is missing is loaded
    std::unique_ptr<QObject> m_waiting; ///< the context of the shelf that an order waits for
    QShortcut* m_leave; ///< the window's; Esc, while an order waits
};

} // namespace provynx
