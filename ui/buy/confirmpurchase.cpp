// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmpurchase.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/readonlyfield.h"
#include "words/words.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

QLabel* warning(const QString& text)
{
    QLabel* made = wrappedLabel(text);
    made->setProperty("tone", u"bad"_s);
    made->setMargin(6);
    return made;
}

using Purchase = ConfirmPurchase::Purchase;
using Price = ConfirmPurchase::Price;

/// Whoever buys it all the same does so knowingly: no button is the default.
bool isPartlyUnread(const Purchase& purchase)
{
    return (purchase.priceNews == Price::Unread || purchase.isWalletOld) && !purchase.isSecond
        && purchase.repetition.isEmpty();
}

/// It is what the person chose: the usual Enter agrees to it. Else Enter refuses.
bool isAsChosen(const Purchase& purchase)
{
    return (purchase.priceNews == Price::Same || purchase.priceNews == Price::Lower) && !purchase.isSecond
        && purchase.repetition.isEmpty() && !isPartlyUnread(purchase);
}

QString priceNews(const Purchase& purchase)
{
    const QString before = words::price(purchase.priceBefore);
    switch (purchase.priceNews) {
    case Price::Same:
        break;
    case Price::Lower:
    case Price::Dearer:
        return purchase.isAskedAgain ? ConfirmPurchase::tr("was %1 when you agreed").arg(before)
                                     : ConfirmPurchase::tr("was %1 when you chose").arg(before);
    case Price::Unread:
        return ConfirmPurchase::tr(
            "The list of services could not be read again; the price may have changed.");
    case Price::NotOffered:
        return ConfirmPurchase::tr("It is not offered there any more; this is what it was.");
    }
    return {};
}

QString windowTitle(const Purchase& purchase)
{
    if (!purchase.repetition.isEmpty())
        return ConfirmPurchase::tr("Check again?");
    return purchase.isSecond ? ConfirmPurchase::tr("Get a second one?")
                             : ConfirmPurchase::tr("Get this number?");
}

QString title(const Purchase& purchase)
{
    if (!purchase.repetition.isEmpty())
        return ConfirmPurchase::tr("Ask the service again for the number for %1?").arg(purchase.service);
    return purchase.isSecond ? ConfirmPurchase::tr("A second number for %1?").arg(purchase.service)
                             : ConfirmPurchase::tr("A number for %1").arg(purchase.service);
}

QString yes(const Purchase& purchase)
{
    if (!purchase.repetition.isEmpty())
        return ConfirmPurchase::tr("Check again");
    return purchase.isSecond ? ConfirmPurchase::tr("Get a second one") : ConfirmPurchase::tr("Get number");
}

QString walletLine(const Purchase& purchase)
{
    if (!purchase.wallet)
        return purchase.isWalletOld ? ConfirmPurchase::tr("could not be read")
                                    : ConfirmPurchase::tr("not read yet");
    const QString held = words::money(*purchase.wallet);
    return purchase.isWalletOld ? ConfirmPurchase::tr("could not be read; %1 before").arg(held) : held;
}

} // namespace

ConfirmPurchase::ConfirmPurchase(const Purchase& purchase, QWidget* parent)
    : QDialog(parent)
    , m_purchase(purchase)
    , m_get(new QPushButton(yes(purchase)))
    , m_refuse(new QPushButton(purchase.repetition.isEmpty() ? tr("Don't buy") : tr("Don't ask")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(provynx::windowTitle(purchase));

    auto* badge = new BadgeLabel;
    badge->setKind(purchase.kind);
    const bool isLive = purchase.kind == KeyKind::Live;
    const QString sentence = !isLive    ? tr("This costs nothing.")
        : purchase.repetition.isEmpty() ? tr("This spends real money.")
                                        : tr("This may spend real money.");
    auto* kindRow = new QHBoxLayout;
    kindRow->addWidget(badge);
    kindRow->addWidget(wrappedLabel(sentence, u"dimmed"_s), 1);

    auto* facts = new QFormLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(4);
    facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [facts](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts->addRow(wrappedLabel(name, u"dimmed"_s), wrappedLabel(value));
    };
    row(tr("Service"), purchase.service);
    row(tr("Country"), purchase.country);
    row(tr("Operator"), purchase.operatorName);
    row(tr("Server"), purchase.server);
    row(tr("Test case"), purchase.testCase);
    if (isLive) {
        row(tr("Wallet now"), walletLine(purchase));
        const bool isCertain = !purchase.isWalletOld && purchase.repetition.isEmpty();
        const auto after = purchase.wallet && purchase.price && isCertain
            ? purchase.wallet->minus(*purchase.price)
            : std::nullopt;
        row(tr("Wallet after"), after ? words::money(*after) : QString());
    }

    m_get->setProperty("primary", isAsChosen(purchase));
    m_get->setEnabled(false);
    for (QPushButton* button : {m_get, m_refuse})
        button->setAutoDefault(!isPartlyUnread(purchase));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_refuse);
    buttons->addWidget(m_get);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addLayout(kindRow);
    column->addWidget(wrappedLabel(title(purchase), u"title"_s));
    if (!purchase.repetition.isEmpty())
        column->addWidget(warning(purchase.repetition));
    if (purchase.isSecond)
        column->addWidget(warning(tr(
            "One for the same service in the same market is on its way, or may have been bought already.")));
    column->addWidget(wrappedLabel(words::price(purchase.price), u"display"_s));
    if (const QString news = priceNews(purchase); !news.isEmpty())
        column->addWidget(purchase.priceNews == Price::Lower ? wrappedLabel(news) : warning(news));
    column->addLayout(facts);
    column->addWidget(wrappedLabel(purchase.canCancel ? tr("It can be cancelled while no code has come.")
                                                      : tr("A global number can't be cancelled."),
        u"dimmed"_s));
    column->addSpacing(4);
    column->addLayout(buttons);
    setMinimumWidth(380);

    connect(m_get, &QPushButton::clicked, this, &ConfirmPurchase::accept);
    connect(m_refuse, &QPushButton::clicked, this, &ConfirmPurchase::reject);
    // A button that has the focus takes Enter for itself, repeated or not: it comes here first.
    m_get->installEventFilter(this);
    m_refuse->installEventFilter(this);
    // Until it can be read, no button has the focus, and none is the default.
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingTime);
    connect(&m_reading, &QTimer::timeout, this, &ConfirmPurchase::becomeReadable);
}

void ConfirmPurchase::becomeReadable()
{
    m_isReadable = true;
    m_get->setEnabled(true);
    if (isPartlyUnread(m_purchase))
        return;
    QPushButton* usual = isAsChosen(m_purchase) ? m_get : m_refuse;
    usual->setDefault(true);
    if (focusWidget() == nullptr || focusWidget() == this)
        usual->setFocus();
}

void ConfirmPurchase::accept()
{
    if (m_answered || !m_isReadable)
        return;
    m_answered = true;
    QDialog::accept();
    Q_EMIT agreed();
}

void ConfirmPurchase::reject()
{
    if (m_answered)
        return;
    m_answered = true;
    QDialog::reject();
    Q_EMIT refused();
}

bool ConfirmPurchase::isFresh(const QKeyEvent& press) const
{
    // Some systems report a held key as pairs of release and press at one and the same moment.
    const bool isPair = m_released && press.timestamp() != 0 && *m_released == press.timestamp();
    const Qt::KeyboardModifiers held = press.modifiers() & ~Qt::KeypadModifier;
    return !press.isAutoRepeat() && held == Qt::NoModifier && !isPair;
}

/// Every Enter that was not meant for this question, and every one before it could be read.
bool ConfirmPurchase::swallows(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress && event.type() != QEvent::KeyRelease)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    if (!isEnter(key))
        return false;
    if (event.type() == QEvent::KeyPress)
        return !m_isReadable || !isFresh(key);
    m_released = key.timestamp();
    return false;
}

bool ConfirmPurchase::event(QEvent* event)
{
    if (event->type() == QEvent::Paint && !m_isReadable && !m_reading.isActive())
        m_reading.start();
    return swallows(*event) || QDialog::event(event);
}

bool ConfirmPurchase::eventFilter(QObject* watched, QEvent* event)
{
    return swallows(*event) || QDialog::eventFilter(watched, event);
}

} // namespace provynx
