// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"

#include <QString>

namespace provynx::words {

QString share(double share); ///< "97 %"; all and nothing are said only where they are true
QString route(const RouteFigures& route); ///< "WhatsApp · GB · 2"; the operator where it is not any
QString where(const Market& market,
    const QString& countryName); ///< "server 2 · GB", with the operator where it is not any
QString routeSentence(const RouteFigures& route); ///< the whole row for a screen reader
/// A cell of the table of routes, "—" where there is nothing to say, and its heading.
enum class RouteColumn { Route, Time, Median, Arrived, Spent };
QString routeCell(const RouteFigures& route, RouteColumn column);
QString routeHeading(RouteColumn column);

/// "Best lately: server 2 · GB, 97 %, median 9 s"; `isHere`: that is what is chosen now.
QString bestRoute(const RouteFigures& best, bool isHere);
QString bestRouteDetails(const RouteFigures& best, int days); ///< what the figures rest on
QString figuresOfDays(
    const QString& days, const Figures& figures); ///< "22 Nov: 41 numbers, 38 codes, spent $31.20"

} // namespace provynx::words
