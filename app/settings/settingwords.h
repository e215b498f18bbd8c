// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumwords.h"

#include <QCryptographicHash>
#include <QString>

/// How yes, no and the names of groups are spelt in the settings file; choices have their words beside their enums.
/// What is written there once stays readable.
namespace provynx::settings {

inline constexpr std::array yesAndNo{EnumWord{true, u"yes"}, EnumWord{false, u"no"}};

/// Addresses and hand-written profile ids hold slashes and capitals, which mean something in a settings key.
inline QString keyFor(QLatin1StringView group, const QString& name)
{
    const QByteArray hash
        = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).first(16).toHex();
    return group + u'/' + QString::fromLatin1(hash);
}

} // namespace provynx::settings
