// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statisticspanel.h"

#include "daychart.h"
#include "domain/plaintext.h"
#include "domain/spendlimits.h"
#include "models/routemodel.h"
#include "timebardelegate.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listplaceholder.h"
#include "ui/widgets/readonlyfield.h"
#include "words/spendingwords.h"
#include "words/statisticswords.h"
#include "words/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int wideEnough = 720; ///< for four cards in a row
constexpr int roomForBars = 560; ///< below it the table leaves its bars out
constexpr qsizetype mostDays = 100; ///< longer periods have a bar a month
constexpr qsizetype longestName = 40;

void addTo(Figures& sum, const Figures& figures)
{
    sum.codes += figures.codes;
    sum.withoutCode += figures.withoutCode;
    sum.cancelled += figures.cancelled;
    sum.waiting += figures.waiting;
    for (const Money& amount : figures.spent)
        provynx::addTo(sum.spent, amount);
    for (const Money& amount : figures.refunded)
        provynx::addTo(sum.refunded, amount);
}

DayChart::Bar barOf(const QString& shortDay, const QString& day, const Figures& figures)
{
    return {shortDay, words::figuresOfDays(day, figures), figures.bought(), figures.codes};
}

} // namespace

StatisticsPanel::StatisticsPanel(RouteModel* routes, QWidget* parent)
    : QWidget(parent)
    , m_routes(routes)
    , m_title(plainLabel({}, u"title"_s))
    , m_kind(new BadgeLabel)
    , m_period(new QComboBox)
    , m_note(new ListPlaceholder)
    , m_empty(plainLabel({}, u"dimmed"_s))
    , m_content(new QWidget)
    , m_cardGrid(new QGridLayout)
    , m_codes(makeCard(tr("Codes received")))
    , m_median(makeCard(tr("Median time to a code")))
    , m_spent(makeCard(tr("Spent")))
    , m_best(makeCard(tr("Best route now")))
    , m_chart(new DayChart)
    , m_marked(plainLabel({}, u"caption"_s))
    , m_table(new QTableView)
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_cardGrid->setSpacing(10);
    m_cardGrid->setContentsMargins({});

    auto* days = new QFrame;
    days->setProperty("card", true);
    auto* daysColumn = new QVBoxLayout(days);
    daysColumn->setContentsMargins(14, 12, 14, 10);
    daysColumn->addWidget(
        plainLabel(tr("Numbers by day, and of them those that received a code"), u"dimmed"_s));
    daysColumn->addWidget(m_chart);
    daysColumn->addWidget(m_marked);
    connect(m_chart, &DayChart::markChanged, this, [this] { m_marked->setText(m_chart->markedWords()); });

    auto* inner = new QVBoxLayout(m_content);
    inner->setContentsMargins({});
    inner->setSpacing(10);
    inner->addLayout(m_cardGrid);
    inner->addWidget(days);
    inner->addWidget(makeTable(), 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content->setAutoFillBackground(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(makeTop());
    column->addWidget(m_note);
    column->addWidget(m_empty, 1);
    column->addWidget(scroll, 1);
    m_empty->hide();
    m_note->hide();
    connect(m_note, &ListPlaceholder::retryRequested, this, &StatisticsPanel::retryRequested);
    placeCards();
    showTitle();
    setBest(std::nullopt, {});
    setState(State::Counting);
}

QWidget* StatisticsPanel::makeTop()
{
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("Today"), int(Period::Today));
    m_period->addItem(tr("Last 7 days"), int(Period::Days7));
    m_period->addItem(tr("Last 30 days"), int(Period::Days30));
    m_period->addItem(tr("Last 90 days"), int(Period::Days90));
    m_period->addItem(tr("All"), int(Period::All));
    m_period->setCurrentIndex(int(Period::Days30));
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        showTitle();
        Q_EMIT periodChosen();
    });
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_kind);
    row->addStretch();
    row->addWidget(m_period);
    return top;
}

QWidget* StatisticsPanel::makeTable()
{
    m_table->setAccessibleName(tr("Statistics by route"));
    m_table->setModel(m_routes);
    m_table->setItemDelegateForColumn(RouteModel::TimeColumn, new TimeBarDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(150);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setSectionResizeMode(RouteModel::RouteColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(RouteModel::TimeColumn, QHeaderView::Stretch);
    const int digit = fontMetrics().averageCharWidth();
    header->resizeSection(RouteModel::RouteColumn, 36 * digit);
    header->resizeSection(RouteModel::MedianColumn, 12 * digit);
    header->resizeSection(RouteModel::ArrivedColumn, 12 * digit);
    header->resizeSection(RouteModel::SpentColumn, 16 * digit);
    header->setSortIndicator(-1, Qt::DescendingOrder);
    header->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    return m_table;
}

StatisticsPanel::Card StatisticsPanel::makeCard(const QString& caption)
{
    Card card;
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    card.frame = frame;
    card.value = new ReadOnlyField(ReadOnlyField::Look::Large, caption);
    card.more = plainLabel({}, u"dimmed"_s);
    card.more->setWordWrap(true);
    card.more->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(2);
    column->addWidget(plainLabel(caption, u"caption"_s));
    column->addWidget(card.value, 0, Qt::AlignLeading);
    column->addWidget(card.more, 1);
    return card;
}

StatisticsPanel::Period StatisticsPanel::period() const
{
    return Period(m_period->currentData().toInt());
}

QDate StatisticsPanel::firstDay(Period period, const QDate& today)
{
    switch (period) {
    case Period::Today:
        return today;
    case Period::Days7:
        return today.addDays(-6);
    case Period::Days30:
        return today.addDays(-29);
    case Period::Days90:
        return today.addDays(-89);
    case Period::All:
        break;
    }
    return {};
}

void StatisticsPanel::showTitle()
{
    switch (period()) {
    case Period::Today:
        m_title->setText(tr("Statistics, today"));
        break;
    case Period::Days7:
        m_title->setText(tr("Statistics, last 7 days"));
        break;
    case Period::Days30:
        m_title->setText(tr("Statistics, last 30 days"));
        break;
    case Period::Days90:
        m_title->setText(tr("Statistics, last 90 days"));
        break;
    case Period::All:
        m_title->setText(tr("Statistics, all"));
        break;
    }
}

void StatisticsPanel::setKind(KeyKind kind)
{
    m_kind->setKind(kind);
}

void StatisticsPanel::setState(State state, const QString& words)
{
    m_note->say(words, true);
    m_note->setVisible(state == State::Failed);
    if (state == State::Counting && !m_hasCounted) {
        m_empty->setText(tr("Counting…"));
        m_empty->show();
    } else if (state == State::Failed && !m_hasCounted) {
        m_empty->hide();
    }
    if (!m_hasCounted)
        m_content->hide();
}

void StatisticsPanel::setStatistics(const Statistics& statistics, const QDate& today)
{
    m_hasCounted = true;
    setState(State::Ready);
    const bool isEmpty = statistics.all.isEmpty();
    m_empty->setText(tr("Nothing was bought in this time with a key of this kind. Live keys, test keys and "
                        "the sandbox are counted apart."));
    m_empty->setVisible(isEmpty);
    m_content->setVisible(!isEmpty);
    m_content->parentWidget()->parentWidget()->setVisible(!isEmpty);
    m_routes->setRoutes(statistics.routes);
    showCards(statistics.all);
    showDays(statistics.days, today);
}

void StatisticsPanel::showCards(const Figures& all)
{
    const QLocale locale;
    m_codes.value->setValue(locale.toString(all.codes));
    QStringList more{tr("of %1", "numbers").arg(locale.toString(all.numbers()))};
    if (all.arrived())
        more.append(words::share(*all.arrived()));
    if (all.cancelled > 0)
        more.append(tr("%1 cancelled").arg(locale.toString(all.cancelled)));
    if (all.waiting > 0)
        more.append(tr("%1 waiting").arg(locale.toString(all.waiting)));
    if (all.unsure > 0)
        more.append(tr("%1 with an open outcome").arg(locale.toString(all.unsure)));
    m_codes.more->setText(more.join(u" · "_s));

    m_median.value->setValue(all.median ? words::took(*all.median) : u"—"_s);
    m_median.more->setText(all.within95 ? tr("95 % within %1").arg(words::took(*all.within95)) : QString());

    m_spent.value->setValue(all.spent.isEmpty() ? u"—"_s : words::sums(all.spent));
    QStringList spent;
    if (!all.refunded.isEmpty())
        spent.append(tr("after refunds of %1").arg(words::sums(all.refunded)));
    if (all.unpriced > 0)
        spent.append(tr("%1 of unknown price").arg(locale.toString(all.unpriced)));
    m_spent.more->setText(spent.join(u" · "_s));
}

void StatisticsPanel::setBest(const std::optional<RouteFigures>& best, const QString& serviceName)
{
    const QString service = plainText(serviceName, false, longestName);
    if (!best) {
        m_best.value->setValue(u"—"_s);
        m_best.more->setText(
            service.isEmpty() ? tr("No service is chosen") : tr("Too few numbers for %1").arg(service));
        return;
    }
    QString where = words::where(best->route.market, best->countryName);
    where[0] = where[0].toUpper();
    m_best.value->setValue(where);
    QStringList more{service, words::share(best->figures.arrived().value_or(0))};
    if (best->figures.median)
        more.append(words::took(*best->figures.median));
    m_best.more->setText(more.join(u" · "_s));
}

void StatisticsPanel::showDays(const QList<DayFigures>& days, const QDate& today)
{
    const QLocale locale;
    QDate first = firstDay(period(), today);
    if (!first.isValid())
        first = days.isEmpty() ? today : days.constFirst().day;
    QList<DayChart::Bar> bars;
    if (first.daysTo(today) < mostDays) {
        QHash<QDate, Figures> known;
        for (const DayFigures& day : days)
            known.insert(day.day, day.figures);
        for (QDate day = first; day <= today; day = day.addDays(1))
            bars.append(barOf(locale.toString(day, tr("d MMM", "a day in a chart's axis")),
                locale.toString(day, QLocale::LongFormat), known.value(day)));
    } else {
        QHash<QDate, Figures> known;
        for (const DayFigures& day : days)
            addTo(known[QDate(day.day.year(), day.day.month(), 1)], day.figures);
        for (QDate month(first.year(), first.month(), 1); month <= today; month = month.addMonths(1))
            bars.append(barOf(locale.toString(month, tr("MMM yyyy", "a month in a chart's axis")),
                locale.toString(month, tr("MMMM yyyy", "a month")), known.value(month)));
    }
    m_chart->setBars(bars);
    m_marked->setText(m_chart->markedWords());
}

void StatisticsPanel::placeCards()
{
    const int inRow = width() >= wideEnough ? 4 : 2;
    if (inRow == m_cardsInRow)
        return;
    m_cardsInRow = inRow;
    int place = 0;
    for (const Card* card : {&m_codes, &m_median, &m_spent, &m_best}) {
        m_cardGrid->addWidget(card->frame, place / inRow, place % inRow);
        ++place;
    }
    for (int i = 0; i < 4; ++i)
        m_cardGrid->setColumnStretch(i, i < inRow ? 1 : 0);
}

void StatisticsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeCards();
    m_table->setColumnHidden(RouteModel::TimeColumn, width() < roomForBars);
}

} // namespace provynx
