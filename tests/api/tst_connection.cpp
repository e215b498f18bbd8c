// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/proxies.h"
#include "api/transport.h"
#include "api/trust.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Reaction;
using test::ScriptedServer;

namespace {

ProxyChoice manual(const ScriptedServer& server, const QString& user = {})
{
    ProxyChoice choice;
    choice.kind = ProxyChoice::Kind::Manual;
    choice.host = u"127.0.0.1"_s;
    choice.port = quint16(server.url().port());
    choice.user = user;
    return choice;
}

/// One GET by the transport, and what became of it.
std::optional<Result<Answer>> ask(QNetworkAccessManager& network, const QUrl& base)
{
    Transport transport(
        &network, {BaseUrl::embedded(base), Secret("nsk_test_abcdefgh1234")}, Clock::system());
    std::optional<Result<Answer>> answer;
    Call call;
    call.path = u"/balance"_s;
    call.timeout = 10s;
    transport.send(call, nullptr, [&answer](const Result<Answer>& result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 15'000))
        return std::nullopt;
    return answer;
}

/// What a company has: an authority, and a server whose certificate it signed. Made anew for each run.
class Company {
public:
    bool found()
    {
        const QStringList newKey{u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s};
        write(u"names"_s, "subjectAltName=IP:127.0.0.1\n");
        write(u"other-names"_s, "subjectAltName=DNS:elsewhere.example\n");
        write(u"ca.conf"_s,
            "[ca]\ndefault_ca=d\n[d]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md="
            "sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n");
        write(u"index"_s, "");
        write(u"serial"_s, "01\n");
        return openssl(QStringList{u"req"_s, u"-x509"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s,
                           u"-subj"_s, u"/CN=Test authority"_s, u"-days"_s, u"2"_s, u"-addext"_s,
                           u"basicConstraints=critical,CA:TRUE"_s}
                   + newKey)
            && openssl(QStringList{u"req"_s, u"-keyout"_s, u"server.key"_s, u"-out"_s, u"server.csr"_s,
                           u"-subj"_s, u"/CN=127.0.0.1"_s}
                + newKey)
            && openssl({u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s,
                u"ca.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"1"_s, u"-extfile"_s, u"names"_s, u"-out"_s,
                u"server.pem"_s})
            && openssl({u"ca"_s, u"-batch"_s, u"-selfsign"_s, u"-config"_s, u"ca.conf"_s, u"-keyfile"_s,
                u"server.key"_s, u"-in"_s, u"server.csr"_s, u"-startdate"_s, u"20200101000000Z"_s,
                u"-enddate"_s, u"20200201000000Z"_s, u"-notext"_s, u"-out"_s, u"old.pem"_s})
            && openssl({u"req"_s, u"-new"_s, u"-key"_s, u"server.key"_s, u"-out"_s, u"elsewhere.csr"_s,
                u"-subj"_s, u"/CN=elsewhere.example"_s})
            && openssl({u"x509"_s, u"-req"_s, u"-in"_s, u"elsewhere.csr"_s, u"-CA"_s, u"ca.pem"_s,
                u"-CAkey"_s, u"ca.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"1"_s, u"-extfile"_s,
                u"other-names"_s, u"-out"_s, u"elsewhere.pem"_s})
            && openssl({u"ca"_s, u"-batch"_s, u"-config"_s, u"ca.conf"_s, u"-cert"_s, u"ca.pem"_s,
                u"-keyfile"_s, u"ca.key"_s, u"-in"_s, u"server.csr"_s, u"-startdate"_s, u"20200101000000Z"_s,
                u"-enddate"_s, u"20200201000000Z"_s, u"-extfile"_s, u"names"_s, u"-notext"_s, u"-out"_s,
                u"expired.pem"_s})
            && openssl({u"x509"_s, u"-in"_s, u"ca.pem"_s, u"-outform"_s, u"DER"_s, u"-out"_s, u"ca.der"_s});
    }

    bool openssl(const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(u"openssl"_s, arguments);
        const bool ended = process.waitForFinished(30'000) && process.exitCode() == 0;
        if (!ended)
            qInfo("%s", process.readAllStandardError().constData());
        return ended;
    }

    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (file.open(QFile::WriteOnly))
            file.write(content);
    }

    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString path(const QString& name) const { return folder.filePath(name); }

    QTemporaryDir folder;
};

} // namespace

class TestConnection : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsTooLongHoldsNoCertificate()
    {
        const QTemporaryDir folder;
        for (const bool isLong : {false, true}) {
            QFile file(folder.filePath(u"authority.pem"_s));
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(ScriptedServer::certificate() + QByteArray(isLong ? 4 * 1024 * 1024 : 0, '\n'));
            file.close();
            const auto read = readCertificates(file.fileName());
            QCOMPARE(std::holds_alternative<QList<QSslCertificate>>(read), !isLong);
        }
    }

    void initTestCase() { QVERIFY(m_company.found()); }

    void thisComputerNeedsNoProxy_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isHere");
        QTest::newRow("v4") << u"127.0.0.1"_s << true;
        QTest::newRow("v6") << u"::1"_s << true;
        QTest::newRow("name") << u"localhost"_s << true;
        QTest::newRow("elsewhere") << u"sms.provynx.com"_s << false;
        QTest::newRow("looks like it") << u"127.0.0.1.example.com"_s << false;
    }

    void thisComputerNeedsNoProxy()
    {
        QFETCH(QString, host);
        QFETCH(bool, isHere);
        ProxyChoice choice;
        choice.kind = ProxyChoice::Kind::Manual;
        choice.host = u"proxy.example"_s;
        choice.port = 3128;
        Proxies proxies(choice);
        const QList<QNetworkProxy> found
            = proxies.queryProxy(QNetworkProxyQuery(host, 443, u"https"_s, QNetworkProxyQuery::TcpSocket));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().type(), isHere ? QNetworkProxy::NoProxy : QNetworkProxy::HttpProxy);
        QCOMPARE(found.constFirst().hostName(), isHere ? QString() : u"proxy.example"_s);
    }

    void noProxyIsNone()
    {
        ProxyChoice choice;
        choice.kind = ProxyChoice::Kind::None;
        Proxies proxies(choice);
        QCOMPARE(proxies.queryProxy(QNetworkProxyQuery(u"sms.provynx.com"_s, 443)).constFirst().type(),
            QNetworkProxy::NoProxy);
    }

    void aProxyGetsTheNameAndItsOwnPassword()
    {
        ScriptedServer proxy;
        proxy.next(Reaction::answer(407, "", "Proxy-Authenticate: Basic realm=\"company\"\r\n"));
        proxy.otherwise([](const test::Delivery&) { return Reaction::answer(502, ""); });
        QNetworkAccessManager network;
        network.setProxyFactory(new Proxies(manual(proxy, u"sam"_s), Secret("open sesame")));
        const auto answer = ask(network, QUrl(u"https://service.invalid/api"_s));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(proxy.deliveries().size(), 2);
        QCOMPARE(proxy.deliveries().at(0).method, QByteArray("CONNECT"));
        QCOMPARE(proxy.deliveries().at(1).target, QByteArray("service.invalid:443"));
        QCOMPARE(proxy.deliveries().at(1).header("Proxy-Authorization"),
            "Basic " + QByteArray("sam:open sesame").toBase64());
        for (const test::Delivery& delivery : proxy.deliveries())
            QVERIFY(!delivery.raw.contains("nsk_test")); // the key is for the service alone
    }

    void onlyWhatIsTrustedIsConnectedTo()
    {
        QSslServer server;
        QSslConfiguration own = QSslConfiguration::defaultConfiguration();
        own.setLocalCertificate(QSslCertificate(m_company.read(u"server.pem"_s)));
        own.setPrivateKey(QSslKey(m_company.read(u"server.key"_s), QSsl::Rsa));
        server.setSslConfiguration(own);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int served = 0;
        connect(&server, &QSslServer::pendingConnectionAvailable, this, [&] {
            QTcpSocket* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, &served] {
                if (!socket->readAll().contains("\r\n\r\n"))
                    return;
                ++served;
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            });
        });
        const QUrl base(u"https://127.0.0.1:%1/api"_s.arg(server.serverPort()));
        QNetworkAccessManager network;

        const auto before = ask(network, base);
        QVERIFY(before && !before->ok());
        QCOMPARE(before->failure().kind, Failure::Kind::Tls);
        QCOMPARE(served, 0);

        for (const QString& name : {u"ca.pem"_s, u"ca.der"_s}) {
            const auto read = readCertificates(m_company.path(name));
            QVERIFY(std::holds_alternative<QList<QSslCertificate>>(read));
            trustBesideTheSystem(std::get<QList<QSslCertificate>>(read));
            network.clearConnectionCache();
            const auto trusted = ask(network, base);
            QVERIFY2(trusted && trusted->ok(), qPrintable(name));
        }
        QCOMPARE(served, 2);

        trustBesideTheSystem({});
        network.clearConnectionCache();
        const auto after = ask(network, base);
        QVERIFY(after && !after->ok());
        QCOMPARE(after->failure().kind, Failure::Kind::Tls);
        QCOMPARE(served, 2);
    }

    /// Each has a remedy of its own; what is not trusted at all is said to be that, whatever else it is.
    void whatIsWrongWithACertificateIsTold_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<QString>("flaw");
        QTest::newRow("expired") << u"expired.pem"_s << true << u"expired"_s;
        QTest::newRow("of another host") << u"elsewhere.pem"_s << true << u"host"_s;
        QTest::newRow("not trusted") << u"server.pem"_s << false << QString();
        QTest::newRow("expired and not trusted") << u"expired.pem"_s << false << QString();
    }

    void whatIsWrongWithACertificateIsTold()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, isTrusted);
        QFETCH(QString, flaw);
        QSslServer server;
        QSslConfiguration own = QSslConfiguration::defaultConfiguration();
        own.setLocalCertificate(QSslCertificate(m_company.read(certificate)));
        own.setPrivateKey(QSslKey(m_company.read(u"server.key"_s), QSsl::Rsa));
        server.setSslConfiguration(own);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        if (isTrusted)
            trustBesideTheSystem(
                std::get<QList<QSslCertificate>>(readCertificates(m_company.path(u"ca.pem"_s))));
        QNetworkAccessManager network;
        const auto answer = ask(network, QUrl(u"https://127.0.0.1:%1/api"_s.arg(server.serverPort())));
        trustBesideTheSystem({});
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->failure().kind, Failure::Kind::Tls);
        QCOMPARE(answer->failure().field, flaw);
    }

    void authoritiesHaveNames()
    {
        const auto read = std::get<QList<QSslCertificate>>(readCertificates(m_company.path(u"ca.pem"_s)));
        QCOMPARE(namesOf(read), u"Test authority"_s);
        QCOMPARE(namesOf({}), QString());
    }

    void aBadFileIsSaidToBeBad_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("flaw");
        QTest::newRow("missing") << u"nowhere.pem"_s << QByteArray() << int(CertificateFlaw::Unreadable);
        QTest::newRow("empty") << u"empty.pem"_s << QByteArray("\n") << int(CertificateFlaw::NoCertificate);
        QTest::newRow("words") << u"words.pem"_s << QByteArray("hello")
                               << int(CertificateFlaw::NoCertificate);
        QTest::newRow("a key") << u"server.key"_s << QByteArray() << int(CertificateFlaw::NoCertificate);
        QTest::newRow("cut") << u"cut.pem"_s << QByteArray("-----BEGIN CERTIFICATE-----\nMIIB\n")
                             << int(CertificateFlaw::NoCertificate);
        QTest::newRow("broken der") << u"broken.der"_s << QByteArray("\x30\x82\x01\x01nonsense")
                                    << int(CertificateFlaw::NoCertificate);
        QTest::newRow("huge") << u"huge.pem"_s << QByteArray(5'000'000, 'x')
                              << int(CertificateFlaw::NoCertificate);
        QTest::newRow("of other days") << u"old.pem"_s << QByteArray() << int(CertificateFlaw::OutOfDate);
    }

    void aBadFileIsSaidToBeBad()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, flaw);
        if (!content.isEmpty())
            m_company.write(name, content);
        const auto read = readCertificates(m_company.path(name));
        QVERIFY(std::holds_alternative<CertificateFlaw>(read));
        QCOMPARE(int(std::get<CertificateFlaw>(read)), flaw);
    }

private:
    Company m_company;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
