// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/numberformat.h"

#include <QString>

#include <functional>

class QMenu;

namespace provynx {

class Order;

/// The ways to copy an order's number and code, as they will stand on the clipboard. Nothing is added where
/// there is nothing to copy.
namespace copymenu {

void addNumbers(QMenu* menu, const Order& order, const std::function<void(NumberFormat)>& copy);
/// With and without separators, and what else may be the code.
void addCodes(QMenu* menu, const Order& order, const std::function<void(const QString&)>& copy);
QString wordsOf(NumberFormat format);

} // namespace copymenu
} // namespace provynx
