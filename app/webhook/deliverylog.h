// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/push.h"

#include <functional>
#include <mutex>
#include <utility>

namespace provynx::webhook {

/// What the server has to tell, gathered: alike things are counted, so that a flood of them is a line and a
/// number. Any thread.
class DeliveryLog {
public:
    /// Called on the telling thread when there is something, and not again until it was fetched.
    explicit DeliveryLog(std::function<void()> waiting)
        : m_waiting(std::move(waiting))
    {
    }

    void tell(const PushRecord& record)
    {
        bool isFirst = false;
        {
            const std::lock_guard lock(m_mutex);
            isFirst = m_records.isEmpty();
            for (PushRecord& known : m_records) {
                if (known.outcome == record.outcome && known.fault == record.fault
                    && known.header == record.header) {
                    known.at = record.at;
                    ++known.count;
                    return;
                }
            }
            if (m_records.size() < most)
                m_records.append(record);
        }
        if (isFirst)
            m_waiting();
    }

    QList<PushRecord> fetch()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_records, {});
    }

private:
    static constexpr qsizetype most = 64;
    std::function<void()> m_waiting;
    std::mutex m_mutex;
    QList<PushRecord> m_records; // guarded by m_mutex
};

} // namespace provynx::webhook
