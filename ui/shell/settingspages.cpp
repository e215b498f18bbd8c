// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspages.h"

#include <algorithm>

namespace provynx {

void SettingsPages::add(Subject subject, const QString& name, std::function<QWidget*()> make)
{
    const auto at = std::find_if(
        m_pages.cbegin(), m_pages.cend(), [subject](const Page& page) { return page.subject > subject; });
    m_pages.insert(at, {subject, name, std::move(make)});
}

} // namespace provynx
