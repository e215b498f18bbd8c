// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushedwindow.h"
#include "support/strict.h"

#include "ui/push/inspectordialog.h"
#include "ui/push/pushpage.h"
#include "ui/push/unmatcheddialog.h"
#include "words/pushwords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

#include <atomic>
#include <deque>
#include <thread>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString statusLine(const PushedWindow& bench)
{
    QStringList texts;
    for (const QLabel* label : bench.window->findChildren<QLabel*>())
        texts << label->text();
    return texts.filter(u"Push:"_s).join(u'|');
}

/// The last delivery's line.
QString lastDelivery(const QWidget* dialog)
{
    for (const QTableView* table : dialog->findChildren<QTableView*>()) {
        if (table->accessibleName() == u"Last deliveries"_s && table->model()->rowCount() > 0)
            return table->model()->index(0, 1).data().toString();
    }
    return {};
}

bool says(const QWidget* dialog, const QString& words)
{
    const auto labels = dialog->findChildren<QLabel*>();
    return std::any_of(labels.cbegin(), labels.cend(),
        [&words](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

#ifdef Q_OS_UNIX
/// Opens so many connections to the port one after another on a thread of its own, each with a few bytes,
/// holding some hundred.
std::thread flood(quint16 port, int count, std::atomic<int>& opened)
{
    return std::thread([port, count, &opened] {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        std::deque<int> held;
        for (int i = 0; i < count; ++i) {
            const int one = socket(AF_INET, SOCK_STREAM, 0);
            if (one >= 0 && ::connect(one, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
                ++opened;
                const QByteArray bytes = i % 2 == 0 ? "POST /push/guess HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                                                    : "POST /push HTTP/1.1\r\nX-Slow";
                [[maybe_unused]] const auto sent
                    = ::send(one, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
                held.push_back(one);
            }
            if (held.size() > 200) {
                ::close(held.front());
                held.pop_front();
            }
        }
        for (const int one : held)
            ::close(one);
    });
}
#endif

} // namespace

class TestReceiving : public test::Strict {
    Q_OBJECT

public:
    Appearance* look = nullptr;

private:
    void giveSecret(
        const PushedWindow& bench, QWidget* dialog, const QByteArray& secret = PushedWindow::secret())
    {
        auto* field = bench.control<QLineEdit>(u"Signing secret"_s, dialog);
        QVERIFY(field);
        field->setText(QString::fromLatin1(secret));
        QTest::keyClick(field, Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { look = prepareWindows(); }

    void cleanup() { freshComputer(); }

    void isOffUntilItIsSwitchedOn()
    {
        PushedWindow bench(*look);
        QVERIFY(!bench.receiving()->receiver().isRunning());
        QCOMPARE(statusLine(bench), QString());
        QDialog* dialog = bench.pushSettings();
        QVERIFY(dialog);
        auto* on = bench.control<QCheckBox>(u"Receive pushes"_s, dialog);
        QVERIFY(on && !on->isChecked());
        const quint16 port = PushedWindow::freePort();
        auto* portField = bench.control<QSpinBox>(u"Port"_s, dialog);
        QCOMPARE(portField->value(), 8765);
        portField->setValue(port);
        on->click();
        QTRY_COMPARE_WITH_TIMEOUT(statusLine(bench), u"Push: needs the signing secret"_s, 20'000);
        QVERIFY(!bench.receiving()->receiver().isRunning());
        giveSecret(bench, dialog);
        QTRY_COMPARE(bench.port(), port);
        QCOMPARE(statusLine(bench), u"Push: listening on 127.0.0.1:%1"_s.arg(port));
        // The secret does not come back: neither into the field nor into any other.
        auto* field = bench.control<QLineEdit>(u"Signing secret"_s, dialog);
        QVERIFY(field->text().isEmpty());
        QTRY_VERIFY2(
            field->placeholderText().contains(u"b7oD"_s.right(4)), qPrintable(field->placeholderText()));
        for (const QLineEdit* line : dialog->findChildren<QLineEdit*>())
            QVERIFY(!QString(line->text() + line->placeholderText())
                         .contains(QString::fromLatin1(PushedWindow::secret().mid(6, 12))));
        // It is in no file, and all of it is there again at the next start.
        QFile file(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains(PushedWindow::secret().mid(6)));
        QTRY_VERIFY(field->placeholderText().contains(u"keychain"_s));
        bench.open();
        QTRY_COMPARE_WITH_TIMEOUT(bench.port(), port, 10'000);
        dialog = bench.pushSettings();
        bench.control<QCheckBox>(u"Receive pushes"_s, dialog)->click();
        QTRY_VERIFY(!bench.receiving()->receiver().isRunning());
        QCOMPARE(statusLine(bench), QString());
    }

    void aPushedCodeIsOnScreen()
    {
        rememberReceiving(PushedWindow::freePort());
        PushedWindow bench(*look);
        QDialog* dialog = bench.pushSettings();
        giveSecret(bench, dialog);
        QTRY_VERIFY(bench.port() != 0);
        const Order order = bench.order(bench.rowOf(bench.buy()));
        const auto good = PushedWindow::body(order.number().text(), order.phone(), u"482913"_s, u"evt_1"_s);
        const auto knock = bench.deliver(rememberedPath(), good, "evt_1");
        QTRY_COMPARE(knock->status(), 200);
        QTRY_COMPARE(bench.order().messages().size(), 1);
        QVERIFY(bench.rows()
                    ->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"4 8 2 9 1 3"_s));
        QTRY_COMPARE(lastDelivery(dialog), u"Code shown"_s);
        // A forged one is refused, with the reason on screen.
        const auto forged = bench.deliver(
            rememberedPath(), good + ' ', "evt_2", "whsec_" + QByteArray("another").toBase64());
        QTRY_COMPARE(forged->status(), 401);
        QTRY_VERIFY2(
            lastDelivery(dialog).contains(u"the signature does not fit"_s), qPrintable(lastDelivery(dialog)));
        QCOMPARE(bench.order().messages().size(), 1);
        // And back after a restart.
        bench.open();
        QTRY_COMPARE_WITH_TIMEOUT(bench.rows()->model()->rowCount(), 1, 10'000);
        QCOMPARE(bench.order().messages().constFirst().code, u"482913"_s);
    }

    void theAddressIsCopiedAndItsHostLetIn()
    {
        rememberReceiving(PushedWindow::freePort());
        PushedWindow bench(*look);
        QDialog* dialog = bench.pushSettings();
        giveSecret(bench, dialog);
        QTRY_VERIFY(bench.port() != 0);
        auto* address = bench.control<QLineEdit>(u"Public address"_s, dialog);
        address->setText(u"https://hooks.example/with/a/path"_s);
        Q_EMIT address->editingFinished();
        QTRY_VERIFY(says(dialog, u"https://name.example"_s));
        address->setText(u"https://Hooks.Example/"_s);
        Q_EMIT address->editingFinished();
        QTRY_VERIFY(bench.port() != 0);
        bench.control<QPushButton>(u"Copy address"_s, dialog)->click();
        QTRY_COMPARE(QApplication::clipboard()->text(),
            u"https://hooks.example"_s + QString::fromLatin1(rememberedPath()));
        // Its path is a secret: clipboard histories are asked not to keep it.
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        Knock knock(bench.port());
        knock.host = "hooks.example";
        const QByteArray body = PushedWindow::body({}, u"+447700900123"_s, u"1"_s, u"evt"_s);
        knock.post(rememberedPath(),
            webhook::sign(SignatureScheme::Standard, Secret(PushedWindow::secret()), "evt",
                QDateTime::currentDateTimeUtc(), body),
            body);
        QTRY_COMPARE(knock.status(), 200);
        Knock withInvalidKey(bench.port());
        withInvalidKey.host = "evil.example";
        withInvalidKey.post(rememberedPath(), {}, "{}");
        QTRY_COMPARE(withInvalidKey.status(), 403);
        QTRY_VERIFY(lastDelivery(dialog).contains(u"another host"_s));
    }

    void aTestPushGoesThroughHttp()
    {
        rememberReceiving(PushedWindow::freePort());
        PushedWindow bench(*look);
        QDialog* dialog = bench.pushSettings();
        giveSecret(bench, dialog);
        QTRY_VERIFY(bench.port() != 0);
        auto* scheme = bench.control<QComboBox>(u"Signature scheme"_s, dialog);
        for (int i = 0; i < scheme->count(); ++i) {
            scheme->setCurrentIndex(i);
            QTRY_VERIFY(bench.port() != 0);
            auto* button = bench.control<QPushButton>(u"Send a test push to myself"_s, dialog);
            QTRY_VERIFY(button->isEnabled());
            button->click();
            QTRY_VERIFY(says(dialog, u"It arrived"_s));
            QTRY_COMPARE(lastDelivery(dialog), u"Your test push"_s);
        }
        bench.control<QCheckBox>(u"Receive pushes"_s, dialog)->click();
        bench.control<QPushButton>(u"Send a test push to myself"_s, dialog)->click();
        QTRY_VERIFY(says(dialog, u"Switch it on first"_s));
    }

    void aTakenPortIsSaidAndTriedAgain()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        rememberReceiving(other.serverPort());
        PushedWindow bench(*look);
        QDialog* dialog = bench.pushSettings();
        giveSecret(bench, dialog);
        QTRY_COMPARE(statusLine(bench), u"Push: port %1 can't be had"_s.arg(other.serverPort()));
        QTRY_VERIFY(says(dialog, u"in use by another program"_s));
        other.close();
        bench.control<QPushButton>(u"Try again"_s, dialog)->click();
        QTRY_VERIFY(bench.port() != 0);
    }

    void unmatchedOnesAreListedCopiedAndForgotten()
    {
        rememberReceiving(PushedWindow::freePort());
        PushedWindow bench(*look);
        QDialog* dialog = bench.pushSettings();
        giveSecret(bench, dialog);
        QTRY_VERIFY(bench.port() != 0);
        for (int i = 0; i < 2; ++i) {
            const QByteArray id = "evt_" + QByteArray::number(i);
            const auto knock = bench.deliver(rememberedPath(),
                PushedWindow::body(
                    u"num_x"_s, u"+447700900123"_s, QString::number(482'913 + i), QString::fromLatin1(id)),
                id);
            QTRY_COMPARE(knock->status(), 200);
        }
        QTRY_VERIFY(statusLine(bench).contains(u"2 unmatched"_s));
        // They outlive the program.
        bench.open();
        QTRY_VERIFY_WITH_TIMEOUT(statusLine(bench).contains(u"2 unmatched"_s), 10'000);
        dialog = bench.pushSettings();
        bench.control<QPushButton>(u"Unmatched (2)…"_s, dialog)->click();
        UnmatchedDialog* list = nullptr;
        QTRY_VERIFY((list = dialog->findChild<UnmatchedDialog*>()));
        bench.control<QPushButton>(u"Copy code"_s, list)->click();
        QTRY_COMPARE(QApplication::clipboard()->text(), u"482914"_s);
        bench.control<QPushButton>(u"Forget"_s, list)->click();
        QTRY_COMPARE(list->findChild<QTableView*>()->model()->rowCount(), 1);
        bench.open();
        QTRY_VERIFY_WITH_TIMEOUT(statusLine(bench).contains(u"1 unmatched"_s), 10'000);
    }

    void theInspectorSaysWhatFits()
    {
        PushedWindow bench(*look);
        bench.window->action(WindowCommand::Inspector)->trigger();
        auto* inspector = bench.window->findChild<InspectorDialog*>();
        QVERIFY(inspector);
        const QByteArray body = "{\"id\":\"evt_1\"}";
        QString headers;
        for (const webhook::Header& header : webhook::sign(SignatureScheme::Standard,
                 Secret(PushedWindow::secret()), "msg_1", QDateTime::currentDateTimeUtc(), body))
            headers += QString::fromLatin1(header.first + ": " + header.second + '\n');
        bench.control<QPlainTextEdit>(u"Headers"_s, inspector)->setPlainText(headers);
        bench.control<QPlainTextEdit>(u"Body"_s, inspector)->setPlainText(QString::fromLatin1(body));
        bench.control<QLineEdit>(u"Another secret"_s, inspector)
            ->setText(QString::fromLatin1(PushedWindow::secret()));
        QCOMPARE(bench.control<QLineEdit>(u"Another secret"_s, inspector)->echoMode(), QLineEdit::Password);
        const auto verdict
            = [&] { return bench.control<QPlainTextEdit>(u"Standard Webhooks"_s, inspector)->toPlainText(); };
        bench.control<QPushButton>(u"Inspect"_s, inspector)->click();
        QCOMPARE(verdict(), u"Fits."_s);
        QVERIFY(bench.control<QPlainTextEdit>(u"Plain HMAC-SHA256"_s, inspector)
                    ->toPlainText()
                    .contains(u"not written"_s));
        bench.control<QPlainTextEdit>(u"Body"_s, inspector)->setPlainText(QString::fromLatin1(body) + u'\n');
        bench.control<QPushButton>(u"Inspect"_s, inspector)->click();
        QVERIFY2(verdict().contains(u"without the line break"_s), qPrintable(verdict()));
    }

    void everyFaultAndHintHasWords()
    {
        for (int fault = int(SignatureFault::NoSignature); fault <= int(SignatureFault::TooNew); ++fault)
            QVERIFY(!words::signatureFault(SignatureFault(fault), u"webhook-id"_s).isEmpty());
        for (int hint = int(SchemeFinding::Hint::FinalLineBreak);
             hint <= int(SchemeFinding::Hint::Milliseconds); ++hint) {
            SchemeFinding finding;
            finding.fault = SignatureFault::Mismatch;
            const qsizetype bare = words::finding(finding).size();
            finding.hints = {SchemeFinding::Hint(hint)};
            QVERIFY(words::finding(finding).size() > bare + 10);
        }
        for (int outcome = int(PushOutcome::Shown); outcome <= int(PushOutcome::NotKept); ++outcome)
            QVERIFY(!words::delivery({QDateTime(), PushOutcome(outcome), SignatureFault::Mismatch, {}, {}, 1})
                         .isEmpty());
        // What comes from outside is shown as text, and not at any length.
        const QString said
            = words::signatureFault(SignatureFault::RepeatedHeader, QString(500, u'x') + u"\u202e<b>"_s);
        QVERIFY(said.size() < 120 && !said.contains(QChar(0x202e)));
    }

#ifdef Q_OS_UNIX
    void slowClientsDontKeepOthersOut_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("slow headers") << u"-H"_s;
        QTest::newRow("slow body") << u"-B"_s;
    }
    void slowClientsDontKeepOthersOut()
    {
        QFETCH(QString, mode);
        rememberReceiving(PushedWindow::freePort());
        PushedWindow bench(*look);
        QDialog* dialog = bench.pushSettings();
        giveSecret(bench, dialog);
        QTRY_VERIFY(bench.port() != 0);
        dialog->close();
        const int seconds = std::max(4, qEnvironmentVariableIntValue("PROVYNX_SLOW"));
        QProcess attack;
        attack.start(QStringLiteral(SLOWHTTPTEST),
            {mode, u"-c"_s, u"200"_s, u"-r"_s, u"100"_s, u"-i"_s, u"1"_s, u"-l"_s, QString::number(seconds),
                u"-s"_s, u"60000"_s, u"-v"_s, u"0"_s, u"-u"_s,
                u"http://127.0.0.1:%1%2"_s.arg(
                    QString::number(bench.port()), QString::fromLatin1(rememberedPath()))});
        QVERIFY(attack.waitForStarted());
        QTest::qWait(1500); // all of them are there
        QVERIFY(attack.state() == QProcess::Running);
        const Order order = bench.order(bench.rowOf(bench.buy()));
        // The service repeats what was cut off; a person sees nothing of it.
        bool isThere = false;
        for (int i = 0; i < 10 && !isThere; ++i) {
            const auto knock = bench.deliver(rememberedPath(),
                PushedWindow::body(order.number().text(), order.phone(), u"482913"_s, u"evt"_s), "evt");
            isThere = QTest::qWaitFor([&knock] { return knock->status() != 0 || knock->isOver(); }, 12'000)
                && knock->status() == 200;
            if (!isThere)
                QTest::qWait(200);
        }
        QVERIFY(isThere);
        QVERIFY(attack.state() == QProcess::Running);
        QTRY_VERIFY(bench.order().hasCode());
        QTRY_VERIFY_WITH_TIMEOUT(attack.state() == QProcess::NotRunning, (seconds + 30) * 1000);
    }

    void underAttackThePurchaseGoesThrough()
    {
        rememberReceiving(PushedWindow::freePort());
        PushedWindow bench(*look);
        QDialog* dialog = bench.pushSettings();
        giveSecret(bench, dialog);
        QTRY_VERIFY(bench.port() != 0);
        dialog->close();
        const int count = qEnvironmentVariableIntValue("PROVYNX_FLOOD") > 0
            ? qEnvironmentVariableIntValue("PROVYNX_FLOOD")
            : 1500;
        std::atomic<int> opened = 0;
        std::thread attacker = flood(bench.port(), count, opened);
        // How long the window's thread is ever kept from its events.
        QElapsedTimer since;
        qint64 longest = 0;
        QTimer beat;
        beat.setTimerType(Qt::PreciseTimer);
        since.start();
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        beat.start(5);
        const Order order = bench.order(bench.rowOf(bench.buy()));
        const auto knock = bench.deliver(rememberedPath(),
            PushedWindow::body(order.number().text(), order.phone(), u"482913"_s, u"evt"_s), "evt");
        QTRY_VERIFY_WITH_TIMEOUT(knock->isOver() || knock->status() != 0, 20'000);
        const bool arrivedInTheMiddle = knock->status() == 200;
        attacker.join();
        QVERIFY2(opened > count / 2, qPrintable(QString::number(opened)));
        if (!arrivedInTheMiddle) {
            // As the service does when it gets no answer.
            const auto again = bench.deliver(rememberedPath(),
                PushedWindow::body(order.number().text(), order.phone(), u"482913"_s, u"evt"_s), "evt");
            QTRY_COMPARE_WITH_TIMEOUT(again->status(), 200, 20'000);
        }
        QTRY_VERIFY(bench.order().hasCode());
        qInfo("%d connections, longest pause of the window %lld ms, the push arrived %s", opened.load(),
            longest, arrivedInTheMiddle ? "in the middle of it" : "afterwards");
        QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
    }
#endif
};

QTEST_MAIN(TestReceiving)
#include "tst_pushcontroller.moc"
