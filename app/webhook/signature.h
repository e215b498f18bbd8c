// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headers.h"

#include "domain/key.h"
#include "domain/signaturescheme.h"

#include <QDateTime>

#include <chrono>
#include <optional>

/// Whether a push is signed as one scheme wants it: pure, over the bytes as they came, before anything reads
/// them.
namespace provynx::webhook {

/// So far a signed time may be from now, both ways.
inline constexpr std::chrono::seconds tolerance{300};

struct Verdict {
    SignatureFault fault = SignatureFault::None;
    QByteArray header; ///< that the fault is about, in lower case; may be empty
    QByteArray id; ///< Standard: the delivery's signed id
    std::optional<QDateTime> signedAt; ///< where the scheme signs a time and it can be read

    bool ok() const { return fault == SignatureFault::None; }
};

/// A header of the scheme that stands there twice is refused, whatever it says. The time counts only after
/// the signature does: TooOld and TooNew are said of what was correctly signed.
[[nodiscard]] Verdict verify(SignatureScheme scheme, const Secret& secret, const Headers& headers,
    const QByteArray& body, const QDateTime& now);

/// The headers of a delivery signed at `at`; none when the secret can't be used. `id`: of Standard alone.
Headers sign(SignatureScheme scheme, const Secret& secret, const QByteArray& id, const QDateTime& at,
    const QByteArray& body);

/// The scheme's key made of a secret; nothing when it can't be.
std::optional<QByteArray> keyOf(SignatureScheme scheme, const Secret& secret);
/// As verify(), with the key itself.
[[nodiscard]] Verdict verifyWithKey(SignatureScheme scheme, const QByteArray& key, const Headers& headers,
    const QByteArray& body, const QDateTime& now);

/// How a scheme writes, for whoever looks at what is written in another way.
struct SchemeForm {
    enum class Signature { Base64, Hex, InItems }; ///< InItems: hex among "name=value,…"
    enum class Time { Nowhere, InItsHeader, BesideSignature };
    Signature signature = Signature::Hex;
    Time time = Time::Nowhere;
    bool isKeyBase64 = false; ///< of what stands behind "whsec_"; else the whole secret is the key
};
SchemeForm formOf(SignatureScheme scheme);

/// Base64, with its padding, with a part of it, or without; nothing for anything else.
std::optional<QByteArray> fromBase64(const QByteArray& text);

} // namespace provynx::webhook
