// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

namespace provynx::test {

/// Has bought one US number in the sandbox.
struct WaitingDesk : Desk {
    explicit WaitingDesk(
        Pace pace = quickPace(), const sandbox::Habits& habits = {}, CodeWatch::Timing ends = {})
        : Desk(pace, quickTiming(), ends)
    {
        service.setHabits(habits);
        enterSandbox();
        look(Market::unitedStates(Server::One));
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
