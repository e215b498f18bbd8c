// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signaturescheme.h"

#include <QList>
#include <QString>

#include <optional>

namespace provynx {

/// What an inspection of one delivery says about one scheme.
struct SchemeFinding {
    /// What else would make the signature fit, or what is odd about the headers. Each was tried, none is
    /// guessed.
    enum class Hint {
        FinalLineBreak, ///< fits without the line break at the body's end
        MissingLineBreak, ///< fits with a line break at the body's end
        CarriageReturns, ///< fits with CR LF where the body has LF alone
        LineFeedsOnly, ///< fits with LF alone where the body has CR LF
        Reencoded, ///< fits with the same JSON written another way: it was read and written anew on the way
        SecretAsText, ///< fits with the secret's text as it stands as the key
        SecretWithoutPrefix, ///< fits with the text behind "whsec_" as the key
        SecretDecoded, ///< fits with the base64 behind "whsec_" decoded as the key
        OtherNames, ///< the headers are there under the other family's or mixed names
        HexNotBase64, ///< the signature is hex where the scheme writes base64
        UrlBase64, ///< the signature uses - and _ for + and /
        Base64NotHex, ///< the signature is base64 where the scheme writes hex
        Milliseconds, ///< the time is in milliseconds where the scheme counts seconds
    };

    SignatureScheme scheme = SignatureScheme::Standard;
    SignatureFault fault = SignatureFault::None;
    QString header; ///< that the fault is about; may be empty
    std::optional<qint64> secondsAgo; ///< of the signed time; negative: in the future
    QList<Hint> hints;

    bool fits() const { return fault == SignatureFault::None; }
    friend bool operator==(const SchemeFinding&, const SchemeFinding&) = default;
};

} // namespace provynx
