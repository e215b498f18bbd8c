// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx {

/// What is wrong with a file of certificates.
enum class CertificateFlaw {
    Unreadable, ///< not there, or not to be read
    NoCertificate, ///< neither PEM nor DER, or bigger than any file of certificates
    OutOfDate, ///< none of them is valid today
};

} // namespace provynx
