// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderrow.h"

#include "domain/plaintext.h"
#include "domain/smscode.h"
#include "ui/look/appearance.h"
#include "ui/look/font.h"
#include "words/purchasewords.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QStringList>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderRow)
};

constexpr int margin = 12;
constexpr int gap = 10;
constexpr int verticalPadding = 12;
constexpr int lineGap = 3;
constexpr int tileSize = 32;
constexpr int ringSize = 36;
constexpr int buttonPadding = 12;
constexpr int narrowestText = 104; ///< pixels the number keeps before buttons and badges may take room,
constexpr int widestText = 136; ///< or its own width up to this
constexpr double codeScale = 1.75;
constexpr double smallScale = 0.84;
constexpr qsizetype longestName = 200;

bool isOver(const Order& order)
{
    switch (order.phase()) {
    case Order::Phase::Refused:
    case Order::Phase::Abandoned:
    case Order::Phase::Cancelled:
    case Order::Phase::Expired:
    case Order::Phase::Finished:
        return true;
    default:
        return false;
    }
}

QString serviceOf(const Order& order)
{
    const QString& name = order.intent().serviceName;
    return plainText(name.isEmpty() ? order.intent().service.text() : name, false, longestName);
}

bool isOutcomeOpen(const Order& order)
{
    return order.phase() == Order::Phase::Unknown || order.phase() == Order::Phase::Abandoned;
}

/// What a row without a clear outcome tells: never only a word.
QString explanation(const Order& order, const OrderRow::Beside& beside)
{
    if (beside.candidate)
        return words::isItThisOne(*beside.candidate);
    if (beside.missing && order.isActive())
        return words::missingKey(*beside.missing);
    if (isOutcomeOpen(order))
        return words::openOutcome(order, beside.repetition);
    if (order.phase() == Order::Phase::Refused)
        return order.failure() ? words::failure(*order.failure(), words::Doing::Buying)
                               : Words::tr("Nothing was bought.");
    if (order.phase() == Order::Phase::Expired)
        return words::failedCheck(order);
    if (order.phase() != Order::Phase::Waiting)
        return {};
    const QString foreign = words::foreignNumber(order);
    return foreign.isEmpty() ? words::failedCheck(order) : foreign;
}

/// Both balances, when they were read, and what is known of asking again take more room than a reason.
int explanationLines(const Order& order)
{
    return isOutcomeOpen(order) ? 3 : 2;
}

QString badgeWords(const Order& order)
{
    const QString state = words::waitingFor(order);
    if (!order.hasCode() || order.phase() != Order::Phase::Waiting || order.isCancelling())
        return state;
    const QDateTime& seen = order.messages().constLast().seenAt;
    if (!seen.isValid() || !order.boughtAt().isValid() || seen < order.boughtAt())
        return state;
    return state + u" · "_s + words::took(std::chrono::milliseconds(order.boughtAt().msecsTo(seen)));
}

QString shortTime(std::chrono::seconds time)
{
    constexpr std::chrono::hours anHour{1};
    return time < anHour
        ? words::timeLeft(time)
        : Words::tr("%1 h", "hours, as short as can be").arg(QLocale().toString(qlonglong(time / anHour)));
}

void describe(OrderRow& row, const Order& order, const OrderRow::Beside& beside, const QDateTime& now)
{
    QStringList about;
    if (order.phone().isEmpty())
        row.titleText = serviceOf(order);
    else
        row.titleText = words::phone(order.phone());
    if (!order.phone().isEmpty())
        about.append(serviceOf(order));
    about.append(
        words::country(order.intent().market, plainText(order.intent().countryName, false, longestName)));
    about.append(order.testCase().isEmpty() ? Words::tr("no test case")
                                            : plainText(order.testCase(), false, longestName));
    row.subtitleText = about.join(u" · "_s);
    row.wordsText = explanation(order, beside);
    if (const Message* message = lastWithCode(order))
        row.codeText = words::code(codeOf(*message));
    const bool waits = order.isWatched() && !order.hasCode();
    if (waits)
        row.stateText = words::waitingFor(order);
    else
        row.badgeText = badgeWords(order);
    using std::chrono::seconds;
    if (order.phase() == Order::Phase::Intended || order.phase() == Order::Phase::Sent)
        row.ringText = shortTime(seconds(std::max<qint64>(0, order.intendedAt().secsTo(now))));
    if (!waits || !order.boughtAt().isValid())
        return;
    if (order.expiresAt().isValid()) {
        const qint64 left = std::max<qint64>(0, now.secsTo(order.expiresAt()));
        const qint64 whole = order.boughtAt().secsTo(order.expiresAt());
        row.ringText = shortTime(seconds(left));
        row.ringShare = whole > 0 ? double(left) / double(whole) : 0.0;
    } else {
        row.ringText = shortTime(seconds(std::max<qint64>(0, order.boughtAt().secsTo(now))));
    }
}

} // namespace

QList<RowAction> actionsFor(const Order& order, const QDateTime& now, bool isAsked)
{
    QList<RowAction> actions;
    if (isAsked && order.phase() == Order::Phase::Unknown)
        return {RowAction::Confirm, RowAction::Deny, RowAction::StopTrying, RowAction::Details};
    if (isOver(order) && !lastWithCode(order))
        actions << RowAction::Dismiss;
    if (order.phase() == Order::Phase::Unknown)
        actions << RowAction::CheckAgain << RowAction::StopTrying;
    if (lastWithCode(order))
        actions << RowAction::CopyCode;
    if (!order.phone().isEmpty())
        actions << RowAction::CopyNumber;
    if (order.canCancel())
        actions << RowAction::Cancel;
    if (order.canCheck(now))
        actions << RowAction::CheckNow;
    if (order.canPutAway())
        actions << RowAction::PutAway;
    if (isOver(order) && lastWithCode(order))
        actions << RowAction::Dismiss;
    if (order.failure())
        actions << RowAction::Details;
    return actions;
}

QString wordsOf(RowAction action, const Order& order)
{
    switch (action) {
    case RowAction::Confirm:
        return Words::tr("Yes, it is");
    case RowAction::Deny:
        return Words::tr("No, it isn't");
    case RowAction::CopyCode:
        return Words::tr("Copy code");
    case RowAction::CopyNumber:
        return Words::tr("Copy number");
    case RowAction::CheckNow:
        return Words::tr("Check now");
    case RowAction::CheckAgain:
        return Words::tr("Check again");
    case RowAction::StopTrying:
        return Words::tr("Stop trying");
    case RowAction::Cancel:
        return words::isCancelRepeated(order) ? Words::tr("Cancel again") : Words::tr("Cancel number");
    case RowAction::PutAway:
        return Words::tr("Done");
    case RowAction::Dismiss:
        return Words::tr("Dismiss");
    case RowAction::Details:
        return Words::tr("Details");
    case RowAction::Menu:
        break;
    }
    return u"⋯"_s;
}

QString buttonWordsOf(RowAction action, const Order& order)
{
    const bool isFirstCancel = action == RowAction::Cancel && !words::isCancelRepeated(order);
    return isFirstCancel ? Words::tr("Cancel") : wordsOf(action, order);
}

QFont OrderRow::codeFont(const QFont& font)
{
    return withSizeOf(Appearance::codeFont(), font, codeScale);
}

QFont OrderRow::smallFont(const QFont& font)
{
    QFont small = scaled(font, smallScale);
    small.setBold(true);
    return small;
}

QFont OrderRow::titleFont(const QFont& font)
{
    QFont title = scaled(font, 1.08);
    title.setBold(true);
    return title;
}

int OrderRow::height(const Order& order, const Beside& beside, const QFont& font)
{
    const int lines = QFontMetrics(titleFont(font)).height() + lineGap + QFontMetrics(font).height();
    const int row = 2 * verticalPadding + std::max({lines, QFontMetrics(codeFont(font)).height(), ringSize});
    return explanation(order, beside).isEmpty()
        ? row
        : row + explanationLines(order) * QFontMetrics(font).height() + lineGap;
}

OrderRow OrderRow::lay(const Order& order, const Beside& beside, const QDateTime& now, const QRect& box,
    const QFont& font, Qt::LayoutDirection direction)
{
    OrderRow row;
    describe(row, order, beside, now);
    const QFontMetrics metrics(font);
    const QFontMetrics titleMetrics(titleFont(font));
    const QFontMetrics smallMetrics(smallFont(font));
    const int wordsHeight
        = row.wordsText.isEmpty() ? 0 : explanationLines(order) * metrics.height() + lineGap;
    const QRect line(box.left(), box.top(), box.width(), box.height() - wordsHeight);
    const int textStart = box.left() + margin + tileSize + margin;
    int end = box.right() + 1 - margin;

    // Decide what fits, in the order of importance; then place it from the end of the line to its start.
    const auto buttonWidth = [&](RowAction action) {
        return metrics.horizontalAdvance(buttonWordsOf(action, order)) + 2 * buttonPadding;
    };
    const int keptText
        = std::clamp(titleMetrics.horizontalAdvance(row.titleText) + 1, narrowestText, widestText);
    int room = end - textStart - keptText;
    const auto fits = [&room](int width) {
        if (width <= 0 || width + gap > room)
            return false;
        room -= width + gap;
        return true;
    };
    const QList<RowAction> actions = actionsFor(order, now, beside.candidate.has_value());
    const int codeWidth
        = row.codeText.isEmpty() ? 0 : QFontMetrics(codeFont(font)).horizontalAdvance(row.codeText) + 2;
    if (codeWidth > 0)
        room -= codeWidth + gap;
    const int menuWidth = buttonWidth(RowAction::Menu);
    const bool hasSecond = actions.contains(RowAction::Cancel) || actions.contains(RowAction::StopTrying);
    const RowAction second = actions.contains(RowAction::Deny) ? RowAction::Deny
        : actions.contains(RowAction::Cancel)                  ? RowAction::Cancel
                                                               : RowAction::StopTrying;
    const int endWidth = hasSecond ? buttonWidth(second) : menuWidth;
    // Everything stays within reach: first the way to all actions, then the likeliest one.
    bool showsMenu = actions.size() > 1 && fits(menuWidth);
    const bool showsPrimary = !actions.isEmpty() && fits(buttonWidth(actions.constFirst()));
    bool showsSecond = false;
    if (showsMenu && showsPrimary && hasSecond && room >= endWidth - menuWidth) {
        room -= endWidth - menuWidth;
        showsMenu = false;
        showsSecond = true;
    }
    const bool showsRing = !row.ringText.isEmpty() && fits(ringSize);
    const int wantedText = std::max(titleMetrics.horizontalAdvance(row.titleText),
                               std::min(metrics.horizontalAdvance(row.subtitleText), narrowestText * 2))
        - keptText;
    if (wantedText > 0)
        room -= wantedText;
    const int badgeWidth = row.badgeText.isEmpty() ? 0 : smallMetrics.horizontalAdvance(row.badgeText) + 18;
    const int stateWidth = row.stateText.isEmpty() ? 0 : metrics.horizontalAdvance(row.stateText) + 2;
    const bool showsBadge = fits(badgeWidth);
    const bool showsState = fits(stateWidth);
    // What had no room beside the text begins it, where nothing else in the row tells the same.
    if (!showsBadge && !showsState && !showsRing && codeWidth == 0 && row.wordsText.isEmpty())
        row.subtitleText.prepend(QString(row.badgeText + row.stateText + u" · "_s));

    const auto takeFromEnd = [&](int width, int height) {
        const QRect place(end - width, line.center().y() - height / 2, width, height);
        end -= width + gap;
        return place;
    };
    const int buttonHeight = std::max(32, metrics.height() + 12);
    if (showsMenu)
        row.buttons.append({RowAction::Menu, takeFromEnd(menuWidth, buttonHeight), {}});
    if (showsSecond)
        row.buttons.append({second, takeFromEnd(buttonWidth(second), buttonHeight), {}});
    if (showsPrimary)
        row.buttons.append(
            {actions.constFirst(), takeFromEnd(buttonWidth(actions.constFirst()), buttonHeight), {}});
    for (Button& button : row.buttons)
        button.text = buttonWordsOf(button.action, order);
    if (showsRing)
        row.ring = takeFromEnd(ringSize, ringSize);
    if (showsBadge)
        row.badge = takeFromEnd(badgeWidth, smallMetrics.height() + 6);
    if (showsState)
        row.state = takeFromEnd(stateWidth, metrics.height());
    if (codeWidth > 0)
        row.code = takeFromEnd(codeWidth, QFontMetrics(codeFont(font)).height());

    const int textHeight = titleMetrics.height() + lineGap + metrics.height();
    const int textTop = line.center().y() - textHeight / 2 + 1;
    const int textWidth = std::max(0, end - textStart);
    row.tile = QRect(box.left() + margin, line.center().y() - tileSize / 2 + 1, tileSize, tileSize);
    row.title = QRect(textStart, textTop, textWidth, titleMetrics.height());
    row.subtitle = QRect(textStart, row.title.bottom() + 1 + lineGap, textWidth, metrics.height());
    if (wordsHeight > 0)
        row.words = QRect(textStart, line.bottom() + 1 - verticalPadding + lineGap,
            box.right() + 1 - margin - textStart, wordsHeight - lineGap);

    if (direction == Qt::RightToLeft) {
        for (QRect* part : {&row.tile, &row.title, &row.subtitle, &row.words, &row.code, &row.badge,
                 &row.state, &row.ring}) {
            if (!part->isNull())
                *part = QStyle::visualRect(direction, box, *part);
        }
        for (Button& button : row.buttons)
            button.box = QStyle::visualRect(direction, box, button.box);
    }
    return row;
}

std::optional<RowAction> OrderRow::buttonAt(const QPoint& point) const
{
    for (const Button& button : buttons) {
        if (button.box.contains(point))
            return button.action;
    }
    return std::nullopt;
}

} // namespace provynx
