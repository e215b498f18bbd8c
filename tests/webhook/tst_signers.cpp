// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knock.h"
#include "support/strict.h"
#include "webhook/receiver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace provynx;
using namespace provynx::webhook;
using namespace Qt::StringLiterals;
using provynx::test::Knock;

namespace {

const QByteArray path = "/push/t0ken";

SignatureScheme schemeOf(const QString& word)
{
    return word == u"stripe"_s ? SignatureScheme::Stripe
        : word == u"plain"_s   ? SignatureScheme::Plain
                               : SignatureScheme::Standard;
}

QString wordOf(SignatureFault fault)
{
    switch (fault) {
    case SignatureFault::None:
        return u"None"_s;
    case SignatureFault::NoSignature:
        return u"NoSignature"_s;
    case SignatureFault::MissingHeader:
        return u"MissingHeader"_s;
    case SignatureFault::RepeatedHeader:
        return u"RepeatedHeader"_s;
    case SignatureFault::UnreadableHeader:
        return u"UnreadableHeader"_s;
    case SignatureFault::UnreadableTime:
        return u"UnreadableTime"_s;
    case SignatureFault::UnusableSecret:
        return u"UnusableSecret"_s;
    case SignatureFault::Mismatch:
        return u"Mismatch"_s;
    case SignatureFault::TooOld:
        return u"TooOld"_s;
    case SignatureFault::TooNew:
        return u"TooNew"_s;
    }
    return {};
}

struct Delivery {
    QString name;
    SignatureScheme scheme = SignatureScheme::Standard;
    Secret secret;
    Headers headers;
    QByteArray body;
    QString expected;
};

Delivery deliveryFrom(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    Delivery delivery{object[u"name"].toString(), schemeOf(object[u"scheme"].toString()),
        Secret(object[u"secret"].toString().toUtf8()), {},
        QByteArray::fromBase64(object[u"body"].toString().toLatin1()), object[u"expected"].toString()};
    for (const QJsonValue& header : object[u"headers"].toArray())
        delivery.headers.append({header[0].toString().toUtf8(), header[1].toString().toUtf8()});
    return delivery;
}

QList<QByteArray> runNode(const QString& what, const QByteArray& input = {})
{
    QProcess node;
    node.start(qEnvironmentVariable("NODE", u"node"_s), {QStringLiteral(SIGNERS), what});
    node.write(input);
    node.closeWriteChannel();
    if (!node.waitForFinished(60'000) || node.exitCode() != 0)
        qFatal("the signers failed: %s", node.readAllStandardError().constData());
    return node.readAllStandardOutput().trimmed().split('\n');
}

} // namespace

/// Deliveries of signers from elsewhere, each through the real receiver over HTTP.
class TestSigners : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void everyDeliveryIsJudgedRight()
    {
        int good = 0;
        int bad = 0;
        for (const QByteArray& line : runNode(u"sign"_s)) {
            const Delivery delivery = deliveryFrom(line);
            const QByteArray name = delivery.name.toUtf8();
            const Verdict verdict = verify(delivery.scheme, delivery.secret, delivery.headers, delivery.body,
                QDateTime::currentDateTimeUtc());
            QVERIFY2(wordOf(verdict.fault) == delivery.expected,
                QByteArray(name + " was judged " + wordOf(verdict.fault).toUtf8()).constData());

            Receiver receiver(Clock::system());
            QList<QByteArray> bodies;
            const auto port = receiver.start({0, path, {}, delivery.scheme, delivery.secret},
                [&bodies](const Arrival& arrival, const Receiver::Answer& answer) {
                    bodies.append(arrival.body);
                    answer(PushOutcome::Shown);
                });
            QVERIFY(port);
            Knock knock(*port);
            knock.post(path, delivery.headers, delivery.body);
            const bool isGood = delivery.expected == u"None"_s;
            QTRY_VERIFY2(knock.status() != 0, name.constData());
            QVERIFY2(knock.status() == (isGood ? 200 : 401), name.constData());
            QCOMPARE(bodies, isGood ? QList<QByteArray>{delivery.body} : QList<QByteArray>());
            ++(isGood ? good : bad);
        }
        QVERIFY2(
            good >= 35 && bad >= 45, qPrintable(u"%1 good and %2 tampered deliveries"_s.arg(good).arg(bad)));
    }

    void whatIsSignedHereHoldsThere()
    {
        QByteArray input;
        const QByteArray body = "{\"id\":\"test_1\",\"code\":\"123456\"}";
        const QByteArray secret = "whsec_" + QByteArray("a secret of thirty-two bytes, ok").toBase64();
        for (const QString& scheme : {u"standard"_s, u"stripe"_s, u"plain"_s}) {
            QJsonArray headers;
            for (const Header& header :
                sign(schemeOf(scheme), Secret(secret), "test_1", QDateTime::currentDateTimeUtc(), body))
                headers.append(QJsonArray{QString::fromUtf8(header.first), QString::fromUtf8(header.second)});
            for (const QByteArray& bytes : {body, QByteArray("{}")}) {
                const QJsonObject delivery{{u"scheme"_s, scheme}, {u"secret"_s, QString::fromUtf8(secret)},
                    {u"headers"_s, headers}, {u"body"_s, QString::fromLatin1(bytes.toBase64())}};
                input += QJsonDocument(delivery).toJson(QJsonDocument::Compact) + '\n';
            }
        }
        QCOMPARE(runNode(u"verify"_s, input),
            (QList<QByteArray>{"true", "false", "true", "false", "true", "false"}));
    }
};

QTEST_GUILESS_MAIN(TestSigners)
#include "tst_signers.moc"
