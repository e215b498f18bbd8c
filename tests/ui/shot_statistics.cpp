// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of the statistics, the comparison of servers and the page of caps: shot_figures <folder>.
// Not a test.
#include "models/routemodel.h"
#include "settings/theme.h"
#include "statisticssamples.h"
#include "ui/buy/comparisondialog.h"
#include "ui/look/appearance.h"
#include "ui/settings/spendingpage.h"
#include "ui/statistics/statisticspanel.h"
#include "words/statisticswords.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDir>
#include <QLocale>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

void save(QWidget& window, const QString& path, QSize size)
{
    window.resize(size);
    window.show();
    QApplication::processEvents();
    QApplication::processEvents();
    window.grab().save(path);
    window.hide();
}

void saveAll(const QDir& folder, const QString& name)
{
    RouteModel routes;
    {
        QWidget window;
        window.setAutoFillBackground(true);
        auto* panel = new StatisticsPanel(&routes);
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(16, 12, 16, 14);
        column->addWidget(panel);
        panel->setKind(KeyKind::Live);
        panel->setStatistics(test::sampleStatistics(), test::figuresToday);
        panel->setBest(test::sampleStatistics().routes.constFirst(), u"WhatsApp"_s);
        save(window, folder.filePath(name + u"-statistics.png"_s), {904, 640});
        save(window, folder.filePath(name + u"-statistics-small.png"_s), {484, 420});
        panel->setStatistics({}, test::figuresToday);
        save(window, folder.filePath(name + u"-statistics-empty.png"_s), {904, 420});
    }
    {
        ComparisonDialog dialog(u"WhatsApp"_s, u"GB"_s, Server::One);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setQuotes(test::sampleQuotes());
        save(dialog, folder.filePath(name + u"-compare.png"_s), dialog.sizeHint());
    }
    {
        QWidget window;
        window.setAutoFillBackground(true);
        auto* page = new SpendingPage;
        auto* column = new QVBoxLayout(&window);
        column->addWidget(page);
        page->setProfiles({{ProfileId(u"a"_s), u"Checkout QA"_s, KeyKind::Live, u"7f3c"_s, {}}});
        page->setLimits(
            {Money::fromMicros(10'000'000, u"USD"_s), Money::fromMicros(1'200'000, u"USD"_s), {}}, u"USD"_s);
        page->setSpentToday(u"Spent today $2.15 of $10.00"_s);
        save(window, folder.filePath(name + u"-spending.png"_s), {540, 420});
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    QApplication::setFont(font);
    Appearance look(&application);
    const QDir folder(application.arguments().value(1, u"."_s));
    look.setTheme(Theme::Light);
    saveAll(folder, u"light"_s);
    look.setTheme(Theme::Dark);
    saveAll(folder, u"dark"_s);
    look.setTheme(Theme::Light);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    saveAll(folder, u"rtl"_s);
    return 0;
}
