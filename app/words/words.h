// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "domain/key.h"
#include "domain/listednumber.h"
#include "domain/market.h"
#include "domain/missingkey.h"
#include "domain/order.h"
#include "domain/repetition.h"
#include "domain/vaulttrouble.h"

#include <QString>

#include <chrono>
#include <optional>

/// The only place where values become words. Everything is translated and formatted by QLocale; text from the
/// service has gone through plainText() before it is put into a sentence.
namespace provynx::words {

QString money(const Money&
        money); ///< "$0.85", "€1.10", "12.50 XYZ"; as many decimals as the amount needs, two at least
QString price(const std::optional<Money>& price); ///< "price unknown" for nothing
QString stock(const std::optional<qint64>& stock); ///< "1,204", "none", "" for unknown
QString phone(const QString& e164); ///< "+44 7700 900123", kept left to right in every language
QString code(const QString&
        code); ///< grouped for reading: "123 456", "482 913", "1234", "12 345 678"; mixed ones as they are
QString codeSpelt(const QString& code); ///< digit by digit for a screen reader: "1 2 3 4 5 6"
QString country(
    const Market& market, const QString& countryName); ///< "US", "GB" where short ids are, else the name
QString server(Server server); ///< "server 1"
QString serviceSentence(const Service& service, bool isFavourite); ///< a row of the services as one sentence
QString kindWord(KeyKind kind); ///< "LIVE", "TEST", "SANDBOX"
QString timeLeft(std::chrono::seconds left); ///< "12:24", "1:02:03"
QString ago(std::chrono::seconds age); ///< "just now", "12 s ago", "3 min ago"
QString took(std::chrono::milliseconds time); ///< "9 s", "1 min 4 s"

/// What the person was doing when it failed; decides what was kept and what to do next.
enum class Doing {
    Reading,
    AddingKey,
    Buying,
    Repeating, ///< a purchase's request, while its outcome is open
    Watching,
    Cancelling,
};
/// One or two plain sentences: what happened, what was kept, what to do.
QString failure(const Failure& failure, Doing doing);
/// Why the keychain did not do what was asked of it. `detail`: its own words, where nothing better is known.
QString vaultTrouble(VaultTrouble trouble, const QString& detail = {});
/// The facts for "Details": status, the service's own words, the redacted body, the network stack's words.
QString details(const Failure& failure);

QString waitingFor(
    const Order& order); ///< "Waiting for the SMS", "Code received", "Cancelled", "May have been bought", …
/// A row as one sentence: number, service, country, what it waits for or its code digit by digit, time left.
/// `repetition`: told while the outcome is open.
QString sentence(const Order& order, const QDateTime& now,
    const std::optional<MissingKey>& missing = std::nullopt,
    const std::optional<Repetition>& repetition = std::nullopt);
/// The question whether a listed number is the one whose outcome is open.
QString isItThisOne(const ListedNumber& listed);
/// A cancel was asked for before, so that the next one is called "Cancel again".
bool isCancelRepeated(const Order& order);
/// Which key is missing, and what to do about it.
QString missingKey(const MissingKey& missing);
/// What is known of a check that failed: of a number that waits, or of one that ended unasked. Else empty.
QString failedCheck(const Order& order);
/// A warning where the number's calling code is not that of the country ordered; else empty. Regions would mislead: one
/// calling code serves several.
QString foreignNumber(const Order& order);
QString happened(
    const Event& event, const Order& order); ///< a line of the timeline; empty for what nobody needs to read

} // namespace provynx::words
