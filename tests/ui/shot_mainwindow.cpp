// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// shot_frame FOLDER [light|dark|system] [WIDTHxHEIGHT] [rtl]: pictures of the frame with sample data.
#include "models/profilemodel.h"
#include "settings/preferences.h"
#include "ui/buy/confirmpurchase.h"
#include "ui/look/appearance.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/profilespage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/addkeyform.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

QWidget* sampleBuyPanel()
{
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 16, 16, 14);
    auto* title = new QLabel(u"Get a number"_s);
    title->setProperty("role", u"title"_s);
    column->addWidget(title);
    const auto segments = [column](const QStringList& words) {
        auto* row = new QHBoxLayout;
        row->setSpacing(0);
        auto* group = new QWidget;
        group->setLayout(row);
        row->setContentsMargins({});
        for (int i = 0; i < words.size(); ++i) {
            auto* button = new QRadioButton(words[i]);
            button->setProperty("segment",
                i == 0                      ? u"left"_s
                    : i == words.size() - 1 ? u"right"_s
                                            : u"middle"_s);
            button->setChecked(i == 0);
            row->addWidget(button, 1);
        }
        column->addWidget(group);
    };
    segments({u"United States"_s, u"Global"_s});
    auto* caption = new QLabel(u"Server — stays the same for catalogue and purchase"_s);
    caption->setProperty("role", u"caption"_s);
    column->addWidget(caption);
    segments({u"1"_s, u"2"_s, u"3"_s});
    auto* country = new QComboBox;
    country->addItem(u"United Kingdom"_s);
    column->addWidget(country);
    auto* search = new QLineEdit(u"wha"_s);
    column->addWidget(search);
    auto* list = new QListWidget;
    list->addItems({u"WhatsApp"_s, u"WhatsApp Business"_s, u"Whatnot"_s});
    list->setCurrentRow(0);
    column->addWidget(list, 1);
    auto* get = new QPushButton(u"Get number   Ctrl+Enter"_s);
    get->setProperty("primary", true);
    column->addWidget(get);
    return panel;
}

QWidget* sampleActivePanel()
{
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins({});
    auto* list = new QListWidget;
    list->addItems({u"+44 7700 900123"_s, u"+1 202-555-0143"_s});
    list->setCurrentRow(0);
    column->addWidget(list);
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* inner = new QVBoxLayout(card);
    for (const auto& tone : {u"live"_s, u"test"_s, u"sandbox"_s, u"good"_s, u"bad"_s, u"warn"_s}) {
        auto* badge = new QLabel(tone.toUpper());
        badge->setProperty("badge", tone);
        inner->addWidget(badge, 0, Qt::AlignLeading);
    }
    auto* off = new QPushButton(u"Disabled"_s);
    off->setEnabled(false);
    auto* offPrimary = new QPushButton(u"Disabled primary"_s);
    offPrimary->setProperty("primary", true);
    offPrimary->setEnabled(false);
    inner->addWidget(off, 0, Qt::AlignLeading);
    inner->addWidget(offPrimary, 0, Qt::AlignLeading);
    column->addWidget(card, 1);
    return panel;
}

QString folder;

void save(QWidget& widget, const QString& name)
{
    QTest::qWait(50);
    widget.grab().save(folder + u"/"_s + name + u".png"_s);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QStringList arguments = application.arguments().mid(1);
    folder = arguments.value(0, u"."_s);
    QDir().mkpath(folder);
    if (arguments.contains("rtl"_L1))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    Appearance look(&application);
    look.setTheme(arguments.contains("dark"_L1) ? Theme::Dark
            : arguments.contains("system"_L1)   ? Theme::System
                                                : Theme::Light);

    ProfileModel profiles;
    profiles.setProfiles({
        {ProfileId(u"live"_s), u"Checkout QA"_s, KeyKind::Live, u"7f3c"_s, BaseUrl::service()},
        {ProfileId(u"test"_s), u"Staging of the sign-up team, Prüfumgebung"_s, KeyKind::Test, u"a1b2"_s,
            BaseUrl::fromName(u"https://staging.example/api"_s)},
        {sandboxProfileId(), u"Sandbox"_s, KeyKind::Sandbox, {}, BaseUrl::embedded()},
    });
    auto* active = sampleActivePanel();
    MainWindow window(sampleBuyPanel(), active);
    for (const QString& argument : arguments) {
        const QStringList size = argument.split(u'x');
        if (size.size() == 2 && size[0].toInt() > 0)
            window.resize(size[0].toInt(), size[1].toInt());
    }
    window.header()->setProfiles(&profiles);
    window.header()->setCurrentProfile(ProfileId(u"live"_s));
    window.header()->setKey(u"7f3c"_s, KeyKind::Live);
    window.header()->setConnection(HeaderBar::Connection::Online, u"Online · 84 ms"_s);
    window.header()->setWallet(Money::fromDecimal(u"99.15", u"USD"_s), u"12 s ago"_s, false);
    window.messageBar()->show(
        u"The service asked us to slow down. Checking resumes in 8 s; nothing is lost."_s,
        MessageBar::Tone::Warn, u"Details"_s);
    window.setActiveCount(3);
    window.setStatus(u"3 active · next check in 2 s"_s);
    window.setSpending(u"Spent today $2.15 of $10.00"_s);
    window.showDesk();
    window.show();
    save(window, u"desk"_s);
    auto* box = window.findChild<QComboBox*>();
    box->setFocus();
    box->showPopup();
    save(*box->view()->window(), u"profiles-popup"_s);
    box->hidePopup();
    auto* number = window.menuBar()->actions().value(1)->menu();
    number->popup(window.mapToGlobal(QPoint(60, 30)));
    save(*number, u"menu"_s);
    number->hide();
    window.setStatus(u"No key yet"_s);
    window.showWelcome();
    window.activateWindow();
    window.welcome()->form()->setFocus();
    QTest::keyClicks(window.focusWidget(), u"nsk_test_abcdefgh1234"_s);
    save(window, u"welcome"_s);

    SettingsDialog settings(&window);
    auto* page = new ProfilesPage;
    settings.addPage(SettingsDialog::Subject::Profiles, u"Profiles"_s, page);
    settings.addPage(SettingsDialog::Subject::Appearance, u"Appearance"_s, new AppearancePage);
    page->setProfiles(&profiles);
    page->setCurrent(ProfileId(u"live"_s));
    page->setRemovalProblem(u"The keychain did not let the key go. It is still there."_s);
    settings.show();
    save(settings, u"settings"_s);
    settings.findChild<QListWidget*>()->setCurrentRow(1);
    save(settings, u"appearance"_s);

    using Price = ConfirmPurchase::Price;
    ConfirmPurchase::Purchase asked;
    asked.service = u"WhatsApp"_s;
    asked.country = u"United Kingdom"_s;
    asked.operatorName = u"Any"_s;
    asked.server = u"1"_s;
    asked.testCase = u"TC-1042 sign-up, UK"_s;
    asked.price = Money::fromDecimal(u"4.35", u"USD"_s);
    asked.priceBefore = Money::fromDecimal(u"0.35", u"USD"_s);
    asked.wallet = Money::fromDecimal(u"99.15", u"USD"_s);
    const auto ask = [&](const QString& name) {
        auto* confirm = new ConfirmPurchase(asked, &window);
        confirm->open();
        save(*confirm, name + u"-unread"_s);
        QTest::qWait(ConfirmPurchase::readingTime.count() + 100);
        save(*confirm, name);
        confirm->reject();
    };
    ask(u"confirm"_s);
    asked.priceNews = Price::Dearer;
    ask(u"confirm-dearer"_s);
    asked.priceNews = Price::Unread;
    asked.isWalletOld = true;
    ask(u"confirm-list"_s);
    asked.priceNews = Price::Same;
    asked.isWalletOld = false;
    asked.isSecond = true;
    ask(u"confirm-second"_s);
    const auto actions = window.actions();
    for (QAction* action : actions) {
        if (action->shortcut() == QKeySequence(Qt::Key_F1) || action->text().contains("About"_L1))
            action->trigger();
    }
    QTest::qWait(50);
    int dialogs = 0;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QDialog") && widget->isVisible() && widget != &settings)
            save(*widget, u"dialog%1"_s.arg(++dialogs));
    }
    return 0;
}
