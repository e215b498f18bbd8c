// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace provynx {

class ApiFactsStore;
class OrderModel;
class Orders;
class Profiles;

/// Keeps the rows of the active numbers as the book of orders has them, and says of each whose key is missing.
class ActiveRows : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    ActiveRows(OrderModel& rows, Orders& orders, Profiles& profiles, const ApiFactsStore& facts,
        QObject* parent = nullptr);

private:
    void showAll();
    void showMissingKeys();

    OrderModel& m_rows;
    Orders& m_orders;
    Profiles& m_profiles;
};

} // namespace provynx
