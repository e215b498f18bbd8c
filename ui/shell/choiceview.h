// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/market.h"

#include <optional>

namespace provynx {

/// What is chosen for the next order, as the features beside the pickers see it, and a line that they may show there.
class ChoiceView {
public:
    virtual std::optional<Market> market() const = 0; ///< nothing while a global market has no country
    virtual std::optional<ServiceId> service() const = 0;
    virtual QString serviceName() const = 0; ///< of service(); its id where its name is not known
    /// Goes to another market as if the person had picked it.
    virtual void pick(const Market& market) = 0;
    /// A line about the best way to the chosen service; empty: none. `isLink`: it leads elsewhere.
    virtual void setSuggestion(const QString& words, const QString& details = {}, bool isLink = false) = 0;

protected:
    ~ChoiceView() = default;
};

} // namespace provynx
