// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

namespace provynx::sandbox {

using namespace Qt::StringLiterals;

void FaultPlan::add(const Fault& fault)
{
    if (fault.times.value_or(1) > 0)
        m_faults.append(fault);
}

std::optional<Fault> FaultPlan::takeFor(Endpoint endpoint)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault& fault = m_faults[i];
        if (fault.endpoint != Endpoint::Any && fault.endpoint != endpoint)
            continue;
        const Fault taken = fault;
        if (fault.times && --*fault.times <= 0)
            m_faults.removeAt(i);
        return taken;
    }
    return std::nullopt;
}

QString usualWords(int status)
{
    switch (status) {
    case 400:
        return u"Invalid request body"_s;
    case 401:
        return u"Missing or invalid API key"_s;
    case 402:
        return u"Insufficient wallet balance"_s;
    case 404:
        return u"Number or pricing not found"_s;
    case 409:
        return u"Purchase already in progress"_s;
    case 429:
        return u"Rate limit exceeded"_s;
    case 503:
        return u"SMS numbers temporarily unavailable"_s;
    default:
        return status >= 500 ? u"Temporary service failure"_s : u"Unexpected error"_s;
    }
}

} // namespace provynx::sandbox
