// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <optional>

class QWidget;

namespace provynx {

/// The list of active numbers as the features beside it see it: a number can be shown there, and whether it is
/// in sight can be asked.
class NumberView {
public:
    virtual QWidget* widget() = 0;
    virtual void select(const AttemptId& attempt) = 0;
    virtual std::optional<AttemptId> current() const = 0;
    virtual bool isInSight(const AttemptId& attempt) const = 0; ///< its row, in a list that is on screen

protected:
    ~NumberView() = default;
};

} // namespace provynx
