// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wirebody.h"

#include "domain/order.h"

/// The SMS in a body.
namespace provynx::wire {

enum class Asked {
    Purchase, ///< a flat `code` or `message` there is hardly an SMS
    Number,
    Push,
    CodePush, ///< it names a code's arrival: its `message` is what came
};

/// SMS are listed, under names that we don't know. `isReceived`: one is there, so an object counts, too.
bool hasUnknownMessages(const Body& body, bool isReceived);
/// Oldest first where their times are known. What the service says about the call is left out; see Prose.
QList<Message> messagesOf(const Body& body, const QDateTime& seenAt, Asked asked);

} // namespace provynx::wire
