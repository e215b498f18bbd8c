// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "market.h"

#include <optional>

namespace provynx {

/// What one server asks for a service. To be read: nothing can be bought from it.
struct ServerQuote {
    enum class State { Idle, Loading, Ready, Failed };

    Server server = Server::One;
    State state = State::Idle;
    std::optional<Service> service; ///< Ready: nothing when this server does not sell it here
    std::optional<Failure> failure; ///< Failed

    /// It can be had there, so far as is known.
    bool isOffered() const { return state == State::Ready && service && !service->isOutOfStock(); }
};

} // namespace provynx
