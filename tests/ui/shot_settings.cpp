// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// shot_settings FOLDER [light|dark] [de] [rtl]: pictures of the settings' pages and of a number whose code
// was read.
#include "samples.h"
#include "ui/active/clipboardpage.h"
#include "ui/look/appearance.h"
#include "ui/look/translation.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/connectionpage.h"
#include "ui/settings/pollingpage.h"
#include "ui/settings/profilespage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/orderdetails.h"

#include "settings/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace provynx;
using namespace Qt::StringLiterals;
using Subject = SettingsDialog::Subject;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments().mid(1);
    const QString folder = arguments.value(0, u"."_s);
    QDir().mkpath(folder);
    if (arguments.contains("rtl"_L1))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    Translation translation(arguments.contains("de"_L1) ? Language::German : Language::English);
    Appearance look(&application);
    look.setTheme(arguments.contains("dark"_L1) ? Theme::Dark : Theme::Light);

    SettingsDialog dialog;
    dialog.addPage(Subject::Profiles, u"Profiles"_s, new ProfilesPage);
    dialog.addPage(Subject::Appearance, u"Appearance"_s, new AppearancePage);
    dialog.addPage(Subject::Checking, u"Checking"_s, new PollingPage);
    dialog.addPage(Subject::Clipboard, u"Clipboard"_s, new ClipboardPage);
    dialog.addPage(Subject::Notifications, u"Notices"_s, new QWidget);
    dialog.addPage(Subject::Spending, u"Spending"_s, new QWidget);
    dialog.addPage(Subject::History, u"History"_s, new QWidget);
    dialog.addPage(Subject::Push, u"Push"_s, new QWidget);
    auto* connection = new ConnectionPage;
    connection->setProxy(
        {ProxyChoice::Kind::Manual, ProxyChoice::Protocol::Http, u"proxy.example.com"_s, 3128, u"sam"_s},
        true);
    connection->setCertificateFile(
        u"/usr/share/ca-certificates/company/authority-for-inspected-traffic.pem"_s);
    connection->setCertificateProblem(
        u"There is no certificate in /tmp/nothing.pem. A file in PEM or DER is needed."_s);
    dialog.addPage(Subject::Connection, u"Connection"_s, connection);
    dialog.show();
    const std::initializer_list<std::pair<Subject, QString>> pages{{Subject::Profiles, u"profiles"_s},
        {Subject::Checking, u"checking"_s}, {Subject::Clipboard, u"clipboard"_s},
        {Subject::Connection, u"connection"_s}, {Subject::Appearance, u"appearance"_s}};
    for (const auto& [subject, name] : pages) {
        dialog.showPage(subject);
        QTest::qWait(60);
        dialog.grab().save(folder + u"/settings-"_s + name + u".png"_s);
    }

    OrderDetails details;
    details.resize(700, 300);
    details.setOrder(
        test::withCode(test::waiting(1, test::globalMarket(), u"Acme"_s, u"+12025550143"_s, 10, 600, {}), {},
            u"Your Acme code is 482913. Order 73518, backup code 771204."_s, 5));
    details.show();
    QTest::qWait(60);
    details.grab().save(folder + u"/details-read.png"_s);
    return 0;
}
