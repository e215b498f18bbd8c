// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

namespace provynx::test {

/// Whose number it is, and whether a test key has proved that repetitions are safe.
enum class Key { Sandbox, Test, LiveNotProved, LiveProved };

/// Has bought one US number, in the sandbox or with such a key.
struct WaitingDesk : Desk {
    explicit WaitingDesk(Pace pace = quickPace(), const sandbox::Habits& habits = {},
        CodePoller::Timing ends = {}, Key key = Key::Sandbox,
        const std::function<void(WaitingDesk&)>& beforeBuying = {})
        : Desk(pace, quickTiming(), ends)
    {
        service.setHabits(habits);
        if (key == Key::Sandbox) {
            enterSandbox();
        } else {
            profiles.add(
                key == Key::Test ? testKey : liveKey, {}, &folderGuard, [](const Profiles::Added&) {});
            [&] { QTRY_VERIFY(profiles.current()); }();
            purchases.setKeyPlacement(base, IdempotencyKeyPlacement::Header, key == Key::LiveProved);
            QObject::connect(&purchases, &Purchases::question, &purchases, &Purchases::agree);
        }
        look(Market::unitedStates(Server::One));
        if (beforeBuying)
            beforeBuying(*this);
        buy();
    }

    void buy()
    {
        const qsizetype before = orders.all().size();
        QSignalSpy bought(&purchases, &Purchases::bought);
        purchases.buy(wish());
        [&] { QTRY_COMPARE(bought.count(), 1); }();
        Q_ASSERT(orders.all().size() == before + 1);
    }
};

inline sandbox::Habits patient()
{
    sandbox::Habits habits;
    habits.waitingPolls = 1'000'000;
    return habits;
}

inline qsizetype checks(const Order& order)
{
    return std::count_if(order.events().cbegin(), order.events().cend(),
        [](const Event& event) { return std::holds_alternative<Checked>(event.what); });
}

} // namespace provynx::test
