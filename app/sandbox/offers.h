// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/market.h"

/// What the sandbox sells: an invented catalogue, the same at every run, a pure function of what is asked.
/// About 300 services and 67 countries; server 2 has fewer of both, server 3 has every country. Stock does
/// not shrink when one buys. Amounts are whole US cents. Nothing is built before the first call; safe to call
/// from any thread.
namespace provynx::sandbox {

QList<Country> countries(Server server);
bool hasCountry(Server server, const CountryId& country);
/// "any" first. Of the market's region, server and country; its operator is ignored.
QList<Operator> operators(const Market& market);
/// Empty for an operator or a country that the market's server does not have.
QList<Service> services(const Market& market);
std::optional<Service> service(const Market& market, const ServiceId& id);
/// Empty for an unknown id.
QString countryName(const CountryId& country);

} // namespace provynx::sandbox
