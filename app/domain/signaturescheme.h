// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enumwords.h"

#include <QMetaType>

namespace provynx {

/// How a push is signed. The receiver takes one of them.
enum class SignatureScheme {
    Standard, ///< Standard Webhooks: three headers, webhook-* or svix-*; the key: base64 behind "whsec_"
    Stripe, ///< one header, "t=…,v1=…"; the key is the whole secret
    Plain, ///< one header, HMAC-SHA256 of the body in hex; the key is the whole secret
};

/// How a scheme is chosen, in the order of the choice. How it signs is a row of webhook/signature.
struct SchemeRow {
    SignatureScheme value;
    const char16_t* word; ///< stored
    const char* name; ///< worded by words::scheme
    const char* headers; ///< that it reads; worded by words::schemeExplained
};
inline constexpr std::array schemeRows{
    SchemeRow{SignatureScheme::Standard, u"standard", QT_TRANSLATE_NOOP("pushwords", "Standard Webhooks"),
        QT_TRANSLATE_NOOP("pushwords", "webhook-id, webhook-timestamp, webhook-signature: v1,…")},
    SchemeRow{SignatureScheme::Stripe, u"stripe", QT_TRANSLATE_NOOP("pushwords", "Stripe style"),
        QT_TRANSLATE_NOOP("pushwords", "X-…-Signature: t=…,v1=…")},
    SchemeRow{SignatureScheme::Plain, u"plain", QT_TRANSLATE_NOOP("pushwords", "Plain HMAC-SHA256"),
        QT_TRANSLATE_NOOP("pushwords", "X-…-Signature: sha256=…")},
};
static_assert(standInOrder(schemeRows));

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
    TooOld, ///< correctly signed, more than five minutes ago
    TooNew, ///< correctly signed, for more than five minutes from now
};

} // namespace provynx

Q_DECLARE_METATYPE(provynx::SignatureScheme)
