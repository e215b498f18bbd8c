// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/historyexport.h"
#include "journal/journaltrial.h"
#include "support/strict.h"

#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

const QString evil = u"=cmd|'/c calc'!A0;=1+1\t=2+2"_s;

/// What an independent program says on its standard output about `file`.
QByteArray said(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(30'000) && process.exitCode() == 0
        ? process.readAllStandardOutput().trimmed()
        : QByteArray("failed");
}

} // namespace

class TestExport : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_trial = std::make_unique<JournalTrial>(m_folder->filePath(u"journal.sqlite"_s));
        QVERIFY(m_trial->open().canWrite);
        Intended wish = intent(1);
        wish.serviceName = u"Acme, \"Pay\" | Été"_s;
        wish.testCase = u"@SUM(A1)"_s;
        wish.shownPrice = Money::fromDecimal(u"0.01", u"USD"_s);
        QVERIFY(m_trial->append(eventsOf(1,
            {wish, Sent{1}, bought(1), code(u"007123"_s, u"=1+1\r\nline \"two\", 验证码 `x` | y"_s),
                ResultSet{TestResult::Blocked, evil, wish.testCase}, Expired{}})));
        QVERIFY(m_trial->append(eventsOf(2, {intent(2), Sent{1}, Refused{{Failure::Kind::ShortOfFunds}}})));
        QList<Event> many;
        for (int i = 3; i < 1000; ++i)
            many += eventsOf(i, {intent(i), Sent{1}, bought(i), code(u"%1"_s.arg(i), u"code %1"_s.arg(i))});
        QVERIFY(m_trial->append(many));
    }

    void cellsThatWouldRunAreText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        const auto row
            = [](const QString& text, const char* cell) { QTest::newRow(cell) << text << QByteArray(cell); };
        row(u"plain"_s, "\"plain\"");
        row(u""_s, "");
        row(u"+12025550143"_s, "\"'+12025550143\"");
        row(u"=HYPERLINK(\"x\",\"y\")"_s, "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        row(u"-2+3"_s, "\"'-2+3\"");
        row(u"@SUM(A1)"_s, "\"'@SUM(A1)\"");
        row(u"\t=1"_s, "\"'\t'=1\"");
        row(u"\r=1"_s, "\"'\r=1\"");
        row(u"\n=1"_s, "\"'\n=1\"");
        row(u"＝1+1"_s, "\"'＝1+1\"");
        row(u"a=1"_s, "\"a=1\"");
        row(u"a,b"_s, "\"a,b\"");
        row(u"a;b"_s, "\"a;b\"");
        row(u"a\tb"_s, "\"a\tb\"");
        row(u"a\"b"_s, "\"a\"\"b\"");
        row(u"two\nlines"_s, "\"two\nlines\"");
        row(u" blank "_s, "\" blank \"");
        row(u"验证码"_s, "\"验证码\"");
        row(u"a;=1+1"_s, "\"a;'=1+1\"");
        row(u"a\t-1"_s, "\"a\t'-1\"");
        row(u"a|@SUM(A1)"_s, "\"a|'@SUM(A1)\"");
        row(u"a; +1"_s, "\"a; '+1\"");
        row(u"a;\"=1+1\""_s, "\"a;\"\"'=1+1\"\"\"");
        row(u"\"=1+1\""_s, "\"\"\"'=1+1\"\"\"");
        row(u"a;b = c"_s, "\"a;b = c\"");
        row(u"=a;=b"_s, "\"'=a;'=b\"");
        row(u"482913"_s, "\"482913\"");
        row(u"003407"_s, "\"'003407\"");
        row(u"12E45"_s, "\"'12E45\"");
        row(u"1e5"_s, "\"'1e5\"");
        row(u"12345678901234567890"_s, "\"'12345678901234567890\"");
        row(u"12-34"_s, "\"'12-34\"");
        row(u"MAY12"_s, "\"'MAY12\"");
        row(u"0"_s, "\"0\"");
        row(u"K7QX9Z"_s, "\"K7QX9Z\"");
        row(u"2026-11-22T14:03:08.000Z"_s, "\"2026-11-22T14:03:08.000Z\"");
    }

    void cellsThatWouldRunAreText()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(csvCell(text), cell);
    }

    void namesOfColumnsStayAsTheyAre()
    {
        const ExportFacts around{u"9.8.7"_s, QDateTime::fromSecsSinceEpoch(0, Qt::UTC), {}};
        const QByteArray names = ExportText(ExportFormat::Csv, around).head();
        QCOMPARE(names,
            QByteArray(
                "asked,bought,number,service,service_id,country,country_name,region,operator,server,kind,"
                "profile,outcome,test_case,result,note,code,code_received,seconds_to_code,message,price,"
                "price_agreed,currency,refund,ended,order_id,request,app_version\r\n"));
        const QByteArray table = ExportText(ExportFormat::Markdown, around).head();
        QVERIFY(table.endsWith(
            "| Bought | Number | Service | Country | Server | Test case | Code | Seconds | Price | "
            "Result | Note | Message |\n"
            "| --- | --- | --- | --- | --- | --- | --- | ---: | ---: | --- | --- | --- |\n"));
        // JSON has the same, but for the message, which stands there in parts.
        QByteArrayList both = names.trimmed().replace(",message,", ",messages,").split(',');
        std::sort(both.begin(), both.end());
        const QString file = exported(ExportFormat::Json, u"numbers.json"_s);
        QCOMPARE(said(u"jq"_s, {u"-r"_s, u".numbers[0] | keys | join(\",\")"_s, file}), both.join(','));
    }

    void pythonReadsTheTable()
    {
        const QString file = exported(ExportFormat::Csv, u"numbers.csv"_s);
        QFile raw(file);
        QVERIFY(raw.open(QFile::ReadOnly));
        const QByteArray bytes = raw.readAll();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(raw.permissions() & others));
        QVERIFY(bytes.startsWith("asked,bought,number,"));
        QVERIFY(bytes.endsWith("\r\n"));
        const QByteArray words
            = said(u"python3"_s, {QStringLiteral(PROVYNX_FIXTURES "/export/read.py"), file});
        QCOMPARE(words, QByteArray("good"));
    }

    /// Even asked to evaluate formulas, a spreadsheet finds none of ours; that it would is shown by one put
    /// there by hand.
    void aSpreadsheetRunsNothing()
    {
        // As asked, and as the program comes: commas, semicolons and tabs part cells.
        for (const QString& marks : {u"44"_s, u"44/59/9"_s})
            aSpreadsheetRunsNothingPartedBy(marks);
    }

private:
    void aSpreadsheetRunsNothingPartedBy(const QString& marks)
    {
        const auto formulas = [this, &marks](const QString& file) {
            QProcess office;
            office.start(u"soffice"_s,
                {u"--headless"_s, u"-env:UserInstallation=file://"_s + m_folder->filePath(u"office"_s),
                    u"--infilter=CSV:%1,34,76,1,,0,false,true,false,false,false,-1,true"_s.arg(marks),
                    u"--convert-to"_s, u"fods"_s, u"--outdir"_s, m_folder->path(), file});
            if (!office.waitForFinished(60'000) || office.exitCode() != 0)
                return QString(u"failed: "_s + QString::fromUtf8(office.readAllStandardError()));
            QFile sheet(m_folder->filePath(QFileInfo(file).completeBaseName() + u".fods"_s));
            if (!sheet.open(QFile::ReadOnly))
                return u"no sheet"_s;
            const QByteArray text = sheet.readAll();
            return QString(QString::number(text.count("table:formula=")) + u" of "_s
                + QString::number(text.count("<text:p>&apos;=cmd|")));
        };
        QFile table(exported(ExportFormat::Csv, u"sheet%1.csv"_s.arg(marks.size())));
        QCOMPARE(formulas(table.fileName()), u"0 of 1"_s);
        QVERIFY(table.open(QFile::Append));
        table.write("=1+1,,\r\n"); // proof that one would be found
        table.close();
        QCOMPARE(formulas(table.fileName()), u"1 of 1"_s);
    }

private Q_SLOTS:
    /// What is a number, a day or an amount is for the spreadsheet to find out; a code is shown as it came.
    void aSpreadsheetChangesNoCode()
    {
        const QString file = m_folder->filePath(u"codes.csv"_s);
        const QStringList codes{u"003407"_s, u"12E45"_s, u"12345678901234567890"_s, u"10/12"_s};
        const auto sheetOf = [&](const QByteArray& row) {
            QFile table(file);
            if (!table.open(QFile::WriteOnly))
                return QByteArray("no table");
            table.write(row + "\r\n");
            table.close();
            QProcess office;
            office.start(u"soffice"_s,
                {u"--headless"_s, u"-env:UserInstallation=file://"_s + m_folder->filePath(u"office"_s),
                    u"--infilter=CSV:44,34,76,1,,1033,false,true,false,false,false,-1,true"_s,
                    u"--convert-to"_s, u"fods"_s, u"--outdir"_s, m_folder->path(), file});
            if (!office.waitForFinished(60'000) || office.exitCode() != 0)
                return QByteArray("failed: " + office.readAllStandardError());
            QFile sheet(m_folder->filePath(u"codes.fods"_s));
            return sheet.open(QFile::ReadOnly) ? sheet.readAll() : QByteArray("no sheet");
        };
        QByteArrayList bare, ours;
        for (const QString& code : codes) {
            bare << code.toUtf8();
            ours << csvCell(code);
        }
        static const QRegularExpression values(
            u"office:value-type=\"(?:float|date|time|percentage|currency)\""_s);
        const auto changed = [](const QByteArray& sheet) { return QString::fromUtf8(sheet).count(values); };
        QCOMPARE(changed(sheetOf(bare.join(','))), codes.size()); // else there is nothing to guard against
        const QByteArray sheet = sheetOf(ours.join(','));
        QCOMPARE(changed(sheet), 0);
        for (const QString& code : codes)
            QVERIFY2(
                sheet.contains(QByteArray("<text:p>&apos;" + code.toUtf8() + "</text:p>")), qPrintable(code));
    }

    void jqReadsTheObject()
    {
        const QString file = exported(ExportFormat::Json, u"numbers.json"_s);
        const auto jq = [&file](const QString& filter) { return said(u"jq"_s, {u"-cr"_s, filter, file}); };
        QCOMPARE(jq(u".numbers | length"_s), QByteArray("999"));
        QCOMPARE(jq(u".app_version"_s), QByteArray("9.8.7"));
        QCOMPARE(
            jq(u".numbers[] | select(.code == \"007123\") | [.number, .note, .test_case, .price, .price_agreed, .seconds_to_code]"_s),
            QByteArray("[\"+12025550101\",\"=cmd|'/c "
                       "calc'!A0;=1+1\\t=2+2\",\"@SUM(A1)\",\"0.0125\",\"0.01\",1]")); // raw
        QCOMPARE(jq(u"[.numbers[0] | has(\"request\"), has(\"key\")]"_s), QByteArray("[true,false]"));
        QCOMPARE(
            jq(u".numbers[] | select(.code == \"007123\") | .messages[0].text | length"_s), QByteArray("29"));
        QCOMPARE(jq(u"[.numbers[] | select(.outcome == \"not-bought\") | .number]"_s), QByteArray("[null]"));
    }

    void markdownIsOneTable()
    {
        const QString file = exported(ExportFormat::Markdown, u"numbers.md"_s);
        QFile raw(file);
        QVERIFY(raw.open(QFile::ReadOnly));
        const QList<QByteArray> lines = raw.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 4 + 2 + 999);
        for (qsizetype i = 4; i < lines.size(); ++i) {
            QByteArray bars = lines[i];
            QCOMPARE(bars.replace("\\|", "").count('|'), 13);
        }
        const auto evilLine = std::find_if(
            lines.cbegin(), lines.cend(), [](const QByteArray& line) { return line.contains("007123"); });
        QVERIFY(evilLine != lines.cend());
        QVERIFY2(evilLine->contains("| `+12025550101` | Acme, \"Pay\" \\| Été |"), evilLine->constData());
        QVERIFY2(evilLine->contains("| 0.0125 USD (agreed 0.01) |"), evilLine->constData());
        QVERIFY2(evilLine->contains("`` =1+1 line \"two\", 验证码 `x` \\| y `` |"), evilLine->constData());
    }

    void onlyWhatIsFiltered()
    {
        HistoryQuery query;
        query.kind = KeyKind::Test;
        query.result = TestResult::Blocked;
        const QString file = exported(ExportFormat::Json, u"blocked.json"_s, query);
        QCOMPARE(said(u"jq"_s, {u"-cr"_s, u"[.numbers[].code]"_s, file}), QByteArray("[\"007123\"]"));
        query.result = TestResult::Pass;
        const QString none = exported(ExportFormat::Json, u"none.json"_s, query);
        QCOMPARE(said(u"jq"_s, {u"-cr"_s, u".numbers"_s, none}), QByteArray("[]"));
    }

    /// Another order is kept between two slices of an export, and the table does not have it twice or half.
    void purchasesGoOnMeanwhile()
    {
        HistoryExport writing(&m_trial->journal, wish(ExportFormat::Csv, m_folder->filePath(u"busy.csv"_s)));
        QSignalSpy progress(&writing, &HistoryExport::progressed);
        QSignalSpy finished(&writing, &HistoryExport::finished);
        int kept = 0;
        connect(&writing, &HistoryExport::progressed, this, [&] {
            m_trial->journal.append(eventsOf(5000 + kept, {intent(5000 + kept), Sent{1}}), Durability::Now,
                &m_trial->context,
                [&kept, &finished](const Result<Done>& done) { kept += done.ok() && finished.isEmpty(); });
        });
        writing.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(progress.size() >= 3);
        QVERIFY(kept > 0);
        QCOMPARE(finished.first().first().toLongLong(), 999);
    }

    void cancelledMakesNoFile()
    {
        const QString file = m_folder->filePath(u"cancelled/numbers.csv"_s);
        QVERIFY(QDir().mkpath(m_folder->filePath(u"cancelled"_s)));
        auto writing = std::make_unique<HistoryExport>(&m_trial->journal, wish(ExportFormat::Csv, file));
        QSignalSpy progress(writing.get(), &HistoryExport::progressed);
        QSignalSpy finished(writing.get(), &HistoryExport::finished);
        writing->start();
        QTRY_VERIFY(!progress.isEmpty());
        writing->cancel();
        std::ignore = m_trial->page(); // behind whatever was still in line
        QVERIFY(finished.isEmpty());
        writing.reset();
        QCOMPARE(
            QDir(m_folder->filePath(u"cancelled"_s)).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

#ifdef Q_OS_UNIX
    /// Also of its very last bytes.
    void aFullDiskIsSaid()
    {
        const qint64 size = QFileInfo(exported(ExportFormat::Csv, u"fits.csv"_s)).size();
        const QString file = m_folder->filePath(u"full.csv"_s);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto room = qScopeGuard([&before] { setrlimit(RLIMIT_FSIZE, &before); });
        rlimit full = before;
        full.rlim_cur = static_cast<rlim_t>(size) - 1;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        HistoryExport writing(&m_trial->journal, wish(ExportFormat::Csv, file));
        QSignalSpy failed(&writing, &HistoryExport::failed);
        writing.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().toString().isEmpty());
        QVERIFY(!QFile::exists(file));
    }
#endif

    void aFailureLeavesWhatWasThere()
    {
        HistoryExport nowhere(
            &m_trial->journal, wish(ExportFormat::Csv, m_folder->filePath(u"missing/numbers.csv"_s)));
        QSignalSpy failed(&nowhere, &HistoryExport::failed);
        nowhere.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().toString().isEmpty());

        const QString file = m_folder->filePath(u"there.csv"_s);
        QFile before(file);
        QVERIFY(before.open(QFile::WriteOnly));
        before.write("precious");
        before.close();
        m_trial->journal.close();
        HistoryExport closed(&m_trial->journal, wish(ExportFormat::Csv, file));
        QSignalSpy failedToo(&closed, &HistoryExport::failed);
        closed.start();
        QTRY_COMPARE(failedToo.size(), 1);
        QVERIFY(before.open(QFile::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("precious"));
    }

private:
    static HistoryExport::Wish wish(
        ExportFormat format, const QString& file, HistoryQuery query = testQuery())
    {
        return {
            query, format, file, {u"9.8.7"_s, someTime(), {{ProfileId(u"profile-1"_s), u"My profile"_s}}}};
    }
    static HistoryQuery testQuery()
    {
        HistoryQuery query;
        query.kind = KeyKind::Test;
        return query;
    }
    QString exported(ExportFormat format, const QString& name, const HistoryQuery& query = testQuery())
    {
        const QString file = m_folder->filePath(name);
        HistoryExport writing(&m_trial->journal, wish(format, file, query));
        QSignalSpy finished(&writing, &HistoryExport::finished);
        writing.start();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000); }();
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JournalTrial> m_trial;
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
