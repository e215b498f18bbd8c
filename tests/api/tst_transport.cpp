// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/transport.h"
#include "api/trust.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QScopeGuard>
#include <QSslConfiguration>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Failure::Kind;
using test::Reaction;
using test::ScriptedServer;

namespace {

const QByteArray key = "nsk_test_abcdefgh1234";

/// A transport to one server, and what it answered.
struct Bench {
    explicit Bench(const QUrl& url, Secret secret = Secret(key))
        : transport(&network, {BaseUrl::embedded(url), std::move(secret)}, Clock::system(), nullptr,
            {4, 5ms, 20ms, 60'000ms})
    {
    }

    void send(const Call& call, QObject* context = nullptr)
    {
        const int before = answers;
        transport.send(call, context, [this](const Result<Answer>& result) {
            ++answers;
            last = result;
        });
        QCOMPARE(answers, before); // never from inside
    }

    Kind kind() const { return last && !last->ok() ? last->failure().kind : Kind::OverCap; }

    QNetworkAccessManager network;
    Transport transport;
    int answers = 0;
    std::optional<Result<Answer>> last;
};

Call get(const QString& path = u"/balance"_s, bool mayRepeat = false)
{
    Call call;
    call.path = path;
    call.mayRepeat = mayRepeat;
    call.timeout = 5s;
    return call;
}

/// Resident bytes of this process, in kB as the kernel says "VmHWM:", the most of them so far.
qint64 ofStatus(const QByteArray& name)
{
    QFile file(u"/proc/self/status"_s);
    const QByteArrayList lines = file.open(QFile::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    for (const QByteArray& line : lines) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').value(0).toLongLong() * 1024;
    }
    return 0;
}

qint64 peakMemory()
{
    return ofStatus("VmHWM:");
}

/// From now on the peak is counted anew; what there is now.
qint64 forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QFile::WriteOnly) && file.write("5") == 1 && file.flush() ? ofStatus("VmRSS:") : 0;
}

Call post()
{
    Call call = get(u"/us/numbers"_s);
    call.verb = Verb::Post;
    call.body = R"({"server":1,"service":"acme"})";
    call.idempotencyKey = "9b2f";
    return call;
}

Call del()
{
    Call call = get(u"/us/numbers/n1"_s);
    call.verb = Verb::Delete;
    return call;
}

} // namespace

Q_DECLARE_METATYPE(provynx::Verb)

class TestTransport : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void headersAreExactlyThese()
    {
        ScriptedServer server;
        server.otherwise([](const test::Delivery&) {
            return Reaction::answer(
                200, "{}", "Set-Cookie: a=b\r\nCache-Control: max-age=600\r\nETag: \"1\"\r\n");
        });
        Bench bench(server.url(u"/api/v1"_s));
        Call call = get(u"/us/services"_s);
        call.query.addQueryItem(u"server"_s, u"1"_s);
        for (int i = 1; i <= 2; ++i) { // no cookie and no cache the second time
            bench.send(call);
            QTRY_COMPARE(bench.answers, i);
            QVERIFY(bench.last->ok());
            QCOMPARE(server.deliveries().size(), i);
            const auto& seen = server.deliveries().last();
            QCOMPARE(seen.method, "GET");
            QCOMPARE(seen.target, "/api/v1/us/services?server=1");
            QCOMPARE(seen.header("Authorization"), "Bearer " + key);
            QCOMPARE(seen.headerCount("Authorization"), 1);
            QCOMPARE(seen.header("Accept"), "application/json");
            QCOMPARE(seen.header("User-Agent"), "provynx-sms/" PROVYNX_VERSION);
            for (const char* const absent :
                {"Cookie", "If-None-Match", "Idempotency-Key", "Referer", "Upgrade", "HTTP2-Settings"})
                QCOMPARE(seen.headerCount(absent), 0);
        }
        bench.send(post());
        QTRY_COMPARE(bench.answers, 3);
        const auto& bought = server.deliveries().last();
        QCOMPARE(bought.method, "POST");
        QCOMPARE(bought.body, post().body);
        QCOMPARE(bought.header("Content-Type"), "application/json");
        QCOMPARE(bought.header("Idempotency-Key"), "9b2f");
        QCOMPARE(bought.headerCount("Transfer-Encoding"), 0);
    }

    void noCookieIsSentOrKept()
    {
        ScriptedServer server;
        server.otherwise([](const test::Delivery&) {
            return Reaction::answer(200, "{}", "Set-Cookie: session=theirs; Path=/\r\n");
        });
        Bench bench(server.url());
        QNetworkCookieJar* const jar = bench.network.cookieJar();
        QNetworkCookie ours("session", "ours");
        QVERIFY(jar->setCookiesFromUrl({ours}, server.url(u"/"_s)));
        for (const Call& call : {get(), post(), del()}) {
            bench.last.reset();
            bench.send(call);
            QTRY_VERIFY(bench.last);
            QVERIFY(bench.last->ok());
            QCOMPARE(server.deliveries().last().headerCount("Cookie"), 0);
            const QList<QNetworkCookie> kept = jar->cookiesForUrl(server.url(u"/"_s));
            QCOMPARE(kept.size(), 1);
            QCOMPARE(kept.constFirst().value(), "ours");
        }
    }

    /// What is known about sending a purchase once was tried over HTTP/1.1.
    void theServersHttp2IsNotTaken()
    {
        ScriptedServer server(ScriptedServer::Wire::SelfSignedTls);
        server.otherwise([](const test::Delivery&) { return Reaction::answer(200, "{}"); });
        const auto untrusted = qScopeGuard([before = QSslConfiguration::defaultConfiguration()] {
            QSslConfiguration::setDefaultConfiguration(before);
        });
        trustBesideTheSystem(QSslCertificate::fromData(ScriptedServer::certificate()));
        Bench bench(server.url());
        for (const Call& call : {get(), post(), del()}) {
            bench.last.reset();
            bench.send(call);
            QTRY_VERIFY(bench.last);
            QVERIFY2(bench.last->ok(), qPrintable(nameOf(bench.kind())));
        }
        QVERIFY(!server.protocols().isEmpty());
        QVERIFY(!server.protocols().contains(QSslConfiguration::ALPNProtocolHTTP2));
        QCOMPARE(server.deliveries().size(), 3);
    }

    void aPurchaseAndACancelTravelOnce_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<bool>("reused");
        QTest::addColumn<bool>("reset");
        for (const bool reused : {false, true}) {
            for (const bool reset : {false, true}) {
                QTest::addRow("POST reused=%d reset=%d", reused, reset) << Verb::Post << reused << reset;
                QTest::addRow("DELETE reused=%d reset=%d", reused, reset) << Verb::Delete << reused << reset;
            }
        }
    }

    void aPurchaseAndACancelTravelOnce()
    {
        QFETCH(Verb, verb);
        QFETCH(bool, reused);
        QFETCH(bool, reset);
        ScriptedServer server;
        Bench bench(server.url());
        if (reused) { // on the kept-alive connection of a GET, where the network would send again by itself
            server.next(Reaction::answer(200, "{}"));
            bench.send(get());
            QTRY_COMPARE(bench.answers, 1);
        }
        server.otherwise([reset](const test::Delivery&) {
            return Reaction::raw({}, reset ? Reaction::Then::Reset : Reaction::Then::Close);
        });
        const int before = bench.answers;
        bench.send(verb == Verb::Post ? post() : del());
        QTRY_COMPARE(bench.answers, before + 1);
        QCOMPARE(bench.kind(), Kind::Dropped);
        QVERIFY(bench.last->failure().isAmbiguousForPurchase());
        QCOMPARE(server.deliveries().size(), before + 1);
        QCOMPARE(server.deliveries().last().method, verb == Verb::Post ? "POST" : "DELETE");
        if (reused)
            QCOMPARE(server.deliveries().last().connection, 1);
        // Nothing follows either: a GET afterwards is the very next delivery.
        server.otherwise([](const test::Delivery&) { return Reaction::answer(200, "{}"); });
        bench.send(get());
        QTRY_COMPARE(bench.answers, before + 2);
        QCOMPARE(server.deliveries().size(), before + 2);
    }

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("ambiguous");
        const auto row = [](int status, const char* body, const QString& kind, bool ambiguous) {
            QTest::addRow("%d %s", status, body) << status << QByteArray(body) << kind << ambiguous;
        };
        const char* const words = R"({"error":"Some words"})";
        row(400, words, u"BadRequest"_s, false);
        row(422, words, u"BadRequest"_s, false);
        row(401, words, u"KeyRejected"_s, false);
        row(403, words, u"KeyRejected"_s, false);
        row(402, words, u"ShortOfFunds"_s, false);
        row(404, words, u"NotFound"_s, false);
        row(409, words, u"Conflict"_s, false);
        row(409, R"({"error":"Purchase already in progress"})", u"InProgress"_s, true);
        row(429, words, u"RateLimited"_s, false);
        row(500, words, u"ServiceFailure"_s, true);
        row(502, words, u"ServiceFailure"_s, true);
        row(504, words, u"ServiceFailure"_s, true);
        row(503, words, u"Unavailable"_s, true);
        row(407, words, u"UnexpectedStatus"_s, true);
        row(408, words, u"UnexpectedStatus"_s, true);
        row(425, words, u"UnexpectedStatus"_s, true);
        row(499, words, u"UnexpectedStatus"_s, true);
        row(501, words, u"UnexpectedStatus"_s, true);
        row(304, "", u"Redirected"_s, true);
    }

    void statuses()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        QFETCH(bool, ambiguous);
        ScriptedServer server;
        server.next(
            Reaction::answer(status, body, "Retry-After: 7\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"));
        Bench bench(server.url());
        bench.send(post());
        QTRY_COMPARE(bench.answers, 1);
        QCOMPARE(nameOf(bench.kind()), kind);
        const Failure& failure = bench.last->failure();
        QCOMPARE(failure.httpStatus, status);
        QCOMPARE(failure.isAmbiguousForPurchase(), ambiguous);
        QCOMPARE(failure.serverText.isEmpty(), body.isEmpty());
        QCOMPARE(failure.retryAfter.has_value(), status == 429 || status >= 500);
        QCOMPARE(server.deliveries().size(), 1);
    }

    void redirectsAreNotFollowed()
    {
        ScriptedServer other;
        ScriptedServer server;
        server.otherwise([&other](const test::Delivery&) {
            return Reaction::answer(307, "{}", "Location: " + other.url(u"/x"_s).toEncoded() + "\r\n");
        });
        Bench bench(server.url());
        for (const Call& call : {get(), post(), del()}) {
            bench.last.reset();
            bench.send(call);
            QTRY_VERIFY(bench.last);
            QCOMPARE(bench.kind(), Kind::Redirected);
            QCOMPARE(bench.last->failure().detail, u"127.0.0.1"_s);
        }
        QCOMPARE(server.deliveries().size(), 3);
        QCOMPARE(other.connections(), 0);
    }

    void brokenAnswers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        QTest::newRow("shorter than announced")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"balance\":1}") << u"Dropped"_s;
        QTest::newRow("chunks without an end")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n{\"balance\":1}\r\n")
            << u"Dropped"_s;
        QTest::newRow("head cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << u"Dropped"_s;
        QTest::newRow("400, cut off")
            << QByteArray("HTTP/1.1 400 No\r\nContent-Length: 50\r\n\r\n{\"er") << u"BadRequest"_s;
        QTest::newRow("announces 65 MiB")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 68157440\r\n\r\nxxxx") << u"TooLarge"_s;
    }

    void brokenAnswers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kind);
        ScriptedServer server;
        server.otherwise(
            [bytes](const test::Delivery&) { return Reaction::raw(bytes, Reaction::Then::Close); });
        Bench bench(server.url());
        bench.send(post());
        QTRY_COMPARE(bench.answers, 1);
        QCOMPARE(nameOf(bench.kind()), kind);
        QCOMPARE(server.deliveries().size(), 1);
    }

    void garbageIsNoAnswer()
    {
        ScriptedServer server;
        server.otherwise([](const test::Delivery&) {
            return Reaction::raw("SSH-2.0-what\r\n\r\n", Reaction::Then::Close);
        });
        Bench bench(server.url());
        bench.send(post());
        QTRY_COMPARE(bench.answers, 1);
        QVERIFY(!bench.last->ok());
        QVERIFY(bench.last->failure().isAmbiguousForPurchase());
        QCOMPARE(server.deliveries().size(), 1);
    }

    void aLongBodyComesWholeAndATooLongOneStops()
    {
        ScriptedServer server;
        Reaction large = Reaction::raw("HTTP/1.1 200 OK\r\nContent-Length: 6000000\r\n\r\n");
        large.flood = 6'000'000;
        server.next(large);
        Reaction endless = Reaction::raw("HTTP/1.1 200 OK\r\n\r\n", Reaction::Then::Close);
        endless.flood = 80LL * 1024 * 1024;
        server.next(endless);
        Bench bench(server.url());
        bench.send(get());
        QTRY_COMPARE_WITH_TIMEOUT(bench.answers, 1, 20'000);
        QVERIFY(bench.last->ok());
        QCOMPARE((*bench.last)->body.size(), 6'000'000);
        Call call = get();
        call.timeout = 60s;
        bench.send(call);
        QTRY_COMPARE_WITH_TIMEOUT(bench.answers, 2, 60'000);
        QCOMPARE(bench.kind(), Kind::TooLarge);
    }

    /// Over plain HTTP on this computer a head without an end comes as fast as it is read: the deadline ends
    /// that, too, and with it the memory that it takes.
    void aHeadWithoutAnEndIsCut()
    {
        for (const bool isDropped : {false, true}) {
            ScriptedServer server;
            Reaction endless = Reaction::raw("HTTP/1.1 200 OK\r\nX: ");
            endless.flood = 4'000'000'000;
            server.next(endless);
            Bench bench(server.url());
            QObject context;
            auto owner = std::make_unique<QObject>();
            Call call = get();
            call.timeout = isDropped ? 60s : 1s;
            bench.send(call, owner.get());
            if (isDropped) {
                QTRY_COMPARE(server.deliveries().size(), 1);
                QTest::qWait(300); // the flood has begun
                owner.reset();
            } else {
                QTRY_COMPARE(bench.answers, 1);
                QCOMPARE(bench.kind(), Kind::TimedOut);
            }
            QTRY_COMPARE(server.openConnections(), 0);
            server.next(Reaction::answer(200, "{}"));
            bench.send(get());
            QTRY_VERIFY(bench.last && bench.last->ok()); // and the network goes on
        }
    }

    /// Over TLS it would fill the memory with eighty mebibytes a second until the deadline.
    void aHeadWithoutAnEndTakesBoundedMemory()
    {
        constexpr qint64 mebibyte = 1024 * 1024;
        const auto untrusted = qScopeGuard([before = QSslConfiguration::defaultConfiguration()] {
            QSslConfiguration::setDefaultConfiguration(before);
        });
        trustBesideTheSystem(QSslCertificate::fromData(ScriptedServer::certificate()));
        ScriptedServer server(ScriptedServer::Wire::SelfSignedTls);
        Reaction endless = Reaction::raw("HTTP/1.1 200 OK\r\nX: ");
        endless.flood = 4'000'000'000;
        server.next(endless);
        Bench bench(server.url());
        const qint64 before = forgetPeak();
        QVERIFY(before > 0);
        Call call = get();
        call.timeout = 60s;
        bench.send(call);
        QTRY_COMPARE_WITH_TIMEOUT(bench.answers, 1, 30'000);
        QCOMPARE(nameOf(bench.kind()), nameOf(Kind::TooLarge));
        const qint64 grown = peakMemory() - before;
        qInfo("%lld MiB", static_cast<long long>(grown / mebibyte));
#ifdef __SANITIZE_ADDRESS__
        constexpr qint64 kept
            = 512; // what was given back is set aside for a while, each block with its margins
#else
        constexpr qint64 kept = 0;
#endif
        QVERIFY2(grown < (256 + kept) * mebibyte, qPrintable(QString::number(grown / mebibyte)));
        QTRY_COMPARE(server.openConnections(), 0);
        server.next(Reaction::answer(200, "{}"));
        bench.send(get());
        QTRY_VERIFY(bench.last && bench.last->ok());
    }

    void theDeadlineCountsTheWholeExchange()
    {
        ScriptedServer server;
        server.next(Reaction::hang());
        Reaction dribble = Reaction::answer(200, QByteArray(4000, ' '));
        dribble.step = 4;
        dribble.pause = 20ms;
        server.next(dribble);
        Bench bench(server.url());
        for (int i = 1; i <= 2; ++i) {
            Call call = post();
            call.timeout = 300ms;
            bench.send(call);
            QTRY_COMPARE(bench.answers, i);
            QCOMPARE(bench.kind(), Kind::TimedOut);
        }
        QCOMPARE(server.deliveries().size(), 2);
    }

    void nobodyThere()
    {
        QUrl gone;
        {
            ScriptedServer server;
            gone = server.url();
        }
        Bench bench(gone);
        QSignalSpy seen(&bench.transport, &Transport::linkSeen);
        for (const Call& call : {get(), post(), del()}) {
            bench.last.reset();
            bench.send(call);
            QTRY_VERIFY(bench.last);
            QCOMPARE(bench.kind(), Kind::Offline);
            QVERIFY(!bench.last->failure().isAmbiguousForPurchase());
            QVERIFY(!bench.last->failure().detail.isEmpty());
        }
        QCOMPARE(seen.size(), 3);
    }

    void anUntrustedCertificateGetsNothing()
    {
        ScriptedServer server(ScriptedServer::Wire::SelfSignedTls);
        Bench bench(server.url());
        for (const Call& call : {get(), post(), del()}) {
            bench.last.reset();
            bench.send(call);
            QTRY_VERIFY(bench.last);
            QCOMPARE(bench.kind(), Kind::Tls);
            QVERIFY(!bench.last->failure().isAmbiguousForPurchase());
        }
        QCOMPARE(server.bytesSeen(), 0);
        QCOMPARE(server.deliveries().size(), 0);
    }

    void refusedByUs_data()
    {
        QTest::addColumn<QUrl>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("kind");
        const QUrl here(u"http://127.0.0.1:1"_s);
        QTest::newRow("plain http") << QUrl(u"http://192.0.2.1"_s) << u"/a"_s << key << u"PlainHttp"_s;
        QTest::newRow("no key") << here << u"/a"_s << QByteArray() << u"KeyUnavailable"_s;
        QTest::newRow("two lines") << here << u"/a"_s << QByteArray("a\r\nX: 1") << u"KeyUnavailable"_s;
        QTest::newRow("not running") << QUrl() << u"/a"_s << key << u"Offline"_s;
        QTest::newRow("other scheme") << QUrl(u"ftp://127.0.0.1"_s) << u"/a"_s << key << u"ForeignAddress"_s;
        for (const auto& path : {u"a"_s, u"/a/../b"_s, u"/a/%2E%2e/b"_s, u"/a/./b"_s, u"/a//b"_s,
                 u"//evil.example"_s, u".evil.example/"_s, u"@evil.example/"_s, u""_s, u"/a/"_s}) {
            QTest::addRow("path '%s'", qPrintable(path)) << here << path << key << u"ForeignAddress"_s;
        }
    }

    void refusedByUs()
    {
        QFETCH(QUrl, base);
        QFETCH(QString, path);
        QFETCH(QByteArray, secret);
        QFETCH(QString, kind);
        Bench bench(base, Secret(secret));
        QSignalSpy seen(&bench.transport, &Transport::linkSeen);
        bench.send(get(path));
        QTRY_COMPARE(bench.answers, 1);
        QCOMPARE(nameOf(bench.kind()), kind);
        QCOMPARE(seen.size(), 0); // says nothing about the link
    }

    /// The key of a purchase comes from a file: one that was edited must not become a header of its own.
    void anEditedIdempotencyKeyIsRefused()
    {
        ScriptedServer server;
        Bench bench(server.url());
        int answers = 0;
        for (const QByteArray edited : {"9b2f\r\nX-Evil: 1", "9b2f\nX", "9b 2f", "", "\x7f"}) {
            Call call = post();
            call.idempotencyKey = edited;
            bench.send(call);
            ++answers;
            QTRY_COMPARE(bench.answers, answers);
            QCOMPARE(
                nameOf(bench.kind()), edited.isEmpty() ? nameOf(Kind::NotFound) : nameOf(Kind::NotRecorded));
        }
        Call call = post();
        call.idempotencyKey = QByteArray(101, 'a');
        bench.send(call);
        ++answers;
        QTRY_COMPARE(bench.answers, answers);
        QCOMPARE(bench.kind(), Kind::NotRecorded);
        QCOMPARE(server.deliveries().size(), 1); // the one without such a header
        QVERIFY(!server.deliveries().constFirst().raw.contains("Evil"));
    }

    void onlyRepeatableGetsRepeat()
    {
        ScriptedServer server;
        server.otherwise([](const test::Delivery&) { return Reaction::answer(503, R"({"error":"later"})"); });
        Bench bench(server.url());
        QSignalSpy seen(&bench.transport, &Transport::linkSeen);
        bench.send(get(u"/a"_s, true));
        QTRY_COMPARE(bench.answers, 1);
        QCOMPARE(server.deliveries().size(), 4);
        QCOMPARE(seen.size(), 4);
        QVERIFY(!seen.first().at(1).value<std::optional<Failure>>()); // an answer, even if a refusal

        Call repeated = post();
        repeated.mayRepeat = true; // not for what spends
        for (const Call& call : {get(), repeated}) {
            const auto before = server.deliveries().size();
            const int answers = bench.answers;
            bench.send(call);
            QTRY_COMPARE(bench.answers, answers + 1);
            QCOMPARE(server.deliveries().size(), before + 1);
        }
        server.next(Reaction::answer(503, "", "Retry-After: 61\r\n"));
        const auto before = server.deliveries().size();
        bench.send(get(u"/a"_s, true));
        QTRY_COMPARE(bench.answers, 4);
        QCOMPARE(server.deliveries().size(), before + 1);
        QCOMPARE(bench.last->failure().retryAfter, 61s);

        server.next(Reaction::answer(500, ""));
        server.next(Reaction::answer(200, "{}"));
        bench.send(get(u"/a"_s, true));
        QTRY_COMPARE(bench.answers, 5);
        QVERIFY(bench.last->ok());
    }

    void whoeverWentHearsNothing()
    {
        ScriptedServer server;
        Bench bench(server.url());
        auto* context = new QObject;
        server.next(Reaction::hang());
        bench.send(get(), context);
        QTRY_COMPARE(server.deliveries().size(), 1);
        delete context;
        QTRY_COMPARE(server.openConnections(), 0); // a GET is aborted

        context = new QObject;
        Reaction slow = Reaction::answer(200, "{}");
        slow.step = 20;
        slow.pause = 5ms;
        server.next(slow);
        QSignalSpy seen(&bench.transport, &Transport::linkSeen);
        bench.send(post(), context);
        QTRY_COMPARE(server.deliveries().size(), 2);
        delete context;
        QTRY_COMPARE(seen.size(), 1); // a purchase is left to finish
        QVERIFY(!seen.first().at(1).value<std::optional<Failure>>());
        QCOMPARE(bench.answers, 0);
    }

    void theTransportMayGoAtAnyTime()
    {
        ScriptedServer server;
        QNetworkAccessManager network;
        int answers = 0;
        for (const Call& call : {get(), post(), del()}) {
            auto* const transport
                = new Transport(&network, {BaseUrl::embedded(server.url()), Secret(key)}, Clock::system());
            server.next(Reaction::hang());
            const auto before = server.deliveries().size();
            transport->send(call, this, [&answers](const Result<Answer>&) { ++answers; });
            QTRY_COMPARE(server.deliveries().size(), before + 1);
            delete transport;
            QTRY_COMPARE(server.openConnections(), 0);
        }
        QCOMPARE(answers, 0);
        // Even from inside its own answer.
        auto* const transport
            = new Transport(&network, {BaseUrl::embedded(server.url()), Secret(key)}, Clock::system());
        transport->send(get(), this, [&answers, transport](const Result<Answer>&) {
            ++answers;
            delete transport;
        });
        QTRY_COMPARE(answers, 1);
    }

    /// A key that is taken back: purchases and cancels finish, all else ends, and everybody hears.
    void aRetiredTransportFinishesWhatMaySpend()
    {
        ScriptedServer server;
        Reaction slow = Reaction::answer(200, "{}");
        slow.step = 10;
        slow.pause = 10ms;
        Bench bench(server.url());
        QSignalSpy emptied(&bench.transport, &Transport::emptied);
        QMap<QByteArray, QString> heard;
        const auto ask = [&](const QByteArray& name, const Call& call) {
            bench.transport.send(call, this, [&heard, name](const Result<Answer>& result) {
                heard.insert(name, result ? u"ok"_s : nameOf(result.failure().kind));
            });
        };
        server.otherwise([slow](const test::Delivery& delivery) {
            return delivery.method == "GET" ? Reaction::hang() : slow;
        });
        ask("get", get());
        ask("post", post());
        ask("delete", del());
        QTRY_COMPARE(server.deliveries().size(), 3);
        bench.transport.retire();
        QVERIFY(heard.isEmpty());
        ask("late get", get());
        ask("late post", post());
        QTRY_COMPARE(heard.value("get"), u"KeyUnavailable"_s);
        QCOMPARE(heard.value("post"), QString()); // still on its way
        QTRY_COMPARE(emptied.count(), 1);
        QCOMPARE(heard.value("post"), u"ok"_s);
        QCOMPARE(heard.value("delete"), u"ok"_s);
        QCOMPARE(heard.value("late get"), u"KeyUnavailable"_s);
        QCOMPARE(heard.value("late post"), u"KeyUnavailable"_s);
        QCOMPARE(server.deliveries().size(), 3);
    }

    void aRetiredTransportWithNothingOnItsWaySaysSo()
    {
        ScriptedServer server;
        Bench bench(server.url());
        QSignalSpy emptied(&bench.transport, &Transport::emptied);
        bench.transport.retire();
        QCOMPARE(emptied.count(), 0);
        QTRY_COMPARE(emptied.count(), 1);
    }

    void theirTimeOnOurClock()
    {
        ScriptedServer server;
        server.next(Reaction::answer(200, "{}", "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
        Bench bench(server.url());
        bench.send(get());
        QTRY_COMPARE(bench.answers, 1);
        const Answer answer = **bench.last;
        QCOMPARE(answer.serverTime.toString(Qt::ISODate), u"1994-11-06T08:49:37Z"_s);
        QCOMPARE(answer.onOurClock(answer.serverTime.addSecs(60)), answer.arrivedAt.addSecs(60));
        Answer near = answer;
        near.arrivedAt = near.serverTime.addMSecs(1'900);
        QCOMPARE(near.onOurClock(near.serverTime.addSecs(60)), near.serverTime.addSecs(60));
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
