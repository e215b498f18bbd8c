// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisoncontroller.h"

#include "buypanel.h"
#include "comparisondialog.h"

#include "desk/profiles.h"
#include "words/words.h"

namespace provynx {

ComparisonController::ComparisonController(BuyPanel& panel, Profiles& profiles, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_profiles(profiles)
    , m_comparison(profiles)
{
    connect(&m_panel, &BuyPanel::compareRequested, this, &ComparisonController::open);
    connect(&m_comparison, &ServerComparison::changed, this, [this] {
        if (m_dialog)
            m_dialog->setQuotes(m_comparison.quotes());
    });
    connect(&m_profiles, &Profiles::currentChanged, this, [this] {
        if (m_dialog)
            m_dialog->close();
    });
}

void ComparisonController::open()
{
    const auto current = m_profiles.current();
    const auto market = m_panel.market();
    const auto service = m_panel.service();
    if (!current || !market || !service || m_dialog)
        return;
    m_dialog = new ComparisonDialog(m_panel.serviceName(), words::country(*market, m_panel.countryName()),
        market->server(), m_panel.window());
    connect(m_dialog, &ComparisonDialog::retryRequested, &m_comparison, &ServerComparison::retry);
    connect(m_dialog, &ComparisonDialog::serverChosen, this,
        [this, market](Server server) { m_panel.pick(market->on(server)); });
    connect(m_dialog, &QDialog::finished, &m_comparison, &ServerComparison::cancel);
    m_comparison.compare(current->id, market->region(), market->country(), *service);
    m_dialog->open();
}

} // namespace provynx
