// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace provynx
{

/// A body or header text that may be shown to support: API keys and signing secrets, phone numbers, codes and
/// message texts are masked ("•••"), whatever shape the body has; at most 4 KiB. Masks too much rather than
/// too little.
QByteArray redacted(const QByteArray& body);

} // namespace provynx
