// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving.h"

#include "clipboard.h"
#include "keys.h"
#include "testpush.h"
#include "watching.h"
#include "workspace.h"

#include "api/wire.h"
#include "relay/inspection.h"

#include "../inspectordialog.h"
#include "../mainwindow.h"
#include "../present.h"
#include "../presentpush.h"
#include "../pushpage.h"
#include "../settingsdialog.h"
#include "../unmatcheddialog.h"

#include <QLocale>
#include <QUuid>

namespace provynx {

using namespace Qt::StringLiterals;
using State = SigningSecret::State;

namespace {

DeliveryModel::Words deliveryWords()
{
    return {&present::delivery, &present::moment,
        [](const QString& phone) { return phone.isEmpty() ? QString() : present::phone(phone); }};
}

UnmatchedModel::Words unmatchedWords()
{
    return {&present::moment, &present::phone, &present::code, &present::codeSpelt};
}

QString words(const VaultFailure& failure)
{
    switch (failure.trouble) {
    case VaultTrouble::Missing:
        return Receiving::tr("This computer has no keychain that answers.");
    case VaultTrouble::Locked:
        return Receiving::tr("The keychain is locked.");
    case VaultTrouble::Denied:
        return Receiving::tr("The keychain did not give access.");
    case VaultTrouble::Unresponsive:
        return Receiving::tr("The keychain does not answer.");
    default:
        return failure.detail.isEmpty() ? Receiving::tr("The keychain did not work.")
                                        : Receiving::tr("The keychain did not work: %1").arg(failure.detail);
    }
}

} // namespace

Receiving::Receiving(Parts& parts, Keys& keys, Watching& watching, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_watching(watching)
    , m_settings(parts.preferences.push())
    , m_secret(parts.vault, parts.options.base)
    , m_pushes(parts.orders, parts.watch, shelf())
    , m_deliveries(deliveryWords())
    , m_unmatched(unmatchedWords())
    , m_receiver(parts.clock)
{
    connect(&m_secret, &SigningSecret::changed, this, &Receiving::apply);
    connect(&m_receiver, &relay::Receiver::told, this, [this](const QList<PushRecord>& records) {
        for (const PushRecord& record : records)
            m_deliveries.add(record);
    });
    connect(&m_pushes, &Pushes::unmatchedChanged, this, [this] {
        m_unmatched.setPushes(m_pushes.unmatched());
        showState();
    });
    connect(&m_pushes, &Pushes::unmatchedCame, this, [this](const Push& push) {
        m_parts.window->announce(tr("A code came by push for %1, which is not among the numbers here.")
                                     .arg(present::phone(push.phone)));
    });
    connect(&keys, &Keys::settingsOpened, this, &Receiving::wirePage);
    connect(m_parts.window.get(), &MainWindow::inspectorRequested, this, &Receiving::openInspector);
    connect(&m_parts.journals, &Journals::opened, this, [this](Journals::Which which) {
        if (which == Journals::Which::Real)
            journalOpened();
    });
    // On the tour nothing is kept and nothing is received.
    if (m_parts.options.tour)
        m_settings.isOn = false;
    showState();
}

Receiving::~Receiving() = default;

Pushes::Shelf Receiving::shelf()
{
    if (m_parts.options.tour)
        return {};
    return {
        [this](const Push& push, const Then<Done>& then) {
            m_parts.journals.journal(Journals::Which::Real)->keepPush(push, this, then);
        },
        [this](const QList<QByteArray>& digests, const Then<Done>& then) {
            m_parts.journals.journal(Journals::Which::Real)->dropPushes(digests, this, then);
        },
    };
}

void Receiving::journalOpened()
{
    m_hasJournal = true;
    m_parts.journals.journal(Journals::Which::Real)->pushes(this, [this](const Result<QList<Push>>& pushes) {
        // A journal that can't be read is said elsewhere.
        if (pushes)
            m_pushes.restore(*pushes);
    });
    apply();
}

void Receiving::apply()
{
    if (!m_settings.isOn || m_secret.state() == State::None || m_secret.state() == State::Unreadable) {
        stop();
    } else if (m_secret.state() == State::Unread && m_hasJournal) {
        m_secret.read(); // and again when it is there
    } else if (m_hasJournal && !m_secret.secret().isEmpty()) {
        const Running wanted{m_settings, m_secret.secret()};
        if (m_running != wanted) {
            stop();
            relay::Receiver::Settings settings;
            settings.port = m_settings.port;
            settings.path = path();
            settings.publicAddress = m_settings.publicAddress;
            settings.scheme = m_settings.scheme;
            settings.secret = m_secret.secret();
            const auto started = m_receiver.start(
                settings, [this](const relay::Arrival& arrival, const relay::Receiver::Answer& answer) {
                    take(arrival, answer);
                });
            if (started)
                m_running = wanted;
            else
                m_portTrouble = started.failure();
        }
    }
    showState();
}

void Receiving::stop()
{
    m_portTrouble.reset();
    if (!m_running)
        return;
    m_running.reset();
    m_receiver.stop();
    m_parts.watch.pushesEnded();
}

void Receiving::take(const relay::Arrival& arrival, const relay::Receiver::Answer& answer)
{
    m_pushes.take(arrival.body, arrival.at, this, [this, arrival, answer](const Pushes::Taken& taken) {
        answer(taken.outcome);
        Q_EMIT answered(arrival, taken.outcome);
        m_deliveries.add({arrival.at, taken.outcome, SignatureFault::None, {}, taken.phone, 1});
    });
}

QByteArray Receiving::path() const
{
    return "/push/" + m_settings.token.toLatin1();
}

QString Receiving::address() const
{
    if (m_settings.token.isEmpty())
        return {};
    const QString host = m_settings.publicAddress.isEmpty() ? u"http://127.0.0.1:%1"_s.arg(m_settings.port)
                                                            : m_settings.publicAddress;
    return host + QString::fromLatin1(path());
}

QString Receiving::maskedSecret() const
{
    const Secret& secret = m_secret.secret();
    return secret.isEmpty() ? QString() : u"••••"_s + secret.lastFour();
}

// ---- The settings' page ----

void Receiving::wirePage(SettingsDialog* dialog)
{
    m_page = new PushPage;
    dialog->addPage(SettingsDialog::Subject::Push, tr("Push"), m_page);
    m_page->setDeliveries(&m_deliveries);
    connect(m_page, &PushPage::settingsChanged, this, &Receiving::changeSettings);
    connect(m_page, &PushPage::secretGiven, this, &Receiving::takeSecret);
    connect(m_page, &PushPage::testRequested, this, &Receiving::sendTest);
    connect(m_page, &PushPage::unmatchedRequested, this, &Receiving::openUnmatched);
    connect(m_page, &PushPage::problemActionRequested, this, &Receiving::actOnProblem);
    connect(m_page, &PushPage::copyAddressRequested, this, [this] {
        copyPlain(address());
        m_parts.window->announce(tr("The address is on the clipboard."));
    });
    connect(m_page, &PushPage::newAddressRequested, this, [this] {
        PushSettings settings = m_settings;
        settings.token = newPushToken();
        changeSettings(settings);
    });
    if (m_settings.token.isEmpty()) {
        PushSettings settings = m_settings;
        settings.token = newPushToken();
        changeSettings(settings);
    }
    showState();
    m_secret.read();
}

void Receiving::changeSettings(const PushSettings& settings)
{
    m_settings = settings;
    if (!m_parts.options.tour)
        m_parts.preferences.setPush(settings);
    m_portTrouble.reset();
    if (m_settings.isOn)
        m_secret.read();
    apply();
}

void Receiving::takeSecret(const QString& typed)
{
    const Secret secret = readKey(typed);
    if (secret.isEmpty()) {
        m_page->setTestResult(
            tr("That is no signing secret: it has blanks or letters that no secret has."), true);
        return;
    }
    m_secret.set(secret);
    m_page->setTestResult({}, false);
}

void Receiving::actOnProblem()
{
    if (m_secret.trouble()) {
        m_secret.retry();
    } else {
        m_portTrouble.reset();
        apply();
    }
}

void Receiving::sendTest()
{
    if (!m_running) {
        m_page->setTestResult(
            m_settings.isOn ? tr("The receiver does not listen yet.") : tr("Switch it on first."), true);
        return;
    }
    const QString id = u"test_"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QDateTime now = m_parts.clock.now();
    const QByteArray body = wire::writeTestPush(id, now);
    m_pushes.expectTest(id);
    m_page->setTesting(true);
    postTestPush(m_parts.network, m_receiver.port(), path(),
        relay::sign(m_settings.scheme, m_secret.secret(), id.toLatin1(), now, body), body, this,
        [this](const TestAnswer& answer) {
            if (!m_page)
                return;
            m_page->setTesting(false);
            if (answer.status == 200)
                m_page->setTestResult(tr("It arrived: signed, sent, checked and answered in %1 ms.")
                                          .arg(QLocale().toString(qlonglong(answer.took.count()))),
                    false);
            else if (answer.status != 0)
                m_page->setTestResult(
                    tr("It was refused (HTTP %1). The list below says why.").arg(answer.status), true);
            else
                m_page->setTestResult(tr("It did not arrive: %1").arg(answer.trouble), true);
        });
}

void Receiving::showState()
{
    const bool isUnusable
        = !m_secret.secret().isEmpty() && !relay::keyOf(m_settings.scheme, m_secret.secret());
    QString state = tr("Off");
    QString tone = u"dim"_s;
    QString status;
    QString problem;
    QString action;
    if (m_running) {
        const QString at = u"127.0.0.1:%1"_s.arg(m_receiver.port());
        state = tr("Listening on %1").arg(at);
        tone = u"good"_s;
        status = tr("Push: listening on %1").arg(at);
        if (!m_pushes.unmatched().isEmpty())
            status += u" · "_s + tr("%n unmatched", nullptr, int(m_pushes.unmatched().size()));
    } else if (m_settings.isOn && m_portTrouble) {
        state = tr("Port %1 can't be had").arg(m_settings.port);
        tone = u"bad"_s;
        status = tr("Push: port %1 can't be had").arg(m_settings.port);
        problem = tr("Port %1 is in use by another program, or not allowed (%2). Choose another one, here "
                     "and in the tunnel.")
                      .arg(QString::number(m_settings.port), m_portTrouble->detail);
        action = tr("Try again");
    } else if (m_settings.isOn && m_secret.state() == State::None) {
        state = tr("Needs the signing secret");
        tone = u"warn"_s;
        status = tr("Push: needs the signing secret");
    } else if (m_settings.isOn && m_secret.state() == State::Unreadable) {
        state = tr("No signing secret at hand");
        tone = u"warn"_s;
        status = tr("Push: no signing secret at hand");
    } else if (m_settings.isOn) {
        state = tr("Starting…");
    }
    if (const auto& trouble = m_secret.trouble()) {
        problem = words(*trouble)
            + (m_secret.state() == State::SessionOnly
                    ? u' ' + tr("The signing secret is kept until you quit.")
                    : QString());
        action = trouble->trouble == VaultTrouble::Locked ? tr("Unlock keychain") : tr("Retry");
    } else if (isUnusable) {
        problem = tr("This secret is no base64, which Standard Webhooks wants behind whsec_: no push can "
                     "fit. Give another secret "
                     "or choose another scheme.");
    }
    m_parts.window->setPushStatus(status);
    if (m_inspector)
        m_inspector->setSecretAtHand(maskedSecret());
    if (!m_page)
        return;
    m_page->setSettings(m_settings);
    m_page->setState(state, tone);
    m_page->setProblem(problem, action);
    m_page->setAddress(address());
    m_page->setUnmatchedCount(int(m_pushes.unmatched().size()));
    m_page->setSecret(m_secret.secret().isEmpty() ? QString()
            : m_secret.state() == State::Kept
            ? tr("%1, in the keychain; paste another to change it").arg(maskedSecret())
            : tr("%1, until you quit; paste another to change it").arg(maskedSecret()));
}

// ---- The other windows ----

void Receiving::openUnmatched()
{
    if (m_list) {
        m_list->raise();
        m_list->activateWindow();
        return;
    }
    QWidget* above = m_page ? m_page->window() : m_parts.window.get();
    m_list = new UnmatchedDialog(&m_unmatched, above);
    m_list->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_list, &UnmatchedDialog::copyRequested, this, [this](const QString& code) {
        copyCode(code);
        m_parts.window->announce(tr("The code is on the clipboard."));
    });
    connect(m_list, &UnmatchedDialog::forgetRequested, this, &Receiving::forget);
    m_list->show();
}

void Receiving::forget(const QList<QByteArray>& digests)
{
    m_parts.journals.journal(Journals::Which::Real)
        ->forgetPushes(digests, this, [this, digests](const Result<qint64>& gone) {
            if (gone)
                m_pushes.dismiss(digests);
            if (m_list)
                m_list->setProblem(
                    gone ? QString() : tr("They could not be removed: %1").arg(gone.failure().detail));
        });
}

void Receiving::openInspector()
{
    if (m_inspector) {
        m_inspector->raise();
        m_inspector->activateWindow();
        return;
    }
    m_inspector = new InspectorDialog(m_parts.window.get());
    m_inspector->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_inspector, &InspectorDialog::inspectRequested, this,
        [this](const InspectorDialog::Delivery& delivery) {
            const relay::Pasted pasted = relay::readPasted(delivery.headers);
            const QByteArray body = delivery.body.isEmpty() ? pasted.body : delivery.body;
            m_inspector->setFindings(relay::inspect(
                delivery.secret.value_or(m_secret.secret()), pasted.headers, body, m_parts.clock.now()));
        });
    m_inspector->setSecretAtHand(maskedSecret());
    m_inspector->show();
    m_secret.read();
}

} // namespace provynx
