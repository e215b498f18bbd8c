// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace provynx {

/// The key that bought a number and that its service is asked with is not at hand: which one, as far as anybody remembers.
struct MissingKey {
    enum class Why {
        Removed, ///< by the person, or with the program's end because no keychain took it
        NotReadable, ///< the profile is there, and the keychain does not give its key
    };

    Why why = Why::Removed;
    QString name; ///< of its profile; empty when it is not known any more
    QString lastFour; ///< empty when they are not known

    friend bool operator==(const MissingKey&, const MissingKey&) = default;
};

} // namespace provynx

Q_DECLARE_METATYPE(provynx::MissingKey)
