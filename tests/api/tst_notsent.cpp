// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/brokenlink.h"
#include "api/transport.h"
#include "api/uploadonce.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>

#ifdef Q_OS_LINUX
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Failure::Kind;
using test::ScriptedServer;

namespace {

const QByteArray aBody = R"({"server":1,"service":"acme"})";

bool maySpend(Kind kind)
{
    Failure failure;
    failure.kind = kind;
    return failure.isAmbiguousForPurchase();
}

/// One call with a deadline that it will not keep, and what it is called then.
Kind kindAfterDeadline(const QUrl& base, Verb verb)
{
    QNetworkAccessManager network;
    Transport transport(
        &network, {BaseUrl::embedded(base), Secret("nsk_test_abcdefgh1234")}, Clock::system());
    Call call;
    call.verb = verb;
    call.path = u"/us/numbers"_s;
    call.timeout = 400ms;
    if (verb == Verb::Post)
        call.body = aBody;
    std::optional<Kind> kind;
    transport.send(call, nullptr,
        [&kind](const Result<Answer>& result) { kind = result ? Kind::OverCap : result.failure().kind; });
    [&kind] { QTRY_VERIFY(kind); }();
    return kind.value_or(Kind::OverCap);
}

#ifdef Q_OS_LINUX
/// A port that listens, and leaves whoever comes waiting: the system's queue of connections is full.
class FullHouse {
public:
    FullHouse()
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_sockets.append(socket(AF_INET, SOCK_STREAM, 0));
        socklen_t size = sizeof m_address;
        auto* const address = reinterpret_cast<sockaddr*>(&m_address);
        m_isFull = bind(m_sockets[0], address, size) == 0 && listen(m_sockets[0], 0) == 0
            && getsockname(m_sockets[0], address, &size) == 0;
        for (int i = 0; i < 4; ++i) {
            m_sockets.append(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            connect(m_sockets.last(), address, size);
        }
    }
    ~FullHouse()
    {
        for (const int one : std::as_const(m_sockets))
            close(one);
    }
    bool isFull() const { return m_isFull; }
    QUrl url() const { return QUrl(u"http://127.0.0.1:"_s + QString::number(ntohs(m_address.sin_port))); }

private:
    sockaddr_in m_address{};
    QList<int> m_sockets;
    bool m_isFull = false;
};
#endif

} // namespace

/// What decides between "not sent" and "may have been bought".
class TestNotSent : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void whateverTheNetworkCallsIt_data()
    {
        QTest::addColumn<int>("error");
        const auto errors = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        for (int i = 0; i < errors.keyCount(); ++i) {
            if (errors.value(i) != QNetworkReply::NoError)
                QTest::newRow(errors.key(i)) << errors.value(i);
        }
    }

    void whateverTheNetworkCallsIt()
    {
        QFETCH(int, error);
        const auto network = static_cast<QNetworkReply::NetworkError>(error);
        const bool isTls = network == QNetworkReply::SslHandshakeFailedError;
        UploadOnce untouched(aBody);
        QCOMPARE(kindOfBrokenLink(network, &untouched), isTls ? Kind::Tls : Kind::Offline);
        UploadOnce taken(aBody);
        QVERIFY(!taken.read(1).isEmpty());
        const Kind kind = kindOfBrokenLink(network, &taken);
        QVERIFY2(maySpend(kind), qPrintable(nameOf(kind)));
        UploadOnce takenWhole(aBody);
        QCOMPARE(takenWhole.readAll(), aBody);
        QVERIFY(maySpend(kindOfBrokenLink(network, &takenWhole)));
    }

    void aRequestWithoutABodyIsToldByTheError()
    {
        using Error = QNetworkReply::NetworkError;
        const auto kindOf = [](Error error) {
            UploadOnce empty({});
            return kindOfBrokenLink(error, &empty);
        };
        QCOMPARE(kindOf(Error::ConnectionRefusedError), Kind::Offline);
        QCOMPARE(kindOf(Error::HostNotFoundError), Kind::Offline);
        QCOMPARE(kindOf(Error::SslHandshakeFailedError), Kind::Tls);
        QCOMPARE(kindOf(Error::UnknownNetworkError), Kind::Dropped);
        QCOMPARE(kindOf(Error::RemoteHostClosedError), Kind::Dropped);
        UploadOnce asked({});
        QVERIFY(asked.readAll().isEmpty());
        QCOMPARE(kindOfBrokenLink(Error::ConnectionRefusedError, &asked), Kind::Dropped);
        QCOMPARE(kindOfBrokenLink(Error::SslHandshakeFailedError, &asked), Kind::Dropped);
        // A GET buys nothing.
        QCOMPARE(kindOfBrokenLink(Error::UnknownNetworkError, nullptr), Kind::Offline);
        QCOMPARE(kindOfBrokenLink(Error::RemoteHostClosedError, nullptr), Kind::Dropped);
    }

    void whatWasGivenUpUntouchedStaysSo()
    {
        UploadOnce body(aBody);
        body.withhold();
        QVERIFY(body.readAll().isEmpty());
        QVERIFY(body.isUntouched());
        UploadOnce begun(aBody);
        QVERIFY(!begun.read(1).isEmpty());
        begun.withhold();
        QVERIFY(!begun.isUntouched());
        QVERIFY(!UploadOnce({}).isUntouched());
    }

    /// A connection that was just closing is chosen, and given up before a byte is sent: no reason to give up the request.
    void aBodyIsRewoundWhileNobodyAskedForIt()
    {
        UploadOnce body(aBody);
        QVERIFY(body.reset());
        QVERIFY(!body.seek(1));
        QVERIFY(!body.read(1).isEmpty());
        QVERIFY(!body.reset());
        // Without a body nobody knows whether the head went.
        QVERIFY(!UploadOnce({}).reset());
    }

    void anUnansweredConnectIsNotSent()
    {
#ifdef Q_OS_LINUX
        FullHouse house;
        QVERIFY(house.isFull());
        QCOMPARE(kindAfterDeadline(house.url(), Verb::Post), Kind::Offline);
        // What has no body can't be told.
        QCOMPARE(kindAfterDeadline(house.url(), Verb::Delete), Kind::TimedOut);
        QCOMPARE(kindAfterDeadline(house.url(), Verb::Get), Kind::TimedOut);
#else
        QSKIP("only there a full queue leaves whoever comes waiting");
#endif
    }

    void aHandshakeThatNeverEndsIsNotSent()
    {
        ScriptedServer silent;
        QUrl secure = silent.url();
        secure.setScheme(u"https"_s);
        QCOMPARE(kindAfterDeadline(secure, Verb::Post), Kind::Offline);
        QVERIFY(silent.bytesSeen() > 0); // a hello
        QCOMPARE(silent.deliveries().size(), 0);
    }

    void anAnswerThatNeverComesMayHaveBeenBought()
    {
        ScriptedServer server;
        server.next(test::Reaction::hang());
        QCOMPARE(kindAfterDeadline(server.url(), Verb::Post), Kind::TimedOut);
        QCOMPARE(server.deliveries().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNotSent)
#include "tst_notsent.moc"
