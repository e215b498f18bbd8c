// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmeaning.h"

#include <cstdlib>
#include <utility>

namespace provynx {

namespace {

using Stage = NumberState::Stage;
using Kind = Failure::Kind;

constexpr int badRequest = 400;
constexpr int gone = 410;
/// A moment that the service names anew is another one where it differs by more than the Date header's
/// precision.
constexpr qint64 sameMomentMs = 2'000;

bool isAnswer(const Failure& failure)
{
    return failure.kind == Kind::Unreadable || failure.kind == Kind::MissingField
        || failure.kind == Kind::TooLarge || failure.kind == Kind::Redirected || failure.httpStatus != 0;
}

} // namespace

CheckMeaning::CheckMeaning(Result<NumberState> answer, Standing standing)
    : m_answer(std::move(answer))
    , m_standing(std::move(standing))
{
}

bool CheckMeaning::lives() const
{
    return m_answer && (m_answer->stage == Stage::Waiting || m_answer->stage == Stage::Received);
}

std::optional<OrderEventData> CheckMeaning::end() const
{
    // A check that began before the end may have missed a code of the last seconds.
    const bool isOver = m_standing.isOver && m_standing.isAtEnd;
    if (!m_standing.isWatched)
        return std::nullopt;
    if (!m_answer) {
        const bool endsIt = isGone() || m_answer.failure().httpStatus == badRequest;
        return endsIt && isOver ? std::optional<OrderEventData>(Expired{}) : std::nullopt;
    }
    switch (m_answer->stage) {
    case Stage::Cancelled:
        return Cancelled{};
    case Stage::Expired:
        return Expired{};
    case Stage::Finished:
        return Finished{m_answer->status};
    case Stage::Waiting:
    case Stage::Received:
    case Stage::Unfamiliar:
        break;
    }
    return isOver && m_standing.isSure ? std::optional<OrderEventData>(Expired{}) : std::nullopt;
}

bool CheckMeaning::isAliveAfterAll() const
{
    if (m_standing.isWatched || !lives())
        return false;
    const QDateTime end = m_answer->expiresAt.isValid() ? m_answer->expiresAt : m_standing.expiresAt;
    // Where the service does not tell its time, our clock has nothing to say against "waiting".
    return !m_answer->isTimeTold || !end.isValid() || end > m_standing.now;
}

std::optional<ExpirySaid> CheckMeaning::movedEnd() const
{
    if (!m_answer || !m_answer->expiresAt.isValid())
        return std::nullopt;
    const QDateTime& known = m_standing.expiresAt;
    if (known.isValid() && std::abs(known.msecsTo(m_answer->expiresAt)) < sameMomentMs)
        return std::nullopt;
    return ExpirySaid{m_answer->expiresAt};
}

bool CheckMeaning::leavesTheEndOpen() const
{
    return m_answer && !end() && m_standing.isWatched && m_standing.isOver && m_standing.isAtEnd;
}

bool CheckMeaning::isGone() const
{
    return !m_answer && (m_answer.failure().kind == Kind::NotFound || m_answer.failure().httpStatus == gone);
}

std::optional<Checked> CheckMeaning::kept() const
{
    if (m_answer)
        return Checked{m_answer->stage == Stage::Unfamiliar ? m_answer->status : QString(), {}};
    const Kind kind = m_answer.failure().kind;
    const bool isOfTheLane
        = kind == Kind::RateLimited || kind == Kind::KeyRejected || kind == Kind::KeyUnavailable;
    return isAnswer(m_answer.failure()) && !isOfTheLane ? std::optional(Checked{{}, m_answer.failure()})
                                                        : std::nullopt;
}

CheckMeaning::Pace CheckMeaning::pace() const
{
    if (m_answer)
        return Pace::Onward;
    const Failure& failure = m_answer.failure();
    switch (failure.kind) {
    case Kind::RateLimited:
        return Pace::SlowDown;
    case Kind::KeyRejected:
        return Pace::KeyRefused;
    case Kind::KeyUnavailable:
        return Pace::KeyMissing;
    default:
        break;
    }
    if (failure.isAboutTheLink())
        return Pace::LinkLost;
    return failure.isPassing() ? Pace::SlowDown : Pace::Onward;
}

} // namespace provynx
