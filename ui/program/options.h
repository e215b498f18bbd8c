// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/baseurl.h"
#include "sandbox/rules.h"

#include <QStringList>

#include <optional>

namespace provynx {

/// What the command line asks for.
struct Options {
    bool sandbox = false; ///< open the embedded sandbox at once
    bool tour = false; ///< take the tour, then quit
    bool checkApi = false; ///< check the API without a window, then quit
    bool json = false; ///< the check's report as JSON
    provynx::sandbox::Disguise disguise = provynx::sandbox::Disguise::Usual; ///< of the embedded sandbox
    BaseUrl base = BaseUrl::service();
    std::optional<int> exitCode; ///< everything was said already: leave with this code

    /// Prints help, the version, or what is wrong with the arguments.
    static Options read(const QStringList& arguments);
};

} // namespace provynx
