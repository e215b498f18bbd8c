// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/transport.h"
#include "sandbox/rules.h"

#include <memory>

namespace provynx {

class SandboxService;

/// The service inside the program, started when somebody first wants it.
class EmbeddedSandbox {
public:
    explicit EmbeddedSandbox(sandbox::Disguise disguise);
    ~EmbeddedSandbox();

    /// How to reach it. The key is one of its own: a test key as the service documents them.
    Result<Credential> open();
    SandboxService* service() const { return m_service.get(); } ///< null: it was not wanted yet

private:
    sandbox::Disguise m_disguise;
    std::unique_ptr<SandboxService> m_service;
};

} // namespace provynx
