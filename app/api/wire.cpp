// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace provynx::wire {

using namespace Qt::StringLiterals;

SealedPurchase seal(const Offer& offer, const AttemptId& attempt, IdempotencyKeyPlacement placement)
{
    const auto quoted = [](const QString& text) {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return list.mid(1, list.size() - 2);
    };
    const Market& market = offer.market();
    // Written by hand, for the order of the members: the same offer is the same bytes.
    QByteArray body = "{\"server\":" + QByteArray::number(static_cast<int>(market.server()));
    if (market.needsCountry())
        body += ",\"country\":" + quoted(market.country().text());
    body += ",\"service\":" + quoted(offer.service().id.text());
    body += ",\"operator\":" + quoted(market.op().text());
    if (placement == IdempotencyKeyPlacement::BodyField)
        body += ",\"idempotency_key\":" + quoted(attempt.text());
    body += '}';
    return {attempt, placement, market.region(), body};
}

} // namespace provynx::wire
