// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport.h"

#include "domain/market.h"
#include "domain/order.h"

/// Every path, verb and query key of the service. Documented unless it says otherwise.
namespace provynx::endpoints {

Call balance();
Call countries(Server server);
Call operators(const Market& market); ///< the global list is assumed; its absence is a 404
Call services(const Market& market);
Call buy(const SealedPurchase& purchase);
Call number(Region region, const NumberId& number);
Call code(Region region, const NumberId& number);
Call cancelUnitedStates(const NumberId& number);
Call numbers(Region region); ///< one's own; assumed: the page counts two endpoints that it does not name
Call description(); ///< the service in OpenAPI; assumed

/// A path as it may be shown: ID in the place of a number's id.
QString withoutIds(const QString& path);

} // namespace provynx::endpoints
