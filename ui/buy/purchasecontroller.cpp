// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasecontroller.h"

#include "buypanel.h"
#include "confirmpurchase.h"

#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/numberview.h"
#include "ui/shell/windowcommands.h"

#include "desk/catalogue.h"
#include "desk/orders.h"
#include "domain/orderfacts.h"
#include "domain/plaintext.h"
#include "words/purchasewords.h"
#include "words/spendingwords.h"

#include <QPushButton>
#include <QShortcut>

namespace provynx {

namespace {

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

PurchaseController::PurchaseController(MainWindow& window, BuyPanel& panel, NumberView& numbers,
    Messages& messages, Purchases& purchases, Orders& orders, Catalogue& catalogue, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_panel(panel)
    , m_numbers(numbers)
    , m_messages(messages)
    , m_purchases(purchases)
    , m_orders(orders)
    , m_catalogue(catalogue)
    , m_leave(new QShortcut(QKeySequence(Qt::Key_Escape), &window))
{
    m_leave->setEnabled(false);
    m_leave->setAutoRepeat(false);
    connect(m_leave, &QShortcut::activated, this, &PurchaseController::leave);
    connect(m_leave, &QShortcut::activatedAmbiguously, this, &PurchaseController::leave);
    m_writing.setSingleShot(true);
    m_writing.setInterval(longToWrite);
    connect(&m_writing, &QTimer::timeout, this, &PurchaseController::sayThatWritingTakesLong);
    connect(&m_panel, &BuyPanel::buyRequested, this, &PurchaseController::buy);
    connect(&m_panel, &BuyPanel::topUpRequested, m_window.header(), &HeaderBar::topUpRequested);
    connect(m_window.action(WindowCommand::GetNumber), &QAction::triggered, this, &PurchaseController::buy);
    connect(&m_purchases, &Purchases::pricesRead, &m_catalogue, &Catalogue::take);
    connect(&m_purchases, &Purchases::stageChanged, this, &PurchaseController::showStage);
    connect(&m_purchases, &Purchases::question, this, &PurchaseController::ask);
    tellOutcomes();
    showStage();
}

void PurchaseController::tellOutcomes()
{
    connect(&m_purchases, &Purchases::overCap, this, [this](const CapReached& reached) {
        m_messages.say(words::capReached(reached) + u' ' + tr("Nothing was sent."), true);
    });
    connect(&m_purchases, &Purchases::notOffered, this, [this](const Offer& offer, bool isSoldOut) {
        const QString name
            = plainText(offer.service().name.isEmpty() ? offer.service().id.text() : offer.service().name);
        m_messages.say(isSoldOut ? tr("%1 is out of stock by now. Nothing was sent.").arg(name)
                                 : tr("%1 is not offered here any more. Nothing was sent.").arg(name),
            true);
    });
    connect(&m_purchases, &Purchases::began, this, [this](const AttemptId& attempt) {
        m_window.showView(m_numbers.widget());
        m_numbers.select(attempt);
    });
    connect(&m_purchases, &Purchases::bought, this, [this](const AttemptId& attempt) {
        m_numbers.select(attempt);
        const Order* order = m_orders.find(attempt);
        if (!order)
            return;
        m_messages.announce(tr("Number %1 is yours.").arg(words::phone(order->phone())));
        if (order->intent().kind == KeyKind::Live && isPaidOtherwise(*order))
            m_messages.say(words::paidOtherwise(*order), true);
    });
    connect(&m_purchases, &Purchases::paidOtherwise, this, [this](const AttemptId& attempt) {
        if (const Order* order = m_orders.find(attempt))
            m_messages.say(words::paidOtherwise(*order), true);
    });
    connect(&m_purchases, &Purchases::notBought, this,
        [this](const AttemptId&, const Failure& failure) { m_messages.say(failure, words::Doing::Buying); });
    connect(&m_purchases, &Purchases::shortOfFunds, this, [this](const Money& missing) {
        m_messages.say(tr("The wallet is short by %1. Nothing was bought.").arg(words::money(missing)), true);
    });
}

void PurchaseController::leave()
{
    const bool wasRepetition = !m_purchases.repeating().isEmpty();
    m_purchases.refuse();
    m_messages.announce(wasRepetition ? tr("Nothing was sent.") : tr("Nothing was ordered."));
}

void PurchaseController::sayThatWritingTakesLong()
{
    m_panel.setBuying(true, tr("Waiting for the journal…"));
    m_saidOfWriting
        = tr("The order waits to be written to the journal on this computer, which takes "
             "unusually long. Nothing was sent yet. It goes on by itself; after two minutes it is "
             "not sent any more.");
    m_messages.say(m_saidOfWriting, true);
}

void PurchaseController::showStage()
{
    const Purchases::Stage stage = m_purchases.stage();
    if (stage == Purchases::Stage::Recording) {
        m_writing.start();
    } else {
        m_writing.stop();
        if (!m_saidOfWriting.isEmpty())
            m_messages.unsay(std::exchange(m_saidOfWriting, {}));
    }
    m_leave->setEnabled(stage == Purchases::Stage::ReadingBalance || stage == Purchases::Stage::ReadingPrice);
    switch (stage) {
    case Purchases::Stage::Idle:
        m_panel.setBuying(false);
        break;
    case Purchases::Stage::ReadingBalance:
        m_panel.setBuying(true, tr("Reading the balance… (Esc stops)"));
        break;
    case Purchases::Stage::ReadingPrice:
        m_panel.setBuying(true, tr("Reading the price… (Esc stops)"));
        break;
    case Purchases::Stage::Asking:
        m_panel.setBuying(true, tr("Waiting for your answer…"));
        break;
    case Purchases::Stage::Recording:
    case Purchases::Stage::Sending:
        m_panel.setBuying(true, tr("Getting the number…"));
        break;
    }
}

bool PurchaseController::isBusy() const
{
    return m_purchases.stage() != Purchases::Stage::Idle;
}

void PurchaseController::buy()
{
    if (!m_panel.canBuy()) {
        m_messages.announce(m_panel.buyButton()->text());
        return;
    }
    const auto offer = m_panel.offer();
    if (offer && m_catalogue.arePricesCurrent())
        order(*offer, m_panel.countryName());
}

void PurchaseController::order(const Offer& offer, const QString& countryName)
{
    if (isBusy()) {
        m_messages.announce(m_panel.buyButton()->text());
        return;
    }
    m_messages.say({}, false);
    m_purchases.buy({offer, countryName, m_panel.testCase()});
}

void PurchaseController::ask(const Purchases::Question& question)
{
    const Offer& offer = question.wish.offer;
    ConfirmPurchase::Purchase purchase;
    purchase.kind = question.profile.kind;
    purchase.service = offer.service().name.isEmpty() ? offer.service().id.text() : offer.service().name;
    purchase.country = words::country(offer.market(), question.wish.countryName);
    purchase.operatorName = m_panel.operatorName(offer.market());
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
    if (const Order* repeated = m_orders.find(question.repeats))
        purchase.repetition = words::checkAgainQuestion(*repeated, m_purchases.repetition(*repeated));
    auto* dialog = new ConfirmPurchase(purchase, &m_window);
    connect(dialog, &ConfirmPurchase::agreed, &m_purchases, &Purchases::agree);
    connect(dialog, &ConfirmPurchase::refused, &m_purchases, &Purchases::refuse);
    // What is asked about may be answered by something else: its number comes while the question is open.
    connect(&m_purchases, &Purchases::stageChanged, dialog, [this, dialog] {
        if (m_purchases.stage() == Purchases::Stage::Idle)
            dialog->reject();
    });
    dialog->open();
}

} // namespace provynx
