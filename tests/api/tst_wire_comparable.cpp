// SPDX-License-Identifier: GPL-3.0-or-later
#include "told.h"

#include "domain/smscode.h"

#include "support/strict.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

/// A body as a comparable service documents it or as a user reported it; see tests/fixtures/comparable.
struct Case {
    QString call;
    QByteArray body;
    QJsonValue right;
    bool mayRefuse = false;
};

QList<Case> allCases()
{
    QFile file(QStringLiteral(PROVYNX_FIXTURES "/comparable/bodies.jsonl"));
    QList<Case> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty())
            cases.append({object[u"call"_s].toString(), object[u"body"_s].toString().toUtf8(),
                object[u"right"_s], object[u"mayRefuse"_s].toBool()});
    }
    return cases;
}

QString shortened(const std::optional<Money>& amount)
{
    if (!amount)
        return {};
    QString decimal = amount->toDecimal();
    while (decimal.contains(u'.') && (decimal.endsWith(u'0') || decimal.endsWith(u'.')))
        decimal.chop(1);
    return decimal + u' ' + amount->currency();
}

/// The codes as they are shown, one a message.
QJsonArray shown(const QList<Message>& messages)
{
    QJsonArray codes;
    for (const Message& message : messages) {
        if (const QString code = codeOf(message); !code.isEmpty())
            codes.append(code);
    }
    return codes;
}

QJsonObject read(const NumberState& state)
{
    QJsonArray messages;
    for (const Message& message : state.messages)
        messages.append(QString(message.code + u'|' + message.text));
    return {{u"id"_s, state.number.text()}, {u"phone"_s, state.phone}, {u"price"_s, shortened(state.price)},
        {u"stage"_s, told(state.stage)}, {u"shown"_s, shown(state.messages)}, {u"messages"_s, messages},
        {u"expires"_s, state.expiresAt.toString(Qt::ISODate)}};
}

/// Nothing where the reader refused.
std::optional<QJsonValue> read(const Case& given)
{
    const Answer answer = answerOf(given.body);
    if (given.call == u"purchase"_s) {
        const auto result = wire::readPurchase(answer, Region::UnitedStates);
        return result ? std::optional<QJsonValue>(read(*result)) : std::nullopt;
    }
    if (given.call == u"number"_s) {
        const auto result = wire::readNumber(answer, Region::UnitedStates, NumberId(u"n1"_s));
        return result ? std::optional<QJsonValue>(read(*result)) : std::nullopt;
    }
    if (given.call == u"cancel"_s) {
        const auto result = wire::readCancel(answer);
        return result ? std::optional<QJsonValue>(QJsonObject{
                   {u"refund"_s, result->refund ? QJsonValue(shortened(result->refund)) : QJsonValue()}})
                      : std::nullopt;
    }
    if (given.call == u"push"_s) {
        const auto result = wire::readPush(given.body, arrival);
        return result ? std::optional<QJsonValue>(QJsonObject{{u"shown"_s, shown({result->message})}})
                      : std::nullopt;
    }
    if (given.call == u"error"_s)
        return QJsonObject{{u"inProgress"_s, wire::saysInProgress(wire::readErrorText(given.body))}};
    const auto result = wire::readServices(answer, Market::global(Server::One, CountryId(u"gb"_s)));
    if (given.call != u"services"_s || !result)
        return std::nullopt;
    QJsonArray services;
    for (const Service& service : result->services())
        services.append(QJsonObject{{u"id"_s, service.id.text()}, {u"price"_s, shortened(service.price)},
            {u"stock"_s, service.stock ? QJsonValue(*service.stock) : QJsonValue()}});
    return services;
}

/// Whether what was read says all that is right; of what the case does not name it may say anything. "*" is
/// anything, too, or nothing.
bool agrees(const QJsonValue& got, const QJsonValue& right)
{
    if (right.isArray()) {
        QJsonArray wanted = right.toArray();
        const QJsonArray all = got.toArray();
        const bool isOpen = !wanted.isEmpty() && wanted.last() == QJsonValue(u"*"_s);
        if (isOpen)
            wanted.removeLast();
        if (all.size() < wanted.size() || (!isOpen && all.size() != wanted.size()))
            return false;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (!agrees(all[i], wanted[i]))
                return false;
        }
        return true;
    }
    if (right.isObject()) {
        const QJsonObject wanted = right.toObject();
        for (auto member = wanted.begin(); member != wanted.end(); ++member) {
            if (!agrees(got[member.key()], member.value()))
                return false;
        }
        return true;
    }
    return got == right;
}

} // namespace

class TestWireComparable : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    /// What comparable services send is read right, or refused where that is no harm.
    void isReadRight_data()
    {
        QTest::addColumn<int>("index");
        const QList<Case> cases = allCases();
        for (int i = 0; i < cases.size(); ++i)
            QTest::addRow("%s %d: %s", qPrintable(cases[i].call), i, cases[i].body.left(60).constData()) << i;
    }

    void isReadRight()
    {
        QFETCH(int, index);
        const Case given = allCases()[index];
        const auto got = read(given);
        const bool wasRefused = !got;
        const bool isRight = wasRefused ? given.right == QJsonValue(u"refused"_s) : agrees(*got, given.right);
        Share& share = m_shares[given.call];
        ++share.all;
        share.right += isRight;
        share.refused += !isRight && wasRefused && given.mayRefuse;
        QJsonArray instead;
        instead.append(got.value_or(u"refused"_s));
        const QByteArray words = QJsonDocument(instead).toJson(QJsonDocument::Compact);
        QVERIFY2(isRight || (wasRefused && given.mayRefuse), words.constData());
    }

    void cleanupTestCase()
    {
        int all = 0;
        for (auto share = m_shares.cbegin(); share != m_shares.cend(); ++share) {
            qInfo("%-9s %2d of %2d right, %d refused", qPrintable(share.key()), share->right, share->all,
                share->refused);
            all += share->all;
        }
        QVERIFY2(all >= 50, "the cases got lost");
    }

private:
    struct Share {
        int all = 0;
        int right = 0;
        int refused = 0; ///< where another answer would be right, and none is no harm
    };
    QMap<QString, Share> m_shares;
};

QTEST_GUILESS_MAIN(TestWireComparable)
#include "tst_wire_comparable.moc"
