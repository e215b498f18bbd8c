// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace provynx {

/// Whether the desktop prefers dark windows, asked of the XDG settings portal (org.freedesktop.appearance
/// color-scheme) and followed. Never blocks the first paint; where there is no bus or no portal the answer
/// stays "no", silently.
class DesktopPreference : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void ask(); ///< once; the answer comes as changed(), if it is another one
    bool prefersDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& scheme);

    bool m_asked = false;
    bool m_dark = false;
};

} // namespace provynx
