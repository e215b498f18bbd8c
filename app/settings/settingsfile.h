// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace provynx {

/// The lines of an INI file without those whose value QSettings would not read as words: it makes objects of
/// "@Variant(…)", of any type and size, from a file that anybody may have written. What this program writes
/// stays.
QByteArray withoutObjects(const QByteArray& ini);

/// The same for a file, which is only touched when there are such lines; one that is larger than settings
/// ever are is moved aside. The file's name, for QSettings.
const QString& disarmed(const QString& file);

} // namespace provynx
