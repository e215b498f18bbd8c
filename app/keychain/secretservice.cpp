// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretservice.h"

#include "domain/plaintext.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

#include <algorithm>
#include <array>
#include <utility>

namespace provynx::secretservice {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

const QString serviceName = u"org.freedesktop.secrets"_s;
const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString serviceInterface = u"org.freedesktop.Secret.Service"_s;
const QString collectionInterface = u"org.freedesktop.Secret.Collection"_s;
const QString promptInterface = u"org.freedesktop.Secret.Prompt"_s;
const QString propertiesInterface = u"org.freedesktop.DBus.Properties"_s;
const QString noObject = u"/"_s; ///< how the specification spells "none"

using Attributes = QMap<QString, QString>; // a{ss}
using Paths = QList<QDBusObjectPath>; // ao
using Answered = std::function<void(const QDBusMessage&)>;

/// Who asks, and how long each of their calls may take.
struct Asker {
    QObject* context;
    milliseconds patience;
};

QDBusMessage serviceCall(const QString& method, const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(serviceName, servicePath, serviceInterface, method);
    call.setArguments(arguments);
    return call;
}

VaultFailure failureOf(const QDBusMessage& reply)
{
    const QString name = reply.errorName();
    const QString words = plainText(reply.errorMessage());
    constexpr std::array absent{"org.freedesktop.DBus.Error.ServiceUnknown"_L1,
        "org.freedesktop.DBus.Error.NameHasNoOwner"_L1, "org.freedesktop.DBus.Error.Disconnected"_L1,
        "org.freedesktop.DBus.Error.NoServer"_L1};
    constexpr std::array silent{"org.freedesktop.DBus.Error.NoReply"_L1,
        "org.freedesktop.DBus.Error.Timeout"_L1, "org.freedesktop.DBus.Error.TimedOut"_L1};
    const auto isName = [&name](QLatin1StringView known) { return name == known; };
    if (std::any_of(absent.begin(), absent.end(), isName)
        || name.startsWith("org.freedesktop.DBus.Error.Spawn."_L1))
        return {VaultTrouble::Missing, words};
    if (std::any_of(silent.begin(), silent.end(), isName))
        return {VaultTrouble::Unresponsive, words};
    if (name == "org.freedesktop.DBus.Error.AccessDenied"_L1)
        return {VaultTrouble::Denied, words};
    if (name == "org.freedesktop.Secret.Error.IsLocked"_L1)
        return {VaultTrouble::Locked, words};
    return {VaultTrouble::Failed, words.isEmpty() ? name : words};
}

/// Gives `then` an answer of the wanted signature, or `failed` why there is none.
void ask(const Asker& asker, const QDBusMessage& call, const QString& signature, const Answered& then,
    const std::function<void(const VaultFailure&)>& failed)
{
    const QDBusPendingCall pending
        = QDBusConnection::sessionBus().asyncCall(call, static_cast<int>(asker.patience.count()));
    const auto judge = [signature, then, failed](const QDBusMessage& reply) {
        if (reply.type() == QDBusMessage::ErrorMessage)
            failed(failureOf(reply));
        else if (reply.signature() != signature)
            failed({VaultTrouble::Failed, u"The answer has an unknown shape: "_s + reply.signature()});
        else
            then(reply);
    };
    if (pending.isFinished()) { // without a bus: a watcher would never say so
        judge(pending.reply());
        return;
    }
    auto* watcher = new QDBusPendingCallWatcher(pending, asker.context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, asker.context,
        [judge](QDBusPendingCallWatcher* answered) {
            answered->deleteLater();
            judge(answered->reply());
        });
}

QString pathIn(const QDBusMessage& reply, qsizetype at)
{
    return qvariant_cast<QDBusObjectPath>(reply.arguments().at(at)).path();
}

/// The items with these attributes: in the answer's first argument those that can be read, in its second the
/// locked ones.
void search(const Asker& asker, const Attributes& attributes, const Answered& then,
    const std::function<void(const VaultFailure&)>& failed)
{
    qDBusRegisterMetaType<Attributes>();
    ask(asker, serviceCall(u"SearchItems"_s, {QVariant::fromValue(attributes)}), u"aoao"_s, then, failed);
}

void findDefault(const Asker& asker, const std::function<void(const QString& path, Collection state)>& then,
    const std::function<void(const VaultFailure&)>& failed)
{
    const auto found = [asker, then, failed](const QDBusMessage& alias) {
        const QString path = pathIn(alias, 0);
        if (path == noObject) {
            then(path, Collection::Absent);
            return;
        }
        QDBusMessage call = QDBusMessage::createMethodCall(serviceName, path, propertiesInterface, u"Get"_s);
        call.setArguments({collectionInterface, u"Locked"_s});
        const auto told = [path, then](const QDBusMessage& reply) {
            const bool isLocked
                = qvariant_cast<QDBusVariant>(reply.arguments().constFirst()).variant().toBool();
            then(path, isLocked ? Collection::Locked : Collection::Open);
        };
        ask(asker, call, u"v"_s, told, failed);
    };
    ask(asker, serviceCall(u"ReadAlias"_s, {u"default"_s}), u"o"_s, found, failed);
}

/// One prompt of the system, from asking for it until it is completed. Deletes itself.
class Prompt : public QObject {
    Q_OBJECT

public:
    /// `announced` is the reply that named the prompt: its sender owns the prompt, whoever owns the service's
    /// name later.
    Prompt(const Asker& asker, const QDBusMessage& announced, const QString& path,
        const KeyVault::Finished& then)
        : QObject(asker.context)
        , m_then(then)
    {
        const QString owner = announced.service();
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(
            owner, path, promptInterface, u"Completed"_s, this, SLOT(onCompleted(bool, QDBusVariant)));
        auto* watcher
            = new QDBusServiceWatcher(owner, bus, QDBusServiceWatcher::WatchForUnregistration, this);
        connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
            end(VaultFailure{VaultTrouble::Missing, u"The service ended while it was asking."_s});
        });

        QDBusMessage call = QDBusMessage::createMethodCall(owner, path, promptInterface, u"Prompt"_s);
        call.setArguments({QString()}); // no window to stand in front of
        ask(
            {this, asker.patience}, call, QString(), [](const QDBusMessage&) {},
            [this](const VaultFailure& failure) { end(failure); });
    }

private Q_SLOTS:
    void onCompleted(bool dismissed, const QDBusVariant&)
    {
        end(dismissed ? std::optional(VaultFailure{VaultTrouble::Denied, {}}) : std::nullopt);
    }

private:
    void end(const std::optional<VaultFailure>& failure)
    {
        if (const KeyVault::Finished then = std::exchange(m_then, {})) {
            deleteLater();
            then(failure);
        }
    }

    KeyVault::Finished m_then;
};

/// Believes neither a prompt nor a call that says it unlocked: asks whether anything is still locked.
void confirmUnlocked(const QString& server, const Asker& asker, const KeyVault::Finished& then)
{
    search(
        asker, {{u"server"_s, server}},
        [asker, then](const QDBusMessage& found) {
            const bool isAnyLocked = !qdbus_cast<Paths>(found.arguments().at(1)).isEmpty();
            findDefault(
                asker,
                [isAnyLocked, then](const QString&, Collection state) {
                    if (isAnyLocked || state == Collection::Locked)
                        then(VaultFailure{VaultTrouble::Locked, {}});
                    else
                        then(std::nullopt);
                },
                then);
        },
        then);
}

/// `call` answers with something and, second, the prompt it needs.
void callWithPrompt(const QDBusMessage& call, const QString& signature, const QString& server,
    const Asker& asker, const KeyVault::Finished& then)
{
    const auto answered = [server, asker, then](const QDBusMessage& reply) {
        const QString path = pathIn(reply, 1);
        if (path == noObject) {
            confirmUnlocked(server, asker, then);
            return;
        }
        const auto completed = [server, asker, then](const std::optional<VaultFailure>& failure) {
            if (failure)
                then(failure);
            else
                confirmUnlocked(server, asker, then);
        };
        new Prompt(asker, reply, path, completed);
    };
    ask(asker, call, signature, answered, then);
}

} // namespace

bool isWhereQtKeychainStores()
{
    // QtKeychain prefers KWallet on a KDE desktop only, and there only when it runs.
    if (qEnvironmentVariable("XDG_CURRENT_DESKTOP") != "KDE"_L1
        && qEnvironmentVariableIsEmpty("KDE_FULL_SESSION"))
        return true;
    const QDBusConnectionInterface* bus = QDBusConnection::sessionBus().interface();
    if (!bus)
        return true;
    const QString version = qEnvironmentVariable("KDE_SESSION_VERSION");
    const QString wallet
        = version == "4"_L1 ? u"org.kde.kwalletd"_s : QString(u"org.kde.kwalletd"_s + version);
    return !bus->isServiceRegistered(wallet) && !bus->activatableServiceNames().value().contains(wallet);
}

void readStanding(const QString& server, const QString& user, milliseconds patience, QObject* context,
    const StandingRead& then)
{
    const Asker asker{context, patience};
    const auto failed = [then](const VaultFailure& failure) { then(failure); };
    const auto found = [asker, then, failed](const QDBusMessage& reply) {
        Standing standing;
        standing.hasOpenEntry = !qdbus_cast<Paths>(reply.arguments().at(0)).isEmpty();
        standing.hasLockedEntry = !qdbus_cast<Paths>(reply.arguments().at(1)).isEmpty();
        findDefault(
            asker,
            [standing, then](const QString&, Collection state) {
                Standing whole = standing;
                whole.defaultCollection = state;
                then(whole);
            },
            failed);
    };
    search(asker, {{u"server"_s, server}, {u"user"_s, user}}, found, failed);
}

void unlock(const QString& server, milliseconds patience, QObject* context, const KeyVault::Finished& then)
{
    const Asker asker{context, patience};
    const auto found = [server, asker, then](const QDBusMessage& reply) {
        const Paths locked = qdbus_cast<Paths>(reply.arguments().at(1));
        const auto foundDefault = [server, asker, then, locked](const QString& path, Collection state) {
            Paths wanted = locked;
            if (state != Collection::Absent)
                wanted.append(QDBusObjectPath(path));
            if (!wanted.isEmpty()) {
                callWithPrompt(
                    serviceCall(u"Unlock"_s, {QVariant::fromValue(wanted)}), u"aoo"_s, server, asker, then);
                return;
            }
            const QVariantMap properties{{collectionInterface + u".Label"_s, u"Default"_s}};
            callWithPrompt(
                serviceCall(u"CreateCollection"_s, {properties, u"default"_s}), u"oo"_s, server, asker, then);
        };
        findDefault(asker, foundDefault, then);
    };
    search(asker, {{u"server"_s, server}}, found, then);
}

} // namespace provynx::secretservice

#include "secretservice.moc"
