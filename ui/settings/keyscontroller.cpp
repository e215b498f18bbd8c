// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscontroller.h"

#include "profilespage.h"

#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspages.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/addkeyform.h"

#include "desk/apifactsstore.h"
#include "desk/orders.h"
#include "desk/profiles.h"
#include "models/profilemodel.h"
#include "words/words.h"

namespace provynx {

KeysController::KeysController(MainWindow& window, Messages& messages, SettingsPages& pages,
    Profiles& profiles, Orders& orders, const ApiFactsStore& facts, ProfileModel& rows, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_messages(messages)
    , m_pages(pages)
    , m_profiles(profiles)
    , m_orders(orders)
    , m_facts(facts)
    , m_rows(rows)
{
    m_pages.add(SettingsPages::Subject::Profiles, tr("Profiles"), [this] { return makePage(); });
    HeaderBar* header = m_window.header();
    header->setProfiles(&m_rows);
    connect(header, &HeaderBar::profileChosen, &m_profiles, &Profiles::switchTo);
    connect(m_window.welcome(), &WelcomePage::openSandboxRequested, this, &KeysController::enterSandbox);
    wireForm(m_window.welcome()->form());
    connect(&m_profiles, &Profiles::offeredChanged, this, &KeysController::showProfiles);
    connect(&m_profiles, &Profiles::currentChanged, this, &KeysController::showCurrent);
    connect(&m_profiles, &Profiles::keyStateChanged, this, [this](const ProfileId& id) {
        const auto current = m_profiles.current();
        if (!current || current->id != id)
            return;
        showKey(*current);
        Q_EMIT troubleChanged(trouble());
    });
    connect(&m_orders, &Orders::restored, this, [this] {
        if (hasNumbersWithoutKey())
            showCurrent();
    });
    showProfiles();
    if (m_profiles.current())
        showCurrent();
}

bool KeysController::hasNumbersWithoutKey() const
{
    return m_profiles.offered().isEmpty() && m_orders.hasActiveAt(m_profiles.base());
}

QWidget* KeysController::makePage()
{
    m_page = new ProfilesPage;
    ProfilesPage* page = m_page;
    page->setProfiles(&m_rows);
    if (const auto current = m_profiles.current())
        page->setCurrent(current->id);
    connect(page, &ProfilesPage::useRequested, &m_profiles, &Profiles::switchTo);
    connect(page, &ProfilesPage::renameRequested, &m_profiles, &Profiles::rename);
    connect(page, &ProfilesPage::removeRequested, this, [this, page](const ProfileId& id) {
        m_profiles.remove(id, page, [page](const std::optional<KeyTrouble>& trouble) {
            page->setRemovalProblem(
                trouble ? words::vaultTrouble(trouble->trouble, trouble->detail) : QString());
        });
    });
    wireForm(page->form());
    return page;
}

void KeysController::wireForm(AddKeyForm* form)
{
    connect(form, &AddKeyForm::detailsRequested, this, [this] {
        if (m_refusal)
            m_messages.showDetails(*m_refusal, words::Doing::AddingKey);
    });
    connect(form, &AddKeyForm::addRequested, this,
        [this, form](const QString& key, const QString& name) { add(form, key, name); });
}

void KeysController::add(AddKeyForm* form, const QString& key, const QString& name)
{
    form->setBusy(true);
    m_profiles.add(key, name, form, [this, form](const Profiles::Added& added) {
        form->setBusy(false);
        if (added.profile) {
            form->clear();
            m_messages.announce(tr("The key was added."));
            const auto proof = m_facts.of(added.profile->base).keys;
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
}

void KeysController::enterSandbox()
{
    const Result<Done> entered = m_profiles.enterSandbox();
    if (!entered)
        m_window.welcome()->form()->setProblem(
            tr("The sandbox could not start: %1").arg(entered.failure().detail));
}

void KeysController::showProfiles()
{
    m_rows.setProfiles(m_profiles.offered());
    if (const auto current = m_profiles.current())
        m_window.header()->setCurrentProfile(current->id);
}

void KeysController::showCurrent()
{
    const auto current = m_profiles.current();
    if (current) {
        m_window.header()->setCurrentProfile(current->id);
        showKey(*current);
        if (m_page)
            m_page->setCurrent(current->id);
        m_window.showDesk();
    } else if (hasNumbersWithoutKey()) {
        // Numbers that were paid for stay in sight.
        m_window.header()->clearKey();
        m_window.showDesk();
    } else {
        m_window.showWelcome();
    }
    Q_EMIT troubleChanged(trouble());
}

void KeysController::showKey(const Profile& profile)
{
    m_window.header()->setKey(
        profile.lastFour, profile.kind, m_profiles.keyState(profile.id) == KeyState::SessionOnly);
}

std::optional<Messages::Standing> KeysController::trouble() const
{
    const auto manage = [pages = &m_pages] { Q_EMIT pages->openRequested(SettingsPages::Subject::Profiles); };
    const auto current = m_profiles.current();
    if (!current && hasNumbersWithoutKey())
        return Messages::Standing{tr("There is no key here. The numbers that were bought are kept."),
            Messages::Tone::Warn, tr("Manage keys…"), manage};
    if (!current)
        return std::nullopt;
    const ProfileId id = current->id;
    const KeyState state = m_profiles.keyState(id);
    const auto trouble = m_profiles.trouble(id);
    if (!trouble || (state != KeyState::InTrouble && state != KeyState::SessionOnly))
        return std::nullopt;
    Messages::Standing standing;
    standing.words = words::vaultTrouble(trouble->trouble, trouble->detail);
    if (state == KeyState::SessionOnly)
        standing.words += u' ' + tr("The key is kept until you quit.");
    if (trouble->trouble == VaultTrouble::Locked) {
        standing.action = tr("Unlock keychain");
        standing.act = [profiles = &m_profiles, id] { profiles->unlock(id); };
    } else if (trouble->trouble == VaultTrouble::NotFound) {
        standing.action = tr("Manage keys…");
        standing.act = manage;
    } else {
        standing.action = tr("Retry");
        standing.act = [profiles = &m_profiles, id] { profiles->retryKey(id); };
    }
    return standing;
}

} // namespace provynx
