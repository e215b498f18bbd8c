// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openwindow.h"
#include "support/fakenotifications.h"
#include "support/strict.h"

#include "ui/look/appearance.h"
#include "ui/notifications/desktopnotifier.h"
#include "ui/notifications/notificationspage.h"
#include "ui/notifications/trayicon.h"
#include "ui/settings/settingsdialog.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>

using namespace provynx;
using namespace Qt::StringLiterals;
using test::FakeNotifications;
using test::OpenWindow;

namespace {

const QString testKey = u"nsk_test_notice0123456789abcd"_s;
const QStringList full{u"actions"_s, u"body"_s, u"body-markup"_s, u"sound"_s};

DesktopNotifier::Notification notification(
    const QString& about, const QString& words = u"WhatsApp · +44 7700 900123"_s)
{
    return {AttemptId(about), u"A code came"_s, words, u"Copy code"_s, false, false};
}

QCheckBox* box(const QWidget& in, const QString& beginning)
{
    for (auto* one : in.findChildren<QCheckBox*>()) {
        if (one->text().remove(u'&').startsWith(beginning))
            return one;
    }
    return nullptr;
}

/// Buys the service by the quick order.
void order(OpenWindow& bench, const QString& typed)
{
    bench.activate();
    QTest::keyClick(bench.window, Qt::Key_K, Qt::ControlModifier);
    auto* field = bench.control<QLineEdit>(u"Quick order"_s);
    QVERIFY(field);
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class TestNotifications : public test::Strict {
    Q_OBJECT

    Appearance* m_look = nullptr;

private Q_SLOTS:
    void initTestCase() { m_look = test::prepareWindows(); }

    void cleanup() { test::freshComputer(); }

    void oneANumberAndItsAction()
    {
        FakeNotifications desktop(full);
        QVERIFY(desktop.isThere());
        DesktopNotifier notifier;
        QSignalSpy copied(&notifier, &DesktopNotifier::copyRequested);
        QSignalSpy opened(&notifier, &DesktopNotifier::opened);
        QSignalSpy missed(&notifier, &DesktopNotifier::notShown);
        notifier.show(notification(u"a"_s));
        notifier.show(notification(u"b"_s));
        QTRY_COMPARE(desktop.notified().size(), 2);
        const auto& first = desktop.notified().constFirst();
        QCOMPARE(first.title, u"A code came"_s);
        QCOMPARE(first.actions, QStringList({u"copy"_s, u"Copy code"_s, u"default"_s, u"Show"_s}));
        QCOMPARE(first.hints.value(u"desktop-entry"_s).toString(), u"com.provynx.SmsDesktop"_s);
        QCOMPARE(first.hints.value(u"suppress-sound"_s).toBool(), true);
        QVERIFY(!first.hints.contains(u"transient"_s));
        const uint a = first.id;
        const uint b = desktop.notified().constLast().id;
        QVERIFY(a != b);
        // A second code takes the first one's place, also when it comes before the desktop has answered.
        QTRY_VERIFY(([&] {
            desktop.press(a, u"copy"_s);
            return QTest::qWaitFor([&] { return !copied.isEmpty(); }, 200);
        }()));
        QCOMPARE(copied[0][0].value<AttemptId>().text(), u"a"_s);
        notifier.show(notification(u"a"_s, u"second"_s));
        notifier.show(notification(u"a"_s, u"third"_s));
        QTRY_COMPARE(desktop.notified().size(), 4);
        QCOMPARE(desktop.notified().at(2).replaces, a);
        QCOMPARE(desktop.notified().at(3).replaces, a);
        QCOMPARE(desktop.notified().at(3).words, u"third"_s);
        desktop.press(b, u"default"_s);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<AttemptId>().text(), u"b"_s);
        // Not ours.
        copied.clear();
        desktop.press(a + 1000, u"copy"_s);
        desktop.press(a, u"copy"_s);
        QTRY_COMPARE(copied.size(), 1);
        notifier.close(AttemptId(u"b"_s));
        notifier.close(AttemptId(u"b"_s));
        notifier.close(AttemptId(u"nobody"_s));
        QTRY_COMPARE(desktop.closed(), QList<uint>({b}));
        QCOMPARE(missed.size(), 0);
    }

    void closingBeforeTheDesktopAnswers()
    {
        FakeNotifications desktop(full);
        DesktopNotifier notifier;
        notifier.show(notification(u"a"_s));
        notifier.close(AttemptId(u"a"_s));
        QTRY_COMPARE(desktop.closed().size(), 1);
        QCOMPARE(desktop.closed().constFirst(), desktop.notified().constFirst().id);
    }

    void whatIsShownGoesWithTheProgram()
    {
        FakeNotifications desktop({u"body"_s});
        {
            DesktopNotifier notifier;
            QSignalSpy shown(&notifier, &DesktopNotifier::soundWanted);
            DesktopNotifier::Notification loud = notification(u"a"_s);
            loud.sounds = true;
            notifier.show(loud);
            QTRY_COMPARE(shown.size(), 1);
        }
        QTRY_COMPARE(desktop.closed(), QList<uint>({desktop.notified().constFirst().id}));
    }

    void textIsNeverMarkup_data()
    {
        QTest::addColumn<QStringList>("can");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a desktop that takes markup")
            << full << u"&lt;b&gt;Bank&lt;/b&gt; &amp; &lt;img src=&quot;x&quot;&gt;"_s;
        QTest::newRow("one that does not") << QStringList{u"body"_s} << u"<b>Bank</b> & <img src=\"x\">"_s;
    }

    void textIsNeverMarkup()
    {
        QFETCH(QStringList, can);
        QFETCH(QString, shown);
        FakeNotifications desktop(can);
        DesktopNotifier notifier;
        notifier.show(notification(u"a"_s, u"<b>Bank</b> & <img src=\"x\">"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desktop.notified().size(), 1, 15'000);
        QCOMPARE(desktop.notified().constFirst().words, shown);
        QCOMPARE(desktop.notified().constFirst().actions.isEmpty(), !can.contains(u"actions"_s));
    }

    void soundsWhereAskedFor()
    {
        DesktopNotifier::Notification loud = notification(u"a"_s);
        loud.sounds = true;
        loud.isFleeting = true;
        {
            FakeNotifications desktop(full);
            DesktopNotifier notifier;
            QSignalSpy beeps(&notifier, &DesktopNotifier::soundWanted);
            notifier.show(loud);
            QTRY_COMPARE_WITH_TIMEOUT(desktop.notified().size(), 1, 15'000);
            const QVariantMap hints = desktop.notified().constFirst().hints;
            QVERIFY(hints.contains(u"sound-name"_s) && !hints.contains(u"suppress-sound"_s));
            QCOMPARE(hints.value(u"transient"_s).toBool(), true);
            notifier.show(notification(u"b"_s));
            QTRY_COMPARE(desktop.notified().size(), 2);
            QCOMPARE(beeps.size(), 0);
        }
        FakeNotifications desktop({u"body"_s});
        DesktopNotifier notifier;
        QSignalSpy beeps(&notifier, &DesktopNotifier::soundWanted);
        notifier.show(loud);
        QTRY_COMPARE(beeps.size(), 1);
    }

    void noDesktopIsSaid()
    {
        DesktopNotifier notifier;
        QSignalSpy missed(&notifier, &DesktopNotifier::notShown);
        notifier.show(notification(u"a"_s));
        QTRY_COMPARE(missed.size(), 1);
        // One that comes later is used.
        FakeNotifications desktop(full);
        notifier.show(notification(u"a"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desktop.notified().size(), 1, 15'000);
    }

    void aCodeIsNoticedCopiedAndTheNoticeGoes()
    {
        FakeNotifications desktop(full);
        OpenWindow bench(*m_look);
        QApplication::clipboard()->clear();
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        // Somebody works elsewhere: the window isn't the active one.
        QWidget elsewhere;
        order(bench, u"us whatsapp"_s);
        QTRY_VERIFY(bench.order().wasBought());
        elsewhere.show();
        elsewhere.activateWindow();
        QTRY_VERIFY(elsewhere.isActiveWindow());
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.notified().isEmpty(), 15'000);
        const FakeNotifications::Notified told = desktop.notified().constFirst();
        QCOMPARE(told.title, u"A code came"_s);
        QVERIFY2(told.words.startsWith(u"WhatsApp · +1"_s), qPrintable(told.words));
        QVERIFY(!told.words.contains(u"123456"_s) && !told.words.contains(u"123 456"_s));
        QVERIFY(!bench.window->windowTitle().contains(u"123"_s));
        QCOMPARE(bench.window->windowTitle(), u"Provynx SMS (1)"_s);
        desktop.press(told.id, u"copy"_s);
        QTRY_COMPARE(QApplication::clipboard()->text(), u"123456"_s);
        QTRY_VERIFY(desktop.closed().contains(told.id));
    }

    void theWindowThatShowsItNeedsNoNotice()
    {
        FakeNotifications desktop(full);
        OpenWindow bench(*m_look);
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        order(bench, u"us whatsapp"_s);
        QTRY_VERIFY(bench.order().wasBought());
        bench.activate();
        QTRY_VERIFY_WITH_TIMEOUT(bench.order().hasCode(), 15'000);
        // It was said to a screen reader.
        const auto labels = bench.window->findChildren<QLabel*>();
        QTRY_VERIFY(std::any_of(labels.cbegin(), labels.cend(),
            [](const QLabel* label) { return label->accessibleName().contains("1 2 3 4 5 6"_L1); }));
        QVERIFY(desktop.notified().isEmpty());
        QVERIFY(!QTest::qWaitFor([&] { return !desktop.notified().isEmpty(); }, 300));
    }

    void whatIsCopiedByItselfIsToldAllTheSame()
    {
        FakeNotifications desktop(full);
        OpenWindow bench(*m_look);
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        QTest::keyClick(bench.window, Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(bench.dialog());
        box(*bench.dialog(), u"Copy the code"_s)->click();
        bench.dialog()->close();
        order(bench, u"us whatsapp"_s);
        QTRY_VERIFY(bench.order().wasBought());
        QWidget elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        QTRY_VERIFY(elsewhere.isActiveWindow());
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::clipboard()->text(), u"123456"_s, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.notified().size(), 1, 15'000);
        QVERIFY(desktop.notified().constFirst().words.endsWith(u"\nIt is on the clipboard."_s));
        // Another look brings nothing new, and a window made anew tells nothing twice.
        QVERIFY(!QTest::qWaitFor(
            [&] { return desktop.notified().size() > 1 || !desktop.closed().isEmpty(); }, 500));
    }

    void theCodeIsShownWhereItIsWanted()
    {
        FakeNotifications desktop(full);
        OpenWindow bench(*m_look);
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        QTest::keyClick(bench.window, Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(bench.dialog());
        auto* page = bench.dialog()->findChild<NotificationsPage*>();
        QVERIFY(page);
        auto* names = bench.dialog()->findChild<QListWidget*>();
        names->setCurrentRow(names->row(names->findItems(u"Notices"_s, Qt::MatchExactly).value(0)));
        QTRY_VERIFY(page->isVisible());
        box(*page, u"Write the code"_s)->click();
        bench.dialog()->close();
        order(bench, u"us whatsapp"_s);
        QTRY_VERIFY(bench.order().wasBought());
        QWidget elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        QTRY_VERIFY(elsewhere.isActiveWindow());
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.notified().isEmpty(), 15'000);
        QVERIFY2(desktop.notified().constFirst().words.endsWith(u"\n123 456"_s),
            qPrintable(desktop.notified().constFirst().words));
        QCOMPARE(desktop.notified().constFirst().hints.value(u"transient"_s).toBool(), true);
        // A click on it shows the number, and what is seen is no news.
        desktop.press(desktop.notified().constFirst().id, u"default"_s);
        QTRY_VERIFY(bench.window->isActiveWindow());
        QTRY_VERIFY(!desktop.closed().isEmpty());
        // The choice is kept.
        bench.open();
        QTest::keyClick(bench.window, Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(bench.dialog());
        QVERIFY(bench.dialog()->findChild<NotificationsPage*>()->choices().showsCode);
    }

    void thePageOffersWhatThereIs()
    {
        NotificationsPage page;
        QSignalSpy chosen(&page, &NotificationsPage::chosen);
        page.setTrayAvailable(false);
        page.show();
        QCOMPARE(page.choices(), NotificationChoices());
        QVERIFY(!box(page, u"Closing"_s)->isVisible());
        QVERIFY(!box(page, u"Show an icon"_s)->isEnabled());
        page.setTrayAvailable(true);
        QVERIFY(box(page, u"Closing"_s)->isVisible() && box(page, u"Closing"_s)->isEnabled());
        QVERIFY(!box(page, u"Closing"_s)->isChecked());
        QVERIFY(!box(page, u"Play"_s)->isChecked());
        box(page, u"Show an icon"_s)->click();
        QVERIFY(!box(page, u"Closing"_s)->isEnabled());
        box(page, u"Show a notification"_s)->click();
        QVERIFY(!box(page, u"Write the code"_s)->isEnabled());
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[1][0].value<NotificationChoices>(),
            NotificationChoices({false, false, false, false, false}));
        // As a screen reader switches it: without a click.
        page.setChoices({});
        QAccessibleActionInterface* switching
            = QAccessible::queryAccessibleInterface(box(page, u"Play"_s))->actionInterface();
        switching->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(chosen.size(), 3);
        QVERIFY(chosen[2][0].value<NotificationChoices>().sounds);
        const NotificationChoices all{true, true, true, true, true};
        page.setChoices(all);
        QCOMPARE(page.choices(), all);
        QCOMPARE(chosen.size(), 3);
    }

    void theBadgeCounts()
    {
        QPixmap blank(64, 64);
        blank.fill(Qt::blue);
        const QIcon icon(blank);
        const auto imageOf = [&icon](int count, int size) {
            return TrayIcon::picture(icon, count).pixmap(size, size).toImage();
        };
        for (const int size : {16, 22, 32, 64}) {
            QCOMPARE(imageOf(0, size).pixelColor(size - 3, size - 4), QColor(Qt::blue));
            QVERIFY(imageOf(3, size) != imageOf(0, size));
            QVERIFY(imageOf(3, size) != imageOf(4, size));
            QVERIFY(imageOf(12, size) != imageOf(13, size));
            QCOMPARE(imageOf(100, size), imageOf(5000, size));
            QCOMPARE(imageOf(3, size).pixelColor(1, 1), QColor(Qt::blue));
        }
    }

    void closingHidesOnlyWhereItIsToldTo()
    {
        QWidget panel;
        MainWindow window(new QWidget, new QWidget);
        window.show();
        QTRY_VERIFY(window.isVisible());
        window.setHidesOnClose(true);
        window.close();
        QVERIFY(!window.isVisible());
        QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
        window.show();
        QVERIFY(QGuiApplication::quitOnLastWindowClosed());
        QSignalSpy closing(&window, &MainWindow::closing);
        window.quit();
        QVERIFY(!window.isVisible());
        QVERIFY(QGuiApplication::quitOnLastWindowClosed());
        QCOMPARE(closing.size(), 1);
    }
};

QTEST_MAIN(TestNotifications)
#include "tst_notificationcontroller.moc"
