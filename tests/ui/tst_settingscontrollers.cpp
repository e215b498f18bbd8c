// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "named.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

#include "models/roles.h"
#include "settings/preferences.h"
#include "settings/standardpaths.h"
#include "ui/active/activepanel.h"
#include "ui/look/appearance.h"
#include "ui/settings/connectionpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/clipboard.h"
#include "ui/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Reaction;
using test::ScriptedServer;

namespace {

MainWindow* window()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* one = qobject_cast<MainWindow*>(widget); one && one->isVisible())
            return one;
    }
    return nullptr;
}

template <class Control>
Control* control(const QString& name)
{
    return window() ? test::seen<Control>(window(), name) : nullptr;
}

QString copied()
{
    return QApplication::clipboard()->text();
}

Order order()
{
    const auto* panel = window() ? window()->findChild<ActivePanel*>() : nullptr;
    const auto* list = panel ? panel->findChild<QAbstractItemView*>() : nullptr;
    return list ? list->model()->index(0, 0).data(OrderRole).value<Order>() : Order();
}

SettingsDialog* settings(SettingsDialog::Subject subject)
{
    // The window stands before it is wired.
    SettingsDialog* dialog = nullptr;
    const bool isOpen = QTest::qWaitFor([&dialog] {
        dialog = window()->findChild<SettingsDialog*>();
        if (!dialog)
            window()->action(WindowCommand::Settings)->trigger();
        return dialog != nullptr;
    });
    if (isOpen)
        dialog->showPage(subject);
    return dialog;
}

void typeInto(const QString& name, const QString& text)
{
    auto* field = control<QWidget>(name);
    field->setFocus();
    QTest::keyClicks(field, text);
}

} // namespace

/// The habits of a person at the window: what is copied, and which way the network goes.
class TestHabits : public test::Strict {
    Q_OBJECT

public:
    Appearance* look = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setApplicationName(u"provynx-sms"_s);
        look = new Appearance(qApp);
    }

    void cleanup()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).removeRecursively();
    }

    void copyingAsThePersonLikesIt()
    {
        Options options;
        options.sandbox = true;
        Workspace workspace(options, *look);
        workspace.open();
        QTRY_VERIFY(control<QLineEdit>(u"Service search"_s));
        settings(SettingsDialog::Subject::Clipboard);
        QTRY_VERIFY(control<QCheckBox>(u"Copy the number when it is bought"_s));
        control<QCheckBox>(u"Copy the number when it is bought"_s)->click();
        control<QCheckBox>(u"Copy the code when it comes"_s)->click();
        auto* format = control<QComboBox>(u"Number format"_s);
        format->setCurrentIndex(1);
        Q_EMIT format->activated(1);
        window()->findChild<SettingsDialog*>()->close();

        copyPlain(u"before"_s);
        const auto services = [] { return control<QAbstractItemView>(u"Services"_s); };
        QTRY_VERIFY(services() && services()->model()->rowCount() > 5);
        typeInto(u"Service search"_s, u"telegram"_s);
        QTRY_VERIFY(control<QPushButton>(u"Get number"_s)->isEnabled());
        control<QPushButton>(u"Get number"_s)->click();
        QTRY_VERIFY(order().wasBought());
        QTRY_VERIFY2(copied().startsWith(u"+1 "_s) && copied().contains(u"555-01"_s), qPrintable(copied()));
        QTRY_COMPARE_WITH_TIMEOUT(copied(), u"123456"_s, 20'000);
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));

        // Every way is in the menu of the window, for the chosen number.
        QMenu* menu = window()->copyNumberMenu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 5);
        menu->actions().at(3)->trigger();
        QCOMPARE(copied(), order().phone().sliced(1));
        menu = window()->copyCodeMenu();
        Q_EMIT menu->aboutToShow();
        QVERIFY(menu->actions().size() >= 2);
        menu->actions().at(1)->trigger();
        QCOMPARE(copied(), u"123 456"_s);
        window()->action(WindowCommand::CopyNumber)->trigger();
        QVERIFY(copied().startsWith(u"+1 "_s));
    }

    void aProxysPasswordIsInTheKeychainAlone()
    {
        ScriptedServer proxy;
        const auto challenge = [](const test::Delivery& delivery) {
            return delivery.header("Proxy-Authorization").isEmpty()
                ? Reaction::answer(407, "", "Proxy-Authenticate: Basic realm=\"company\"\r\n")
                : Reaction::answer(502, "");
        };
        proxy.otherwise(challenge);
        const auto sentPassword = [&proxy] {
            return std::any_of(
                proxy.deliveries().cbegin(), proxy.deliveries().cend(), [](const test::Delivery& one) {
                    return one.header("Proxy-Authorization")
                        == "Basic " + QByteArray("sam:open sesame").toBase64();
                });
        };
        const auto addKey = [] {
            typeInto(u"API key"_s, u"nsk_test_proxy0123456789"_s);
            control<QPushButton>(u"Add key"_s)->click();
        };
        Options options;
        options.base = std::get<BaseUrl>(BaseUrl::parse(u"https://service.invalid/api"_s));
        {
            Workspace workspace(options, *look);
            workspace.open();
            QTRY_VERIFY(control<QLineEdit>(u"API key"_s));
            auto* dialog = settings(SettingsDialog::Subject::Connection);
            QTRY_VERIFY(control<QLineEdit>(u"Proxy host"_s));
            auto* page = dialog->findChild<ConnectionPage*>();
            ProxyChoice choice;
            choice.kind = ProxyChoice::Kind::Manual;
            choice.host = u"127.0.0.1"_s;
            choice.port = quint16(proxy.url().port());
            choice.user = u"sam"_s;
            Q_EMIT page->proxyChosen(choice);
            Q_EMIT page->passwordTyped(u"open sesame"_s);
            QTRY_COMPARE(control<QLineEdit>(u"Proxy password"_s)->placeholderText(), u"in the keychain"_s);
            dialog->close();
            addKey();
            QTRY_VERIFY(sentPassword());
        }
        QFile file(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("127.0.0.1"));
        QVERIFY(!kept.contains("sesame") && !kept.contains(QByteArray("open sesame").toBase64()));

        // After a restart it comes from the keychain.
        proxy.forget();
        QVERIFY(!sentPassword());
        Workspace workspace(options, *look);
        workspace.open();
        QTRY_VERIFY(control<QLineEdit>(u"API key"_s));
        auto* dialog = settings(SettingsDialog::Subject::Connection);
        QTRY_VERIFY(dialog->findChild<ConnectionPage*>());
        dialog->close();
        QTRY_VERIFY(control<QPushButton>(u"Add key"_s));
        addKey();
        QTRY_VERIFY(sentPassword());
    }

    /// A proxy and an authority that were written into the settings file are on screen from the start.
    void anotherWayToTheNetworkIsSeen()
    {
        const QString file
            = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s;
        Options options;
        options.sandbox = true;
        const auto isOnScreen = [](const QString& words) {
            for (const QLabel* label : window()->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        };
        {
            Workspace workspace(options, *look);
            workspace.open();
            QTRY_VERIFY(control<QLineEdit>(u"Service search"_s));
            QVERIFY(!isOnScreen(u"goes through"_s) && !isOnScreen(u"trusts"_s));
        }
        {
            QDir().mkpath(QFileInfo(file).absolutePath());
            QSettings settings(file, QSettings::IniFormat);
            settings.setValue(u"proxy/kind"_s, u"manual"_s);
            settings.setValue(u"proxy/host"_s, u"proxy.example"_s);
            settings.setValue(u"proxy/port"_s, 3128);
            settings.setValue(
                u"network/certificateFile"_s, QStringLiteral(PROVYNX_FIXTURES "/selfsigned.pem"));
        }
        Workspace workspace(options, *look);
        workspace.open();
        QTRY_VERIFY(isOnScreen(u"goes through proxy.example:3128"_s));
        QTRY_VERIFY(isOnScreen(u"trusts "_s));
        Q_EMIT settings(SettingsDialog::Subject::Connection)
            ->findChild<ConnectionPage*>()
            ->certificateRemoved();
        QTRY_VERIFY(!isOnScreen(u"trusts "_s));
        Q_EMIT settings(SettingsDialog::Subject::Connection)->findChild<ConnectionPage*>()->proxyChosen({});
        QTRY_VERIFY(!isOnScreen(u"goes through"_s));
    }

    void aBadCertificateFileLosesNothing()
    {
        Options options;
        options.sandbox = true;
        Workspace workspace(options, *look);
        workspace.open();
        QTRY_VERIFY(control<QLineEdit>(u"Service search"_s));
        auto* page = settings(SettingsDialog::Subject::Connection)->findChild<ConnectionPage*>();
        QVERIFY(page);
        const QString good = QStringLiteral(PROVYNX_FIXTURES "/selfsigned.pem");
        const auto isSaid = [page](const QString& words) {
            for (const QLabel* label : page->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        };
        Q_EMIT page->certificateChosen(good);
        QTRY_VERIFY(isSaid(QDir::toNativeSeparators(good)));
        Q_EMIT page->certificateChosen(u"/nowhere/at-all.pem"_s);
        QTRY_VERIFY(isSaid(u"can't be read"_s));
        QVERIFY(isSaid(QDir::toNativeSeparators(good)));
        Q_EMIT page->certificateRemoved();
        QTRY_VERIFY(isSaid(u"the system's certificates alone"_s));
    }
};

QTEST_MAIN(TestHabits)
#include "tst_settingscontrollers.moc"
