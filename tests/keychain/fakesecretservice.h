// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QStringList>

namespace provynx::test {

/// A Secret Service with one entry that matches every search, for what a real keyring does only when a person
/// is there or something breaks. Answers in the test's own event loop.
class FakeSecretService : public QDBusVirtualObject {
    Q_OBJECT

public:
    enum class Person { Agrees, Refuses, IsAway };

    explicit FakeSecretService(const QDBusConnection& bus);
    ~FakeSecretService() override;

    bool hasEntry = true;
    bool isLocked = false;
    bool hasDefaultCollection = true;
    bool holdsSecretsBack = false; ///< GetSecrets is not answered until release()
    bool locksWhenRead = false; ///< the lock falls between the search and the reading
    bool unlocksInVain = false; ///< a prompt that claims success and changes nothing
    Person person = Person::Agrees;

    int promptsShown() const { return m_promptsShown; }
    int heldBack() const { return static_cast<int>(m_held.size()); }
    int deletions() const { return m_deletions; }
    void release();
    void leaveTheBus();

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

private:
    QVariantList answerTo(const QDBusMessage& message);
    void showPrompt(const QString& path);
    QVariant secrets() const;

    QDBusConnection m_bus;
    QList<QDBusMessage> m_held;
    int m_promptsShown = 0;
    int m_deletions = 0;
};

} // namespace provynx::test
