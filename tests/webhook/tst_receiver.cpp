// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knock.h"
#include "support/strict.h"
#include "webhook/receiver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>

using namespace provynx;
using namespace provynx::webhook;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using provynx::test::Knock;

namespace {

const Secret secret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
const QByteArray path = "/push/t0ken";
const QByteArray body = R"({"id":"evt_1","type":"otp.received"})";

Headers headersFor(const QByteArray& bytes, const QByteArray& id = "msg_1",
    SignatureScheme scheme = SignatureScheme::Standard)
{
    return sign(scheme, secret, id, QDateTime::currentDateTimeUtc(), bytes);
}

/// A receiver whose desk keeps everything at once, unless told otherwise.
struct House {
    explicit House(Receiver::Limits limits = {}, SignatureScheme scheme = SignatureScheme::Standard)
        : receiver(Clock::system(), limits)
    {
        settings = {0, path, u"https://hooks.example.org"_s, scheme, secret};
        start();
        QObject::connect(
            &receiver, &Receiver::recordsEmitted, &receiver, [this](const QList<PushRecord>& records) {
                for (const PushRecord& record : records)
                    told[record.outcome] += record.count;
            });
    }
    void start()
    {
        const auto port_
            = receiver.start(settings, [this](const Arrival& arrival, const Receiver::Answer& answer) {
                  arrivals.append(arrival);
                  answers.append(answer);
                  if (answersAtOnce)
                      answer(outcome);
              });
        QVERIFY(port_);
    }
    std::unique_ptr<Knock> knock() { return std::make_unique<Knock>(receiver.port()); }
    int post(const Headers& headers, const QByteArray& bytes)
    {
        const auto one = knock();
        one->post(path, headers, bytes);
        return QTest::qWaitFor([&one] { return one->status() != 0 && one->isOver(); }, 10'000) ? one->status()
                                                                                               : 0;
    }

    Receiver receiver;
    Receiver::Settings settings;
    bool answersAtOnce = true;
    PushOutcome outcome = PushOutcome::Shown;
    QList<Arrival> arrivals;
    QList<Receiver::Answer> answers;
    QMap<PushOutcome, int> told;
};

/// Resident bytes of this process.
qint64 memory()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

class TestReceiver : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void handsOverWhatIsRightlySigned_data()
    {
        QTest::addColumn<SignatureScheme>("scheme");
        QTest::newRow("standard") << SignatureScheme::Standard;
        QTest::newRow("stripe") << SignatureScheme::Stripe;
        QTest::newRow("plain") << SignatureScheme::Plain;
    }
    void handsOverWhatIsRightlySigned()
    {
        QFETCH(SignatureScheme, scheme);
        House house({}, scheme);
        const auto one = house.knock();
        one->post(path, headersFor(body, "msg_1", scheme), body);
        QTRY_COMPARE(one->status(), 200);
        QTRY_VERIFY(one->isOver());
        QCOMPARE(one->body(), QByteArray());
        QCOMPARE(house.arrivals.size(), 1);
        const Arrival arrival = house.arrivals.constFirst();
        QCOMPARE(arrival.body, body);
        QCOMPARE(arrival.id, scheme == SignatureScheme::Standard ? QByteArray("msg_1") : QByteArray());
        QVERIFY(arrival.acceptedAt <= arrival.verifiedAt);
        QVERIFY(arrival.verifiedAt <= std::chrono::steady_clock::now());
    }

    void answersOnlyWhenTheDeskHas()
    {
        House house;
        house.answersAtOnce = false;
        const auto one = house.knock();
        one->post(path, headersFor(body), body);
        QTRY_COMPARE(house.arrivals.size(), 1);
        // A second delivery of the same push gets the first one's answer, and is handed to nobody.
        const auto twin = house.knock();
        twin->post(path, headersFor(body), body);
        const auto other = house.knock();
        other->post(path, headersFor("other", "msg_2"), "other");
        QTRY_COMPARE(house.arrivals.size(), 2);
        QCOMPARE(one->status(), 0);
        QCOMPARE(twin->status(), 0);
        house.answers[0](PushOutcome::Shown);
        QTRY_COMPARE(one->status(), 200);
        QTRY_COMPARE(twin->status(), 200);
        QCOMPARE(other->status(), 0);
        house.answers[1](PushOutcome::NotKept);
        QTRY_COMPARE(other->status(), 503);
        QCOMPARE(house.arrivals.size(), 2);
    }

    void aReplayIsAnsweredAndDoesNothing()
    {
        House house;
        QCOMPARE(house.post(headersFor(body), body), 200);
        QCOMPARE(house.post(headersFor(body), body), 200);
        QCOMPARE(house.post(headersFor("same id"), "same id"), 200);
        QCOMPARE(house.post(headersFor(body, "msg_2"), body), 200);
        QCOMPARE(house.arrivals.size(), 1);
        QTRY_COMPARE(house.told.value(PushOutcome::Repeated), 3);
    }

    /// What is not written down would be taken for new after a restart: the service is to send it again.
    void whatCannotBeRememberedIsNotAcknowledged()
    {
        House house;
        bool isFull = true;
        house.settings.remember = [&isFull](const QList<QByteArray>&) {
            Failure failure;
            failure.kind = Failure::Kind::NotRecorded;
            return isFull ? Result<Done>(failure) : Result<Done>(Done{});
        };
        house.start();
        for (int i = 1; i <= 2; ++i) {
            QCOMPARE(house.post(headersFor(body), body), 503);
            QCOMPARE(house.arrivals.size(), i); // as new each time
        }
        isFull = false;
        QCOMPARE(house.post(headersFor(body), body), 200);
        QCOMPARE(house.post(headersFor(body), body), 200);
        QCOMPARE(house.arrivals.size(), 3); // and known from then on
        house.answersAtOnce = false;
        isFull = true;
        const auto one = house.knock();
        one->post(path, headersFor("other", "msg_2"), "other");
        QTRY_COMPARE(house.answers.size(), 4);
        QCOMPARE(
            house.answers.constLast()(PushOutcome::Shown), PushOutcome::NotKept); // whoever shows it hears so
        QTRY_COMPARE(one->status(), 503);
    }

    /// Also after a restart: what was kept was written down before it was answered.
    void aReplayIsKnownAfterARestart()
    {
        QList<QByteArray> written;
        for (const SignatureScheme scheme : {SignatureScheme::Standard, SignatureScheme::Plain}) {
            House house({}, scheme);
            house.settings.remember = [&](const QList<QByteArray>& hashes) {
                written += hashes;
                return Done{};
            };
            house.start();
            const Headers headers = headersFor(body, "msg_1", scheme);
            QCOMPARE(house.post(headers, body), 200);
            QVERIFY(!written.isEmpty());
            for (const QByteArray& hash : std::as_const(written)) {
                QCOMPARE(hash.size(), 32);
                QVERIFY(
                    hash != QCryptographicHash::hash(QByteArray("body:" + body), QCryptographicHash::Sha256));
            }
            house.settings.known = written;
            house.start(); // whatever it knew itself is gone
            QCOMPARE(house.post(headers, body), 200);
            QCOMPARE(house.arrivals.size(), 1);
            QTRY_COMPARE(house.told[PushOutcome::Repeated], 1);
            const qsizetype before = written.size();
            house.outcome = PushOutcome::NotKept;
            QCOMPARE(house.post(headersFor("{}", "msg_2", scheme), "{}"), 503);
            QCOMPARE(written.size(), before);
        }
    }

    void whatWasNotKeptIsTakenTheNextTime()
    {
        House house;
        house.outcome = PushOutcome::NotKept;
        QCOMPARE(house.post(headersFor(body), body), 503);
        house.outcome = PushOutcome::Shown;
        QCOMPARE(house.post(headersFor(body), body), 200);
        QCOMPARE(house.arrivals.size(), 2);
    }

    void aForgedOneIsRefusedBeforeAnybodyReadsIt()
    {
        House house;
        QCOMPARE(house.post(headersFor(body), "{}"), 401);
        QCOMPARE(house.post({}, body), 401);
        QVERIFY(house.arrivals.isEmpty());
        QTRY_COMPARE(house.told.value(PushOutcome::BadSignature), 2);
        // And does not spoil the real one's id.
        QCOMPARE(house.post(headersFor(body), body), 200);
    }

    void saysNothingButAStatus_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QList<int>>("statuses");
        const QByteArray host = "Host: hooks.example.org\r\n";
        QTest::newRow("get") << QByteArray("GET " + path + " HTTP/1.1\r\n" + host + "\r\n")
                             << QList<int>{405};
        QTest::newRow("head") << QByteArray("HEAD " + path + " HTTP/1.1\r\n" + host + "\r\n")
                              << QList<int>{405};
        QTest::newRow("another path")
            << QByteArray("POST / HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\n{}") << QList<int>{404};
        QTest::newRow("another host")
            << QByteArray("POST " + path + " HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 2\r\n\r\n{}")
            << QList<int>{403};
        QTest::newRow("no host") << QByteArray("POST " + path + " HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}")
                                 << QList<int>{403};
        QTest::newRow("unsigned") << QByteArray(
            "POST " + path + " HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\n{}")
                                  << QList<int>{401};
        QTest::newRow("big") << QByteArray(
            "POST " + path + " HTTP/1.1\r\n" + host + "Content-Length: 65537\r\n\r\n")
                             << QList<int>{413};
        QTest::newRow("big in chunks") << QByteArray("POST " + path + " HTTP/1.1\r\n" + host
            + "Transfer-Encoding: chunked\r\n\r\n" + "18000\r\n" + QByteArray(0x18000, 'x') + "\r\n0\r\n\r\n")
                                       << QList<int>{413};
        QTest::newRow("endless chunks") << QByteArray("POST " + path + " HTTP/1.1\r\n" + host
            + "Transfer-Encoding: chunked\r\n\r\n" + "100000\r\n" + QByteArray(0x100000, 'x'))
                                        << QList<int>{413};
        const QByteArray inChunks
            = "POST " + path + " HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("a chunk of no size")
            << QByteArray(inChunks + "zz\r\n{}\r\n0\r\n\r\n") << QList<int>{400};
        QTest::newRow("a chunk longer than its size")
            << QByteArray(inChunks + "2\r\n{}{}\r\n0\r\n\r\n") << QList<int>{400};
        QTest::newRow("a bad chunk behind a good one")
            << QByteArray(inChunks + "2\r\n{}\r\n-1\r\n\r\n") << QList<int>{400};
        QTest::newRow("chunks with line feeds") << QByteArray(inChunks + "2\n{}\n0\n\n") << QList<int>{400};
        QTest::newRow("a bad chunk behind many bytes")
            << QByteArray(inChunks + "8000\r\n" + QByteArray(0x8000, 'x') + "\r\nzz\r\n") << QList<int>{400};
        QTest::newRow("unsigned in chunks")
            << QByteArray(inChunks + "2\r\n{}\r\n0\r\n\r\n") << QList<int>{401};
        QTest::newRow("endless headers")
            << QByteArray("POST " + path + " HTTP/1.1\r\nX: " + QByteArray(100'000, 'x')) << QList<int>{431};
        QTest::newRow("endless line") << QByteArray("POST /" + QByteArray(100'000, 'x')) << QList<int>{431};
        QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QList<int>{400};
        QTest::newRow("negative length")
            << QByteArray("POST " + path + " HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n")
            << QList<int>{400};
    }
    void saysNothingButAStatus()
    {
        QFETCH(QByteArray, request);
        QFETCH(QList<int>, statuses);
        House house;
        const auto one = house.knock();
        one->send(request);
        QTRY_VERIFY_WITH_TIMEOUT(one->isOver(), 8000);
        QVERIFY2(statuses.contains(one->status()), one->head().constData());
        QVERIFY(house.arrivals.isEmpty());
        QVERIFY2(one->body().isEmpty(), one->body().constData());
        const QByteArray head = one->head().toLower();
        QVERIFY2(!head.contains("server:") && !head.contains("date:") && !head.contains("microhttpd"),
            head.constData());
    }

    void aPushInChunksIsTaken()
    {
        const QByteArray large = "{\"a\":\"" + QByteArray(64 * 1024 - 8, 'x') + "\"}";
        for (const QByteArray& bytes : {body, large}) {
            House house;
            const auto one = house.knock();
            QByteArray request
                = "POST " + path + " HTTP/1.1\r\nHost: hooks.example.org\r\nTransfer-Encoding: chunked\r\n";
            for (const auto& [name, value] : headersFor(bytes))
                request += name + ": " + value + "\r\n";
            request += "\r\n";
            one->send(request);
            const qsizetype half = bytes.size() / 2;
            for (const QByteArray& part : {bytes.left(half), bytes.mid(half)})
                one->send(QByteArray::number(part.size(), 16) + ";part\r\n" + part + "\r\n");
            one->send("0\r\n\r\n");
            QTRY_COMPARE(one->status(), 200);
            QCOMPARE(house.arrivals.size(), 1);
            QCOMPARE(house.arrivals.constFirst().body, bytes);
        }
    }

    /// It is looked at anew only when more has come, and then it is.
    void aPushInPiecesIsTaken()
    {
        const QByteArray large = "{\"a\":\"" + QByteArray(40 * 1024, 'x') + "\"}";
        House house;
        const auto one = house.knock();
        QByteArray request
            = "POST " + path + " HTTP/1.1\r\nHost: hooks.example.org\r\nTransfer-Encoding: chunked\r\n";
        for (const auto& [name, value] : headersFor(large))
            request += name + ": " + value + "\r\n";
        request += "\r\n" + QByteArray::number(large.size(), 16) + "\r\n" + large + "\r\n0\r\n\r\n";
        qsizetype sent = 0;
        for (const qsizetype end : QList<qsizetype>{
                 4, 40, 2'000, 12'000, 12'290, 12'296, 12'300, 30'000, request.size() - 1, request.size()}) {
            QVERIFY(house.arrivals.isEmpty());
            one->send(request.sliced(sent, end - sent));
            sent = end;
            QTest::qWait(35); // several looks
        }
        QTRY_COMPARE(one->status(), 200);
        QCOMPARE(house.arrivals.size(), 1);
        QCOMPARE(house.arrivals.constFirst().body, large);
    }

    void theLargestBodyIsTaken()
    {
        House house;
        const QByteArray large(64 * 1024, ' ');
        QCOMPARE(house.post(headersFor(large), large), 200);
        QCOMPARE(house.post(headersFor(large + ' ', "msg_2"), large + ' '), 413);
        QCOMPARE(house.arrivals.size(), 1);
    }

    void aDribbledRequestIsCut_data()
    {
        QTest::addColumn<QByteArray>("start");
        const QByteArray head = "POST " + path + " HTTP/1.1\r\nHost: hooks.example.org\r\n";
        QTest::newRow("silent") << QByteArray();
        QTest::newRow("headers") << head;
        QTest::newRow("body") << QByteArray(head + "Content-Length: 60000\r\n\r\n");
    }
    void aDribbledRequestIsCut()
    {
        QFETCH(QByteArray, start);
        Receiver::Limits limits;
        limits.untilWhole = 700ms;
        House house(limits);
        const auto one = house.knock();
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY(one->isConnected());
        if (!start.isEmpty())
            one->send(start);
        // A byte now and then, which an idle time-out would take for life.
        QTimer dribble;
        connect(&dribble, &QTimer::timeout, this, [&] {
            if (one->isConnected() && !start.isEmpty())
                one->send("a");
        });
        dribble.start(50);
        QTRY_VERIFY_WITH_TIMEOUT(one->isOver(), 10'000);
        QVERIFY(timer.elapsed() >= 600);
        QCOMPARE(one->status(), 0);
        QTRY_COMPARE(house.told.value(PushOutcome::TooSlow), 1);
        QCOMPARE(house.post(headersFor(body), body), 200);
    }

    void slowOnesMakeRoomForAQuickOne()
    {
        House house;
        std::vector<std::unique_ptr<Knock>> slow;
        const auto alive = [&slow] {
            return std::count_if(
                slow.cbegin(), slow.cend(), [](const auto& one) { return one->isConnected(); });
        };
        for (int i = 0; i < 60; ++i) {
            slow.push_back(house.knock());
            slow.back()->send("POST " + path + " HTTP/1.1\r\n");
        }
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 32, 8000);
        QCOMPARE(house.post(headersFor(body), body), 200);
        QTRY_VERIFY(house.told.value(PushOutcome::Crowded) >= 28);
    }

    void thoseThatWaitForTheDeskAreNotCut()
    {
        Receiver::Limits limits;
        limits.connections = 2;
        limits.untilWhole = 300ms;
        House house(limits);
        house.answersAtOnce = false;
        const auto first = house.knock();
        first->post(path, headersFor("1", "1"), "1");
        const auto second = house.knock();
        second->post(path, headersFor("2", "2"), "2");
        QTRY_COMPARE(house.answers.size(), 2);
        const auto third = house.knock();
        third->post(path, headersFor("3", "3"), "3");
        QTRY_VERIFY(third->isOver());
        QTest::qWait(500); // longer than a request may take to come
        house.answers[0](PushOutcome::Shown);
        house.answers[1](PushOutcome::Shown);
        QTRY_COMPARE(first->status(), 200);
        QTRY_COMPARE(second->status(), 200);
    }

    void aDeskThatDoesNotAnswerMeansLater()
    {
        Receiver::Limits limits;
        limits.desk = 200ms;
        House house(limits);
        house.answersAtOnce = false;
        QCOMPARE(house.post(headersFor(body), body), 503);
        QCOMPARE(house.post(headersFor(body), body), 503);
        QCOMPARE(house.arrivals.size(), 1);
        house.answers[0](PushOutcome::Shown);
        QCOMPARE(house.post(headersFor(body), body), 200);
        QCOMPARE(house.arrivals.size(), 1);
    }

    /// Whoever knows the path and guesses signatures takes nothing from the service.
    void guessingDoesNotCrowdOutTheService()
    {
        Receiver::Limits limits;
        limits.perSecond = 5;
        limits.connections = 64;
        House house(limits);
        for (int i = 0; i < 30; ++i) {
            Headers forged = headersFor(body, "guess");
            forged[2].second = "v1," + QByteArray(32, char(i)).toBase64();
            const int status = house.post(forged, body);
            QVERIFY2(status == 401 || status == 429, qPrintable(QString::number(status)));
        }
        QTRY_VERIFY(house.told[PushOutcome::TooMany] > 0);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(
                house.post(headersFor(QByteArray::number(i), QByteArray::number(i)), QByteArray::number(i)),
                200);
    }

    void moreThanThirtyASecondIsTooMuch()
    {
        House house;
        std::vector<std::unique_ptr<Knock>> all;
        int taken = 0;
        int tooMany = 0;
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 20; ++i) {
                all.push_back(house.knock());
                const QByteArray name = QByteArray::number(round * 100 + i);
                all.back()->post(path, headersFor(name, name), name);
            }
            QTRY_VERIFY(
                std::all_of(all.cbegin(), all.cend(), [](const auto& one) { return one->status() != 0; }));
        }
        for (const auto& one : all) {
            taken += one->status() == 200;
            tooMany += one->status() == 429;
        }
        QCOMPARE(taken + tooMany, 60);
        QVERIFY2(taken >= 30 && taken < 60, qPrintable(QString::number(taken)));
        QTRY_COMPARE(house.told.value(PushOutcome::TooMany), tooMany);
    }

    void aTakenPortIsSaid()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Receiver receiver(Clock::system());
        const auto started
            = receiver.start({other.serverPort(), path, {}, SignatureScheme::Plain, secret}, {});
        QVERIFY(!started);
        QCOMPARE(started.failure().kind, Failure::Kind::Offline);
        QVERIFY(!started.failure().detail.isEmpty());
        QVERIFY(!receiver.isRunning());
    }

    void listensOnLoopbackAlone()
    {
#ifdef Q_OS_LINUX
        House house;
        QFile sockets(u"/proc/net/tcp"_s);
        QVERIFY(sockets.open(QFile::ReadOnly));
        const QByteArray at = ':'
            + QByteArray::number(house.receiver.port(), 16).toUpper().rightJustified(4, '0')
            + " 00000000:0000 0A";
        const QByteArray listed = sockets.readAll();
        QVERIFY(listed.contains(QByteArray("0100007F" + at)));
        QVERIFY(!listed.contains(QByteArray("00000000" + at)));
#endif
    }

    void stopsWhateverHangs()
    {
        House house;
        house.answersAtOnce = false;
        const auto waiting = house.knock();
        waiting->post(path, headersFor(body), body);
        const auto slow = house.knock();
        slow->send("POST");
        QTRY_COMPARE(house.answers.size(), 1);
        const quint16 port = house.receiver.port();
        QElapsedTimer timer;
        timer.start();
        house.receiver.stop();
        QVERIFY(timer.elapsed() < 3000);
        QTRY_VERIFY(waiting->isOver() && slow->isOver());
        QVERIFY(waiting->status() == 503 || waiting->status() == 0);
        house.answers[0](PushOutcome::Shown); // too late for anybody
        // And begins again on the same port.
        house.settings.port = port;
        house.answersAtOnce = true;
        house.start();
        QCOMPARE(house.receiver.port(), port);
        QCOMPARE(house.post(headersFor(body), body), 200);
    }

    void aFloodIsCountedAndLeavesNothingBehind()
    {
        House house;
        // What the first ones cost stays; what thousands cost must not.
        const auto flood = [&house](int count) {
            std::vector<std::unique_ptr<Knock>> all;
            for (int i = 0; i < count; ++i) {
                all.push_back(house.knock());
                if (i % 3 == 0)
                    all.back()->send(
                        "GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: hooks.example.org\r\n\r\n");
                else if (i % 3 == 1)
                    all.back()->send("POST " + path
                        + " HTTP/1.1\r\nHost: hooks.example.org\r\nContent-Length: 65536\r\n\r\n"
                        + QByteArray(1000, 'x'));
                if (all.size() > 100)
                    all.erase(all.begin(), all.begin() + 50);
                if (i % 20 == 0)
                    QTest::qWait(0);
            }
        };
        flood(500);
        const qint64 before = memory();
        flood(3000);
        const qint64 grown = memory() - before;
#if !defined(__SANITIZE_ADDRESS__)
        QVERIFY2(grown < 4 * 1024 * 1024, qPrintable(QString::number(grown)));
#else
        Q_UNUSED(grown)
#endif
        QTRY_VERIFY(house.told.value(PushOutcome::WrongPath) > 100);
        // The seconds' allowance of requests to the path was used up by the flood.
        QTRY_COMPARE_WITH_TIMEOUT(house.post(headersFor(body), body), 200, 15'000);
    }
};

QTEST_GUILESS_MAIN(TestReceiver)
#include "tst_receiver.moc"
