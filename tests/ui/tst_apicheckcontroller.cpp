// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/preferences.h"
#include "support/strict.h"

#include "openwindow.h"
#include "ui/check/apicheckdialog.h"
#include "ui/look/appearance.h"
#include "ui/support/detailsdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace provynx;
using namespace Qt::StringLiterals;
using sandbox::Endpoint;
using sandbox::Fault;
using test::OpenWindow;

namespace {

const QString testKey = u"nsk_test_checking0123456789abcd"_s;
const QString liveKey = u"nsk_live_checking0123456789wxyz"_s;
constexpr int patience = 60'000; // milliseconds, for a whole check

/// Has whatever asks for a file name take this one; gives what is in the file then.
QString saved(const OpenWindow& bench, const QString& path)
{
    if (!QTest::qWaitFor([&bench] { return bench.dialog<QFileDialog>() != nullptr; }))
        return {};
    auto* dialog = bench.dialog<QFileDialog>();
    dialog->setDirectory(QFileInfo(path).absolutePath());
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QFile file(path);
    if (!QTest::qWaitFor([&file] { return file.exists(); }) || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

} // namespace

class TestChecking : public test::Strict {
    Q_OBJECT

public:
    Appearance* look = nullptr;

private Q_SLOTS:
    void initTestCase() { look = test::prepareWindows(); }

    void cleanup() { test::freshComputer(); }

    /// A plain sentence on the window, the redacted original under Details, a command without the key, and a report that
    /// holds neither key nor number nor code.
    void anUnfamiliarErrorCanBeReported()
    {
        OpenWindow bench(*look);
        bench.addKey(testKey);
        bench.choose(u"whatsapp"_s);
        bench.control<QPushButton>(u"Get number"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.order().hasCode(), 15'000);
        const QString phone = bench.order().phone();
        const QString code = bench.order().messages().constFirst().code;
        QVERIFY(phone.size() > 8 && code.size() == 6);

        Fault odd;
        odd.endpoint = Endpoint::Purchase;
        odd.status = 418;
        odd.words = u"Kettle %1 said %2 to %3, or %4\u001b[31m\u202e; passcode: KITTEN"_s.arg(
            phone, code, testKey, testKey.mid(9));
        odd.times = 1;
        bench.service.addFault(odd);
        bench.control<QPushButton>(u"Get number"_s)->click();
        QTRY_VERIFY(bench.messageButton(u"Details"_s));
        QVERIFY2(!bench.message().contains(u'{') && !bench.message().contains(testKey),
            qPrintable(bench.message()));
        bench.messageButton(u"Details"_s)->click();
        QTRY_VERIFY(bench.dialog<DetailsDialog>());
        auto* dialog = bench.dialog<DetailsDialog>();
        const QString details = bench.control<QPlainTextEdit>(u"Details"_s, dialog)->toPlainText();
        QVERIFY2(details.contains(u"418"_s) && details.contains(u"Kettle"_s), qPrintable(details));
        for (const QString& secret : {testKey, testKey.mid(9)})
            QVERIFY2(!details.contains(secret), qPrintable(details));
        for (const QString& word : {phone, code, u"passcode: KITTEN"_s}) // the person may read it
            QVERIFY2(details.contains(word), qPrintable(details));
        bench.control<QPushButton>(u"Copy details"_s, dialog)->click();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"Kettle"_s) && !copied.contains(u"KITTEN"_s), qPrintable(copied));
        for (const QString& secret : {testKey, testKey.mid(9), phone, phone.mid(1), code})
            QVERIFY2(!copied.contains(secret), qPrintable(copied));

        bench.control<QPushButton>(u"Copy as curl"_s, dialog)->click();
        const QString command = QApplication::clipboard()->text();
        QVERIFY2(command.startsWith("curl "_L1) && command.contains(u"Authorization: Bearer nsk_test_•••"_s),
            qPrintable(command));
        QVERIFY2(!command.contains(testKey), qPrintable(command));

        const QTemporaryDir folder;
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&').startsWith("Save support report"_L1))
                button->click();
        }
        const QString report = saved(bench, folder.filePath(u"support.txt"_s));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(folder.filePath(u"support.txt"_s)) & others));
        for (const QChar c : report)
            QVERIFY(c == u'\n' || (c >= u' ' && c.category() != QChar::Other_Format));
        for (const QString& part : {u"== Versions =="_s, u"== Settings =="_s, u"== Orders =="_s,
                 u"waiting: 1"_s, u"Kettle"_s, u"418"_s, u"Key TEST for "_s})
            QVERIFY2(report.contains(part), qPrintable(part + u" in\n" + report));
        for (const QString& secret : {testKey, testKey.mid(9), phone, phone.mid(1), code, u"KITTEN"_s})
            QVERIFY2(!report.contains(secret), qPrintable(report));
    }

    void aWalletThatCanNotBeReadHasDetails()
    {
        OpenWindow bench(*look);
        bench.addKey(testKey);
        Fault page;
        page.kind = Fault::Kind::Html;
        page.endpoint = Endpoint::Balance;
        bench.service.addFault(page);
        bench.control<QPushButton>(u"Refresh wallet"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.messageButton(u"Details"_s), 20'000);
        bench.messageButton(u"Details"_s)->click();
        QTRY_VERIFY(bench.dialog<DetailsDialog>());
        auto* dialog = bench.dialog<DetailsDialog>();
        QVERIFY(bench.control<QPlainTextEdit>(u"Details"_s, dialog)
                    ->toPlainText()
                    .contains(u"<html"_s, Qt::CaseInsensitive));
        dialog->reject();
        QTRY_VERIFY(!bench.dialog<DetailsDialog>());
        bench.service.clearFaults();
        bench.control<QPushButton>(u"Refresh wallet"_s)->click();
        QTRY_VERIFY(bench.message().isEmpty());
    }

    void theCheckLearnsAndTells()
    {
        sandbox::Habits habits = sandbox::habitsOf(sandbox::Disguise::BodyKey);
        OpenWindow bench(*look, habits);
        bench.addKey(testKey);
        QTRY_VERIFY(bench.hasServices());
        bench.window->action(WindowCommand::ApiCheck)->trigger();
        QTRY_VERIFY(bench.dialog<ApiCheckDialog>());
        auto* dialog = bench.dialog<ApiCheckDialog>();
        bench.control<QPushButton>(u"Check now"_s, dialog)->click();
        auto* rows = bench.control<QTableView>(u"Rows of the check"_s, dialog);
        QTRY_VERIFY_WITH_TIMEOUT(bench.control<QPushButton>(u"Copy report"_s, dialog)->isEnabled()
                && bench.control<QPushButton>(u"Check now"_s, dialog)->isEnabled(),
            patience);
        QVERIFY(rows->model()->rowCount() > 10);
        rows->setCurrentIndex(rows->model()->index(rows->model()->rowCount() - 1, 0));
        QTRY_VERIFY(!bench.control<QPlainTextEdit>(u"Answer"_s, dialog)->toPlainText().isEmpty());
        bench.control<QPushButton>(u"Copy report"_s, dialog)->click();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"body"_s), qPrintable(copied));
        QVERIFY2(!copied.contains(testKey.mid(9)) && !copied.contains(u"123456"_s), qPrintable(copied));
        const QTemporaryDir folder;
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&').startsWith("Save report"_L1))
                button->click();
        }
        QCOMPARE(saved(bench, folder.filePath(u"check.txt"_s)), copied);
        const Preferences preferences(
            QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s);
        const auto facts
            = preferences.apiFacts(std::get<BaseUrl>(BaseUrl::parse(bench.service.url().toString())));
        QVERIFY(facts.keys && facts.keys->placement == IdempotencyKeyPlacement::BodyField
            && facts.keys->honoured);
    }

    void aLiveKeyIsRefused()
    {
        OpenWindow bench(*look);
        bench.addKey(liveKey);
        QTRY_VERIFY(bench.hasServices());
        bench.window->action(WindowCommand::ApiCheck)->trigger();
        QTRY_VERIFY(bench.dialog<ApiCheckDialog>());
        auto* dialog = bench.dialog<ApiCheckDialog>();
        QVERIFY(!bench.control<QPushButton>(u"Check now"_s, dialog)->isEnabled());
        auto* notice = dialog->findChild<MessageBar*>();
        QVERIFY(notice && notice->isVisible());
        QVERIFY2(notice->text().contains(u"live"_s, Qt::CaseInsensitive), qPrintable(notice->text()));
        QCOMPARE(bench.service.deliveries(Endpoint::Purchase), 0);
    }
};

QTEST_MAIN(TestChecking)
#include "tst_apicheckcontroller.moc"
