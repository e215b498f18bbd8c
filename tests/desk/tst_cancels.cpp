// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"
#include "desk/cancels.h"
#include "domain/orderfacts.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Failure::Kind;
using Phase = Order::Phase;

namespace {

const QByteArray path = "/us/numbers/n1";
const QByteArray alive = R"({"id":"n1","status":"waiting"})";
const QByteArray gone = R"({"id":"n1","status":"cancelled"})";

/// A number that was bought, at a service that says what it is told to say.
struct CancelDesk {
    explicit CancelDesk(const QList<OrderEventData>& sinceBought = {})
    {
        server.otherwise([this](const Delivery& request) { return react(request); });
        [&] { QVERIFY(profiles.enterSandbox()); }();
        Intended intended;
        intended.purchase.attempt = attempt;
        intended.profile = sandboxProfileId();
        intended.market = Market::unitedStates(Server::One);
        intended.service = ServiceId(u"acme"_s);
        Order order;
        order.apply({attempt, clock.now(), intended});
        order.apply({attempt, clock.now(), Sent{1}});
        order.apply({attempt, clock.now(), Bought{NumberId(u"n1"_s), u"+12025550100"_s, {}, {}, {}}});
        for (const OrderEventData& what : sinceBought)
            order.apply({attempt, clock.now(), what});
        orders.restore({order});
    }

    Reaction react(const Delivery& request)
    {
        if (request.method == "DELETE") {
            ++cancels;
            return cancelHangs
                ? Reaction::hang()
                : Reaction::answer(cancelStatus, cancelBody, "Content-Type: application/json\r\n");
        }
        if (!request.target.endsWith(path))
            return Reaction::answer(200, R"({"balance":100})");
        const Reaction reaction = numbers.isEmpty()
            ? Reaction::answer(200, alive)
            : numbers[std::min<qsizetype>(questions, numbers.size() - 1)];
        ++questions;
        return reaction;
    }

    Order order() const { return *orders.find(attempt); }

    /// The last that happened of this kind.
    template <class T>
    std::optional<T> last() const
    {
        const auto events = order().events();
        const auto found = std::find_if(events.crbegin(), events.crend(),
            [](const Event& event) { return std::holds_alternative<T>(event.what); });
        return found == events.crend() ? std::nullopt : std::optional(std::get<T>(found->what));
    }

    const AttemptId attempt{u"11111111-2222-4333-8444-555555555555"_s};
    QByteArray cancelBody = R"({"id":"n1","status":"cancelled"})";
    int cancelStatus = 200;
    bool cancelHangs = false;
    QList<Reaction> numbers; ///< of each question about the number; the last one stays
    int cancels = 0;
    int questions = 0;

    QTemporaryDir folder;
    ScriptedServer server;
    Clock clock = Clock::system();
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    KeyVault vault{2s};
    QNetworkAccessManager network;
    Profiles profiles{preferences, vault, network, clock,
        std::get<BaseUrl>(BaseUrl::parse(server.url().toString())), [this] {
            return Result<Credential>(
                Credential{BaseUrl::embedded(server.url()), Secret("nsk_test_embedded_sandbox")});
        }};
    Wallet wallet{profiles, clock};
    int codeWrites = 0;
    Orders orders{clock, [this](const QList<Event>& events, Orders::Urgency, const Then<Done>& then) {
                      codeWrites += std::any_of(events.cbegin(), events.cend(),
                          [](const Event& event) { return std::holds_alternative<CodeCame>(event.what); });
                      QTimer::singleShot(0, &profiles, [then] { then(Done{}); });
                  }};
    Cancels desk{orders, profiles, wallet, nullptr, 10ms};
};

Reaction said(const QByteArray& body)
{
    return Reaction::answer(200, body);
}

} // namespace

class TestCancels : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    /// Done is what says so of the number, or says nothing at all. All else is asked about.
    void theNumberIsAskedUnlessTheAnswerSaysSo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<bool>("isCancelled");
        QTest::addColumn<int>("questions");
        const auto row = [](const char* name, const QByteArray& answer, const QByteArray& number,
                             bool isCancelled, int questions, int status = 200) {
            QTest::newRow(name) << status << answer << number << isCancelled << questions;
        };
        row("it says so", gone, alive, true, 0);
        row("nothing", "", alive, true, 0, 204);
        row("success, and it is", R"({"success":true})", gone, true, 1);
        row("success, and it is not", R"({"success":true})", alive, false, 3);
        row("an empty object", "{}", gone, true, 1);
        row("words, and it is", R"({"success":1,"message":"The order has been cancelled"})", gone, true, 1);
        row("refused", R"({"success":0,"message":"Too early"})", alive, false, 1);
        row("refused, but it is", R"({"success":0,"message":"Too early"})", gone, true, 1);
        row("another status", R"({"id":"n1","status":"FINISHED"})", R"({"status":"finished"})", false, 1);
        row("alive", R"({"id":"n1","status":"active"})", alive, false, 1);
        row("another number's", R"({"id":"n2","status":"cancelled"})", alive, false, 3);
        row("another number's, but it is", R"({"id":"n2","status":"cancelled"})", gone, true, 1);
        row("cancelled, with an error", R"({"status":"cancelled","err":"too soon"})", alive, false, 1);
        row("a page", "<html>ok</html>", gone, true, 1);
    }

    void theNumberIsAskedUnlessTheAnswerSaysSo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, number);
        QFETCH(bool, isCancelled);
        CancelDesk it;
        it.cancelStatus = status;
        it.cancelBody = answer;
        it.numbers = {said(number)};
        QSignalSpy done(&it.desk, &Cancels::cancelled);
        QSignalSpy notDone(&it.desk, &Cancels::notCancelled);
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(done.count() + notDone.count(), 1);
        QCOMPARE(done.count() == 1, isCancelled);
        QCOMPARE(it.order().phase() == Phase::Cancelled, isCancelled);
        QTEST(it.questions, "questions");
        QCOMPARE(it.cancels, 1);
    }

    void aRefusedCancelKeepsTheNumberAndTheWords()
    {
        CancelDesk it;
        it.cancelBody = R"({"success":0,"message":"Your order cannot be cancelled yet"})";
        QSignalSpy notDone(&it.desk, &Cancels::notCancelled);
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(notDone.count(), 1);
        QVERIFY(it.order().isWatched());
        QVERIFY(it.order().canCancel());
        QCOMPARE(it.last<CancelFailed>()->failure.kind, Kind::Conflict);
        QCOMPARE(it.last<CancelFailed>()->failure.serverText, u"Your order cannot be cancelled yet"_s);
    }

    void whatCameBackIsKept()
    {
        CancelDesk it;
        it.cancelBody = R"({"status":"cancelled","refund":0.85,"currency":"USD"})";
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(it.order().phase(), Phase::Cancelled);
        QCOMPARE(it.last<Cancelled>()->refund, Money::fromMicros(850'000, u"USD"_s));
    }

    void whatCameBackIsKeptOverAQuestion()
    {
        CancelDesk it;
        it.cancelBody = R"({"success":true,"refund_amount":"0.85"})";
        it.numbers = {said(gone)};
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(it.order().phase(), Phase::Cancelled);
        QCOMPARE(it.last<Cancelled>()->refund, Money::fromMicros(850'000, u"USD"_s));
    }

    /// A check reads "cancelled" while the cancel's own answer is on its way.
    void whatCameBackIsKeptWhereACheckWasQuicker()
    {
        for (const QByteArray& body : {QByteArray(R"({"status":"cancelled","refund":0.85})"),
                 QByteArray(R"({"success":true,"refund":0.85})")}) {
            CancelDesk it;
            it.cancelBody = body;
            it.desk.cancel(it.attempt);
            QVERIFY(it.orders.record(it.attempt, Cancelled{}));
            QTRY_COMPARE(it.order().refund(), Money::fromMicros(850'000, u"USD"_s));
            QCOMPARE(it.order().phase(), Phase::Cancelled);
        }
    }

    /// Where no answer names a refund, the wallet tells it, unless another number moved it, too.
    void theWalletTellsARefundWhereNothingElseMovedIt_data()
    {
        QTest::addColumn<bool>("isAlone");
        QTest::newRow("alone") << true;
        QTest::newRow("another was bought in between") << false;
    }

    void theWalletTellsARefundWhereNothingElseMovedIt()
    {
        QFETCH(bool, isAlone);
        CancelDesk it;
        it.cancelBody = R"({"id":"n1","status":"cancelled","balance":"10.00"})";
        it.orders.record(
            it.attempt, WalletSeen{WalletSeen::When::AfterPurchase, Money::fromMicros(9'150'000, u"USD"_s)});
        if (!isAlone) {
            Intended other = it.order().intent();
            other.purchase.attempt = AttemptId(u"22222222-2222-4333-8444-555555555555"_s);
            it.orders.recordFirst(other.purchase.attempt, {other, Sent{1}}, nullptr, {});
            QTRY_VERIFY(it.orders.find(other.purchase.attempt));
        }
        QSignalSpy done(&it.desk, &Cancels::cancelled);
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(done.count(), 1);
        const auto refund = refundOf(it.order());
        QCOMPARE(refund.has_value(), isAlone);
        QVERIFY(!refund || *refund == Money::fromMicros(850'000, u"USD"_s));
    }

    void aNumberThatIsNoMoreWasCancelled()
    {
        CancelDesk it;
        it.cancelBody = R"({"success":true})";
        it.numbers = {Reaction::answer(404, R"({"error":"Number not found"})")};
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(it.order().phase(), Phase::Cancelled);
    }

    /// Certainly not done: the number need not be asked.
    void aLimitedCancelIsNotDone()
    {
        CancelDesk it;
        it.cancelStatus = 429;
        it.cancelBody = R"({"error":"Rate limit exceeded"})";
        it.numbers = {said(gone)};
        QSignalSpy notDone(&it.desk, &Cancels::notCancelled);
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(notDone.count(), 1);
        QCOMPARE(it.last<CancelFailed>()->failure.kind, Kind::RateLimited);
        QCOMPARE(it.questions, 0);
        QCOMPARE(it.cancels, 1);
        QVERIFY(it.order().canCancel());
    }

    /// A question that fails in passing is asked again, and it stays at one cancel.
    void askedAgainWhileTheServiceIsDown()
    {
        CancelDesk it;
        it.cancelBody = R"({"success":true})";
        // So long a Retry-After is not waited for by the client itself.
        const Reaction down = Reaction::answer(503, R"({"error":"Down"})", "Retry-After: 3600\r\n");
        it.numbers = {down, down, said(gone)};
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(it.order().phase(), Phase::Cancelled);
        QCOMPARE(it.questions, 3);
        QCOMPARE(it.cancels, 1);
    }

    void askedThreeTimesAtMost()
    {
        CancelDesk it;
        it.cancelBody = "<html>";
        it.numbers = {Reaction::answer(503, R"({"error":"Down"})", "Retry-After: 3600\r\n")};
        QSignalSpy notDone(&it.desk, &Cancels::notCancelled);
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(notDone.count(), 1);
        QCOMPARE(it.questions, 3);
        QVERIFY(it.order().isWatched());
    }

    /// One event, one write, and a bound on what the question about the number can bring.
    void manyMessagesAreTakenAtOnce()
    {
        CancelDesk it;
        it.cancelBody = R"({"success":true})";
        QByteArray list;
        for (int i = 0; i < 2'000; ++i)
            list += QStringLiteral("%1{\"id\":\"m%2\",\"code\":\"%3\",\"text\":\"Your code is %3\"}")
                        .arg(i > 0 ? u","_s : QString(), QString::number(i), QString::number(100'000 + i))
                        .toLatin1();
        it.numbers = {said(R"({"id":"n1","status":"received","sms":[)" + list + "]}")};
        QSignalSpy notDone(&it.desk, &Cancels::notCancelled);
        QSignalSpy first(&it.desk, &Cancels::codeCameFirst);
        qsizetype had = 0;
        int changes = 0;
        connect(&it.orders, &Orders::changed, this, [&](const Order& order) {
            changes += order.messages().size() != had;
            had = order.messages().size();
        });
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(notDone.count(), 1);
        QCOMPARE(it.order().messages().size(), 200);
        QCOMPARE(it.order().messages().constLast().code, u"101999"_s);
        QCOMPARE(changes, 1);
        QCOMPARE(it.codeWrites, 1);
        QCOMPARE(first.count(), 5);
        QCOMPARE(first.constLast()[1].value<Message>().code, u"101999"_s);
    }

    // ---- The program ended while a cancel was on its way. ----

    void anInterruptedCancelThatArrivedIsDone()
    {
        CancelDesk it({CancelAsked{}});
        it.numbers = {said(gone)};
        QTRY_COMPARE(it.order().phase(), Phase::Cancelled);
        QTRY_VERIFY(it.order().walletAfterCancel());
        QCOMPARE(it.cancels, 0);
        QCOMPARE(it.questions, 1);
    }

    void anInterruptedCancelIsNeverSentAgainUnasked()
    {
        CancelDesk it({CancelAsked{}});
        QVERIFY(it.order().isCancelling());
        QSignalSpy notDone(&it.desk, &Cancels::notCancelled);
        QTRY_COMPARE(notDone.count(), 1);
        QVERIFY(it.order().isWatched());
        QVERIFY(it.order().canCancel());
        QCOMPARE(it.cancels, 0);
        it.desk.cancel(it.attempt); // now the person asks
        QTRY_COMPARE(it.order().phase(), Phase::Cancelled);
        QCOMPARE(it.cancels, 1);
    }

    void anInterruptedCancelWithoutAnAnswerIsWatchedOn()
    {
        CancelDesk it({CancelAsked{}});
        it.numbers = {Reaction::answer(503, R"({"error":"Down"})", "Retry-After: 3600\r\n")};
        QTRY_VERIFY(it.last<CancelFailed>());
        QVERIFY(it.order().isWatched());
        QCOMPARE(it.cancels, 0);
    }

    void theCodeOfAnInterruptedCancelIsNotLost()
    {
        CancelDesk it({CancelAsked{}});
        it.numbers = {said(R"({"id":"n1","status":"received","code":"482913"})")};
        QTRY_VERIFY(it.order().hasCode());
        QVERIFY(it.order().isWatched());
        QVERIFY(!it.order().isCancelling());
    }

    /// The other journal opens while a cancel of this run is on its way.
    void oneThatIsUnderWayIsLeftAlone()
    {
        CancelDesk it;
        it.cancelHangs = true;
        it.desk.cancel(it.attempt);
        QTRY_COMPARE(it.cancels, 1);
        it.orders.restore({});
        bool answered = false; // the number would have been asked before this
        it.wallet.refresh(
            sandboxProfileId(), &it.desk, [&answered](const Result<Money>&) { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(it.questions, 0);
        QVERIFY(it.order().isCancelling());
    }
};

QTEST_GUILESS_MAIN(TestCancels)
#include "tst_cancels.moc"
