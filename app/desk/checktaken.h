// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkwalk.h"

namespace provynx {

// For the files that hold the walk's steps.
template <class T, class Read>
std::optional<T> CheckWalk::taken(const Result<Answer>& answer, Read read)
{
    if (!answer) {
        settleFailed(answer.failure());
        return std::nullopt;
    }
    const Result<T> value = read(*answer);
    if (!value) {
        settleFailed(value.failure());
        return std::nullopt;
    }
    return *value;
}

} // namespace provynx
