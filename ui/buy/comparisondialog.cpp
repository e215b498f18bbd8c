// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisondialog.h"

#include "ui/look/appearance.h"
#include "ui/widgets/label.h"
#include "words/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int columnWidth = 150;

/// The lowest known price of those that can be had; nothing when there is none to compare it with, or not in
/// one currency.
std::optional<Money> cheapest(const QList<ServerQuote>& quotes)
{
    std::optional<Money> least;
    int compared = 0;
    for (const ServerQuote& quote : quotes) {
        if (!quote.isOffered() || !quote.service->price)
            continue;
        ++compared;
        if (!least) {
            least = quote.service->price;
            continue;
        }
        const auto isLess = quote.service->price->isLessThan(*least);
        if (!isLess)
            return std::nullopt;
        if (*isLess)
            least = quote.service->price;
    }
    return compared > 1 ? least : std::nullopt;
}

} // namespace

ComparisonDialog::ComparisonDialog(
    const QString& service, const QString& place, Server current, QWidget* parent)
    : QDialog(parent)
    , m_current(current)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Compare the servers"));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(10);
    for (const Server server : {Server::One, Server::Two, Server::Three})
        columns->addWidget(makeColumn(server), 1);
    auto* close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(
        wrappedLabel(tr("For any operator. Nothing is bought here: choosing a server shows its catalogue."),
            u"caption"_s),
        1);
    bottom->addWidget(close);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(wrappedLabel(tr("%1 · %2").arg(service, place), u"title"_s));
    column->addLayout(columns);
    column->addLayout(bottom);
}

QWidget* ComparisonDialog::makeColumn(Server server)
{
    auto* card = new QFrame;
    card->setProperty("card", true);
    card->setMinimumWidth(columnWidth);
    Column made;
    made.price = wrappedLabel({}, u"display"_s);
    made.stock = wrappedLabel({}, u"dimmed"_s);
    made.mark = wrappedLabel(tr("cheapest"), {});
    made.mark->setProperty("badge", u"good"_s);
    made.mark->setWordWrap(false);
    QSizePolicy keeps = made.mark->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    made.mark->setSizePolicy(keeps);
    made.use = new QPushButton;
    made.use->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    QString name = words::server(server);
    name[0] = name[0].toUpper();
    top->addWidget(wrappedLabel(name, u"caption"_s), 1);
    top->addWidget(made.mark);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(made.price);
    column->addWidget(made.stock, 1, Qt::AlignTop);
    column->addWidget(made.use);
    m_columns.append(made);
    const qsizetype at = m_columns.size() - 1;
    connect(made.use, &QPushButton::clicked, this, [this, server, at] {
        if (m_columns[at].state == ServerQuote::State::Failed) {
            Q_EMIT retryRequested(server);
            return;
        }
        Q_EMIT serverChosen(server);
        accept();
    });
    showQuote(ServerQuote{server, ServerQuote::State::Loading, {}, {}}, false);
    return card;
}

void ComparisonDialog::setQuotes(const QList<ServerQuote>& quotes)
{
    const auto least = cheapest(quotes);
    for (const ServerQuote& quote : quotes)
        showQuote(quote, least && quote.isOffered() && quote.service->price == least);
}

void ComparisonDialog::showQuote(const ServerQuote& quote, bool isCheapest)
{
    Column& column = m_columns[static_cast<qsizetype>(quote.server) - 1];
    column.state = quote.state;
    QString price, stock;
    bool canUse = false;
    switch (quote.state) {
    case ServerQuote::State::Idle:
    case ServerQuote::State::Loading:
        price = u"…"_s;
        stock = tr("Loading…");
        break;
    case ServerQuote::State::Failed:
        price = u"—"_s;
        stock = quote.failure ? words::failure(*quote.failure, words::Doing::Reading) : tr("Not loaded");
        canUse = true;
        break;
    case ServerQuote::State::Ready:
        canUse = true;
        if (!quote.service) {
            price = u"—"_s;
            stock = tr("Not offered here");
        } else {
            price = words::price(quote.service->price);
            stock = quote.service->isOutOfStock() ? tr("Out of stock")
                : quote.service->stock            ? tr("%1 in stock").arg(words::stock(quote.service->stock))
                                                  : tr("Stock unknown");
        }
        break;
    }
    const bool isFailed = quote.state == ServerQuote::State::Failed;
    const bool isCurrent = quote.server == m_current && !isFailed;
    const QString server = words::server(quote.server);
    column.price->setText(price);
    column.stock->setText(stock);
    column.mark->setVisible(isCheapest);
    column.use->setText(isFailed ? tr("Retry") : isCurrent ? tr("On show") : tr("Use %1").arg(server));
    column.use->setEnabled(canUse && !isCurrent);
    // What a sighted person sees above it.
    column.use->setAccessibleName(isFailed ? tr("Retry %1").arg(server) : tr("Use %1").arg(server));
    column.use->setAccessibleDescription(
        tr("%1, %2").arg(price, stock) + (isCheapest ? QString(u", "_s + tr("cheapest")) : QString()));
}

} // namespace provynx
