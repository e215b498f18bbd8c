// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushcontroller.h"

#include "inspectordialog.h"
#include "pushpage.h"
#include "unmatcheddialog.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/settingspages.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/raise.h"

#include "desk/pushservice.h"
#include "domain/plaintext.h"
#include "words/pushwords.h"
#include "words/words.h"

#include <QLocale>

namespace provynx {

using namespace Qt::StringLiterals;

PushController::PushController(
    MainWindow& window, Messages& messages, SettingsPages& pages, PushService& service, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_messages(messages)
    , m_service(service)
{
    pages.add(SettingsPages::Subject::Push, tr("Push"), [this] { return makePage(); });
    connect(&m_service, &PushService::changed, this, &PushController::showState);
    connect(&m_service, &PushService::recordsEmitted, this, [this](const QList<PushRecord>& records) {
        for (const PushRecord& record : records)
            m_deliveries.add(record);
    });
    connect(&m_service.pushes(), &Pushes::unmatchedChanged, this, [this] {
        m_unmatched.setPushes(m_service.pushes().unmatched());
        showState();
    });
    connect(&m_service.pushes(), &Pushes::unmatchedCame, this, [this](const Push& push) {
        const QString number
            = push.phone.isEmpty() ? plainText(push.number.text()) : words::phone(push.phone);
        m_messages.announce(
            tr("A code came by push for %1, which is not among the numbers here.").arg(number));
    });
    connect(
        m_window.action(WindowCommand::Inspector), &QAction::triggered, this, &PushController::openInspector);
    m_unmatched.setPushes(m_service.pushes().unmatched());
    showState();
}

QString PushController::maskedSecret() const
{
    const Secret& secret = m_service.secret().secret();
    return secret.isEmpty() ? QString() : QString(u"••••"_s + secret.lastFour());
}

QWidget* PushController::makePage()
{
    m_page = new PushPage;
    PushPage* page = m_page;
    page->setDeliveries(&m_deliveries);
    connect(page, &PushPage::settingsChanged, &m_service, &PushService::change);
    connect(page, &PushPage::newAddressRequested, &m_service, &PushService::makePath);
    connect(page, &PushPage::problemActionRequested, &m_service, &PushService::tryAgain);
    connect(page, &PushPage::secretGiven, this, &PushController::takeSecret);
    connect(page, &PushPage::testRequested, this, &PushController::sendTest);
    connect(page, &PushPage::unmatchedRequested, this, &PushController::openUnmatched);
    connect(page, &PushPage::copyAddressRequested, this, [this] {
        copyCode(m_service.address()); // its path is what keeps strangers out
        m_messages.announce(tr("The address is on the clipboard."));
    });
    if (m_service.settings().token.isEmpty())
        m_service.makePath();
    showPage();
    m_service.secret().read();
    return page;
}

void PushController::takeSecret(const QString& typed)
{
    const Secret secret = readKey(typed);
    if (!secret.isEmpty())
        m_service.secret().set(secret);
    if (m_page)
        m_page->setTestResult(secret.isEmpty()
                ? tr("That is no signing secret: it has blanks or letters that no secret has.")
                : QString(),
            secret.isEmpty());
}

void PushController::sendTest()
{
    if (m_service.state() != PushService::State::Listening) {
        m_page->setTestResult(
            m_service.settings().isOn ? tr("The receiver does not listen yet.") : tr("Switch it on first."),
            true);
        return;
    }
    m_page->setTesting(true);
    const auto tell = [this](const PushService::TestAnswer& answer) {
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
    m_service.sendTest(this, tell);
}

void PushController::showState()
{
    QString status;
    switch (m_service.state()) {
    case PushService::State::Off:
    case PushService::State::Starting:
        break;
    case PushService::State::Listening:
        status = tr("Push: listening on %1").arg(u"127.0.0.1:%1"_s.arg(m_service.receiver().port()));
        if (const auto count = m_service.pushes().unmatched().size(); count > 0)
            status += u" · "_s + tr("%n unmatched", nullptr, int(count));
        break;
    case PushService::State::NoSecret:
        status = tr("Push: needs the signing secret");
        break;
    case PushService::State::SecretOutOfReach:
        status = tr("Push: no signing secret at hand");
        break;
    case PushService::State::PortRefused:
        status = tr("Push: port %1 can't be had").arg(m_service.settings().port);
        break;
    }
    m_window.setPushStatus(status);
    if (m_inspector)
        m_inspector->setSecretAtHand(maskedSecret());
    if (m_page)
        showPage();
}

void PushController::showPage()
{
    const PushSettings& settings = m_service.settings();
    const SigningSecret& secret = m_service.secret();
    switch (m_service.state()) {
    case PushService::State::Off:
        m_page->setState(tr("Off"), u"dim"_s);
        break;
    case PushService::State::Starting:
        m_page->setState(tr("Starting…"), u"dim"_s);
        break;
    case PushService::State::Listening:
        m_page->setState(
            tr("Listening on %1").arg(u"127.0.0.1:%1"_s.arg(m_service.receiver().port())), u"good"_s);
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
        QString problem = words::vaultTrouble(trouble->trouble, trouble->detail);
        if (secret.state() == SigningSecret::State::SessionOnly)
            problem += u' ' + tr("The signing secret is kept until you quit.");
        m_page->setProblem(
            problem, trouble->trouble == VaultTrouble::Locked ? tr("Unlock keychain") : tr("Retry"));
    } else if (const auto& refused = m_service.portTrouble()) {
        m_page->setProblem(tr("Port %1 is in use by another program, or not allowed (%2). Choose another "
                              "one, here and in the tunnel.")
                               .arg(QString::number(settings.port), refused->detail),
            tr("Try again"));
    } else if (!m_service.canVerify()) {
        m_page->setProblem(tr("This secret is no base64, which Standard Webhooks wants behind whsec_: no "
                              "push can fit. Give another "
                              "secret or choose another scheme."));
    } else {
        m_page->setProblem({});
    }

    m_page->setSettings(settings);
    m_page->setAddress(m_service.address());
    m_page->setUnmatchedCount(int(m_service.pushes().unmatched().size()));
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
    if (raiseOpen(m_list))
        return;
    QWidget* above = &m_window;
    if (m_page)
        above = m_page->window();
    auto* list = new UnmatchedDialog(&m_unmatched, above);
    m_list = list;
    list->setAttribute(Qt::WA_DeleteOnClose);
    connect(list, &UnmatchedDialog::copyRequested, this, [this](const QString& code) {
        copyCode(code);
        m_messages.announce(tr("The code is on the clipboard."));
    });
    connect(list, &UnmatchedDialog::forgetRequested, this, [this](const QList<QByteArray>& digests) {
        m_service.forget(digests, this, [this](const Result<qint64>& gone) {
            if (m_list)
                m_list->setProblem(
                    gone ? QString() : tr("They could not be removed: %1").arg(gone.failure().detail));
        });
    });
    list->show();
}

void PushController::openInspector()
{
    if (raiseOpen(m_inspector))
        return;
    auto* inspector = new InspectorDialog(&m_window);
    m_inspector = inspector;
    inspector->setAttribute(Qt::WA_DeleteOnClose);
    connect(inspector, &InspectorDialog::inspectRequested, this,
        [this, inspector](const InspectorDialog::Delivery& delivery) {
            inspector->setFindings(m_service.inspect(delivery.secret, delivery.headers, delivery.body));
        });
    inspector->setSecretAtHand(maskedSecret());
    inspector->show();
    m_service.secret().read();
}

} // namespace provynx
