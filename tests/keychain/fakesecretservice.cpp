// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakesecretservice.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QTimer>

namespace provynx::test {

using namespace Qt::StringLiterals;

/// The specification's (oayays): session, parameters, value, content type.
struct WireSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

} // namespace provynx::test

Q_DECLARE_METATYPE(provynx::test::WireSecret)

namespace provynx::test {

using Secrets = QMap<QDBusObjectPath, WireSecret>;
using Paths = QList<QDBusObjectPath>;

QDBusArgument& operator<<(QDBusArgument& out, const WireSecret& secret)
{
    out.beginStructure();
    out << secret.session << secret.parameters << secret.value << secret.contentType;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, WireSecret& secret)
{
    in.beginStructure();
    in >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    in.endStructure();
    return in;
}

namespace {

const QString root = u"/org/freedesktop/secrets"_s;
const QDBusObjectPath none(u"/"_s);
const QDBusObjectPath session(u"/org/freedesktop/secrets/session/s1"_s);
const QDBusObjectPath collection(u"/org/freedesktop/secrets/collection/fake"_s);
const QDBusObjectPath item(u"/org/freedesktop/secrets/collection/fake/1"_s);
const QDBusObjectPath unlockPrompt(u"/org/freedesktop/secrets/prompt/unlock"_s);
const QDBusObjectPath createPrompt(u"/org/freedesktop/secrets/prompt/create"_s);
const QDBusObjectPath deletePrompt(u"/org/freedesktop/secrets/prompt/delete"_s);

QVariant list(const Paths& paths)
{
    return QVariant::fromValue(paths);
}

QVariant path(const QDBusObjectPath& object)
{
    return QVariant::fromValue(object);
}

} // namespace

FakeSecretService::FakeSecretService(const QDBusConnection& bus)
    : m_bus(bus)
{
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<Secrets>();
    m_bus.registerVirtualObject(root, this, QDBusConnection::SubPath);
    m_bus.registerService(u"org.freedesktop.secrets"_s);
}

FakeSecretService::~FakeSecretService()
{
    leaveTheBus();
}

void FakeSecretService::leaveTheBus()
{
    if (!m_bus.isConnected())
        return;
    m_bus.unregisterService(u"org.freedesktop.secrets"_s);
    m_bus.unregisterObject(root, QDBusConnection::UnregisterTree);
    m_bus = QDBusConnection(QString()); // a connection ends with its last holder
}

void FakeSecretService::release()
{
    holdsSecretsBack = false;
    for (const QDBusMessage& held : std::exchange(m_held, {}))
        m_bus.send(held.createReply(secrets()));
}

bool FakeSecretService::handleMessage(const QDBusMessage& message, const QDBusConnection&)
{
    const QString member = message.member();
    if (member == "OpenSession"_L1 && message.arguments().constFirst().toString() != "plain"_L1) {
        // libsecret falls back to "plain", which needs no key exchange here.
        m_bus.send(message.createErrorReply(u"org.freedesktop.DBus.Error.NotSupported"_s, u"plain only"_s));
    } else if (member == "GetSecrets"_L1 && holdsSecretsBack) {
        message.setDelayedReply(true);
        m_held.append(message);
    } else {
        m_bus.send(message.createReply(answerTo(message)));
        if (member == "Prompt"_L1)
            showPrompt(message.path());
    }
    return true;
}

QVariantList FakeSecretService::answerTo(const QDBusMessage& message)
{
    const QString member = message.member();
    if (member == "SearchItems"_L1) {
        const Paths found = hasEntry ? Paths{item} : Paths();
        return {list(isLocked ? Paths() : found), list(isLocked ? found : Paths())};
    }
    if (member == "ReadAlias"_L1)
        return {path(hasDefaultCollection ? collection : none)};
    if (member == "Get"_L1)
        return {QVariant::fromValue(QDBusVariant(isLocked))};
    if (member == "GetAll"_L1)
        return {QVariantMap()};
    if (member == "OpenSession"_L1)
        return {QVariant::fromValue(QDBusVariant(QString())), path(session)};
    if (member == "GetSecrets"_L1) {
        if (locksWhenRead)
            isLocked = true;
        return {secrets()};
    }
    if (member == "Unlock"_L1)
        return isLocked ? QVariantList{list({}), path(unlockPrompt)}
                        : QVariantList{list({collection}), path(none)};
    if (member == "CreateCollection"_L1)
        return {path(none), path(createPrompt)};
    if (member == "Delete"_L1) {
        ++m_deletions;
        return {path(deletePrompt)};
    }
    return {};
}

void FakeSecretService::showPrompt(const QString& promptPath)
{
    ++m_promptsShown;
    if (person == Person::IsAway)
        return;
    const bool agreed = person == Person::Agrees;
    if (agreed && promptPath == unlockPrompt.path() && !unlocksInVain)
        isLocked = false;
    if (agreed && promptPath == createPrompt.path())
        hasDefaultCollection = true;
    if (agreed && promptPath == deletePrompt.path())
        hasEntry = false;
    QDBusMessage completed
        = QDBusMessage::createSignal(promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    const QVariant result = promptPath == unlockPrompt.path() ? list(agreed ? Paths{collection} : Paths())
        : promptPath == createPrompt.path()                   ? path(collection)
                                                              : QVariant(QString());
    completed.setArguments({!agreed, QVariant::fromValue(QDBusVariant(result))});
    m_bus.send(completed);
}

QVariant FakeSecretService::secrets() const
{
    const WireSecret secret{session, {}, "nsk_test_fromTheFake", u"text/plain"_s};
    return QVariant::fromValue(hasEntry && !isLocked ? Secrets{{item, secret}} : Secrets());
}

} // namespace provynx::test
