// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checktaken.h"

#include "api/endpoints.h"
#include "api/numberlist.h"
#include "api/wire.h"
#include "domain/plaintext.h"

#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;
using Kind = Failure::Kind;
using Point = CheckPoint;
using Stage = NumberState::Stage;

namespace {

constexpr auto documentedCode = "123456"_L1;
constexpr int documentedPoll = 3;
constexpr qsizetype longestWord = 40;

AttemptId freshAttempt()
{
    return AttemptId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace

// ---- Buying, and where the idempotency key is read ----

/// Once more with the same bytes where the outcome is open, so that a number that was bought has an id that
/// it can be given back by; and while the service says that it is still being made.
void CheckWalk::buy(const SealedPurchase& purchase, Taken taken, int tries)
{
    m_isBuying = true;
    send(
        &m_client, endpoints::buy(purchase),
        [this, purchase, taken = std::move(taken), tries](const Result<Answer>& answer) {
            const Result<NumberState> state = answer ? wire::readPurchase(*answer, purchase.region)
                                                     : Result<NumberState>(answer.failure());
            const bool isOpen = !state && state.failure().isAmbiguousForPurchase();
            const bool isBeingMade = isOpen && state.failure().kind == Kind::InProgress;
            if (isOpen && tries < (isBeingMade ? m_timing.mostPolls : 2)) {
                QTimer::singleShot(m_timing.betweenPolls, m_context.get(),
                    [this, purchase, taken, tries] { buy(purchase, taken, tries + 1); });
                return;
            }
            m_isBuying = false;
            if (state)
                remember(purchase.region, state->number);
            else if (isOpen)
                ++m_report.leftOver;
            if (m_ending == CheckReport::Ending::Stopped) {
                settle(CheckVerdict::NotProvable, CheckFinding::NotTried);
                next();
            } else {
                taken(state);
            }
        },
        tries);
}

void CheckWalk::remember(Region region, const NumberId& number)
{
    const bool isKnown = std::any_of(m_bought.cbegin(), m_bought.cend(),
        [&number](const Bought& known) { return known.number == number; });
    if (canCancel(region) && !isKnown)
        m_bought.append({number});
}

void CheckWalk::noLongerWaiting(const NumberId& number)
{
    for (Bought& bought : m_bought)
        bought.isWaiting = bought.isWaiting && bought.number != number;
}

void CheckWalk::usPurchase()
{
    if (!m_offer) {
        skip(Point::UsPurchase, CheckFinding::NothingForSale);
        return;
    }
    m_firstPurchase = wire::seal(*m_offer, freshAttempt(), IdempotencyKeyPlacement::Header);
    open(Point::UsPurchase, endpoints::buy(*m_firstPurchase));
    buy(*m_firstPurchase, [this](const Result<NumberState>& state) {
        if (state) {
            m_first = state->number;
            row().amount = state->price;
            settleWell();
        } else {
            settleFailed(state.failure());
        }
        next();
    });
}

/// A key that pays is no test key, whatever it begins with: then nothing more is bought.
void CheckWalk::nothingSpent()
{
    if (m_first.isEmpty() || !m_balance) {
        skip(Point::NothingSpent, CheckFinding::Needed);
        return;
    }
    ask(Point::NothingSpent, endpoints::balance(), [this](const Result<Answer>& answer) {
        if (const auto balance = taken<Balance>(answer, &wire::readBalance)) {
            row().amount = balance->amount;
            m_costsNothing = balance->amount == *m_balance;
            if (m_costsNothing)
                settleWell();
            else
                settle(CheckVerdict::Differs, CheckFinding::OtherAmount);
        }
        next();
    });
}

void CheckWalk::judgeRepetition(
    const Result<NumberState>& again, const NumberId& first, IdempotencyKeyPlacement placement)
{
    if (!again) {
        settleFailed(again.failure());
    } else if (again->number == first) {
        m_placement = placement;
        settleWell();
    } else {
        settle(CheckVerdict::Differs, CheckFinding::OtherNumber);
        m_report.facts.keys = {placement, false};
    }
}

void CheckWalk::headerKey()
{
    if (m_first.isEmpty() || !m_costsNothing) {
        skip(Point::HeaderKey, CheckFinding::Needed);
        return;
    }
    open(Point::HeaderKey, endpoints::buy(*m_firstPurchase));
    buy(*m_firstPurchase, [this](const Result<NumberState>& again) {
        judgeRepetition(again, m_first, IdempotencyKeyPlacement::Header);
        if (row().finding == CheckFinding::OtherNumber)
            m_steps.push_front([this] { bodyKey(); });
        next();
    });
}

void CheckWalk::bodyKey()
{
    const SealedPurchase purchase = wire::seal(*m_offer, freshAttempt(), IdempotencyKeyPlacement::BodyField);
    open(Point::BodyKey, endpoints::buy(purchase));
    buy(purchase, [this, purchase](const Result<NumberState>& state) {
        if (!state) {
            settleFailed(state.failure());
            next();
            return;
        }
        buy(purchase, [this, first = state->number](const Result<NumberState>& again) {
            judgeRepetition(again, first, IdempotencyKeyPlacement::BodyField);
            // Honoured nowhere: then it goes where the page's readers would look for it.
            if (row().finding == CheckFinding::OtherNumber)
                m_report.facts.keys = {IdempotencyKeyPlacement::Header, false};
            next();
        });
    });
}

void CheckWalk::freshKey()
{
    if (!m_placement) {
        skip(Point::FreshKey, CheckFinding::Needed);
        return;
    }
    const QList<Bought> before = m_bought;
    const SealedPurchase purchase = wire::seal(*m_offer, freshAttempt(), *m_placement);
    open(Point::FreshKey, endpoints::buy(purchase));
    buy(purchase, [this, before](const Result<NumberState>& state) {
        if (!state) {
            settleFailed(state.failure());
        } else if (std::any_of(before.cbegin(), before.cend(),
                       [&state](const Bought& known) { return known.number == state->number; })) {
            // One number for whatever key: that the repetition brought it too says nothing.
            settle(CheckVerdict::NotProvable, CheckFinding::SameNumber);
        } else {
            m_second = state->number;
            m_report.facts.keys = {*m_placement, true};
            settleWell();
        }
        next();
    });
}

void CheckWalk::globalPurchase()
{
    if (!m_globalOffer || !m_costsNothing) {
        skip(Point::GlobalPurchase, m_costsNothing ? CheckFinding::NothingForSale : CheckFinding::Needed);
        return;
    }
    const SealedPurchase purchase
        = wire::seal(*m_globalOffer, freshAttempt(), m_placement.value_or(IdempotencyKeyPlacement::Header));
    open(Point::GlobalPurchase, endpoints::buy(purchase));
    buy(purchase, [this](const Result<NumberState>& state) {
        if (state) {
            m_global = state->number;
            row().amount = state->price;
            settleWell();
        } else {
            settleFailed(state.failure());
        }
        next();
    });
}

// ---- A number, its code and its end ----

void CheckWalk::number(CheckPoint point, Region region, const NumberId& number)
{
    if (number.isEmpty()) {
        skip(point, CheckFinding::Needed);
        return;
    }
    ask(point, endpoints::number(region, number), [this, region, number](const Result<Answer>& answer) {
        const auto read = [&](const Answer& its) { return wire::readNumber(its, region, number); };
        if (const auto state = taken<NumberState>(answer, read)) {
            row().word = plainText(state->status, false, longestWord);
            if (state->stage == Stage::Waiting || state->stage == Stage::Received)
                settleWell();
            else
                settle(CheckVerdict::Differs, CheckFinding::OtherWord);
        }
        next();
    });
}

/// A list counts where it holds what was just bought: one that does not settles no open outcome.
void CheckWalk::listOf(CheckPoint point, Region region, const NumberId& bought, std::optional<bool>& fact)
{
    if (bought.isEmpty()) {
        skip(point, CheckFinding::Needed);
        return;
    }
    ask(point, endpoints::numbers(region), [this, region, bought, &fact](const Result<Answer>& answer) {
        const auto read = [region](const Answer& its) { return wire::readNumberList(its, region); };
        if (settleNotOffered(answer)) {
            fact = false;
        } else if (const auto list = taken<QList<ListedNumber>>(answer, read)) {
            fact = std::any_of(list->cbegin(), list->cend(),
                [&bought](const ListedNumber& listed) { return listed.number == bought; });
            row().count = list->size();
            if (*fact)
                settleWell();
            else
                settle(CheckVerdict::Differs, CheckFinding::WithoutOurs);
        }
        next();
    });
}

void CheckWalk::code(CheckPoint point, Region region, const NumberId& number)
{
    if (number.isEmpty()) {
        skip(point, CheckFinding::Needed);
        return;
    }
    open(point, endpoints::code(region, number));
    poll(region, number, 1);
}

void CheckWalk::poll(Region region, const NumberId& number, int nth)
{
    send(&m_client, endpoints::code(region, number),
        [this, region, number, nth](const Result<Answer>& answer) {
            const auto read = [&](const Answer& its) { return wire::readNumber(its, region, number); };
            const auto state = taken<NumberState>(answer, read);
            row().count = nth;
            if (!state) {
                next();
            } else if (!state->messages.isEmpty()) {
                noLongerWaiting(number);
                if (state->messages.constFirst().code != documentedCode)
                    settle(CheckVerdict::Differs, CheckFinding::OtherCode);
                else if (nth != documentedPoll)
                    settle(CheckVerdict::Differs, CheckFinding::OtherTime);
                else
                    settleWell();
                next();
            } else if (state->stage != Stage::Waiting) {
                row().word = plainText(state->status, false, longestWord);
                settle(CheckVerdict::Differs, CheckFinding::OtherWord);
                next();
            } else if (nth >= m_timing.mostPolls) {
                settle(CheckVerdict::Differs, CheckFinding::NoCode);
                next();
            } else {
                QTimer::singleShot(m_timing.betweenPolls, m_context.get(),
                    [this, region, number, nth] { poll(region, number, nth + 1); });
            }
        });
}

void CheckWalk::usCancel()
{
    // Of a number that nobody checked for a code: one whose code came can't be given back.
    if (m_second.isEmpty()) {
        const auto found = std::find_if(m_bought.cbegin(), m_bought.cend(),
            [this](const Bought& bought) { return bought.isWaiting && bought.number != m_first; });
        if (found == m_bought.cend()) {
            skip(Point::UsCancel, CheckFinding::Needed);
            return;
        }
        m_second = found->number;
    }
    ask(Point::UsCancel, endpoints::cancelUnitedStates(m_second), [this](const Result<Answer>& answer) {
        const auto read = [this](const Answer& its) { return wire::readCancel(its, m_second); };
        if (const auto gone = taken<CancelAnswer>(answer, read)) {
            row().amount = gone->refund;
            noLongerWaiting(m_second);
            settleWell();
        } else {
            m_second = {};
        }
        next();
    });
}

void CheckWalk::usCancelled()
{
    if (m_second.isEmpty()) {
        skip(Point::UsCancelled, CheckFinding::Needed);
        return;
    }
    const NumberId number = m_second;
    ask(Point::UsCancelled, endpoints::number(Region::UnitedStates, number),
        [this, number](const Result<Answer>& answer) {
            const auto read
                = [&](const Answer& its) { return wire::readNumber(its, Region::UnitedStates, number); };
            if (const auto state = taken<NumberState>(answer, read)) {
                row().word = plainText(state->status, false, longestWord);
                if (state->stage == Stage::Cancelled)
                    settleWell();
                else
                    settle(CheckVerdict::Differs, CheckFinding::OtherWord);
            }
            next();
        });
}

void CheckWalk::globalCancel()
{
    if (m_global.isEmpty()) {
        skip(Point::GlobalCancel, CheckFinding::Needed);
        return;
    }
    Call call = endpoints::number(Region::Global, m_global);
    call.verb = Verb::Delete;
    ask(Point::GlobalCancel, call, [this](const Result<Answer>& answer) {
        if (answer) {
            settle(CheckVerdict::Differs, CheckFinding::Accepted);
        } else {
            const int status = answer.failure().httpStatus;
            const bool isRefusal
                = status >= 400 && status < 500 && answer.failure().kind != Kind::RateLimited;
            row().failure = answer.failure();
            if (isRefusal) // with whatever status: the page names none
                settleWell();
            else
                settleFailed(answer.failure());
        }
        next();
    });
}

void CheckWalk::unknownNumber()
{
    const NumberId nobodys(freshAttempt().text());
    ask(Point::UnknownNumber, endpoints::code(Region::UnitedStates, nobodys),
        [this](const Result<Answer>& answer) {
            settleRefusal(answer, Kind::NotFound, 404);
            next();
        });
}

} // namespace provynx
