// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushcontroller.h"

#include "desk/pushservice.h"
#include "desk/testpush.h"
#include "ui/settings/keyscontroller.h"
#include "ui/widgets/clipboard.h"
#include "ui/workspace.h"

#include "api/wire.h"
#include "domain/plaintext.h"
#include "webhook/inspection.h"

#include "inspectordialog.h"
#include "pushpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "unmatcheddialog.h"
#include "words/pushwords.h"
#include "words/words.h"

#include <QLocale>
#include <QScrollArea>
#include <QUuid>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

DeliveryModel::Words deliveryWords()
{
    return {&words::delivery, &words::moment,
        [](const QString& phone) { return phone.isEmpty() ? QString() : words::phone(phone); }};
}

UnmatchedModel::Words unmatchedWords()
{
    return {&words::moment, &words::phone, &words::code, &words::codeSpelt};
}

QString wordsOf(const VaultFailure& failure)
{
    switch (failure.trouble) {
    case VaultTrouble::Missing:
        return PushController::tr("This computer has no keychain that answers.");
    case VaultTrouble::Locked:
        return PushController::tr("The keychain is locked.");
    case VaultTrouble::Denied:
        return PushController::tr("The keychain did not give access.");
    case VaultTrouble::Unresponsive:
        return PushController::tr("The keychain does not answer.");
    default:
        return failure.detail.isEmpty()
            ? PushController::tr("The keychain did not work.")
            : PushController::tr("The keychain did not work: %1").arg(failure.detail);
    }
}

} // namespace

PushController::PushController(Parts& parts, KeysController& keys, PushService& reception, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_reception(reception)
    , m_deliveries(deliveryWords())
    , m_unmatched(unmatchedWords())
{
    connect(&m_reception, &PushService::changed, this, &PushController::showState);
    connect(&m_reception, &PushService::told, this, [this](const QList<PushRecord>& records) {
        for (const PushRecord& record : records)
            m_deliveries.add(record);
    });
    connect(&m_reception.pushes(), &Pushes::unmatchedChanged, this, [this] {
        m_unmatched.setPushes(m_reception.pushes().unmatched());
        showState();
    });
    connect(&m_reception.pushes(), &Pushes::unmatchedCame, this, [this](const Push& push) {
        const QString number
            = push.phone.isEmpty() ? plainText(push.number.text()) : words::phone(push.phone);
        m_parts.window->announce(
            tr("A code came by push for %1, which is not among the numbers here.").arg(number));
    });
    connect(&keys, &KeysController::settingsOpened, this, &PushController::wirePage);
    connect(m_parts.window.get(), &MainWindow::inspectorRequested, this, &PushController::openInspector);
    m_unmatched.setPushes(m_reception.pushes().unmatched());
    showState();
}

QString PushController::maskedSecret() const
{
    const Secret& secret = m_reception.secret().secret();
    return secret.isEmpty() ? QString() : QString(u"••••"_s + secret.lastFour());
}

void PushController::wirePage(SettingsDialog* dialog)
{
    m_page = new PushPage;
    PushPage* page = m_page;
    auto* area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    dialog->addPage(SettingsDialog::Subject::Push, tr("Push"), area);
    page->setDeliveries(&m_deliveries);
    connect(page, &PushPage::settingsChanged, &m_reception, &PushService::change);
    connect(page, &PushPage::newAddressRequested, &m_reception, &PushService::makePath);
    connect(page, &PushPage::problemActionRequested, &m_reception, &PushService::tryAgain);
    connect(page, &PushPage::secretGiven, this, &PushController::takeSecret);
    connect(page, &PushPage::testRequested, this, &PushController::sendTest);
    connect(page, &PushPage::unmatchedRequested, this, &PushController::openUnmatched);
    connect(page, &PushPage::copyAddressRequested, this, [this] {
        copyCode(m_reception.address()); // its path is what keeps strangers out
        m_parts.window->announce(tr("The address is on the clipboard."));
    });
    if (m_reception.settings().token.isEmpty())
        m_reception.makePath();
    showPage();
    m_reception.secret().read();
}

void PushController::takeSecret(const QString& typed)
{
    const Secret secret = readKey(typed);
    if (!secret.isEmpty())
        m_reception.secret().set(secret);
    if (m_page)
        m_page->setTestResult(secret.isEmpty()
                ? tr("That is no signing secret: it has blanks or letters that no secret has.")
                : QString(),
            secret.isEmpty());
}

void PushController::sendTest()
{
    if (m_reception.state() != PushService::State::Listening) {
        m_page->setTestResult(
            m_reception.settings().isOn ? tr("The receiver does not listen yet.") : tr("Switch it on first."),
            true);
        return;
    }
    const QString id = QString(u"test_"_s + QUuid::createUuid().toString(QUuid::WithoutBraces));
    const QDateTime now = m_parts.clock.now();
    const QByteArray body = wire::writeTestPush(id, now);
    const webhook::Headers headers = webhook::sign(
        m_reception.settings().scheme, m_reception.secret().secret(), id.toLatin1(), now, body);
    m_reception.pushes().expectTest(id);
    m_page->setTesting(true);
    const auto tell = [this](const TestAnswer& answer) {
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
    };
    postTestPush(
        m_parts.network, m_reception.receiver().port(), m_reception.path(), headers, body, this, tell);
}

void PushController::showState()
{
    QString status;
    switch (m_reception.state()) {
    case PushService::State::Off:
    case PushService::State::Starting:
        break;
    case PushService::State::Listening:
        status = tr("Push: listening on %1").arg(u"127.0.0.1:%1"_s.arg(m_reception.receiver().port()));
        if (const auto count = m_reception.pushes().unmatched().size(); count > 0)
            status += u" · "_s + tr("%n unmatched", nullptr, int(count));
        break;
    case PushService::State::NoSecret:
        status = tr("Push: needs the signing secret");
        break;
    case PushService::State::SecretOutOfReach:
        status = tr("Push: no signing secret at hand");
        break;
    case PushService::State::PortRefused:
        status = tr("Push: port %1 can't be had").arg(m_reception.settings().port);
        break;
    }
    m_parts.window->setPushStatus(status);
    if (m_inspector)
        m_inspector->setSecretAtHand(maskedSecret());
    if (m_page)
        showPage();
}

void PushController::showPage()
{
    const PushSettings& settings = m_reception.settings();
    const SigningSecret& secret = m_reception.secret();
    switch (m_reception.state()) {
    case PushService::State::Off:
        m_page->setState(tr("Off"), u"dim"_s);
        break;
    case PushService::State::Starting:
        m_page->setState(tr("Starting…"), u"dim"_s);
        break;
    case PushService::State::Listening:
        m_page->setState(
            tr("Listening on %1").arg(u"127.0.0.1:%1"_s.arg(m_reception.receiver().port())), u"good"_s);
        break;
    case PushService::State::NoSecret:
        m_page->setState(tr("Needs the signing secret"), u"warn"_s);
        break;
    case PushService::State::SecretOutOfReach:
        m_page->setState(tr("No signing secret at hand"), u"warn"_s);
        break;
    case PushService::State::PortRefused:
        m_page->setState(tr("Port %1 can't be had").arg(settings.port), u"bad"_s);
        break;
    }

    if (const auto& trouble = secret.trouble()) {
        QString problem = wordsOf(*trouble);
        if (secret.state() == SigningSecret::State::SessionOnly)
            problem += u' ' + tr("The signing secret is kept until you quit.");
        m_page->setProblem(
            problem, trouble->trouble == VaultTrouble::Locked ? tr("Unlock keychain") : tr("Retry"));
    } else if (const auto& refused = m_reception.portTrouble()) {
        m_page->setProblem(tr("Port %1 is in use by another program, or not allowed (%2). Choose another "
                              "one, here and in the tunnel.")
                               .arg(QString::number(settings.port), refused->detail),
            tr("Try again"));
    } else if (!secret.secret().isEmpty() && !webhook::keyOf(settings.scheme, secret.secret())) {
        m_page->setProblem(tr("This secret is no base64, which Standard Webhooks wants behind whsec_: no "
                              "push can fit. Give another "
                              "secret or choose another scheme."));
    } else {
        m_page->setProblem({});
    }

    m_page->setSettings(settings);
    m_page->setAddress(m_reception.address());
    m_page->setUnmatchedCount(int(m_reception.pushes().unmatched().size()));
    if (secret.secret().isEmpty())
        m_page->setSecret({});
    else if (secret.state() == SigningSecret::State::Kept)
        m_page->setSecret(tr("%1, in the keychain; paste another to change it").arg(maskedSecret()));
    else
        m_page->setSecret(tr("%1, until you quit; paste another to change it").arg(maskedSecret()));
}

// ---- The other windows ----

void PushController::openUnmatched()
{
    if (m_list) {
        m_list->raise();
        m_list->activateWindow();
        return;
    }
    QWidget* above = m_parts.window.get();
    if (m_page)
        above = m_page->window();
    auto* list = new UnmatchedDialog(&m_unmatched, above);
    m_list = list;
    list->setAttribute(Qt::WA_DeleteOnClose);
    connect(list, &UnmatchedDialog::copyRequested, this, [this](const QString& code) {
        copyCode(code);
        m_parts.window->announce(tr("The code is on the clipboard."));
    });
    connect(list, &UnmatchedDialog::forgetRequested, this, [this](const QList<QByteArray>& digests) {
        m_reception.forget(digests, this, [this](const Result<qint64>& gone) {
            if (m_list)
                m_list->setProblem(
                    gone ? QString() : tr("They could not be removed: %1").arg(gone.failure().detail));
        });
    });
    list->show();
}

void PushController::openInspector()
{
    if (m_inspector) {
        m_inspector->raise();
        m_inspector->activateWindow();
        return;
    }
    auto* inspector = new InspectorDialog(m_parts.window.get());
    m_inspector = inspector;
    inspector->setAttribute(Qt::WA_DeleteOnClose);
    connect(inspector, &InspectorDialog::inspectRequested, this,
        [this, inspector](const InspectorDialog::Delivery& delivery) {
            const webhook::Pasted pasted = webhook::readPasted(delivery.headers);
            const QByteArray body = delivery.body.isEmpty() ? pasted.body : delivery.body;
            const Secret secret = delivery.secret.value_or(m_reception.secret().secret());
            inspector->setFindings(webhook::inspect(secret, pasted.headers, body, m_parts.clock.now()));
        });
    inspector->setSecretAtHand(maskedSecret());
    inspector->show();
    m_reception.secret().read();
}

} // namespace provynx
