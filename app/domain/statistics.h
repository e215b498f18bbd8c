// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "market.h"
#include "orderfacts.h"

#include <QDate>
#include <QHash>
#include <QMap>

#include <chrono>

namespace provynx {

/// A way to a code: what was bought where.
struct Route {
    ServiceId service;
    Market market;

    friend bool operator==(const Route&, const Route&) = default;
};
size_t qHash(const Route& route, size_t seed = 0);

/// What is counted of some purchases. Money of different currencies is never added: each has its own sum.
struct Figures {
    qint64 codes = 0; ///< numbers that received a message
    qint64 withoutCode = 0; ///< numbers that are over and received none, though somebody waited to the end
    qint64 cancelled = 0; ///< numbers that were cancelled before one came; they are in no share
    qint64 waiting = 0; ///< numbers that may yet receive one; they are in no share
    qint64 unsure = 0; ///< purchases of which nobody knows whether they were made; they are in no sum
    /// From the purchase to the first message, of those that received one. The median of an even number is
    /// the mean of the middle two; the 95th percentile is the least time within which at least 95 in 100
    /// came.
    std::optional<std::chrono::milliseconds> median;
    std::optional<std::chrono::milliseconds> within95;
    QList<Money> spent; ///< here, for what was bought for certain, refunds taken off; by currency
    QList<Money> refunded; ///< what was taken off; by currency
    qint64 unpriced = 0; ///< bought here, and nobody said the price

    qint64 numbers() const { return codes + withoutCode; } ///< of which a share can be told
    qint64 bought() const { return numbers() + cancelled + waiting; }
    /// The share of codes in numbers(), 0 to 1; nothing where there are none.
    std::optional<double> arrived() const;
    bool isEmpty() const { return bought() + unsure == 0; }
    friend bool operator==(const Figures&, const Figures&) = default;
};

struct RouteFigures {
    Route route;
    QString serviceName; ///< as it was last shown
    QString countryName;
    Figures figures;
    friend bool operator==(const RouteFigures&, const RouteFigures&) = default;
};

struct DayFigures {
    QDate day; ///< the person's
    Figures figures;
    friend bool operator==(const DayFigures&, const DayFigures&) = default;
};

struct Statistics {
    Figures all;
    QList<RouteFigures> routes; ///< the most numbers first
    QList<DayFigures> days; ///< oldest first; only those on which something was bought
};

/// What to count: purchases of one kind of key at one address, made in a period; those that were not made,
/// begun in it.
struct StatisticsQuery {
    KeyKind kind = KeyKind::Sandbox;
    BaseUrl base;
    QDateTime from; ///< invalid: from the beginning
    QDateTime until; ///< not included; invalid: no end
    ServiceId service; ///< empty: all
};

/// Counts purchases one by one, in any number and order.
class StatisticsTally {
public:
    struct Purchase {
        qint64 at = 0; ///< when it was bought, else begun; microseconds since 1970, UTC
        Outcome outcome = Outcome::Open; ///< refused ones are passed over
        Route route;
        QString serviceName;
        QString countryName;
        std::optional<qint64> took; ///< to the first message, microseconds
        std::optional<qint64> price; ///< millionths
        std::optional<qint64> refund;
        QString currency;
        bool isFound = false; ///< bought elsewhere: in no sum
    };

    void add(const Purchase& purchase);
    Statistics take(); ///< empties it

private:
    struct Part {
        Figures figures;
        QHash<QString, qint64> spent, refunded; ///< millionths
        QList<qint64> times;
    };
    struct RoutePart {
        Part part;
        QString serviceName, countryName;
    };
    static void add(Part& part, const Purchase& purchase);
    static Figures figuresOf(Part part);

    QHash<Route, RoutePart> m_routes;
    QMap<QDate, Part> m_days;
    QDate m_day; ///< the last one; most come day by day, and a midnight is dear
    qint64 m_dayStart = 0;
    qint64 m_dayEnd = 0;
};

/// The way to a service that did best, by the figures of `routes`: among those with at least `leastForBest`
/// numbers the one whose share of codes is surely highest (few numbers prove little), and of those that are
/// as good as it the quickest.
std::optional<RouteFigures> bestRoute(const QList<RouteFigures>& routes, const ServiceId& service);
inline constexpr qint64 leastForBest = 5;

} // namespace provynx

Q_DECLARE_METATYPE(provynx::RouteFigures)
