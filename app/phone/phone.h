// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/numberformat.h"

#include <QString>

/// How telephone numbers are written. Numbers are E.164 ("+" and digits). Every function takes any text: a
/// number that can't be read, or that would lose or change a digit, comes back as it is. The first call that
/// formats loads the numbering plans (some milliseconds), so none is made before the window stands. Callable
/// from any thread.
namespace provynx::phone {

QString international(const QString& e164); ///< "+44 7700 900123", "+1 202-555-0143"
QString national(const QString& e164); ///< as dialled inside the country: "07700 900123", "(202) 555-0143"
QString digits(const QString& e164); ///< "447700900123"
QString withoutCountryCode(
    const QString& e164); ///< digits behind the calling code: "7700900123"; all when it is unknown

QString written(const QString& e164, NumberFormat format);

/// By ISO 3166 alpha-2 in any case: 44 for "gb"; 0 when unknown.
int callingCode(const QString& countryId);
int callingCodeOf(const QString& e164); ///< 0 when unknown

} // namespace provynx::phone
