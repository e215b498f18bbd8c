// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisoncontroller.h"

#include "ui/workspace.h"

#include "buypanel.h"
#include "comparisondialog.h"
#include "ui/shell/mainwindow.h"
#include "words/words.h"

namespace provynx {

ComparisonController::ComparisonController(Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_comparison(parts.profiles)
{
    connect(m_parts.buyPanel, &BuyPanel::compareRequested, this, &ComparisonController::open);
    connect(&m_comparison, &ServerComparison::changed, this, [this] {
        if (m_dialog)
            m_dialog->setQuotes(m_comparison.quotes());
    });
    connect(&m_parts.profiles, &Profiles::currentChanged, this, [this] {
        if (m_dialog)
            m_dialog->close();
    });
}

void ComparisonController::open()
{
    const auto current = m_parts.profiles.current();
    const auto market = m_parts.buyPanel->market();
    const auto service = m_parts.buyPanel->service();
    if (!current || !market || !service || m_dialog)
        return;
    const int serviceRow = m_parts.services.rowOf(*service);
    const int countryRow = m_parts.countries.rowOf(market->country());
    const QString countryName
        = countryRow < 0 ? QString() : m_parts.countries.index(countryRow).data().toString();
    m_dialog = new ComparisonDialog(
        serviceRow < 0 ? service->text() : m_parts.services.index(serviceRow).data().toString(),
        words::country(*market, countryName), market->server(), m_parts.window.get());
    connect(m_dialog, &ComparisonDialog::retryRequested, &m_comparison, &ServerComparison::retry);
    connect(m_dialog, &ComparisonDialog::serverChosen, this, [this, market](Server server) {
        m_parts.buyPanel->pick(market->region() == Region::UnitedStates
                ? Market::unitedStates(server)
                : Market::global(server, market->country()));
    });
    connect(m_dialog, &QDialog::finished, &m_comparison, &ServerComparison::cancel);
    m_comparison.compare(current->id, market->region(), market->country(), *service);
    m_dialog->open();
}

} // namespace provynx
