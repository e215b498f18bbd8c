// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace provynx {

/// A body or header text that may be passed on: API keys and signing secrets, phone numbers, codes and
/// message texts are masked ("•••"), whatever shape the body has, and of JSON every text under a name that is
/// not known to be harmless; at most 4 KiB. Masks too much rather than too little.
QByteArray redacted(const QByteArray& body);

/// An id of a request as it may be passed on: its ends.
QString shortened(const QString& id);

/// The service's own words as the person reads them: keys and secrets are masked, every other word and digit
/// stays.
QString withoutKeysInWords(const QString& words);
/// The same as others may read them: whatever has a number's or a code's digits is masked, too.
QString withoutNumbersInWords(const QString& words);

} // namespace provynx
