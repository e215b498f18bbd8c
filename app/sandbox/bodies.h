// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules.h"

/// The sandbox's JSON: flat objects in snake_case, amounts as numbers with two decimals at least. Written by
/// hand because QJsonDocument keeps amounts as doubles and writes 100.00 as 100.
namespace provynx::sandbox::bodies {

QByteArray error(const QString& words);
QByteArray balance(const Money& amount);
QByteArray countries(const QList<Country>& list);
QByteArray operators(const QList<Operator>& list);
QByteArray services(const QList<Service>& list); ///< a stock that is unknown is left out
QByteArray number(const Rental& rental); ///< all that is known
QByteArray numbers(const QList<ListedRental>& list); ///< each as above, and the request that bought it
QByteArray code(const Rental& rental); ///< status, and what came
QByteArray cancelled(const CancelledRental& cancelled);

} // namespace provynx::sandbox::bodies
