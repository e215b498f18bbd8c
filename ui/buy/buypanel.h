// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/market.h"

#include "ui/shell/choiceview.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace provynx {

class CountryModel;
class ShortcutHint;
class ListPlaceholder;
class OperatorModel;
class PickerCombo;
class SegmentedControl;
class ServiceList;
class ServiceModel;

/// Where a person chooses what to buy: region, server, country, operator and service. It takes values and
/// says what was done to it; it loads and buys nothing.
class BuyPanel : public QFrame, public ChoiceView {
    Q_OBJECT

public:
    enum class ListState { Idle, Loading, Ready, Failed };
    enum class What { Countries, Operators, Services };
    Q_ENUM(What)

    /// The models are not owned and outlive the panel. It gives the services their sentences.
    BuyPanel(
        ServiceModel* services, CountryModel* countries, OperatorModel* operators, QWidget* parent = nullptr);

    /// `words`: why it failed. Rows of the market that is chosen stay during a refresh and can be bought;
    /// those of another market are hidden.
    void setServicesState(ListState state, const QString& words = {});
    void setCountriesState(ListState state, const QString& words = {});
    void setOperatorsState(ListState state, const QString& words = {});

    /// Emits nothing.
    void setChoice(Region region, Server server, const CountryId& country, const OperatorId& op,
        const std::optional<ServiceId>& service);
    void pick(const Market& market) override;
    Region region() const;
    Server server() const;
    const CountryId& country() const { return m_country; }
    QString countryName() const; ///< as shown; empty in the US
    /// As shown, where the list of operators is of this market; else its id.
    QString operatorName(const Market& market) const;
    const OperatorId& op() const { return m_operator; }
    std::optional<ServiceId> service() const override;
    QString serviceName() const override;
    QString testCase() const;
    std::optional<Market> market() const override;
    /// What Get number would buy, as the market that is chosen offers it; nothing while it can't be bought.
    std::optional<Offer> offer() const;
    bool canBuy() const { return offer().has_value() && !m_buying && m_blocked.isEmpty(); }

    void setBuying(
        bool busy, const QString& words = {}); ///< the button is off and says "Buying…", or `words`
    /// Why nothing can be bought now ("The wallet is short by $0.35."), with *Top up* when `canTopUp`; empty:
    /// nothing stands in the way.
    void setBlocked(const QString& why, bool canTopUp = true);

    void setSuggestion(const QString& words, const QString& details = {}, bool isLink = false) override;

    QPushButton* buyButton() const { return m_buy; }
    void focusSearch();
    void toggleFavourite(); ///< asks to star the chosen service, or to take its star

Q_SIGNALS:
    void marketChanged(); ///< region, server, country or operator, by the person
    void serviceChosen(const provynx::ServiceId& service); ///< by the person
    void favouriteRequested(const provynx::ServiceId& service, bool on); ///< by the person
    void buyRequested();
    void retryRequested(provynx::BuyPanel::What what);
    void detailsRequested(provynx::BuyPanel::What what); ///< of why it failed
    void topUpRequested();
    void compareRequested(); ///< the three servers, for what is chosen
    void suggestionTaken();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void wire();
    void marketWasChanged();
    void showRegion();
    void showList();
    void showCost();
    void showCombo(
        PickerCombo* combo, ListPlaceholder* note, ListState state, const QString& words, bool hasRows);
    bool holdsThisMarket() const;
    QString whyNot() const;
    void placeHint();
    void placeSuggestion();

    ServiceModel* m_services;
    CountryModel* m_countries;
    OperatorModel* m_operators;
    SegmentedControl* m_regions;
    SegmentedControl* m_servers;
    QPushButton* m_compare;
    QPushButton* m_suggestion;
    QWidget* m_countryColumn;
    PickerCombo* m_countryCombo;
    PickerCombo* m_operatorCombo;
    ListPlaceholder* m_countryNote;
    ListPlaceholder* m_operatorNote;
    ServiceList* m_list;
    QLineEdit* m_testCase;
    QLabel* m_what;
    QLabel* m_price;
    QLabel* m_warning;
    QWidget* m_blockedRow;
    QLabel* m_blockedWords;
    QPushButton* m_topUp;
    QPushButton* m_buy;
    ShortcutHint* m_hint;
    CountryId m_country;
    OperatorId m_operator = anyOperator();
    ListState m_servicesState = ListState::Idle;
    QString m_servicesWords;
    bool m_buying = false;
    QString m_buyingWords;
    QString m_blocked;
    QString m_suggestionWords;
};

} // namespace provynx
