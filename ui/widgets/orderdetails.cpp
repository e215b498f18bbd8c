// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderdetails.h"

#include "codechoice.h"
#include "domain/orderfacts.h"
#include "domain/plaintext.h"
#include "domain/smscode.h"
#include "label.h"
#include "resultrow.h"
#include "ui/look/appearance.h"
#include "widgetstate.h"
#include "words/purchasewords.h"
#include "words/words.h"

#include <QAbstractTextDocumentLayout>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int margin = 14;
constexpr int columnGap = 18;
constexpr int narrowest = 560; ///< below it the two columns lie one above the other
constexpr int mostMessageLines = 12;
constexpr int messagePadding = 8;
constexpr qsizetype requestStart = 4;
constexpr qsizetype requestEnd = 2;

QString clockTime(const QDateTime& at)
{
    return QLocale().toString(at.toLocalTime().time(), u"HH:mm:ss"_s);
}

QString shortened(const QString& request)
{
    return request.size() <= requestStart + requestEnd
        ? request
        : QString(request.left(requestStart) + u'…' + request.right(requestEnd));
}

QString messageText(const Order& order)
{
    QStringList texts;
    const auto& messages = order.messages();
    for (auto message = messages.crbegin(); message != messages.crend(); ++message) {
        const QString text = plainText(message->text.isEmpty() ? message->code : message->text, true);
        texts.append(messages.size() == 1 || !message->seenAt.isValid()
                ? text
                : QString(clockTime(message->seenAt) + u'\n' + text));
    }
    return texts.join(u"\n\n"_s);
}

} // namespace

OrderDetails::OrderDetails(QWidget* parent)
    : QFrame(parent)
    , m_outcome(wrappedLabel())
    , m_from(plainLabel({}, u"caption"_s))
    , m_codes(new CodeChoice)
    , m_message(new QPlainTextEdit)
    , m_evidence(new ResultRow)
    , m_timeline(new QTextEdit)
    , m_purchase(wrappedLabel({}, u"dimmed"_s))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setProperty("card", true);
    setProperty(WidgetState::none, true); // a note belongs to its order
    m_message->setReadOnly(true);
    m_message->setAccessibleName(tr("Message"));
    m_message->setTabChangesFocus(true);
    m_message->setProperty("sunken", true);
    m_message->document()->setDocumentMargin(messagePadding);
    m_timeline->setReadOnly(true);
    m_timeline->setAccessibleName(tr("Timeline"));
    m_timeline->setTabChangesFocus(true);
    m_timeline->setFrameShape(NoFrame);
    m_timeline->document()->setDocumentMargin(0);
    m_timeline->setProperty("panel", true);
    m_purchase->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_outcome->setProperty("tone", u"warn"_s);
    m_outcome->setMargin(6);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->hide();

    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    left->addWidget(m_outcome);
    left->addWidget(m_from);
    left->addWidget(m_message);
    left->addWidget(m_codes);
    left->addSpacing(8);
    left->addWidget(m_evidence);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(plainLabel(tr("Timeline"), u"caption"_s));
    right->addWidget(m_timeline, 1000);
    right->addSpacing(4);
    right->addWidget(plainLabel(tr("Purchase"), u"caption"_s));
    right->addWidget(m_purchase);
    right->addStretch(1);
    m_columns->setContentsMargins(margin, margin - 2, margin, margin);
    m_columns->setSpacing(columnGap);
    m_columns->addLayout(left, 54);
    m_columns->addLayout(right, 46);
    connect(m_codes, &CodeChoice::chosen, this, &OrderDetails::codeChosen);
    connect(m_evidence, &ResultRow::changed, this, &OrderDetails::evidenceChanged);
    // How many lines a text takes is known once the box has its width.
    connect(m_message->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &OrderDetails::fitMessage);
    connect(m_timeline->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &OrderDetails::fitTimeline);
}

void OrderDetails::setOrder(const Order& order, const Repetition& repetition)
{
    if (m_order == order && m_repetition == repetition)
        return;
    m_repetition = repetition;
    const bool isAnother = !m_order || m_order->attempt() != order.attempt();
    m_order = order;
    m_evidence->setOrder(order);
    showOutcome();
    showMessages();
    showTimeline();
    showPurchase();
    if (isAnother) {
        m_message->verticalScrollBar()->setValue(0);
        m_timeline->verticalScrollBar()->setValue(m_timeline->verticalScrollBar()->maximum());
    }
}

void OrderDetails::tellNote()
{
    m_evidence->tellNote();
}

void OrderDetails::focusNote()
{
    m_evidence->focusNote();
}

void OrderDetails::clear()
{
    m_evidence->clear();
    m_order.reset();
    m_message->clear();
    m_timeline->clear();
    m_timelineShown.clear();
    m_purchase->clear();
    m_from->clear();
    m_outcome->hide();
    m_from->show();
    m_message->show();
    m_codes->setCodes({}, false);
}

void OrderDetails::showOutcome()
{
    const Order::Phase phase = m_order->phase();
    const bool isOpen = phase == Order::Phase::Unknown || phase == Order::Phase::Abandoned;
    const QString words = isOpen ? words::openOutcome(*m_order, m_repetition) : QString();
    if (m_outcome->text() != words)
        m_outcome->setText(words);
    m_outcome->setVisible(isOpen);
    m_from->setVisible(!isOpen); // there is no number that a message could come to
    m_message->setVisible(!isOpen);
    if (isOpen)
        fitOutcome();
}

void OrderDetails::showMessages()
{
    const QString name = m_order->intent().serviceName;
    m_from->setText(
        tr("Message from %1").arg(plainText(name.isEmpty() ? m_order->intent().service.text() : name)));
    m_message->setPlaceholderText(m_order->isWatched() ? tr("None yet.") : tr("None."));
    const QString text = messageText(*m_order);
    if (m_message->toPlainText() != text)
        m_message->setPlainText(text);
    const Message* coded = lastWithCode(*m_order);
    m_codes->setCodes(coded ? codesOf(*coded) : QList<SmsCode>(), coded && coded->code.isEmpty());
    fitMessage();
}

void OrderDetails::showTimeline()
{
    struct Line {
        QString at, words;
        bool isNews;
    };
    QList<Line> lines;
    QString shown;
    for (const Event& event : m_order->events()) {
        const QString words = words::happened(event, *m_order);
        if (words.isEmpty())
            continue;
        lines.append({clockTime(event.at), words, std::holds_alternative<CodeCame>(event.what)});
        shown += lines.constLast().at + lines.constLast().words + u'\n';
    }
    if (shown == m_timelineShown)
        return;
    m_timelineShown = shown;

    const bool wasAtEnd
        = m_timeline->verticalScrollBar()->value() == m_timeline->verticalScrollBar()->maximum();
    m_timeline->clear();
    const QFontMetrics metrics(m_timeline->font());
    const int hang = metrics.horizontalAdvance(u"00:00:00"_s) + 12;
    QTextBlockFormat block;
    block.setLeftMargin(hang);
    block.setTextIndent(-hang);
    block.setTabPositions({QTextOption::Tab(hang, QTextOption::LeftTab)});
    block.setBottomMargin(4);
    QTextCharFormat dim, plain, bold;
    dim.setForeground(Appearance::colours().dimmed);
    plain.setForeground(Appearance::colours().text);
    bold = plain;
    bold.setFontWeight(QFont::Bold);
    QTextCursor cursor(m_timeline->document());
    for (const Line& line : lines) {
        if (!cursor.atStart())
            cursor.insertBlock();
        cursor.setBlockFormat(block);
        cursor.insertText(line.at + u'\t', dim);
        cursor.insertText(line.words, line.isNews ? bold : plain);
    }
    if (wasAtEnd)
        m_timeline->verticalScrollBar()->setValue(m_timeline->verticalScrollBar()->maximum());
}

void OrderDetails::showPurchase()
{
    const Order& order = *m_order;
    QStringList facts;
    if (order.wasBought())
        facts.append(tr("Order %1").arg(plainText(order.number().text())));
    facts.append(words::server(order.intent().market.server()));
    facts.append(tr("Request %1").arg(shortened(order.attempt().text())));
    if (isPaidOtherwise(order))
        facts.append(tr("agreed %1, paid %2")
                         .arg(words::money(*order.agreedPrice()), words::money(*order.pricePaid())));
    if (const QString wallet = words::walletReadings(order);
        !wallet.isEmpty() && !m_outcome->isVisibleTo(this))
        facts.append(wallet);
    if (const auto back = refundOf(order))
        facts.append(tr("%1 given back").arg(words::money(*back)));
    else if (order.refund() && order.refund()->isZero())
        facts.append(tr("nothing given back")); // of the wallet alone another purchase may have hidden it
    const QString shown = facts.join(u" · "_s);
    if (m_purchase->text() != shown)
        m_purchase->setText(shown);
}

/// What is open is read whole, however narrow the card.
void OrderDetails::fitOutcome()
{
    if (m_outcome->isHidden())
        return;
    m_columns->activate();
    m_outcome->setMinimumHeight(m_outcome->heightForWidth(m_outcome->width()));
}

/// As high as its text, up to a limit.
void OrderDetails::fitMessage()
{
    int lines = 0;
    for (QTextBlock block = m_message->document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    lines = std::clamp(lines, 1, mostMessageLines);
    m_message->setFixedHeight(lines * m_message->fontMetrics().lineSpacing() + 2 * messagePadding + 4);
}

/// No higher than its text, so that the purchase stands right below it.
void OrderDetails::fitTimeline()
{
    m_timeline->setMaximumHeight(qCeil(m_timeline->document()->size().height()) + 2);
}

void OrderDetails::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_columns->setDirection(width() < narrowest ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    fitOutcome();
    fitMessage();
}

void OrderDetails::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    // The timeline's colours are part of its text.
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) && m_order) {
        m_timelineShown.clear();
        showTimeline();
    }
}

} // namespace provynx
