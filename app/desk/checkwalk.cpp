// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkwalk.h"

#include "api/endpoints.h"
#include "api/redactedexchange.h"
#include "api/redaction.h"
#include "api/wire.h"

#include <QTimer>

#include <algorithm>

namespace provynx {

using Ending = CheckReport::Ending;
using Kind = Failure::Kind;
using Point = CheckPoint;
using ms = std::chrono::milliseconds;

namespace {

constexpr int mostCancels = 2; ///< of one number

/// The failure says nothing about what was asked: the link broke, or the service was busy.
bool saysNothing(const Failure& failure)
{
    return failure.isAboutTheLink() || failure.isPassing();
}

} // namespace

CheckWalk::CheckWalk(Client& client, Clock clock, Timing timing, CheckReport& report)
    : m_client(client)
    , m_stranger(client.withInvalidKey())
    , m_clock(std::move(clock))
    , m_timing(timing)
    , m_report(report)
    , m_context(std::make_unique<QObject>())
{
}

CheckWalk::~CheckWalk() = default;

void CheckWalk::begin()
{
    m_steps = {
        [this] { balance(); },
        [this] { wrongKey(); },
        [this] { wrongServer(); },
        [this] { description(); },
        [this] { usOperators(); },
        [this] { usServices(Point::UsServices, Server::One); },
        [this] { usServices(Point::UsServicesTwo, Server::Two); },
        [this] { usServices(Point::UsServicesThree, Server::Three); },
        [this] { countries(); },
        [this] { globalOperators(); },
        [this] { globalServices(); },
        [this] { usPurchase(); },
        [this] { nothingSpent(); },
        [this] { headerKey(); },
        [this] { freshKey(); },
        [this] { listOf(Point::UsNumbers, Region::UnitedStates, m_first, m_report.facts.listsUsNumbers); },
        [this] { number(Point::UsNumber, Region::UnitedStates, m_first); },
        [this] { code(Point::UsCode, Region::UnitedStates, m_first); },
        [this] { usCancel(); },
        [this] { usCancelled(); },
        [this] { globalPurchase(); },
        [this] { listOf(Point::GlobalNumbers, Region::Global, m_global, m_report.facts.listsGlobalNumbers); },
        [this] { number(Point::GlobalNumber, Region::Global, m_global); },
        [this] { globalCancel(); },
        [this] { code(Point::GlobalCode, Region::Global, m_global); },
        [this] { unknownNumber(); },
    };
    next();
}

void CheckWalk::next()
{
    if (m_silent >= m_timing.mostSilent && m_ending == Ending::Complete) {
        m_ending = Ending::GaveUp;
        m_why = row().failure;
        m_steps.clear();
    }
    if (m_steps.empty()) {
        giveBack();
        return;
    }
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step();
}

void CheckWalk::stop()
{
    if (m_ending != Ending::Complete)
        return;
    m_ending = Ending::Stopped;
    m_steps.clear();
    QTimer::singleShot(0, this, &CheckWalk::halt); // the caller may be inside of a step
}

void CheckWalk::halt()
{
    if (m_isBuying || m_isGivingBack || m_isOver)
        return; // the answer names a number to give back; both end by themselves
    m_context = std::make_unique<QObject>();
    if (!m_report.rows.isEmpty() && row().verdict == CheckVerdict::Running)
        settle(CheckVerdict::NotProvable, CheckFinding::NotTried);
    next();
}

void CheckWalk::leave()
{
    m_isOver = true;
    m_steps.clear();
    m_context.reset();
    m_stranger.reset();
    if (!m_report.rows.isEmpty() && row().verdict == CheckVerdict::Running)
        settle(CheckVerdict::NotProvable, CheckFinding::NotTried);
    for (const Bought& bought : std::as_const(m_bought))
        m_report.leftOver += bought.isWaiting ? 1 : 0;
    m_bought.clear();
}

void CheckWalk::finish()
{
    m_isOver = true;
    m_bought.clear();
    Q_EMIT ended(m_ending, m_why);
}

// ---- Giving back ----

void CheckWalk::giveBack()
{
    const bool nothing = std::none_of(
        m_bought.cbegin(), m_bought.cend(), [](const Bought& bought) { return bought.isWaiting; });
    if (nothing) {
        finish();
        return;
    }
    m_isGivingBack = true;
    open(Point::GivenBack, endpoints::cancelUnitedStates(NumberId(QStringLiteral("ID"))));
    row().count = 0;
    giveBackNext();
}

void CheckWalk::giveBackNext()
{
    const auto found = std::find_if(
        m_bought.begin(), m_bought.end(), [](const Bought& bought) { return bought.isWaiting; });
    if (found == m_bought.end()) {
        if (row().failure)
            settle(saysNothing(*row().failure) ? CheckVerdict::NotProvable : CheckVerdict::Differs,
                CheckFinding::Refused);
        else
            settleWell();
        finish();
        return;
    }
    found->isWaiting = false;
    giveBackOne(NumberId(found->number));
}

void CheckWalk::giveBackOne(const NumberId& number, int tries)
{
    const auto isOver = [number](const Result<Answer>& answer) {
        if (!answer)
            return answer.failure().kind == Kind::NotFound;
        const auto state = wire::readNumber(*answer, Region::UnitedStates, number);
        return state && state->stage != NumberState::Stage::Waiting
            && state->stage != NumberState::Stage::Unfamiliar;
    };
    send(&m_client, endpoints::cancelUnitedStates(number),
        [this, number, tries, isOver](const Result<Answer>& gone) {
            if (gone) {
                row().count = row().count.value_or(0) + 1;
                giveBackNext();
                return;
            }
            // It may be over already, by an earlier cancel whose answer got lost.
            const Failure why = gone.failure();
            send(&m_client, endpoints::number(Region::UnitedStates, number),
                [this, number, tries, why, isOver](const Result<Answer>& answer) {
                    // Where the cancel got lost on its way and the number waits as before, it was not heard.
                    if (answer && !isOver(answer) && why.httpStatus == 0 && tries < mostCancels) {
                        giveBackOne(number, tries + 1);
                        return;
                    }
                    if (!isOver(answer)) {
                        row().failure = why;
                        row().failure->serverText = withoutNumbersInWords(why.serverText);
                        ++m_report.leftOver;
                    }
                    if (m_silent
                        >= m_timing.mostSilent) { // nobody answers: the rest would only take its time
                        for (Bought& bought : m_bought) {
                            m_report.leftOver += bought.isWaiting ? 1 : 0;
                            bought.isWaiting = false;
                        }
                    }
                    giveBackNext();
                });
        });
}

// ---- Asking, and writing down ----

void CheckWalk::open(CheckPoint point, const Call& call)
{
    CheckRow fresh;
    fresh.point = point;
    fresh.request = shownRequest(call);
    m_report.rows.append(fresh);
    Q_EMIT changed();
}

void CheckWalk::skip(CheckPoint point, CheckFinding finding)
{
    CheckRow fresh;
    fresh.point = point;
    m_report.rows.append(fresh);
    settle(CheckVerdict::NotProvable, finding);
    next();
}

void CheckWalk::ask(CheckPoint point, const Call& call, Judge judge)
{
    open(point, call);
    send(&m_client, call, std::move(judge));
}

void CheckWalk::send(Client* who, Call call, Judge judge, int tries)
{
    call.mayRepeat = false; // a row is what one call said
    call.timeout = call.verb == Verb::Post ? m_timing.purchase : m_timing.call;
    row().tries = tries;
    const ms begun = m_clock.elapsed();
    who->probe(call, m_context.get(), [=, this](const Result<Answer>& answer) {
        CheckRow& its = row();
        its.latency = m_clock.elapsed() - begun;
        its.httpStatus = answer ? answer->status : answer.failure().httpStatus;
        its.body = answer ? redacted(answer->body) : answer.failure().redactedBody;
        m_silent = !answer && answer.failure().isAboutTheLink() ? m_silent + 1 : 0;
        if (const auto pause = politePause(answer, tries)) {
            QTimer::singleShot(*pause, m_context.get(), [=, this] { send(who, call, judge, tries + 1); });
            return;
        }
        judge(answer);
    });
}

/// Asked to slow down, it does, once a call.
std::optional<ms> CheckWalk::politePause(const Result<Answer>& answer, int tries) const
{
    if (answer || answer.failure().kind != Kind::RateLimited || tries > 1)
        return std::nullopt;
    const ms asked = answer.failure().retryAfter.value_or(m_timing.betweenPolls);
    return asked <= m_timing.longestObeyed ? std::optional(std::max(asked, m_timing.betweenPolls))
                                           : std::nullopt;
}

void CheckWalk::settle(CheckVerdict verdict, CheckFinding finding)
{
    row().verdict = verdict;
    row().finding = finding;
    if (row().failure) // what is found is passed on
        row().failure->serverText = withoutNumbersInWords(row().failure->serverText);
    Q_EMIT changed();
}

void CheckWalk::settleWell()
{
    settle(isDocumented(row().point) ? CheckVerdict::Documented : CheckVerdict::Assumed,
        CheckFinding::AsExpected);
}

void CheckWalk::settleFailed(const Failure& failure)
{
    row().failure = failure;
    if (saysNothing(failure))
        settle(CheckVerdict::NotProvable, CheckFinding::NoAnswer);
    else
        settle(CheckVerdict::Differs, CheckFinding::Refused);
}

bool CheckWalk::settleNotOffered(const Result<Answer>& answer)
{
    constexpr int notImplemented = 501;
    if (answer)
        return false;
    const Failure& failure = answer.failure();
    const bool isAbsent = failure.kind == Kind::NotFound || failure.kind == Kind::BadRequest
        || failure.kind == Kind::UnexpectedStatus || failure.httpStatus == notImplemented;
    if (!isAbsent)
        return false;
    row().failure = failure;
    settle(CheckVerdict::NotProvable, CheckFinding::NotOffered);
    return true;
}

/// For what has to be refused.
void CheckWalk::settleRefusal(const Result<Answer>& answer, Kind expected, int status)
{
    if (answer) {
        settle(CheckVerdict::Differs, CheckFinding::Accepted);
        return;
    }
    const Failure& failure = answer.failure();
    row().failure = failure;
    if (failure.kind == expected && failure.httpStatus == status)
        settleWell();
    else if (saysNothing(failure))
        settle(CheckVerdict::NotProvable, CheckFinding::NoAnswer);
    else
        settle(CheckVerdict::Differs, CheckFinding::OtherStatus);
}

} // namespace provynx
