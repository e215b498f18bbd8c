// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

constexpr auto inProgress = "Purchase already in progress"_L1;

/// Whose money it is, and what is known of the address.
enum class Key { LiveProved, LiveNotProved, Test };
constexpr std::array keyNames{"live, proved", "live, not proved", "test"};

struct Spoilt {
    QByteArray name;
    Fault fault;
    bool isRefusal = false; ///< of a first delivery: certain that nothing was bought
    bool isTurnedDown = false; ///< a 4xx that is no reason to repeat unasked where money is at stake
    bool isPage = false; ///< nothing that a repetition could better
};

QList<Spoilt> spoiltAnswers()
{
    QList<Spoilt> all;
    const auto status = [&all](int code, bool isRefusal, const QString& words = {}) {
        Spoilt one{QByteArray::number(code), {}, isRefusal, code < 500 && code != 429};
        one.fault.status = code;
        one.fault.words = words;
        if (words == inProgress)
            one = {"409 in progress", one.fault};
        all.append(one);
    };
    for (const int code : {400, 401, 402, 403, 404, 422, 429})
        status(code, true);
    status(409, true, u"Idempotency key was used with another request"_s);
    status(409, false, inProgress);
    status(410, false);
    for (const int code : {500, 502, 503})
        status(code, false);
    for (const auto& [name, kind] : {std::pair("drop", Fault::Kind::Drop), {"page", Fault::Kind::Html},
             {"truncated", Fault::Kind::Truncated}, {"hang", Fault::Kind::Hang}}) {
        Spoilt one{name, {}};
        one.fault.kind = kind;
        one.isPage = kind == Fault::Kind::Html || kind == Fault::Kind::Truncated;
        if (kind == Fault::Kind::Hang)
            one.fault.delay = 150ms;
        all.append(one);
    }
    return all;
}

void everyAnswerWithEveryKey()
{
    QTest::addColumn<Spoilt>("spoilt");
    QTest::addColumn<Key>("key");
    for (const Spoilt& spoilt : spoiltAnswers()) {
        for (const Key key : {Key::LiveProved, Key::LiveNotProved, Key::Test}) {
            QTest::addRow("%s, %s", spoilt.name.constData(), keyNames[static_cast<size_t>(key)])
                << spoilt << key;
        }
    }
}

/// A desk in this process, with a key of its kind; whoever is asked is the test.
struct KeyedDesk : Desk {
    explicit KeyedDesk(Key key)
        : Desk(quickPace(), impatient())
    {
        profiles.add(key == Key::Test ? testKey : liveKey, {}, &folderGuard, [](const Profiles::Added&) {});
        QTRY_VERIFY(profiles.current());
        look(Market::unitedStates(Server::One));
        purchases.setKeyPlacement(base, IdempotencyKeyPlacement::Header, key == Key::LiveProved);
        QObject::connect(&purchases, &Purchases::question, &folderGuard,
            [this](const Purchases::Question& question) { questions.append(question); });
        QObject::connect(&purchases, &Purchases::notBought, &folderGuard, [this] { ++refusals; });
        for (const auto signal : {&Purchases::bought, &Purchases::becameUnknown})
            QObject::connect(&purchases, signal, &folderGuard, [this] { ++answers; });
    }

    static Purchases::Timing impatient()
    {
        Purchases::Timing timing = quickTiming();
        timing.patience = 250ms;
        return timing;
    }

    void buy(Key key)
    {
        purchases.buy(wish());
        if (key == Key::Test)
            return;
        QTRY_COMPARE(questions.size(), 1);
        purchases.agree();
    }

    /// And says yes.
    void checkAgain()
    {
        const qsizetype before = questions.size();
        const bool isAsked
            = order().intent().kind == KeyKind::Live && order().phase() == Order::Phase::Unknown;
        purchases.checkAgain(order().attempt());
        if (!isAsked)
            return;
        QTRY_COMPARE(questions.size(), before + 1);
        purchases.agree();
        QTRY_COMPARE(purchases.stage(), Purchases::Stage::Idle);
    }

    void spoil(Spoilt spoilt, Endpoint endpoint, std::optional<int> times)
    {
        spoilt.fault.endpoint = endpoint;
        spoilt.fault.times = times;
        service.addFault(spoilt.fault);
    }

    /// Nothing is on its way, and nothing is planned.
    bool isQuiet() const
    {
        return purchases.stage() == Purchases::Stage::Idle && !orders.all().isEmpty()
            && order().phase() != Order::Phase::Sent && !purchases.untilRepeat(order().attempt());
    }

    int purchaseDeliveries() const { return service.deliveries(Endpoint::Purchase); }

    QList<Purchases::Question> questions;
    int refusals = 0;
    int answers = 0; ///< beside the refusals
};

} // namespace

/// Every answer of the purchase, of its repetition, of the balance and of the list, with a live key whose
/// address was proved, with one whose was not, and with a test key: at most one debit, and nothing sent that
/// nobody agreed to.
class TestAnswerMatrix : public Strict {
    Q_OBJECT

private Q_SLOTS:
    /// The first delivery meets it: a documented refusal is final; what leaves the outcome open is repeated
    /// unasked only where nothing can be spent twice, and settled by one debit at a person's wish.
    void theFirstAnswer_data() { everyAnswerWithEveryKey(); }
    void theFirstAnswer()
    {
        QFETCH(Spoilt, spoilt);
        QFETCH(Key, key);
        KeyedDesk desk(key);
        desk.spoil(spoilt, Endpoint::Purchase, 1);
        desk.buy(key);
        QTRY_VERIFY(desk.isQuiet());
        const bool isRepeated = !spoilt.isRefusal
            && (key == Key::Test || spoilt.name == "409 in progress"
                || (key == Key::LiveProved && !spoilt.isTurnedDown));
        QCOMPARE(desk.order().phase(),
            spoilt.isRefusal ? Order::Phase::Refused
                : isRepeated ? Order::Phase::Waiting
                             : Order::Phase::Unknown);
        QCOMPARE(desk.refusals, spoilt.isRefusal ? 1 : 0);
        QCOMPARE(desk.purchaseDeliveries(), isRepeated ? 2 : 1);
        if (spoilt.isRefusal) {
            QCOMPARE(desk.service.tally().purchases, 0);
            return;
        }
        desk.checkAgain();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().purchases, 1);
        QCOMPARE(desk.service.tally().debits, key == Key::Test ? 0 : 1);
    }

    /// A repetition meets it, after a first delivery that was carried out: real money stays open, whatever is
    /// said.
    void theRepetitionsAnswer_data() { everyAnswerWithEveryKey(); }
    void theRepetitionsAnswer()
    {
        QFETCH(Spoilt, spoilt);
        QFETCH(Key, key);
        KeyedDesk desk(key);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.spoil(spoilt, Endpoint::Purchase, 1);
        desk.buy(key);
        QTRY_VERIFY(desk.answers >= 1);
        if (key == Key::LiveNotProved) {
            QVERIFY2(desk.isQuiet() && desk.purchaseDeliveries() == 1, "it was repeated unasked");
            desk.checkAgain();
        }
        QTRY_VERIFY(desk.answers + desk.refusals >= 2);
        QTRY_VERIFY(desk.isQuiet());
        const bool isSettled = key == Key::Test
            && (spoilt.name == "400" || spoilt.name == "402" || spoilt.name == "404" || spoilt.name == "422");
        if (isSettled) {
            QCOMPARE(desk.order().phase(), Order::Phase::Refused);
            return;
        }
        QVERIFY(desk.order().phase() != Order::Phase::Refused);
        QCOMPARE(desk.refusals, 0);
        desk.checkAgain();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().purchases, 1);
        QCOMPARE(desk.service.tally().debits, key == Key::Test ? 0 : 1);
    }

    /// The balance that is read before the question: soon the question, or words, and nothing sent.
    void theBalancesAnswer_data() { everyAnswerWithEveryKey(); }
    void theBalancesAnswer()
    {
        QFETCH(Spoilt, spoilt);
        QFETCH(Key, key);
        KeyedDesk desk(key);
        desk.spoil(spoilt, Endpoint::Balance, std::nullopt);
        desk.purchases.buy(desk.wish());
        if (key == Key::Test) {
            QTRY_VERIFY(desk.order().wasBought()); // nobody asks what costs nothing
            QVERIFY(desk.questions.isEmpty());
            return;
        }
        QTRY_COMPARE(desk.questions.size() + desk.refusals, 1);
        if (!desk.questions.isEmpty())
            QVERIFY(desk.questions[0].isBalanceOld);
        QCOMPARE(desk.purchases.stage(),
            desk.questions.isEmpty() ? Purchases::Stage::Idle : Purchases::Stage::Asking);
        desk.purchases.refuse();
        QCOMPARE(desk.purchases.stage(), Purchases::Stage::Idle);
        QVERIFY(desk.orders.all().isEmpty());
        QCOMPARE(desk.purchaseDeliveries(), 0);
    }

    /// The list that is read at agreement: it is said, asked once more, and only then bought.
    void theListsAnswer_data() { everyAnswerWithEveryKey(); }
    void theListsAnswer()
    {
        QFETCH(Spoilt, spoilt);
        QFETCH(Key, key);
        KeyedDesk desk(key);
        desk.spoil(spoilt, Endpoint::Catalogue, std::nullopt);
        desk.buy(key);
        if (key != Key::Test) {
            QTRY_COMPARE(desk.questions.size(), 2);
            QCOMPARE(desk.questions[0].price, Purchases::Question::Price::Same);
            QCOMPARE(desk.questions[1].price, Purchases::Question::Price::Unread);
            QCOMPARE(desk.purchaseDeliveries(), 0);
            desk.purchases.agree();
        }
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, key == Key::Test ? 0 : 1);
        QCOMPARE(desk.purchaseDeliveries(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAnswerMatrix)
#include "tst_answermatrix.moc"
