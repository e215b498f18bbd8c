// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/eventtext.h"
#include "journal/journaltrial.h"
#include "named.h"
#include "support/strict.h"

#include "models/historymodel.h"
#include "models/roles.h"
#include "settings/preferences.h"
#include "settings/standardpaths.h"
#include "ui/history/historypanel.h"
#include "ui/look/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/messagebar.h"
#include "ui/workspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStandardPaths>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

QDir dataDir()
{
    return QDir(dataFolder());
}

QString sandboxFile()
{
    return dataDir().filePath(u"journal-sandbox.sqlite"_s);
}

QString realFile()
{
    return dataDir().filePath(u"journal.sqlite"_s);
}

/// A number of the sandbox that is over since `daysAgo`.
QList<Event> ended(int number, int daysAgo, const QString& sms, KeyKind kind = KeyKind::Sandbox)
{
    Intended i = intent(number);
    i.kind = kind;
    i.base = kind == KeyKind::Sandbox ? BaseUrl::embedded() : BaseUrl::service();
    i.profile = sandboxProfileId();
    QList<Event> events
        = eventsOf(number, {i, Sent{1}, bought(number), code(u"%1"_s.arg(480'000 + number), sms), Expired{}});
    const QDateTime at = QDateTime::currentDateTimeUtc().addDays(-daysAgo).addSecs(-number * 60);
    for (qsizetype k = 0; k < events.size(); ++k)
        events[k].at = at.addSecs(k * 9);
    return events;
}

void store(const QString& file, const QList<Event>& events)
{
    JournalTrial trial(file);
    QVERIFY(trial.open().canWrite);
    QVERIFY(trial.append(events));
}

/// The whole program in its sandbox, with its history on show.
class Bench {
public:
    explicit Bench(Appearance& look)
    {
        Options options;
        options.sandbox = true;
        workspace = std::make_unique<Workspace>(options, look);
        workspace->open();
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<MainWindow*>(widget))
                window = found;
        }
        [this] {
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window));
            QTRY_VERIFY(window->findChild<HistoryPanel*>());
        }();
        panel = window->findChild<HistoryPanel*>();
        QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
        [this] { QTRY_VERIFY(panel->isVisible()); }();
    }

    template <class Control>
    Control* control(const QString& name, QWidget* in = nullptr) const
    {
        return seen<Control>(in ? in : window, name);
    }
    HistoryTable* table() const { return control<HistoryTable>(u"History"_s); }
    int rows() const { return table() ? table()->model()->rowCount() : 0; }
    QString cell(int row, HistoryColumn column) const
    {
        return table()->model()->index(row, int(column)).data().toString();
    }
    QString count() const { return panel->countLabel()->text(); }
    void choose(int row)
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, 0));
    }
    void search(const QString& text)
    {
        auto* field = control<QLineEdit>(u"History search"_s);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text.isEmpty() ? u" "_s : text);
    }
    template <class Dialog = QDialog>
    Dialog* dialog() const
    {
        for (Dialog* one : window->findChildren<Dialog*>()) {
            if (one->isVisible() && !one->inherits("provynx::SettingsDialog"))
                return one;
        }
        return nullptr;
    }
    void answer(const QString& words)
    {
        QTRY_VERIFY(dialog());
        QPushButton* button = nullptr;
        for (QPushButton* one : dialog()->findChildren<QPushButton*>()) {
            if (one->text().remove(u'&') == words)
                button = one;
        }
        QVERIFY(button);
        button->click();
        QTRY_VERIFY(!dialog());
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
    }
    /// A picture to be held beside the drawings, where somebody asks for pictures.
    static void picture(QWidget* of, const QString& name)
    {
        const QString folder = qEnvironmentVariable("PROVYNX_PICTURES");
        if (!folder.isEmpty())
            of->grab().save(folder + u'/' + name + u".png"_s);
    }
    QWidget* historySettings() const
    {
        QTest::keyClick(window, Qt::Key_Comma, Qt::ControlModifier);
        [this] { QTRY_VERIFY(control<QListWidget>(u"Settings pages"_s)); }();
        auto* pages = control<QListWidget>(u"Settings pages"_s);
        const auto found = pages->findItems(u"History"_s, Qt::MatchExactly);
        if (found.isEmpty())
            return nullptr;
        pages->setCurrentItem(found.first());
        return pages->window();
    }

    std::unique_ptr<Workspace> workspace;
    MainWindow* window = nullptr;
    HistoryPanel* panel = nullptr;
};

} // namespace

class TestHistoryView : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setApplicationVersion(u"9.8.7"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setApplicationName(u"provynx-sms"_s);
        m_look = new Appearance(qApp);
    }

    void init()
    {
        Strict::init();
        dataDir().removeRecursively();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).removeRecursively();
        store(sandboxFile(),
            ended(1, 0, u"Your ACME code: 480001. Don't share"_s) + ended(2, 3, u"Zweite Nachricht 480002"_s)
                + ended(3, 60, u"An old message 480003"_s));
    }

    void rowsSearchAndFilters()
    {
        Bench bench(*m_look);
        QTRY_COMPARE(bench.rows(), 2); // of the last 30 days
        QAbstractItemModelTester tester(bench.table()->model());
        QTRY_COMPARE(bench.count(), u"2 numbers"_s);
        QCOMPARE(bench.cell(0, HistoryColumn::Number), u"+1 202-555-0101"_s);
        QCOMPARE(bench.cell(0, HistoryColumn::Service), u"Acme Mail · US · 2"_s);
        QCOMPARE(bench.cell(0, HistoryColumn::TestCase), u"TC-1"_s);
        QCOMPARE(bench.cell(0, HistoryColumn::Code), u"480 001"_s);
        QCOMPARE(bench.cell(0, HistoryColumn::Took), u"9 s"_s);
        QCOMPARE(bench.cell(0, HistoryColumn::Price), u"$0.0125"_s);
        QCOMPARE(bench.cell(0, HistoryColumn::Result), u"—"_s);
        auto* period = bench.control<QComboBox>(u"Period"_s);
        period->setCurrentIndex(period->findText(u"Any time"_s));
        QTRY_COMPARE(bench.rows(), 3);
        bench.search(u"zweite"_s);
        QTRY_COMPARE(bench.rows(), 1);
        QCOMPARE(bench.count(), u"1 number"_s);
        QCOMPARE(bench.cell(0, HistoryColumn::Code), u"480 002"_s);
        bench.search(u"nothing like it"_s);
        QTRY_COMPARE(bench.panel->countLabel()->text(), u"0 numbers"_s);
        QVERIFY(!bench.table()); // words in its place
        bench.search({});
        QTRY_COMPARE(bench.rows(), 3);
        bench.table()->sortByColumn(int(HistoryColumn::Code), Qt::AscendingOrder);
        QTRY_COMPARE(bench.cell(2, HistoryColumn::Code), u"480 003"_s);
        auto* result = bench.control<QComboBox>(u"Result filter"_s);
        result->setCurrentIndex(result->findText(u"Pass"_s));
        QTRY_COMPARE(bench.count(), u"0 numbers"_s);
    }

    void theKindsAreApart()
    {
        store(realFile(),
            ended(11, 0, u"live"_s, KeyKind::Live) + ended(12, 0, u"test"_s, KeyKind::Test)
                + ended(13, 0, u"test"_s, KeyKind::Test));
        Bench bench(*m_look);
        QTRY_COMPARE(bench.rows(), 2);
        auto* kind = bench.control<QComboBox>(u"Kind of numbers"_s);
        QCOMPARE(kind->currentText(), u"Sandbox numbers"_s); // as the profile is
        kind->setCurrentIndex(kind->findText(u"Live numbers"_s));
        QTRY_COMPARE(bench.count(), u"1 number"_s);
        QTRY_COMPARE(bench.rows(), 1);
        QCOMPARE(bench.cell(0, HistoryColumn::Code), u"480 011"_s);
        kind->setCurrentIndex(kind->findText(u"Test numbers"_s));
        QTRY_COMPARE(bench.count(), u"2 numbers"_s);
    }

    void theChosenRowIsShownWholeAndCopied()
    {
        Bench bench(*m_look);
        QTRY_COMPARE(bench.rows(), 2);
        QVERIFY(!bench.control<QPlainTextEdit>(u"Message"_s));
        bench.choose(1);
        QTRY_VERIFY(bench.control<QPlainTextEdit>(u"Message"_s));
        QTRY_COMPARE(
            bench.control<QPlainTextEdit>(u"Message"_s)->toPlainText(), u"Zweite Nachricht 480002"_s);
        bench.picture(bench.window, u"history"_s);
        const auto copied = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
            QApplication::clipboard()->clear();
            QTest::keyClick(bench.table(), key, modifiers);
            return QApplication::clipboard()->text();
        };
        QCOMPARE(copied(Qt::Key_C, Qt::ControlModifier), u"480002"_s);
        QCOMPARE(copied(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier), u"+12025550102"_s);
        const QString ticket = copied(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        for (const QString& part :
            {u"`+12025550102`"_s, u"`480002`, after 9 s"_s, u"```text\nZweite Nachricht 480002\n```"_s,
                u"`TC-2`"_s, u"$0.0125"_s, u"server 2"_s, u"Provynx SMS Desktop 9.8.7"_s})
            QVERIFY2(ticket.contains(part), qPrintable(part + u" is not in\n"_s + ticket));
        // The menu has the same.
        QTest::keyClick(bench.table(), Qt::Key_Menu);
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), bench.table()->mapToGlobal(QPoint()));
        QApplication::sendEvent(bench.table(), &asked);
        QTRY_VERIFY(bench.table()->findChild<QMenu*>());
        auto* menu = bench.table()->findChild<QMenu*>();
        QStringList entries;
        for (const QAction* action : menu->actions())
            entries << action->text().remove(u'&');
        QCOMPARE(entries.filter(u"Copy"_s).size(), 3);
        QVERIFY(entries.contains(u"Delete from the history…"_s));
        menu->close();
    }

    /// Result and note of a number that ended long ago, also where the note is left by choosing another row
    /// or by quitting.
    void evidenceIsKept()
    {
        {
            Bench bench(*m_look);
            QTRY_COMPARE(bench.rows(), 2);
            bench.choose(0);
            QTRY_VERIFY(bench.control<QRadioButton>(u"Blocked"_s));
            bench.control<QRadioButton>(u"Blocked"_s)->click();
            QTRY_COMPARE(bench.cell(0, HistoryColumn::Result), u"Blocked"_s);
            QTest::keyClicks(bench.control<QLineEdit>(u"Note"_s), u"captcha"_s);
            bench.choose(1);
            QTRY_COMPARE(bench.control<QLineEdit>(u"Note"_s)->text(), QString());
            QTest::keyClick(bench.table(), Qt::Key_F2);
            QTRY_VERIFY(bench.control<QLineEdit>(u"Note"_s)->hasFocus());
            QTest::keyClicks(QApplication::focusWidget(), u"typed last"_s);
        }
        Bench bench(*m_look);
        QTRY_COMPARE(bench.rows(), 2);
        QCOMPARE(bench.cell(0, HistoryColumn::Result), u"Blocked"_s);
        bench.choose(0);
        QTRY_COMPARE(bench.control<QLineEdit>(u"Note"_s)->text(), u"captcha"_s);
        bench.choose(1);
        QTRY_COMPARE(bench.control<QLineEdit>(u"Note"_s)->text(), u"typed last"_s);
        bench.search(u"captcha"_s);
        QTRY_COMPARE(bench.rows(), 1);
        // The same again takes the result back.
        bench.choose(0);
        QTRY_VERIFY(bench.control<QRadioButton>(u"Blocked"_s)
            && bench.control<QRadioButton>(u"Blocked"_s)->isChecked());
        bench.control<QRadioButton>(u"Blocked"_s)->click();
        QTRY_COMPARE(bench.cell(0, HistoryColumn::Result), u"—"_s);
    }

    /// A note waits neither for Enter nor for another field.
    void aNoteIsKeptWhileItIsTyped()
    {
        Bench bench(*m_look);
        QTRY_COMPARE(bench.rows(), 2);
        bench.choose(0);
        QTRY_VERIFY(bench.control<QLineEdit>(u"Note"_s));
        bench.control<QLineEdit>(u"Note"_s)->setFocus();
        QTest::keyClicks(bench.control<QLineEdit>(u"Note"_s), u"unfinished"_s);
        QTRY_VERIFY(allBytesIn(dataDir()).contains("unfinished"));
        QVERIFY(bench.control<QLineEdit>(u"Note"_s)->hasFocus());
    }

    void deletedIsGoneFromEveryFile()
    {
        Bench bench(*m_look);
        QTRY_COMPARE(bench.rows(), 2);
        QVERIFY(allBytesIn(dataDir()).contains("480001"));
        bench.choose(0);
        QTest::keyClick(bench.table(), Qt::Key_Delete);
        bench.answer(u"No"_s);
        QCOMPARE(bench.rows(), 2);
        QTest::keyClick(bench.table(), Qt::Key_Delete);
        bench.answer(u"Delete"_s);
        QTRY_COMPARE(bench.rows(), 1);
        QTRY_COMPARE(bench.count(), u"1 number"_s);
        const QByteArray bytes = allBytesIn(dataDir());
        for (const QByteArray& trace : {QByteArray("480001"), QByteArray("+12025550101"),
                 QByteArray("ACME code"), QByteArray("acme code")})
            QVERIFY2(!bytes.contains(trace), trace.constData());
        QVERIFY(bytes.contains("480002"));
    }

    void everythingIsDeletedAfterAQuestion()
    {
        store(realFile(), ended(11, 0, u"Live secret 480011"_s, KeyKind::Live));
        Bench bench(*m_look);
        QTRY_COMPARE(bench.rows(), 2);
        QWidget* settings = bench.historySettings();
        QVERIFY(settings);
        bench.control<QPushButton>(u"Delete the whole history…"_s, settings)->click();
        bench.answer(u"Delete all"_s);
        QTRY_COMPARE(bench.panel->countLabel()->text(), u"0 numbers"_s);
        const QByteArray bytes = allBytesIn(dataDir());
        for (const QByteArray& trace : {QByteArray("480001"), QByteArray("480002"), QByteArray("480003"),
                 QByteArray("480011"), QByteArray("+1202555"), QByteArray("ecret")})
            QVERIFY2(!bytes.contains(trace), trace.constData());
    }

    void oldOnesGoByThemselves()
    {
        store(sandboxFile(), ended(4, 91, u"Ancient 480004"_s));
        store(realFile(),
            ended(14, 91, u"Ancient 480014"_s, KeyKind::Live)
                + ended(15, 89, u"Younger 480015"_s, KeyKind::Live));
        Preferences(settingsFile())
            .setClockSeen(QDateTime::currentDateTimeUtc().addDays(-2)); // a weekend ago
        Bench bench(*m_look);
        QTRY_VERIFY_WITH_TIMEOUT(!allBytesIn(dataDir()).contains("480004"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!allBytesIn(dataDir()).contains("480014"), 20'000);
        const QByteArray bytes = allBytesIn(dataDir());
        QVERIFY(bytes.contains("480003"));
        QVERIFY(bytes.contains("480015"));
        // A shorter time holds at once.
        QWidget* settings = bench.historySettings();
        auto* days = bench.control<QComboBox>(u"Keep numbers"_s, settings);
        bench.picture(settings, u"history-settings"_s);
        QCOMPARE(days->currentText(), u"90 days"_s);
        days->setCurrentIndex(days->findText(u"30 days"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!allBytesIn(dataDir()).contains("480003"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!allBytesIn(dataDir()).contains("480015"), 20'000);
        QVERIFY(allBytesIn(dataDir()).contains("480002"));
    }

    /// The clock stands a hundred days behind where it was last seen, or was never seen at all: what is old
    /// can't be told.
    void aClockThatJumpedDeletesNothing_data()
    {
        QTest::addColumn<QDateTime>("seen");
        QTest::newRow("a hundred days ago") << QDateTime::currentDateTimeUtc().addDays(-100);
        QTest::newRow("in the future") << QDateTime::currentDateTimeUtc().addDays(100);
        QTest::newRow("never") << QDateTime();
    }

    void aClockThatJumpedDeletesNothing()
    {
        QFETCH(QDateTime, seen);
        store(sandboxFile(), ended(4, 91, u"Ancient 480004"_s));
        {
            Preferences preferences(settingsFile());
            preferences.setKeepsCodes(false); // shows when what is due was looked for
            if (seen.isValid())
                preferences.setClockSeen(seen);
        }
        Bench bench(*m_look);
        QTRY_VERIFY_WITH_TIMEOUT(!allBytesIn(dataDir()).contains("480004"), 20'000);
        auto* period = bench.control<QComboBox>(u"Period"_s);
        period->setCurrentIndex(period->findText(u"Any time"_s));
        QTRY_COMPARE(bench.rows(), 4);
    }

    void codesAreNotKeptWhereNobodyWantsThem()
    {
        Bench bench(*m_look);
        QTRY_COMPARE(bench.rows(), 2);
        QWidget* settings = bench.historySettings();
        bench.control<QCheckBox>(u"Don't keep codes"_s, settings)->click();
        const QList<QByteArray> traces{"480001", "480002", "480003", "ACME code", "acme code"};
        for (const QByteArray& trace : traces)
            QTRY_VERIFY2_WITH_TIMEOUT(!allBytesIn(dataDir()).contains(trace), trace.constData(), 20'000);
        QTRY_COMPARE(bench.cell(0, HistoryColumn::Code), wipedMark());
        QCOMPARE(bench.cell(0, HistoryColumn::Number), u"+1 202-555-0101"_s);
        QCOMPARE(bench.cell(0, HistoryColumn::Took), u"9 s"_s);
    }

    void theRowsOnShowAreExported()
    {
        Bench bench(*m_look);
        QTRY_COMPARE(bench.rows(), 2);
        bench.search(u"zweite"_s);
        QTRY_COMPARE(bench.rows(), 1);
        const QString file = dataDir().filePath(u"out.csv"_s);
        bench.control<QPushButton>(u"Export…"_s)->click();
        QTRY_VERIFY(bench.dialog<QFileDialog>());
        bench.dialog<QFileDialog>()->setDirectory(dataDir());
        bench.dialog<QFileDialog>()->findChild<QLineEdit*>()->setText(file);
        QMetaObject::invokeMethod(bench.dialog<QFileDialog>(), "accept");
        QTRY_VERIFY(QFile::exists(file));
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        const QList<QByteArray> lines = written.readAll().split('\n');
        QCOMPARE(lines.size(), 3); // head, row, and what stands behind the last line's end
        QVERIFY(lines[1].contains(",\"'+12025550102\","));
        QTRY_VERIFY(bench.window->messageBar()->text().contains(u"Exported 1"_s));
    }

    /// 100,000 rows: the first look reads one slice, each look at the end one more, and the count comes from
    /// an index.
    void manyRowsComeSliceBySlice()
    {
        runSql(sandboxFile(),
            u"INSERT INTO orders (attempt, intended_at, ended_at, phase, outcome, kind, base, profile, "
            u"region, operator, server, service, "
            "service_name, phone, bought_at, price, currency) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
            "SELECT i + 1 FROM n LIMIT 100000) "
            "SELECT 'many-' || i, %1 - i * 1000, %1, 'expired', 'no-message', 'sandbox', 'sandbox', "
            "'sandbox', 'us', 'any', 1 + i % 3, "
            "'s' || (i % 500), 'Service ' || (i % 500), '+1202555' || (1000 + i % 100), %1 - i * 1000, (i % 90) * 10000, 'USD' FROM n;\n"_s
                .arg(QDateTime::currentMSecsSinceEpoch() * 1000 - qint64(86'400) * 1'000'000 * 5));
        Bench bench(*m_look);
        QTRY_COMPARE_WITH_TIMEOUT(bench.count(), u"100,002 numbers"_s, 20'000);
        // A view may ask once more before it knows its height.
        const int first = bench.rows();
        QVERIFY2(first <= 2 * HistoryModel::firstSlice, qPrintable(QString::number(first)));
        bench.table()->verticalScrollBar()->setValue(bench.table()->verticalScrollBar()->maximum());
        QTRY_VERIFY(bench.rows() > first);
        QVERIFY2(bench.rows() <= 3 * first, qPrintable(QString::number(bench.rows())));
        bench.table()->sortByColumn(int(HistoryColumn::Price), Qt::DescendingOrder);
        QTRY_COMPARE(bench.cell(0, HistoryColumn::Price), u"$0.89"_s);
        QVERIFY(bench.rows() <= 2 * HistoryModel::firstSlice);
        bench.search(u"480002"_s);
        QTRY_COMPARE(bench.rows(), 1);
    }

private:
    Appearance* m_look = nullptr;
};

QTEST_MAIN(TestHistoryView)
#include "tst_historycontroller.moc"
