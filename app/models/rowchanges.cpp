// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowchanges.h"

namespace provynx {

std::vector<bool> longestRising(const std::vector<int>& values)
{
    constexpr size_t none = static_cast<size_t>(-1);
    std::vector<size_t> ends; // ends[k]: where the run of k + 1 values with the smallest last value ends
    std::vector<size_t> before(values.size(), none);
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i] < 0)
            continue;
        const auto place = std::lower_bound(ends.begin(), ends.end(), values[i],
            [&values](size_t end, int value) { return values[end] < value; });
        if (place != ends.begin())
            before[i] = *std::prev(place);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> isPart(values.size());
    for (size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i])
        isPart[i] = true;
    return isPart;
}

} // namespace provynx
