// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushservice.h"

#include "api/wire.h"
#include "webhook/inspection.h"

#include <QUuid>

namespace provynx {

using namespace Qt::StringLiterals;

PushService::PushService(Preferences& preferences, KeyVault& vault, const BaseUrl& base, Orders& orders,
    CodePoller& poller, Journals& journals, Clock clock, QNetworkAccessManager& network,
    const QString& folder, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_journals(journals)
    , m_clock(clock)
    , m_network(network)
    , m_isRehearsal(folder.isEmpty())
    , m_settings(preferences.push())
    , m_secret(vault, base)
    , m_pushes(orders, poller, storage())
    , m_memory(folder.isEmpty() ? QString() : QString(folder + u"/pushes-seen"_s))
    , m_receiver(std::move(clock))
{
    if (m_isRehearsal)
        m_settings.isOn = false;
    connect(&m_secret, &SigningSecret::changed, this, &PushService::apply);
    connect(&m_receiver, &webhook::Receiver::recordsEmitted, this, &PushService::recordsEmitted);
    // Whoever waits for what may be on its way no longer has to.
    connect(this, &PushService::changed, &poller, [this, &poller] {
        if (!m_running)
            poller.pushesEnded();
    });
    connect(&m_journals, &Journals::opened, this, [this](Journals::Which which) {
        if (which == Journals::Which::Real)
            journalOpened();
    });
}

Pushes::Storage PushService::storage()
{
    if (m_isRehearsal)
        return {};
    return {
        [this](const Push& push, const Then<Done>& then) {
            m_journals.journal(Journals::Which::Real)->keepPush(push, this, then);
        },
        [this](const QList<QByteArray>& digests, const Then<Done>& then) {
            m_journals.journal(Journals::Which::Real)->dropPushes(digests, this, then);
        },
    };
}

void PushService::journalOpened()
{
    m_hasJournal = true;
    m_journals.journal(Journals::Which::Real)->pushes(this, [this](const Result<QList<Push>>& pushes) {
        // A journal that can't be read is said elsewhere.
        if (pushes)
            m_pushes.restore(*pushes);
    });
    apply();
}

PushService::State PushService::state() const
{
    if (!m_settings.isOn)
        return State::Off;
    if (m_running)
        return State::Listening;
    if (m_portTrouble)
        return State::PortRefused;
    switch (m_secret.state()) {
    case SigningSecret::State::None:
        return State::NoSecret;
    case SigningSecret::State::Unreadable:
        return State::SecretOutOfReach;
    default:
        return State::Starting;
    }
}

void PushService::change(const PushSettings& settings)
{
    m_settings = settings;
    if (m_settings.token.isEmpty())
        m_settings.token = newPushToken();
    if (!m_isRehearsal)
        m_preferences.setPush(m_settings);
    m_portTrouble.reset();
    apply();
}

void PushService::makePath()
{
    PushSettings settings = m_settings;
    settings.token = newPushToken();
    change(settings);
}

void PushService::tryAgain()
{
    if (m_secret.trouble()) {
        m_secret.retry();
    } else {
        m_portTrouble.reset();
        apply();
    }
}

void PushService::apply()
{
    const auto secret = m_secret.state();
    if (!m_settings.isOn || secret == SigningSecret::State::None
        || secret == SigningSecret::State::Unreadable)
        stop();
    else if (m_hasJournal && secret == SigningSecret::State::Unread)
        m_secret.read(); // and here again when it is there
    else if (m_hasJournal && !m_secret.secret().isEmpty())
        start();
    Q_EMIT changed();
}

void PushService::start()
{
    const Running wanted{m_settings, m_secret.secret()};
    if (m_running == wanted)
        return;
    stop();
    webhook::Receiver::Settings settings;
    settings.port = m_settings.port;
    settings.path = path();
    settings.publicAddress = m_settings.publicAddress;
    settings.scheme = m_settings.scheme;
    settings.secret = m_secret.secret();
    settings.known = m_memory.all();
    settings.remember = [this](const QList<QByteArray>& hashes) { return m_memory.add(hashes); };
    const auto started = m_receiver.start(
        settings, [this](const webhook::Arrival& arrival, const webhook::Receiver::Answer& answer) {
            take(arrival, answer);
        });
    if (started)
        m_running = wanted;
    else
        m_portTrouble = started.failure();
}

void PushService::stop()
{
    m_portTrouble.reset();
    m_running.reset();
    m_receiver.stop();
}

void PushService::take(const webhook::Arrival& arrival, const webhook::Receiver::Answer& answer)
{
    m_pushes.take(arrival.body, arrival.at, this, [this, arrival, answer](const Pushes::Taken& taken) {
        const PushOutcome outcome = answer(taken.outcome);
        Q_EMIT answered(arrival, outcome);
        Q_EMIT recordsEmitted({PushRecord{arrival.at, outcome, SignatureFault::None, {}, taken.phone, 1}});
    });
}

void PushService::sendTest(QObject* context, std::function<void(const TestAnswer&)> then)
{
    const QString id = QString(u"test_"_s + QUuid::createUuid().toString(QUuid::WithoutBraces));
    const QDateTime now = m_clock.now();
    const QByteArray body = wire::writeTestPush(id, now);
    const webhook::Headers headers
        = webhook::sign(m_settings.scheme, m_secret.secret(), id.toLatin1(), now, body);
    m_pushes.expectTest(id);
    postTestPush(m_network, m_receiver.port(), path(), headers, body, context, std::move(then));
}

bool PushService::canVerify() const
{
    return m_secret.secret().isEmpty() || webhook::keyOf(m_settings.scheme, m_secret.secret());
}

QList<SchemeFinding> PushService::inspect(
    const std::optional<Secret>& secret, const QByteArray& headers, const QByteArray& body) const
{
    const webhook::Pasted pasted = webhook::readPasted(headers);
    return webhook::inspect(secret.value_or(m_secret.secret()), pasted.headers,
        body.isEmpty() ? pasted.body : body, m_clock.now());
}

QByteArray PushService::path() const
{
    return QByteArray("/push/" + m_settings.token.toLatin1());
}

QString PushService::address() const
{
    if (m_settings.token.isEmpty())
        return {};
    const QString host = m_settings.publicAddress.isEmpty() ? u"http://127.0.0.1:%1"_s.arg(m_settings.port)
                                                            : m_settings.publicAddress;
    return QString(host + QString::fromLatin1(path()));
}

void PushService::forget(const QList<QByteArray>& digests, QObject* context, Then<qint64> then)
{
    Journal* journal = m_journals.journal(Journals::Which::Real);
    if (!journal) {
        m_pushes.dismiss(digests);
        return;
    }
    journal->forgetPushes(
        digests, context, [this, digests, then = std::move(then)](const Result<qint64>& gone) {
            if (gone)
                m_pushes.dismiss(digests);
            then(gone);
        });
}

} // namespace provynx
