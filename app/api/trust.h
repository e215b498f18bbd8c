// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/certificateflaw.h"

#include <QList>
#include <QSslCertificate>

#include <variant>

namespace provynx {

/// The certificates of a file in PEM or DER, those of other days left out.
std::variant<QList<QSslCertificate>, CertificateFlaw> readCertificates(const QString& file);

/// The names of these authorities, for a person: "Company CA".
QString namesOf(const QList<QSslCertificate>& authorities);

/// From now on every new connection trusts these authorities beside the system's; none: the system's alone.
/// Connections that stand already are not touched.
void trustBesideTheSystem(const QList<QSslCertificate>& authorities);

} // namespace provynx
