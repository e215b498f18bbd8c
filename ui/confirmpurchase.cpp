// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmpurchase.h"

#include "badge.h"
#include "ui/present.h"
#include "valuefield.h"

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

QLabel* label(const QString& text, const QString& role = {})
{
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    if (!role.isEmpty())
        made->setProperty("role", role);
    return made;
}

} // namespace

ConfirmPurchase::ConfirmPurchase(const Purchase& purchase, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Get this number?"));

    auto* badge = new BadgeLabel;
    badge->setKind(purchase.kind);
    const QString sentence
        = purchase.kind == KeyKind::Live ? tr("This spends real money.") : tr("This costs nothing.");
    auto* kindRow = new QHBoxLayout;
    kindRow->addWidget(badge);
    kindRow->addWidget(label(sentence, u"dimmed"_s), 1);
    auto* price = label(present::price(purchase.price), u"display"_s);

    auto* facts = new QFormLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(4);
    facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [facts](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts->addRow(label(name, u"dimmed"_s), label(value));
    };
    row(tr("Service"), purchase.service);
    row(tr("Country"), purchase.country);
    row(tr("Operator"), purchase.operatorName);
    row(tr("Server"), purchase.server);
    row(tr("Test case"), purchase.testCase);
    row(tr("Wallet now"), purchase.wallet ? present::money(*purchase.wallet) : tr("not read yet"));
    if (purchase.wallet && purchase.price) {
        const auto after = purchase.wallet->minus(*purchase.price);
        row(tr("Wallet after"), after ? present::money(*after) : QString());
    }

    auto* get = new QPushButton(tr("Get number"));
    get->setProperty("primary", true);
    get->setDefault(true);
    auto* refuse = new QPushButton(tr("Don't buy"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(refuse);
    buttons->addWidget(get);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addLayout(kindRow);
    column->addWidget(label(tr("A number for %1").arg(purchase.service), u"title"_s));
    column->addWidget(price);
    column->addLayout(facts);
    column->addWidget(label(purchase.canCancel ? tr("It can be cancelled while no code has come.")
                                               : tr("A global number can't be cancelled."),
        u"dimmed"_s));
    column->addSpacing(4);
    column->addLayout(buttons);
    setMinimumWidth(380);

    connect(get, &QPushButton::clicked, this, &ConfirmPurchase::accept);
    connect(refuse, &QPushButton::clicked, this, &ConfirmPurchase::reject);
    // A button that has the focus takes Enter for itself, repeated or not: it comes here first.
    get->installEventFilter(this);
    refuse->installEventFilter(this);
    get->setFocus();
}

void ConfirmPurchase::accept()
{
    if (m_answered)
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

bool ConfirmPurchase::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (isEnter(key) && event->type() == QEvent::KeyRelease)
            m_released = key.timestamp();
        else if (isEnter(key) && !isFresh(key))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

void ConfirmPurchase::keyPressEvent(QKeyEvent* event)
{
    if (!isEnter(*event) || isFresh(*event))
        QDialog::keyPressEvent(event);
}

} // namespace provynx
