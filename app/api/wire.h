// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client.h"

#include "domain/push.h"

/// The wire: the only files that know the service's JSON. Reads tolerantly: bare or wrapped, lists, lists of
/// strings, objects keyed by id, snake_case or camelCase or Capitalised names, numbers as text; see the alias
/// table in wirenames.h.
namespace provynx::wire {

SealedPurchase seal(const Offer& offer, const AttemptId& attempt, IdempotencyKeyPlacement placement);

Result<Balance> readBalance(const Answer& answer);
Result<QList<Country>> readCountries(const Answer& answer);
Result<QList<Operator>> readOperators(const Answer& answer);
Result<PriceList> readServices(const Answer& answer, const Market& market);
/// A purchase's answer: id and phone are required. `region` tells how a phone without a country code is
/// meant.
Result<NumberState> readPurchase(const Answer& answer, Region region);
/// The number or code endpoint's answer about a number that is known already: only a status or a message is
/// required.
Result<NumberState> readNumber(const Answer& answer, Region region, const NumberId& asked);
/// What speaks of another number than the one that was asked for says nothing of this one. Empty: whichever
/// it names.
Result<CancelAnswer> readCancel(const Answer& answer, const NumberId& asked = {});
/// A webhook's body; whether it is to be believed was settled before. The digest is left to the asker. An
/// event other than otp.received is read too, as far as it goes; one that is, or does not say what it is,
/// must bring a code or a text.
Result<Push> readPush(const QByteArray& body, const QDateTime& arrivedAt);
/// The body of a push that the person sends to this very program, about a number that is nobody's.
QByteArray writeTestPush(const QString& id, const QDateTime& at);
/// The event is a code's arrival, or none is named.
bool isCodeEvent(const QString& event);

/// The service's own words in an error body of any shape (JSON, text, HTML), as plain text of at most 300
/// characters; may be empty. Keys that they quote are masked; numbers and codes are not, see redacted().
QString readErrorText(const QByteArray& body);
/// Of a 409's words: this very purchase is still being made.
bool saysInProgress(const QString& errorText);

} // namespace provynx::wire
