// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscontroller.h"

#include "ui/workspace.h"

#include "appearancepage.h"
#include "profilespage.h"
#include "settingsdialog.h"
#include "ui/look/appearance.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/addkeyform.h"
#include "words/words.h"

#include <QDesktopServices>

namespace provynx {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Funds are added there under Wallet → Top up; the page's own address is not documented.
const QUrl topUpPage(u"https://sms.provynx.com/"_s);

QString wordsOf(const KeyTrouble& trouble)
{
    switch (trouble.trouble) {
    case VaultTrouble::Missing:
        return KeysController::tr("This computer has no keychain that answers.");
    case VaultTrouble::Locked:
        return KeysController::tr("The keychain is locked.");
    case VaultTrouble::Denied:
        return KeysController::tr("The keychain did not give access.");
    case VaultTrouble::Unresponsive:
        return KeysController::tr("The keychain does not answer.");
    case VaultTrouble::NotFound:
        return KeysController::tr(
            "The keychain has no key for this profile any more. Remove the profile and add the key again.");
    case VaultTrouble::NotRemoved:
        return KeysController::tr(
            "The key is still in the keychain: removing it did not work. Try again, or remove it there.");
    case VaultTrouble::Failed:
        break;
    }
    return trouble.detail.isEmpty() ? KeysController::tr("The keychain did not work.")
                                    : KeysController::tr("The keychain did not work: %1").arg(trouble.detail);
}

} // namespace

KeysController::KeysController(Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_ageTimer.setSingleShot(true);
    connect(&m_ageTimer, &QTimer::timeout, this, &KeysController::showWallet);
    wireHeader();
    wireWelcome();
    connect(&m_parts.profiles, &Profiles::offeredChanged, this, &KeysController::showProfiles);
    connect(&m_parts.profiles, &Profiles::currentChanged, this, &KeysController::showCurrent);
    connect(&m_parts.profiles, &Profiles::keyStateChanged, this, [this](const ProfileId& id) {
        const auto current = m_parts.profiles.current();
        if (!current || current->id != id)
            return;
        m_parts.window->header()->setKey(
            current->lastFour, current->kind, m_parts.profiles.keyState(id) == KeyState::SessionOnly);
        const auto problem = m_parts.wallet.reading(id).problem;
        if (m_parts.profiles.readyClient(id) && problem && problem->kind == Failure::Kind::KeyUnavailable)
            m_parts.wallet.refresh(id);
        Q_EMIT troubleChanged();
    });
    connect(&m_parts.wallet, &Wallet::changed, this, [this](const ProfileId& id) {
        if (const auto current = m_parts.profiles.current(); current && current->id == id)
            showWallet();
    });
    connect(&m_parts.orders, &Orders::restored, this, [this] {
        if (m_parts.hasNumbersWithoutKey())
            showCurrent();
    });
    showProfiles();
    if (m_parts.profiles.current())
        showCurrent();
}

void KeysController::wireHeader()
{
    HeaderBar* header = m_parts.window->header();
    header->setProfiles(&m_parts.profileRows);
    connect(header, &HeaderBar::profileChosen, &m_parts.profiles, &Profiles::switchTo);
    connect(header, &HeaderBar::manageProfilesRequested, this, &KeysController::openSettings);
    connect(header, &HeaderBar::topUpRequested, this, &KeysController::topUp);
    const auto refresh = [this] {
        if (const auto current = m_parts.profiles.current()) {
            m_parts.wallet.refresh(current->id, this, [this](const Result<Money>& balance) {
                Q_EMIT walletAsked(balance ? std::nullopt : std::optional(balance.failure()));
            });
        }
    };
    connect(header, &HeaderBar::walletRefreshRequested, this, refresh);
    connect(m_parts.window.get(), &MainWindow::refreshRequested, this, refresh);
}

void KeysController::wireWelcome()
{
    connect(
        m_parts.window->welcome(), &WelcomePage::openSandboxRequested, this, &KeysController::enterSandbox);
    connect(m_parts.window.get(), &MainWindow::settingsRequested, this, &KeysController::openSettings);
    connect(m_parts.window.get(), &MainWindow::manageProfilesRequested, this, &KeysController::openSettings);
    wireForm(m_parts.window->welcome()->form());
}

void KeysController::wireForm(AddKeyForm* form)
{
    connect(form, &AddKeyForm::detailsRequested, this, [this] {
        if (m_refusal)
            Q_EMIT detailsAsked(
                words::failure(*m_refusal, words::Doing::AddingKey), words::details(*m_refusal), m_refusal);
    });
    connect(form, &AddKeyForm::addRequested, this, [this, form](const QString& key, const QString& name) {
        form->setBusy(true);
        m_parts.profiles.add(key, name, form, [this, form](const Profiles::Added& added) {
            form->setBusy(false);
            if (added.profile) {
                form->clear();
                m_parts.window->announce(tr("The key was added."));
                const auto proof = m_parts.learnt.of(added.profile->base).keys;
                if (added.profile->kind == KeyKind::Live && !(proof && proof->honoured))
                    Q_EMIT unprovedKeyAdded(*added.profile);
                return;
            }
            switch (added.problem) {
            case Profiles::AddProblem::NotAKey:
                form->setProblem(tr("That is no API key. Keys begin with nsk_test_ or nsk_live_."));
                break;
            case Profiles::AddProblem::KnownAlready:
                form->setProblem(tr("This key is here already."));
                break;
            case Profiles::AddProblem::Refused:
                m_refusal = added.failure;
                form->setProblem(words::failure(*added.failure, words::Doing::AddingKey), true);
                break;
            }
        });
    });
}

void KeysController::enterSandbox()
{
    const Result<Done> entered = m_parts.profiles.enterSandbox();
    if (!entered)
        m_parts.window->welcome()->form()->setProblem(
            tr("The sandbox could not start: %1").arg(entered.failure().detail));
}

void KeysController::showProfiles()
{
    m_parts.profileRows.setProfiles(m_parts.profiles.offered());
    if (const auto current = m_parts.profiles.current())
        m_parts.window->header()->setCurrentProfile(current->id);
}

void KeysController::showCurrent()
{
    const auto current = m_parts.profiles.current();
    if (!current) {
        // Numbers that were paid for stay in sight.
        if (m_parts.hasNumbersWithoutKey()) {
            m_parts.window->header()->clearKey();
            m_parts.window->showDesk();
        } else {
            m_parts.window->showWelcome();
        }
        Q_EMIT troubleChanged();
        return;
    }
    HeaderBar* header = m_parts.window->header();
    header->setCurrentProfile(current->id);
    header->setKey(
        current->lastFour, current->kind, m_parts.profiles.keyState(current->id) == KeyState::SessionOnly);
    header->setTopUp(true,
        current->kind == KeyKind::Sandbox ? tr("The sandbox's money is invented: there is nothing to top up.")
                                          : tr("Opens the website, where funds are added to the wallet."));
    if (m_settings)
        m_settings->profiles()->setCurrent(current->id);
    m_parts.window->showDesk();
    m_parts.wallet.refresh(current->id);
    showWallet();
    Q_EMIT troubleChanged();
}

void KeysController::showWallet()
{
    const auto current = m_parts.profiles.current();
    if (!current)
        return;
    const Wallet::Reading reading = m_parts.wallet.reading(current->id);
    const auto age = m_parts.wallet.age(current->id);
    const QString problem
        = reading.problem ? words::failure(*reading.problem, words::Doing::Reading) : QString();
    m_parts.window->header()->setWallet(reading.balance,
        age ? words::ago(std::chrono::duration_cast<std::chrono::seconds>(*age)) : QString(),
        reading.refreshing, problem);
    // The age is told by the second at first, then by the minute; nobody looks at a hidden window.
    if (age && m_parts.window->isVisible() && !m_parts.window->isMinimized())
        m_ageTimer.start(*age < 1min ? 1'000ms : 60'000ms);
}

std::optional<KeysController::Trouble> KeysController::trouble() const
{
    const auto current = m_parts.profiles.current();
    if (!current && m_parts.hasNumbersWithoutKey())
        return Trouble{tr("There is no key here. The numbers that were bought are kept."), tr("Manage keys…"),
            [this] { const_cast<KeysController*>(this)->openSettings(); }};
    if (!current)
        return std::nullopt;
    const ProfileId id = current->id;
    const KeyState state = m_parts.profiles.keyState(id);
    const auto trouble = m_parts.profiles.trouble(id);
    if (!trouble || (state != KeyState::InTrouble && state != KeyState::SessionOnly))
        return std::nullopt;
    Profiles& profiles = m_parts.profiles;
    Trouble told;
    told.words = wordsOf(*trouble);
    if (state == KeyState::SessionOnly)
        told.words += u' ' + tr("The key is kept until you quit.");
    if (trouble->trouble == VaultTrouble::Locked) {
        told.action = tr("Unlock keychain");
        told.act = [&profiles, id] { profiles.unlock(id); };
    } else if (trouble->trouble == VaultTrouble::NotFound) {
        told.action = tr("Manage keys…");
        told.act = [this] { const_cast<KeysController*>(this)->openSettings(); };
    } else {
        told.action = tr("Retry");
        told.act = [&profiles, id] { profiles.retryKey(id); };
    }
    return told;
}

void KeysController::topUp()
{
    const auto current = m_parts.profiles.current();
    if (!current)
        return;
    if (current->kind == KeyKind::Sandbox)
        m_parts.window->announce(tr("The sandbox's money is invented: there is nothing to top up."));
    else
        QDesktopServices::openUrl(topUpPage);
}

SettingsDialog* KeysController::openSettings()
{
    if (m_settings) {
        m_settings->raise();
        m_settings->activateWindow();
        return m_settings;
    }
    m_settings = new SettingsDialog(m_parts.window.get());
    m_settings->setAttribute(Qt::WA_DeleteOnClose);
    ProfilesPage* page = m_settings->profiles();
    page->setProfiles(&m_parts.profileRows);
    if (const auto current = m_parts.profiles.current())
        page->setCurrent(current->id);
    m_settings->appearance()->setTheme(m_parts.preferences.theme());
    m_settings->appearance()->setLanguage(m_parts.preferences.language());
    connect(m_settings->appearance(), &AppearancePage::themeChosen, m_parts.window.get(),
        &MainWindow::themeChosen);
    connect(m_settings->appearance(), &AppearancePage::languageChosen, m_parts.window.get(),
        &MainWindow::languageChosen);
    connect(page, &ProfilesPage::useRequested, &m_parts.profiles, &Profiles::switchTo);
    connect(page, &ProfilesPage::renameRequested, &m_parts.profiles, &Profiles::rename);
    connect(page, &ProfilesPage::removeRequested, this, [this, page](const ProfileId& id) {
        m_parts.profiles.remove(id, page, [page](const std::optional<KeyTrouble>& trouble) {
            page->setRemovalProblem(trouble ? wordsOf(*trouble) : QString());
        });
    });
    wireForm(page->form());
    Q_EMIT settingsOpened(m_settings);
    m_settings->show();
    return m_settings;
}

} // namespace provynx
