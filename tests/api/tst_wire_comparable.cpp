// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "told.h"

#include "api/numberlist.h"
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
    QString kind; ///< what had been asked, or "sms": a text
    QString input;
    QJsonValue right;
    bool mayRefuse = false;
    QString asked; ///< the number that a cancel was for
};

QList<Case> casesIn(const QString& name)
{
    QFile file(QStringLiteral(PROVYNX_FIXTURES "/comparable/") + name);
    QList<Case> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const bool isText = object.contains(u"first"_s);
        if (!object.isEmpty())
            cases.append({object[u"kind"_s].toString(), object[u"input"_s].toString(),
                isText ? QJsonValue(object[u"first"_s].toString()) : object[u"right"_s],
                object[u"refusing_is_fine"_s].toBool(), object[u"asked"_s].toString()});
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

QJsonObject read(const Push& push)
{
    return {{u"shown"_s, shown({push.message})}, {u"number"_s, push.number.text()}, {u"phone"_s, push.phone}};
}

QJsonObject read(const CancelAnswer& answer)
{
    const QString refund = shortened(answer.refund);
    return {{u"refund"_s, answer.refund ? QJsonValue(refund) : QJsonValue()},
        {u"cancelled"_s, answer.saysCancelled}};
}

QJsonArray read(const PriceList& prices)
{
    QJsonArray services;
    for (const Service& service : prices.services())
        services.append(QJsonObject{{u"id"_s, service.id.text()}, {u"price"_s, shortened(service.price)},
            {u"stock"_s, service.stock ? QJsonValue(*service.stock) : QJsonValue()}});
    return services;
}

QJsonObject read(const Balance& balance)
{
    return {{u"amount"_s, shortened(balance.amount)}};
}

QJsonArray read(const QList<ListedNumber>& list)
{
    QJsonArray numbers;
    for (const ListedNumber& listed : list)
        numbers.append(QJsonObject{{u"id"_s, listed.number.text()}, {u"phone"_s, listed.phone}});
    return numbers;
}

template <class T>
std::optional<QJsonValue> told(const Result<T>& result)
{
    return result ? std::optional<QJsonValue>(read(*result)) : std::nullopt;
}

/// Nothing where the reader refused.
std::optional<QJsonValue> read(const Case& given)
{
    const QByteArray body = given.input.toUtf8();
    const Answer answer = answerOf(body);
    const NumberId n1(u"n1"_s);
    if (given.kind == u"sms"_s) {
        const QList<SmsCode> codes = codesIn(given.input);
        return codes.isEmpty() ? QString() : codes.first().code;
    }
    if (given.kind == u"purchase"_s)
        return told(wire::readPurchase(answer, Region::UnitedStates));
    if (given.kind == u"number"_s)
        return told(wire::readNumber(answer, Region::UnitedStates, n1));
    if (given.kind == u"cancel"_s)
        return told(wire::readCancel(answer, NumberId(given.asked)));
    if (given.kind == u"push"_s)
        return told(wire::readPush(body, arrival));
    if (given.kind == u"error"_s)
        return QJsonObject{{u"inProgress"_s, wire::saysInProgress(wire::readErrorText(body))}};
    if (given.kind == u"balance"_s)
        return told(wire::readBalance(answer));
    if (given.kind == u"list"_s)
        return told(wire::readNumberList(answer, Region::UnitedStates));
    return told(wire::readServices(answer, Market::global(Server::One, CountryId(u"gb"_s))));
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
    /// What comparable services send is read right, or refused where that is no harm; so are SMS, with a code
    /// and without.
    void allAreReadRight_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("least");
        QTest::newRow("reported and documented") << u"cases.jsonl"_s << 134;
        QTest::newRow("of every trap, bodies") << u"bodies.jsonl"_s << 150;
        QTest::newRow("of every trap, texts") << u"texts.jsonl"_s << 150;
    }

    void allAreReadRight()
    {
        QFETCH(QString, name);
        QFETCH(int, least);
        QMap<QString, Share> shares;
        QStringList wrong;
        const QList<Case> cases = casesIn(name);
        QVERIFY2(cases.size() >= least, "the cases got lost");
        for (const Case& given : cases) {
            const auto got = read(given);
            const bool isRight = got ? agrees(*got, given.right) : given.right == QJsonValue(u"refused"_s);
            const bool isRefused = !isRight && !got && given.mayRefuse;
            const bool isNone = given.kind == u"sms"_s && given.right == QJsonValue(QString());
            Share& share = shares[isNone     ? u"sms, none"_s
                    : given.kind == u"sms"_s ? u"sms, code"_s
                                             : given.kind];
            ++share.all;
            share.right += isRight;
            share.refused += isRefused;
            if (isRight || isRefused)
                continue;
            QJsonArray both{got.value_or(u"refused"_s), given.right};
            wrong.append(given.kind + u": "_s + QString(given.input).replace(u'\n', u'/') + u" -> "_s
                + QString::fromUtf8(QJsonDocument(both).toJson(QJsonDocument::Compact)));
        }
        for (auto share = shares.cbegin(); share != shares.cend(); ++share)
            qInfo("%-9s %3d of %3d right, %d refused", qPrintable(share.key()), share->right, share->all,
                share->refused);
        for (const QString& line : std::as_const(wrong))
            qInfo("%s", qPrintable(line));
        QVERIFY2(wrong.isEmpty(), "read wrong");
    }

private:
    struct Share {
        int all = 0;
        int right = 0;
        int refused = 0; ///< where another answer would be right, and none is no harm
    };
};

QTEST_GUILESS_MAIN(TestWireComparable)
#include "tst_wire_comparable.moc"
