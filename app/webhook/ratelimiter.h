// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace provynx::webhook {

/// So many a second and no more, with a second's worth saved up at most.
class RateLimiter {
public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit RateLimiter(int perSecond)
        : m_perSecond(perSecond)
        , m_saved(perSecond)
    {
    }

    bool take(Moment now)
    {
        const std::chrono::duration<double> passed = now - m_last;
        m_last = now;
        m_saved = std::min<double>(m_perSecond, m_saved + passed.count() * m_perSecond);
        if (m_saved < 1)
            return false;
        m_saved -= 1;
        return true;
    }

private:
    double m_perSecond;
    double m_saved;
    Moment m_last{};
};

} // namespace provynx::webhook
