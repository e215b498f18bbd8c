// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "embeddedsandbox.h"

#include "sandbox/service.h"

namespace provynx {

EmbeddedSandbox::EmbeddedSandbox(sandbox::Disguise disguise)
    : m_disguise(disguise)
{
}

EmbeddedSandbox::~EmbeddedSandbox() = default;

Result<Credential> EmbeddedSandbox::open()
{
    if (!m_service) {
        m_service = std::make_unique<SandboxService>();
        m_service->setHabits(sandbox::habitsOf(m_disguise));
    }
    const Result<QUrl> url = m_service->start();
    if (!url)
        return url.failure();
    return Credential{BaseUrl::embedded(*url), Secret("nsk_test_embedded_sandbox")};
}

} // namespace provynx
