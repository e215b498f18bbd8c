// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "told.h"

#include "api/numberlist.h"
#include "support/strict.h"

#include <ctime>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

using Row = std::function<QByteArray(int)>;

QByteArray listOf(int count, const Row& row)
{
    QByteArray list = "[";
    for (int i = 0; i < count; ++i)
        list += (i > 0 ? "," : "") + row(i);
    return list + ']';
}

QByteArray keyedOf(int count, const Row& row)
{
    QByteArray list = "{";
    for (int i = 0; i < count; ++i)
        list += (i > 0 ? ",\"k" : "\"k") + QByteArray::number(i) + "\":" + row(i);
    return list + '}';
}

QByteArray service(int i)
{
    const QByteArray number = QByteArray::number(i);
    return R"({"id":"s)" + number + R"(","name":"Service )" + number + R"(","price":0.85,"available":3})";
}

QByteArray country(int i)
{
    const QByteArray number = QByteArray::number(i);
    return R"({"code":"c)" + number + R"(","name":"Country )" + number + R"("})";
}

QByteArray rented(int i)
{
    const QByteArray number = QByteArray::number(i);
    return R"({"id":"n)" + number + R"(","number":"+1202)" + number.rightJustified(7, '5')
        + R"(","service":"acme","price":0.85,"status":"waiting"})";
}

QByteArray message(int i)
{
    return R"({"text":"Message )" + QByteArray::number(i) + R"( says )" + QByteArray::number(100'000 + i)
        + R"(","received_at":)" + QByteArray::number(1'777'636'800 + i) + '}';
}

/// The processor's time that the quickest of some takes.
double cost(const std::function<void()>& work)
{
    double best = 0;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t begin = std::clock();
        work();
        const double took = double(std::clock() - begin);
        best = i == 0 ? took : std::min(best, took);
    }
    return best;
}

/// Four times as much costs four times as much, and not sixteen times.
void growsWithItsSize(
    const std::function<void(const QByteArray&)>& read, const QByteArray& quarter, const QByteArray& whole)
{
    const double less = cost([&] { read(quarter); });
    const double more = cost([&] { read(whole); });
    qInfo("%.1f ms, %.1f ms", less * 1000 / CLOCKS_PER_SEC, more * 1000 / CLOCKS_PER_SEC);
    QVERIFY2(more < 9 * less, qPrintable(u"%1 times"_s.arg(more / less)));
}

template <class Read>
void isRefusedFrom(int most, const Row& row, Read read)
{
    for (const auto& shape : {&listOf, &keyedOf}) {
        const auto whole = read(answerOf(shape(most, row)));
        QVERIFY2(whole, qPrintable(whole ? QString() : nameOf(whole.failure().kind)));
        const auto over = read(answerOf(R"({"data":)" + shape(most + 1, row) + '}'));
        QVERIFY(!over);
        QCOMPARE(over.failure().kind, Failure::Kind::TooLarge);
        QCOMPARE(over.failure().field, QString::number(most + 1));
    }
}

} // namespace

/// However much the service sends: so much of it is taken, the rest is said, and it costs what its size
/// costs.
class TestWireBounds : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void listsOfTheCatalogue()
    {
        constexpr int most = 20'000;
        const auto services = [](const Answer& answer) {
            return wire::readServices(answer, Market::unitedStates(Server::One));
        };
        isRefusedFrom(most, &service, services);
        isRefusedFrom(most, &country, &wire::readCountries);
        isRefusedFrom(most, &country, &wire::readOperators);
        QCOMPARE(services(answerOf(listOf(most, &service)))->services().size(), most);
    }

    void listsOfTheCatalogueCostWhatTheirSizeCosts()
    {
        for (const auto& shape : {&listOf, &keyedOf}) {
            growsWithItsSize(
                [](const QByteArray& body) {
                    QVERIFY(wire::readServices(answerOf(body), Market::unitedStates(Server::One)));
                },
                shape(5'000, &service), shape(20'000, &service));
            growsWithItsSize([](const QByteArray& body) { QVERIFY(wire::readCountries(answerOf(body))); },
                shape(5'000, &country), shape(20'000, &country));
            growsWithItsSize([](const QByteArray& body) { QVERIFY(wire::readOperators(answerOf(body))); },
                shape(5'000, &country), shape(20'000, &country));
        }
    }

    void listsOfNumbers()
    {
        const auto numbers
            = [](const Answer& answer) { return wire::readNumberList(answer, Region::UnitedStates); };
        isRefusedFrom(5'000, &rented, numbers);
        QCOMPARE(numbers(answerOf(listOf(5'000, &rented)))->size(), 5'000);
    }

    void listsOfNumbersCostWhatTheirSizeCosts()
    {
        growsWithItsSize(
            [](const QByteArray& body) {
                QVERIFY(wire::readNumberList(answerOf(body), Region::UnitedStates));
            },
            listOf(1'250, &rented), listOf(5'000, &rented));
    }

    /// What may name a request is looked for in so many texts of a row.
    void textsOfAListedNumber()
    {
        QByteArrayList texts;
        for (int i = 0; i < 500; ++i)
            texts.append("\"text " + QByteArray::number(i) + '"');
        const auto list = wire::readNumberList(
            answerOf(R"([{"id":"n1","number":"+12025550143","tags":[)" + texts.join(',') + "]}]"),
            Region::UnitedStates);
        QVERIFY(list && list->size() == 1);
        QCOMPARE(list->constFirst().texts.size(), 64);
    }

    void singleValues()
    {
        const auto rentedAs = [](const QByteArray& id) {
            return wire::readPurchase(
                answerOf(R"({"id":")" + id + R"(","number":"+12025550143"})"), Region::UnitedStates);
        };
        QVERIFY(rentedAs(QByteArray(200, 'a')));
        QVERIFY(!rentedAs(QByteArray(201, 'a')));
        const auto countries
            = wire::readCountries(answerOf(R"([{"code":"lv","name":")" + QByteArray(500, 'a') + R"("}])"));
        QCOMPARE(countries->constFirst().name.size(), 100);
        const auto received = [](const QByteArray& name, const QByteArray& value) {
            const auto number
                = wire::readNumber(answerOf(R"({"status":"received",")" + name + R"(":")" + value + R"("})"),
                    Region::UnitedStates, NumberId(u"n1"_s));
            return number && !number->messages.isEmpty() ? number->messages.constFirst() : Message();
        };
        QCOMPARE(received("code", QByteArray(16, '7')).code.size(), 16);
        QCOMPARE(received("code", QByteArray(17, '7')).code, QString());
        QCOMPARE(received("text", "a " + QByteArray(9'000, 'b')).text.size(), 4'096);
    }

    void messagesOfAnAnswer()
    {
        const QByteArray messages = listOf(2'000, &message);
        const auto number
            = wire::readNumber(answerOf(R"({"id":"n1","status":"received","messages":)" + messages + '}'),
                Region::UnitedStates, NumberId(u"n1"_s));
        const auto listed = wire::readNumberList(
            answerOf(R"([{"id":"n1","number":"+12025550143","messages":)" + messages + "}]"),
            Region::UnitedStates);
        QVERIFY(number);
        QVERIFY(listed && listed->size() == 1);
        for (const QList<Message>& read : {number->messages, listed->constFirst().messages}) {
            QCOMPARE(read.size(), 400);
            QCOMPARE(read.constFirst().text, u"Message 0 says 100000"_s); // the first and the last
            QCOMPARE(read.at(199).text, u"Message 199 says 100199"_s);
            QCOMPARE(read.at(200).text, u"Message 1800 says 101800"_s);
            QCOMPARE(read.constLast().text, u"Message 1999 says 101999"_s);
        }
    }

    void messagesCostWhatTheirSizeCosts()
    {
        const auto body = [](int count) {
            return QByteArray(
                R"({"id":"n1","status":"received","messages":)" + listOf(count, &message) + '}');
        };
        growsWithItsSize(
            [](const QByteArray& all) {
                QVERIFY(wire::readNumber(answerOf(all), Region::UnitedStates, NumberId(u"n1"_s)));
            },
            body(5'000), body(20'000));
    }
};

QTEST_GUILESS_MAIN(TestWireBounds)
#include "tst_wire_bounds.moc"
