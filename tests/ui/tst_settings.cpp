// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "named.h"
#include "samples.h"
#include "support/strict.h"

#include "ui/active/clipboardpage.h"
#include "ui/look/appearance.h"
#include "ui/look/translation.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/connectionpage.h"
#include "ui/settings/pollingpage.h"
#include "ui/settings/profilespage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/codechoice.h"
#include "ui/widgets/copymenu.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/orderdetails.h"
#include "words/words.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace provynx;
using namespace Qt::StringLiterals;
using Subject = SettingsDialog::Subject;

namespace {

QStringList entries(const QMenu& menu)
{
    QStringList shown;
    for (const QAction* action : menu.actions())
        shown.append(action->text());
    return shown;
}

} // namespace

class TestSettings : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_english = std::make_unique<Translation>(Language::English);
        m_look = std::make_unique<Appearance>(qApp);
    }

    void thePagesStandInTheirOrder()
    {
        SettingsDialog dialog;
        auto* history = new QWidget;
        dialog.addPage(Subject::Appearance, u"Appearance"_s, new AppearancePage);
        dialog.addPage(Subject::Profiles, u"Profiles"_s, new ProfilesPage);
        dialog.addPage(Subject::History, u"History"_s, history);
        dialog.addPage(Subject::Clipboard, u"Clipboard"_s, new ClipboardPage);
        dialog.addPage(Subject::Connection, u"Connection"_s, new ConnectionPage);
        dialog.addPage(Subject::Checking, u"Checking"_s, new PollingPage);
        const auto* names = test::named<QListWidget>(&dialog, u"Settings pages"_s);
        QVERIFY(names);
        QStringList shown;
        for (int row = 0; row < names->count(); ++row)
            shown.append(names->item(row)->text());
        QCOMPARE(shown,
            QStringList({u"Profiles"_s, u"Checking"_s, u"Clipboard"_s, u"History"_s, u"Connection"_s,
                u"Appearance"_s}));
        dialog.show();
        dialog.showPage(Subject::History);
        QVERIFY(history->isVisible());
        dialog.showPage(Subject::Profiles);
        QVERIFY(!history->isVisible());
    }

    void theDialogFitsTheSmallestWindow()
    {
        for (const LanguageRow& row : languageRows) {
            m_english->use(row.value);
            SettingsDialog dialog;
            dialog.addPage(Subject::Profiles, u"Profile"_s, new ProfilesPage);
            dialog.addPage(Subject::Appearance, u"Darstellung"_s, new AppearancePage);
            dialog.addPage(Subject::Checking, u"Code-Prüfung"_s, new PollingPage);
            dialog.addPage(Subject::Clipboard, u"Zwischenablage"_s, new ClipboardPage);
            dialog.addPage(Subject::Notifications, u"Mitteilungen"_s, new QWidget);
            dialog.addPage(Subject::Spending, u"Ausgabenschutz"_s, new QWidget);
            dialog.addPage(Subject::History, u"Verlauf und Aufbewahrung"_s, new QWidget);
            dialog.addPage(Subject::Push, u"Push-Empfang"_s, new QWidget);
            dialog.addPage(Subject::Connection, u"Verbindung"_s, new ConnectionPage);
            QVERIFY2(dialog.minimumSizeHint().width() <= 820,
                qPrintable(QString::number(dialog.minimumSizeHint().width())));
            QVERIFY2(dialog.minimumSizeHint().height() <= 560,
                qPrintable(QString::number(dialog.minimumSizeHint().height())));
        }
        m_english->use(Language::English);
    }

    void clipboardHabits()
    {
        ClipboardPage page;
        QSignalSpy chosen(&page, &ClipboardPage::habitsChosen);
        page.setHabits({NumberFormat::National, true, false});
        QCOMPARE(chosen.size(), 0);
        auto* number = test::named<QCheckBox>(&page, u"Copy the number when it is bought"_s);
        QVERIFY(number && number->isChecked());
        test::named<QCheckBox>(&page, u"Copy the code when it comes"_s)->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().constFirst().value<ClipboardHabits>(),
            (ClipboardHabits{NumberFormat::National, true, true}));
        auto* format = test::named<QComboBox>(&page, u"Number format"_s);
        QVERIFY(format->currentText().contains(u"07700 900123"_s));
        format->setCurrentIndex(4);
        Q_EMIT format->activated(4);
        QCOMPARE(chosen.takeFirst().constFirst().value<ClipboardHabits>().format,
            NumberFormat::WithoutCountryCode);
    }

    void pacing()
    {
        PollingPage page;
        QSignalSpy chosen(&page, &PollingPage::pacingChosen);
        page.setPacing(Pacing::Gentle);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(test::named<QRadioButton>(&page, u"Gentle"_s)->isChecked());
        test::named<QRadioButton>(&page, u"Normal"_s)->click();
        QCOMPARE(chosen.size(), 1);
    }

    void aProxyIsChosenOnceItIsWhole()
    {
        ConnectionPage page;
        QSignalSpy chosen(&page, &ConnectionPage::proxyChosen);
        QSignalSpy typed(&page, &ConnectionPage::passwordTyped);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto* host = test::named<QLineEdit>(&page, u"Proxy host"_s);
        auto* port = test::named<QSpinBox>(&page, u"Proxy port"_s);
        auto* user = test::named<QLineEdit>(&page, u"Proxy user"_s);
        auto* password = test::named<QLineEdit>(&page, u"Proxy password"_s);
        QVERIFY(!host->isEnabled());
        test::named<QRadioButton>(&page, u"This one"_s)->click();
        QVERIFY(host->isEnabled());
        host->setFocus();
        QTest::keyClicks(host, u" proxy.example "_s);
        port->setFocus();
        QCOMPARE(chosen.size(), 0); // no port yet
        QTest::keyClicks(port, u"3128"_s);
        user->setFocus();
        QCOMPARE(chosen.size(), 1);
        const auto proxy = chosen.takeFirst().constFirst().value<ProxyChoice>();
        QCOMPARE(proxy.host, u"proxy.example"_s);
        QCOMPARE(proxy.port, quint16(3128));
        QTest::keyClicks(user, u"sam"_s);
        password->setFocus();
        QCOMPARE(chosen.takeFirst().constFirst().value<ProxyChoice>().user, u"sam"_s);
        QTest::keyClicks(password, u"open sesame"_s);
        user->setFocus();
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed.takeFirst().constFirst().toString(), u"open sesame"_s);
        // It belongs to that proxy alone.
        host->setFocus();
        host->selectAll();
        QTest::keyClicks(host, u"other.example"_s);
        user->setFocus();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(password->text(), QString());
        QCOMPARE(typed.size(), 0);
        test::named<QRadioButton>(&page, u"None"_s)->click();
        QCOMPARE(chosen.takeLast().constFirst().value<ProxyChoice>().kind, ProxyChoice::Kind::None);
    }

    void problemsAreShownWhereTheyBelong()
    {
        ConnectionPage page;
        page.setCertificateFile(u"/etc/company.pem"_s);
        QVERIFY(test::named<QPushButton>(&page, u"Remove"_s)->isEnabled());
        page.setCertificateProblem(u"There is no certificate in it."_s);
        const auto bars = page.findChildren<MessageBar*>();
        QCOMPARE(bars.size(), 2);
        QCOMPARE(bars.at(1)->text(), u"There is no certificate in it."_s);
        QVERIFY(!bars.at(1)->isHidden() && bars.at(0)->isHidden());
        page.setCertificateProblem({});
        QVERIFY(bars.at(1)->isHidden());
        QSignalSpy removed(&page, &ConnectionPage::certificateRemoved);
        test::named<QPushButton>(&page, u"Remove"_s)->click();
        QCOMPARE(removed.size(), 1);
    }

    void theWaysToCopy()
    {
        const Order order = test::withCode(
            test::waiting(1, test::globalMarket(), u"Acme"_s, u"+447700900123"_s, 10, 600, {}), u"123-456"_s,
            u"Your code is 123-456. Backup code: 771204"_s, 5);
        QMenu numbers, codes;
        QList<NumberFormat> formats;
        QStringList copied;
        copymenu::addNumbers(&numbers, order, [&](NumberFormat format) { formats.append(format); });
        copymenu::addCodes(&codes, order, [&](const QString& code) { copied.append(code); });
        QCOMPARE(entries(numbers),
            QStringList(
                {u"E.164\t+447700900123"_s, u"International\t+44 7700 900123"_s, u"National\t07700 900123"_s,
                    u"Digits only\t447700900123"_s, u"Without country code\t7700900123"_s}));
        QCOMPARE(entries(codes),
            QStringList({u"Without separators\t123456"_s, u"As it was sent\t123-456"_s,
                u"With separators\t123 456"_s, u"Or perhaps\t771204"_s}));
        for (QAction* action : numbers.actions() + codes.actions())
            action->trigger();
        QCOMPARE(formats.constLast(), NumberFormat::WithoutCountryCode);
        QCOMPARE(copied, QStringList({u"123456"_s, u"123-456"_s, u"123 456"_s, u"771204"_s}));
    }

    void aCodeReadFromTheTextIsOffered()
    {
        Order order = test::waiting(1, test::globalMarket(), u"Acme"_s, u"+447700900123"_s, 10, 600, {});
        OrderDetails details;
        auto* choice = details.findChild<CodeChoice*>();
        details.setOrder(order);
        QVERIFY(choice->isHidden());
        order = test::withCode(order, {}, u"Code 482913 or 771204"_s, 5);
        details.setOrder(order);
        QVERIFY(!choice->isHidden());
        QSignalSpy chosen(&details, &OrderDetails::codeChosen);
        QVERIFY(test::named<QPushButton>(choice, u"Copy 7 7 1 2 0 4"_s));
        test::named<QPushButton>(choice, u"Copy 7 7 1 2 0 4"_s)->click();
        QCOMPARE(chosen.constFirst().constFirst().toString(), u"771204"_s);
        QCOMPARE(words::waitingFor(order), u"Code in the text"_s);
        QVERIFY(words::sentence(order, test::now).contains(u"likely code 4 8 2 9 1 3"_s));
        // Where the service says which it is, and the text has no other, there is nothing to choose.
        details.setOrder(
            test::withCode(test::waiting(2, test::globalMarket(), u"Acme"_s, u"+447700900123"_s, 10, 600, {}),
                u"482913"_s, u"Your code is 482913"_s, 5));
        QVERIFY(choice->isHidden());
    }

    void aForeignCallingCodeIsSaid()
    {
        const auto words = [](const Market& market, const QString& phone) {
            return words::foreignNumber(test::waiting(1, market, u"Acme"_s, phone, 10, 600, {}));
        };
        const Market britain = test::globalMarket();
        QCOMPARE(words(britain, u"+447700900123"_s), QString());
        QCOMPARE(words(britain, u"+447911123456"_s), QString()); // Guernsey's, by the same code
        QCOMPARE(words(britain, u"+12025550143"_s),
            u"This number begins with +1; numbers of GB begin with +44."_s);
        QCOMPARE(words(Market::unitedStates(Server::One), u"+12025550143"_s), QString());
        QVERIFY(!words(Market::unitedStates(Server::One), u"+447700900123"_s).isEmpty());
        QCOMPARE(words(Market::global(Server::One, CountryId(u"x-land"_s)), u"+447700900123"_s), QString());
    }

private:
    std::unique_ptr<Translation> m_english;
    std::unique_ptr<Appearance> m_look;
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
