// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace provynx {

/// How a push is signed. The receiver takes one of them.
enum class SignatureScheme {
    Standard, ///< Standard Webhooks: three headers, webhook-* or svix-*; the key is the base64 behind
    ///< "whsec_"
    Stripe, ///< one header, "t=…,v1=…"; the key is the whole secret
    Plain, ///< one header, HMAC-SHA256 of the body in hex; the key is the whole secret
};

/// Why a signature does not hold.
enum class SignatureFault {
    None,
    NoSignature, ///< no header of this scheme
    MissingHeader, ///< some of the scheme's headers are there, this one is not
    RepeatedHeader, ///< which of the two was signed can't be known
    UnreadableHeader, ///< it is not written as the scheme writes it
    UnreadableTime,
    UnusableSecret, ///< the scheme wants base64 and the secret is none
    Mismatch, ///< another secret, or something was changed on the way
    TooOld, ///< rightly signed, more than five minutes ago
    TooNew, ///< rightly signed, for more than five minutes from now
};

} // namespace provynx

Q_DECLARE_METATYPE(provynx::SignatureScheme)
