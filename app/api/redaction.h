// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace provynx
{

/// A body or header text that may be passed on: API keys and signing secrets, phone numbers, codes and
/// message texts are masked ("•••"), whatever shape the body has, and of JSON every text under a name that is
/// not known to be harmless; at most 4 KiB. Masks too much rather than too little.
QByteArray redacted(const QByteArray& body);

/// The service's own words as a person reads them: keys, secrets and whatever has a number's or a code's
/// digits is masked, every other word stays.
QString withoutSecrets(const QString& words);

} // namespace provynx
