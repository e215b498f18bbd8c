// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buypanel.h"

#include "domain/plaintext.h"
#include "models/placemodels.h"
#include "models/roles.h"
#include "models/servicemodel.h"
#include "servicelist.h"
#include "ui/look/appearance.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listplaceholder.h"
#include "ui/widgets/pickercombo.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/shortcuthint.h"
#include "words/words.h"

#include <QEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int hintMargin = 14;

} // namespace

BuyPanel::BuyPanel(ServiceModel* services, CountryModel* countries, OperatorModel* operators, QWidget* parent)
    : QFrame(parent)
    , m_services(services)
    , m_countries(countries)
    , m_operators(operators)
    , m_regions(new SegmentedControl({{int(Region::UnitedStates), tr("United States"), tr("United States")},
          {int(Region::Global), tr("Global"), tr("Global")}}))
    , m_servers(new SegmentedControl({{int(Server::One), QLocale().toString(1), tr("Server 1")},
          {int(Server::Two), QLocale().toString(2), tr("Server 2")},
          {int(Server::Three), QLocale().toString(3), tr("Server 3")}}))
    , m_compare(new QPushButton(tr("Compare…")))
    , m_suggestion(new QPushButton)
    , m_countryColumn(new QWidget)
    , m_countryCombo(new PickerCombo(countries))
    , m_operatorCombo(new PickerCombo(operators))
    , m_countryNote(new ListPlaceholder)
    , m_operatorNote(new ListPlaceholder)
    , m_list(new ServiceList(services))
    , m_testCase(new QLineEdit)
    , m_what(plainLabel({}, u"dimmed"_s))
    , m_price(plainLabel())
    , m_warning(plainLabel({}, u"caption"_s))
    , m_blockedRow(new QFrame)
    , m_blockedWords(plainLabel())
    , m_topUp(new QPushButton(tr("Top up ↗")))
    , m_buy(new QPushButton)
    , m_hint(new ShortcutHint(
          QKeySequence(Qt::CTRL | Qt::Key_Enter), ShortcutHint::Place::OnPrimaryButton, m_buy))
{
    setProperty("panel", true);
    build();
    wire();
    setChoice(Region::UnitedStates, Server::One, {}, anyOperator(), std::nullopt);
}

void BuyPanel::wire()
{
    for (SegmentedControl* segments : {m_regions, m_servers}) {
        connect(segments, &SegmentedControl::picked, this, [this] {
            // An operator of one place is none of another.
            m_operator = anyOperator();
            marketWasChanged();
        });
    }
    connect(m_countryCombo, &PickerCombo::chosen, this, [this](const QString& id) {
        m_country = CountryId(id);
        m_operator = anyOperator();
        marketWasChanged();
    });
    connect(m_operatorCombo, &PickerCombo::chosen, this, [this](const QString& id) {
        m_operator = OperatorId(id);
        marketWasChanged();
    });
    connect(m_list, &ServiceList::choiceChanged, this, [this] {
        showCost();
        Q_EMIT serviceChosen(*m_list->chosen());
    });
    connect(m_list, &ServiceList::shownChanged, this, [this] {
        showList();
        showCost();
    });
    connect(m_list, &ServiceList::favouriteRequested, this, &BuyPanel::favouriteRequested);
    connect(m_list, &ServiceList::retryRequested, this, [this] { Q_EMIT retryRequested(What::Services); });
    connect(m_countryNote, &ListPlaceholder::retryRequested, this,
        [this] { Q_EMIT retryRequested(What::Countries); });
    connect(m_operatorNote, &ListPlaceholder::retryRequested, this,
        [this] { Q_EMIT retryRequested(What::Operators); });
    connect(
        m_list, &ServiceList::detailsRequested, this, [this] { Q_EMIT detailsRequested(What::Services); });
    connect(m_countryNote, &ListPlaceholder::detailsRequested, this,
        [this] { Q_EMIT detailsRequested(What::Countries); });
    connect(m_operatorNote, &ListPlaceholder::detailsRequested, this,
        [this] { Q_EMIT detailsRequested(What::Operators); });
    connect(m_compare, &QPushButton::clicked, this, &BuyPanel::compareRequested);
    connect(m_suggestion, &QPushButton::clicked, this, &BuyPanel::suggestionTaken);
    connect(m_topUp, &QPushButton::clicked, this, &BuyPanel::topUpRequested);
    connect(m_buy, &QPushButton::clicked, this, [this] {
        if (canBuy())
            Q_EMIT buyRequested();
    });
}

void BuyPanel::marketWasChanged()
{
    showRegion();
    showList();
    showCost();
    Q_EMIT marketChanged();
}

void BuyPanel::setServicesState(ListState state, const QString& words)
{
    m_servicesState = state;
    m_servicesWords = words;
    showList();
    showCost();
}

void BuyPanel::setCountriesState(ListState state, const QString& words)
{
    showCombo(m_countryCombo, m_countryNote, state, words, m_countries->rowCount() > 0);
}

void BuyPanel::setOperatorsState(ListState state, const QString& words)
{
    showCombo(m_operatorCombo, m_operatorNote, state, words, m_operators->rowCount() > 0);
}

void BuyPanel::showCombo(
    PickerCombo* combo, ListPlaceholder* note, ListState state, const QString& words, bool hasRows)
{
    combo->setEmptyWords(state == ListState::Loading ? tr("Loading…")
            : state == ListState::Failed             ? tr("Not loaded")
            : hasRows                                ? tr("Choose…")
                                                     : tr("None"));
    note->say(words, true);
    note->setVisible(state == ListState::Failed && !(note == m_countryNote && !needsCountry(region())));
}

void BuyPanel::setChoice(Region region, Server server, const CountryId& country, const OperatorId& op,
    const std::optional<ServiceId>& service)
{
    m_regions->setChosen(int(region));
    m_servers->setChosen(int(server));
    m_country = country;
    m_operator = op.isEmpty() ? anyOperator() : op;
    m_list->setChosen(service);
    showRegion();
    showList();
    showCost();
}

void BuyPanel::pick(const Market& market)
{
    setChoice(market.region(), market.server(), market.needsCountry() ? market.country() : m_country,
        market.op(), service());
    Q_EMIT marketChanged();
}

Region BuyPanel::region() const
{
    return static_cast<Region>(m_regions->chosen());
}

Server BuyPanel::server() const
{
    return static_cast<Server>(m_servers->chosen());
}

std::optional<ServiceId> BuyPanel::service() const
{
    return m_list->chosen();
}

QString BuyPanel::countryName() const
{
    if (!needsCountry(region()))
        return {};
    const int row = m_countries->rowOf(m_country);
    return m_countries->index(row, 0).data(Qt::DisplayRole).toString();
}

QString BuyPanel::operatorName(const Market& its) const
{
    const bool isListed = market() == its || its.op() == anyOperator();
    const int row = isListed ? m_operators->rowOf(its.op()) : -1;
    return row >= 0 ? m_operators->index(row, 0).data(Qt::DisplayRole).toString() : its.op().text();
}

QString BuyPanel::serviceName() const
{
    const auto chosen = service();
    if (!chosen)
        return {};
    const int row = m_services->rowOf(*chosen);
    return row < 0 ? chosen->text() : m_services->index(row).data().toString();
}

QString BuyPanel::testCase() const
{
    return m_testCase->text().trimmed();
}

std::optional<Market> BuyPanel::market() const
{
    if (needsCountry(region()) && m_country.isEmpty())
        return std::nullopt;
    return Market::of(region(), server(), m_country, m_operator);
}

std::optional<Offer> BuyPanel::offer() const
{
    if (!m_list->isChoiceShown() || m_servicesState == ListState::Idle)
        return std::nullopt;
    const auto found = m_services->offer(*m_list->chosen());
    if (!found || found->market() != market() || found->service().isOutOfStock())
        return std::nullopt;
    return found;
}

void BuyPanel::setBuying(bool busy, const QString& words)
{
    m_buying = busy;
    m_buyingWords = words;
    showCost();
}

void BuyPanel::setBlocked(const QString& why, bool canTopUp)
{
    m_blocked = why;
    m_blockedWords->setText(why);
    m_topUp->setVisible(canTopUp);
    m_blockedRow->setVisible(!why.isEmpty());
    showCost();
}

void BuyPanel::setSuggestion(const QString& words, const QString& details, bool isLink)
{
    m_suggestionWords = words;
    m_suggestion->setAccessibleName(words);
    m_suggestion->setAccessibleDescription(details);
    m_suggestion->setToolTip(plainTip(details));
    m_suggestion->setEnabled(isLink);
    m_suggestion->setVisible(!words.isEmpty());
    placeSuggestion();
}

void BuyPanel::focusSearch()
{
    m_list->focusSearch();
}

void BuyPanel::toggleFavourite()
{
    m_list->toggleFavourite();
}

void BuyPanel::showRegion()
{
    m_countryColumn->setVisible(needsCountry(region()));
    if (!needsCountry(region()))
        m_countryNote->hide();
    m_countryCombo->setChosen(m_country.text());
    m_operatorCombo->setChosen(m_operator.text());
}

/// The rows are the answer for the market that is chosen now, not for the one before.
bool BuyPanel::holdsThisMarket() const
{
    if (m_services->rowCount() == 0)
        return false;
    const auto first = m_services->offer(ServiceId(m_services->index(0).data(IdRole).toString()));
    return first && first->market() == market();
}

void BuyPanel::showList()
{
    const bool hasRows = holdsThisMarket();
    if (!market()) {
        m_list->setNote(tr("Choose a country first."), false, true);
        return;
    }
    switch (m_servicesState) {
    case ListState::Idle:
        m_list->setNote(tr("The services of this market show here."), false, true);
        break;
    case ListState::Loading:
        m_list->setNote(hasRows ? QString() : tr("Loading services…"), false, !hasRows);
        break;
    case ListState::Failed:
        m_list->setNote(m_servicesWords, true, !hasRows);
        break;
    case ListState::Ready:
        if (!hasRows)
            m_list->setNote(m_services->rowCount() == 0
                    ? tr("No services are offered here. Try another server.")
                    : tr("Loading services…"),
                false, true);
        else if (m_list->isEmpty())
            m_list->setNote(tr("No service is called “%1”.").arg(m_list->filter()), false, true);
        else
            m_list->setNote({}, false, false);
        break;
    }
}

/// A plain line for a choice that can't be bought; empty where it can.
QString BuyPanel::whyNot() const
{
    if (!market())
        return tr("Choose a country");
    if (!m_list->chosen() || !holdsThisMarket() || !m_list->isChoiceShown())
        return tr("Choose a service");
    const auto found = m_services->offer(*m_list->chosen());
    return found && found->service().isOutOfStock() ? tr("Out of stock here. Try another server or operator.")
                                                    : QString();
}

void BuyPanel::showCost()
{
    const auto here = market();
    const auto found = here && m_list->isChoiceShown() ? m_services->offer(*m_list->chosen()) : std::nullopt;
    const bool isHere = found && found->market() == *here;
    const auto buyable = offer();
    if (isHere) {
        const Service& service = found->service();
        const int country = m_countries->rowOf(m_country);
        m_what->setText(QStringList{plainText(service.name.isEmpty() ? service.id.text() : service.name),
            words::country(*here, country < 0 ? QString() : m_countries->index(country).data().toString()),
            m_operator == anyOperator() ? tr("any", "operator") : plainText(m_operator.text()),
            words::server(server())}
                            .join(u" · "_s));
        m_price->setText(words::price(service.price));
    } else {
        m_what->clear();
        m_price->clear();
    }
    QString warning;
    if (isHere && !buyable)
        warning = whyNot();
    else if (here && !here->canCancel())
        warning = tr("Global numbers can't be cancelled.");
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());

    if (m_buying)
        m_buy->setText(m_buyingWords.isEmpty() ? tr("Buying…") : m_buyingWords);
    else if (buyable)
        m_buy->setText(tr("Get number · %1").arg(words::price(buyable->service().price)));
    else
        m_buy->setText(isHere ? tr("Get number") : whyNot());
    m_buy->setEnabled(canBuy());
    m_compare->setEnabled(here && service());
    m_buy->setAccessibleDescription(isHere ? QString(m_what->text() + u", "_s + m_price->text()
                                        + (warning.isEmpty() ? QString() : QString(u". "_s + warning)))
                                           : m_buy->text());
    placeHint();
}

void BuyPanel::placeSuggestion()
{
    constexpr int frame = 16;
    m_suggestion->setText(m_suggestion->fontMetrics().elidedText(
        m_suggestionWords, Qt::ElideRight, m_suggestion->width() - frame));
}

void BuyPanel::placeHint()
{
    m_hint->adjustSize();
    const QSize size = m_hint->size();
    const int words = m_buy->fontMetrics().horizontalAdvance(m_buy->text());
    const int beside = (m_buy->width() - words) / 2;
    m_hint->setVisible(m_buy->isEnabled() && beside > size.width() + hintMargin + 4);
    m_hint->move(isRightToLeft() ? hintMargin : m_buy->width() - size.width() - hintMargin,
        (m_buy->height() - size.height()) / 2);
}

void BuyPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeHint();
    placeSuggestion();
}

void BuyPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange) {
        placeHint();
        placeSuggestion();
    }
}

} // namespace provynx
