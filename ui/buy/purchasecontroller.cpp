// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasecontroller.h"

#include "ui/active/activecontroller.h"
#include "ui/workspace.h"

#include "buypanel.h"
#include "confirmpurchase.h"
#include "ui/active/activepanel.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "words/purchasewords.h"
#include "words/spendingwords.h"
#include "words/words.h"

#include "domain/orderfacts.h"
#include "domain/plaintext.h"

#include <QPushButton>
#include <QShortcut>

namespace provynx {

using List = Catalogue::List;

namespace {

BuyPanel::ListState panelState(Catalogue::State state)
{
    switch (state) {
    case Catalogue::State::Idle:
        return BuyPanel::ListState::Idle;
    case Catalogue::State::Loading:
        return BuyPanel::ListState::Loading;
    case Catalogue::State::Ready:
        return BuyPanel::ListState::Ready;
    case Catalogue::State::Failed:
        return BuyPanel::ListState::Failed;
    }
    return BuyPanel::ListState::Idle;
}

constexpr std::chrono::seconds longToWrite{3};

ConfirmPurchase::Price priceNews(Purchases::Question::Price price)
{
    switch (price) {
    case Purchases::Question::Price::Same:
        return ConfirmPurchase::Price::Same;
    case Purchases::Question::Price::Lower:
        return ConfirmPurchase::Price::Lower;
    case Purchases::Question::Price::Dearer:
        return ConfirmPurchase::Price::Dearer;
    case Purchases::Question::Price::NotOffered:
        return ConfirmPurchase::Price::NotOffered;
    case Purchases::Question::Price::Unread:
        break;
    }
    return ConfirmPurchase::Price::Unread;
}

} // namespace

PurchaseController::PurchaseController(Parts& parts, ActiveController& watching, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_watching(watching)
    , m_leave(new QShortcut(QKeySequence(Qt::Key_Escape), parts.window.get()))
{
    wireCatalogue();
    wirePurchases();
    if (!m_parts.profiles.current())
        return;
    showProfile();
    for (const List list : {List::Countries, List::Operators, List::Services})
        showList(list);
    showStage();
}

void PurchaseController::wireCatalogue()
{
    connect(&m_parts.catalogue, &Catalogue::changed, this, &PurchaseController::showList);
    connect(
        m_parts.window.get(), &MainWindow::focusSearchRequested, m_parts.buyPanel, &BuyPanel::focusSearch);
    connect(m_parts.buyPanel, &BuyPanel::marketChanged, this, [this] {
        keepChoice();
        showMarket();
    });
    connect(m_parts.buyPanel, &BuyPanel::serviceChosen, this, [this] {
        keepChoice();
        showBlocked();
    });
    connect(
        m_parts.buyPanel, &BuyPanel::topUpRequested, m_parts.window->header(), &HeaderBar::topUpRequested);
    connect(m_parts.buyPanel, &BuyPanel::retryRequested, this, [this](BuyPanel::What what) {
        switch (what) {
        case BuyPanel::What::Countries:
            m_parts.catalogue.retry(List::Countries);
            break;
        case BuyPanel::What::Operators:
            m_parts.catalogue.retry(List::Operators);
            break;
        case BuyPanel::What::Services:
            m_parts.catalogue.retry(List::Services);
            break;
        }
    });
    connect(m_parts.buyPanel, &BuyPanel::detailsRequested, this, [this](BuyPanel::What what) {
        const List list = what == BuyPanel::What::Countries ? List::Countries
            : what == BuyPanel::What::Operators             ? List::Operators
                                                            : List::Services;
        if (const auto failure = m_parts.catalogue.failure(list))
            m_watching.showDetails(*failure, words::Doing::Reading);
    });
    connect(m_parts.window.get(), &MainWindow::refreshRequested, &m_parts.catalogue, &Catalogue::refresh);
    connect(&m_parts.profiles, &Profiles::keyStateChanged, this, [this](const ProfileId& id) {
        // The key is at hand after trouble: what failed for want of it is loaded by itself.
        const auto current = m_parts.profiles.current();
        if (!current || current->id != id || !m_parts.profiles.readyClient(id))
            return;
        for (const List list : {List::Countries, List::Operators, List::Services}) {
            const auto failure = m_parts.catalogue.failure(list);
            if (failure && failure->kind == Failure::Kind::KeyUnavailable)
                m_parts.catalogue.retry(list);
        }
    });
}

void PurchaseController::wirePurchases()
{
    m_leave->setEnabled(false);
    m_leave->setAutoRepeat(false);
    connect(m_leave, &QShortcut::activated, this, &PurchaseController::leave);
    connect(m_leave, &QShortcut::activatedAmbiguously, this, &PurchaseController::leave);
    m_writing.setSingleShot(true);
    m_writing.setInterval(longToWrite);
    connect(&m_writing, &QTimer::timeout, this, &PurchaseController::sayThatWritingTakesLong);
    connect(m_parts.buyPanel, &BuyPanel::buyRequested, this, &PurchaseController::buy);
    connect(m_parts.window.get(), &MainWindow::getNumberRequested, this, &PurchaseController::buy);
    connect(&m_parts.wallet, &Wallet::changed, this, &PurchaseController::showBlocked);
    connect(&m_parts.guard, &SpendGuard::changed, this, &PurchaseController::showBlocked);
    connect(&m_parts.purchases, &Purchases::overCap, this, [this](const CapReached& reached) {
        m_watching.say(words::capReached(reached) + u' ' + tr("Nothing was sent."), true);
    });
    connect(&m_parts.purchases, &Purchases::notOffered, this, [this](const Offer& offer, bool isSoldOut) {
        const QString name
            = plainText(offer.service().name.isEmpty() ? offer.service().id.text() : offer.service().name);
        m_watching.say(isSoldOut ? tr("%1 is out of stock by now. Nothing was sent.").arg(name)
                                 : tr("%1 is not offered here any more. Nothing was sent.").arg(name),
            true);
    });
    connect(&m_parts.purchases, &Purchases::pricesRead, &m_parts.catalogue, &Catalogue::take);
    connect(&m_parts.purchases, &Purchases::stageChanged, this, &PurchaseController::showStage);
    connect(&m_parts.purchases, &Purchases::question, this, &PurchaseController::ask);
    connect(&m_parts.purchases, &Purchases::began, this, [this](const AttemptId& attempt) {
        m_parts.window->showView(m_parts.activePanel);
        m_parts.activePanel->select(attempt);
    });
    connect(&m_parts.purchases, &Purchases::bought, this, [this](const AttemptId& attempt) {
        m_parts.activePanel->select(attempt);
        const Order* order = m_parts.orders.find(attempt);
        if (!order)
            return;
        m_parts.window->announce(tr("Number %1 is yours.").arg(words::phone(order->phone())));
        if (order->intent().kind == KeyKind::Live && isPaidOtherwise(*order))
            m_watching.say(words::paidOtherwise(*order), true);
    });
    connect(&m_parts.purchases, &Purchases::paidOtherwise, this, [this](const AttemptId& attempt) {
        if (const Order* order = m_parts.orders.find(attempt))
            m_watching.say(words::paidOtherwise(*order), true);
    });
    connect(&m_parts.purchases, &Purchases::notBought, this,
        [this](const AttemptId&, const Failure& failure) { m_watching.say(failure, words::Doing::Buying); });
    connect(&m_parts.purchases, &Purchases::shortOfFunds, this, [this](const Money& missing) {
        m_watching.say(tr("The wallet is short by %1. Nothing was bought.").arg(words::money(missing)), true);
    });
}

void PurchaseController::leave()
{
    const bool wasRepetition = !m_parts.purchases.repeating().isEmpty();
    m_parts.purchases.refuse();
    m_parts.window->announce(wasRepetition ? tr("Nothing was sent.") : tr("Nothing was ordered."));
}

void PurchaseController::sayThatWritingTakesLong()
{
    m_parts.buyPanel->setBuying(true, tr("Waiting for the journal…"));
    m_saidOfWriting
        = tr("The order waits to be written to the journal on this computer, which takes "
             "unusually long. Nothing was sent yet. It goes on by itself; after two minutes it is "
             "not sent any more.");
    m_watching.say(m_saidOfWriting, true);
}

void PurchaseController::showStage()
{
    const Purchases::Stage stage = m_parts.purchases.stage();
    if (stage == Purchases::Stage::Recording) {
        m_writing.start();
    } else {
        m_writing.stop();
        if (!m_saidOfWriting.isEmpty())
            m_watching.unsay(std::exchange(m_saidOfWriting, {}));
    }
    m_leave->setEnabled(stage == Purchases::Stage::ReadingBalance || stage == Purchases::Stage::ReadingPrice);
    switch (stage) {
    case Purchases::Stage::Idle:
        m_parts.buyPanel->setBuying(false);
        break;
    case Purchases::Stage::ReadingBalance:
        m_parts.buyPanel->setBuying(true, tr("Reading the balance… (Esc stops)"));
        break;
    case Purchases::Stage::ReadingPrice:
        m_parts.buyPanel->setBuying(true, tr("Reading the price… (Esc stops)"));
        break;
    case Purchases::Stage::Asking:
        m_parts.buyPanel->setBuying(true, tr("Waiting for your answer…"));
        break;
    case Purchases::Stage::Recording:
    case Purchases::Stage::Sending:
        m_parts.buyPanel->setBuying(true, tr("Getting the number…"));
        break;
    }
}

void PurchaseController::showProfile()
{
    const auto current = m_parts.profiles.current();
    if (!current) {
        showBlocked();
        return;
    }
    const LastChoice last = m_parts.preferences.lastChoice(current->id);
    m_parts.buyPanel->setChoice(last.region, last.server, last.country, last.op,
        last.service.isEmpty() ? std::nullopt : std::optional(last.service));
    showMarket();
    showBlocked();
}

void PurchaseController::showMarket()
{
    const auto current = m_parts.profiles.current();
    if (!current)
        return;
    const BuyPanel& panel = *m_parts.buyPanel;
    m_parts.catalogue.show(current->id, panel.region(), panel.server(), panel.country(), panel.op());
    showBlocked();
}

void PurchaseController::showList(List list)
{
    const Catalogue& catalogue = m_parts.catalogue;
    const BuyPanel::ListState state = panelState(catalogue.state(list));
    const auto failure = catalogue.failure(list);
    const QString words = failure ? words::failure(*failure, words::Doing::Reading) : QString();
    switch (list) {
    case List::Countries:
        m_parts.countries.setCountries(catalogue.countries());
        m_parts.buyPanel->setCountriesState(state, words);
        break;
    case List::Operators:
        m_parts.operators.setOperators(catalogue.operators());
        m_parts.buyPanel->setOperatorsState(state, words);
        break;
    case List::Services:
        m_parts.services.setShelf(catalogue.shelf());
        m_parts.buyPanel->setServicesState(state, words);
        showBlocked();
        break;
    }
}

void PurchaseController::showBlocked()
{
    const auto current = m_parts.profiles.current();
    if (!current) {
        // Still on show for the numbers' sake.
        m_parts.buyPanel->setBlocked(
            m_parts.hasNumbersWithoutKey() ? tr("Add a key to get numbers.") : QString(), false);
        return;
    }
    const auto offer = m_parts.buyPanel->offer();
    const auto stopped
        = offer ? m_parts.guard.stops(current->id, current->kind, offer->service().price) : std::nullopt;
    if (stopped) {
        m_parts.buyPanel->setBlocked(words::capReached(*stopped), false);
        return;
    }
    const auto missing = offer ? m_parts.wallet.shortBy(current->id, offer->service().price) : std::nullopt;
    m_parts.buyPanel->setBlocked(
        missing ? tr("The wallet is short by %1.").arg(words::money(*missing)) : QString());
}

void PurchaseController::buy()
{
    if (!m_parts.buyPanel->canBuy()) {
        m_parts.window->announce(m_parts.buyPanel->buyButton()->text());
        return;
    }
    const auto offer = m_parts.buyPanel->offer();
    if (!offer || !m_parts.catalogue.isShelfCurrent())
        return;
    QString countryName;
    if (offer->market().region() == Region::Global) {
        const int row = m_parts.countries.rowOf(offer->market().country());
        countryName = m_parts.countries.index(row, 0).data(Qt::DisplayRole).toString();
    }
    order(*offer, countryName);
}

void PurchaseController::order(const Offer& offer, const QString& countryName)
{
    if (m_parts.purchases.stage() != Purchases::Stage::Idle) {
        m_parts.window->announce(m_parts.buyPanel->buyButton()->text());
        return;
    }
    m_watching.say({}, false);
    m_parts.purchases.buy({offer, countryName, m_parts.buyPanel->testCase()});
}

void PurchaseController::ask(const Purchases::Question& question)
{
    const Offer& offer = question.wish.offer;
    // The panel's operators are of its own market.
    const bool isPanels = m_parts.buyPanel->market() == offer.market();
    const int row = isPanels || offer.market().op() == anyOperator()
        ? m_parts.operators.rowOf(offer.market().op())
        : -1;
    ConfirmPurchase::Purchase purchase;
    purchase.kind = question.profile.kind;
    purchase.service = offer.service().name.isEmpty() ? offer.service().id.text() : offer.service().name;
    purchase.country = words::country(offer.market(), question.wish.countryName);
    purchase.operatorName = row >= 0 ? m_parts.operators.index(row, 0).data(Qt::DisplayRole).toString()
                                     : offer.market().op().text();
    purchase.server = words::server(offer.market().server());
    purchase.testCase = question.wish.testCase;
    purchase.price = offer.service().price;
    purchase.priceNews = priceNews(question.price);
    purchase.priceBefore = question.priceBefore;
    purchase.wallet = question.balance;
    purchase.isWalletOld = question.isBalanceOld;
    purchase.isSecond = question.isSecond;
    purchase.isAskedAgain = question.isAskedAgain;
    purchase.canCancel = offer.market().canCancel();
    if (const Order* repeated = m_parts.orders.find(question.repeats))
        purchase.repetition = words::checkAgainQuestion(*repeated, m_parts.purchases.repetition(*repeated));
    auto* dialog = new ConfirmPurchase(purchase, m_parts.window.get());
    connect(dialog, &ConfirmPurchase::agreed, &m_parts.purchases, &Purchases::agree);
    connect(dialog, &ConfirmPurchase::refused, &m_parts.purchases, &Purchases::refuse);
    // What is asked about may be answered by something else: its number comes while the question is open.
    connect(&m_parts.purchases, &Purchases::stageChanged, dialog, [this, dialog] {
        if (m_parts.purchases.stage() == Purchases::Stage::Idle)
            dialog->reject();
    });
    dialog->open();
}

void PurchaseController::keepChoice()
{
    const auto current = m_parts.profiles.current();
    if (!current)
        return;
    const BuyPanel& panel = *m_parts.buyPanel;
    LastChoice choice;
    choice.region = panel.region();
    choice.server = panel.server();
    choice.country = panel.country();
    choice.op = panel.op();
    choice.service = panel.service().value_or(ServiceId());
    m_parts.preferences.setLastChoice(current->id, choice);
}

} // namespace provynx
