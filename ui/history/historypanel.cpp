// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypanel.h"

#include "models/historymodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/orderdetails.h"
#include "words/historywords.h"
#include "words/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr std::chrono::milliseconds pauseInTyping{200};
constexpr int leastFilter = 80; // pixels
constexpr int leastTable = 150; ///< pixels: a low window still shows some rows,
constexpr int leastDetails = 60; ///< and scrolls what is told of one
constexpr int all = -1;
constexpr int usualPeriod = 30; // days
constexpr int stepsOfProgress = 1000;

QComboBox* makeKinds()
{
    auto* box = new QComboBox;
    box->addItem(HistoryPanel::tr("Live numbers"), static_cast<int>(KeyKind::Live));
    box->addItem(HistoryPanel::tr("Test numbers"), static_cast<int>(KeyKind::Test));
    box->addItem(HistoryPanel::tr("Sandbox numbers"), static_cast<int>(KeyKind::Sandbox));
    box->setAccessibleName(HistoryPanel::tr("Kind of numbers"));
    return box;
}

QComboBox* makePeriods()
{
    auto* box = new QComboBox;
    box->addItem(HistoryPanel::tr("Last 24 hours"), 1);
    box->addItem(HistoryPanel::tr("Last 7 days"), 7);
    box->addItem(HistoryPanel::tr("Last 30 days"), usualPeriod);
    box->addItem(HistoryPanel::tr("Last 90 days"), 90);
    box->addItem(HistoryPanel::tr("Last 12 months"), 365);
    box->addItem(HistoryPanel::tr("Any time"), all);
    box->setCurrentIndex(box->findData(usualPeriod));
    box->setAccessibleName(HistoryPanel::tr("Period"));
    return box;
}

QComboBox* makeOutcomes()
{
    auto* box = new QComboBox;
    box->addItem(HistoryPanel::tr("Any outcome"), all);
    for (const Outcome outcome : {Outcome::Received, Outcome::NoMessage, Outcome::Cancelled,
             Outcome::NotBought, Outcome::Waiting, Outcome::Open, Outcome::GivenUp})
        box->addItem(words::outcomeWord(outcome), static_cast<int>(outcome));
    box->setAccessibleName(HistoryPanel::tr("Outcome"));
    return box;
}

QComboBox* makeResults()
{
    auto* box = new QComboBox;
    box->addItem(HistoryPanel::tr("Any result"), all);
    for (const TestResult result : {TestResult::Pass, TestResult::Fail, TestResult::Blocked})
        box->addItem(words::resultWord(result), static_cast<int>(result));
    box->addItem(HistoryPanel::tr("No result"), static_cast<int>(TestResult::None));
    box->setAccessibleName(HistoryPanel::tr("Result filter"));
    return box;
}

template <class Value>
std::optional<Value> chosenIn(const QComboBox* box)
{
    const int data = box->currentData().toInt();
    return data == all ? std::nullopt : std::optional(static_cast<Value>(data));
}

} // namespace

HistoryPanel::HistoryPanel(HistoryModel* model, std::function<QDateTime()> now, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_now(std::move(now))
    , m_search(new QLineEdit)
    , m_kind(makeKinds())
    , m_period(makePeriods())
    , m_outcome(makeOutcomes())
    , m_result(makeResults())
    , m_export(new QPushButton(tr("E&xport…")))
    , m_bar(makeBar())
    , m_exportLine(makeExportLine())
    , m_table(new HistoryTable(model))
    , m_note(plainLabel({}, u"dimmed"_s))
    , m_pages(new QStackedWidget)
    , m_details(new OrderDetails)
    , m_lower(new QScrollArea)
    , m_count(plainLabel({}, u"dimmed"_s))
    , m_pause(new QTimer(this))
{
    m_count->setParent(this);
    m_count->hide();
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_note);
    auto* halves = new QSplitter(Qt::Vertical);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(10);
    halves->setStyleSheet(u"QSplitter::handle { background: transparent; }"_s);
    halves->addWidget(m_pages);
    m_pages->setMinimumHeight(leastTable);
    m_lower->setWidget(m_details);
    m_lower->setWidgetResizable(true);
    m_lower->setFrameShape(QFrame::NoFrame);
    m_lower->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lower->setMinimumHeight(leastDetails);
    m_lower->setFocusPolicy(Qt::NoFocus);
    halves->addWidget(m_lower);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({300, 500});
    m_lower->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addLayout(m_bar);
    column->addWidget(m_exportLine);
    column->addWidget(halves, 1);

    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseInTyping);
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &HistoryPanel::ask);
    connect(m_pause, &QTimer::timeout, this, &HistoryPanel::ask);
    for (const QComboBox* box : {m_kind, m_period, m_outcome, m_result})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryPanel::ask);
    connect(m_export, &QPushButton::clicked, this, &HistoryPanel::exportRequested);
    connect(model, &HistoryModel::sortWanted, this, [this](HistoryColumn sorted, bool descending) {
        m_sortedBy = sorted;
        m_descending = descending;
        ask();
    });
    connect(m_table, &HistoryTable::currentRowChanged, this, &HistoryPanel::rowChosen);
    connect(m_table, &HistoryTable::acted, this, &HistoryPanel::act);
    connect(model, &QAbstractItemModel::modelReset, this, &HistoryPanel::showRows);
    connect(model, &QAbstractItemModel::rowsInserted, this, &HistoryPanel::showRows);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &HistoryPanel::showRows);
    m_asked = query();
    m_askedPeriod = m_period->currentData().toInt();
    showRows();
}

QBoxLayout* HistoryPanel::makeBar()
{
    m_search->setAccessibleName(tr("History search"));
    m_search->setPlaceholderText(tr("Number, code, service, test case or text of the message"));
    m_search->setClearButtonEnabled(true);
    m_export->setAutoDefault(false);
    auto* search = new QHBoxLayout;
    search->setSpacing(10);
    search->addWidget(m_search, 1);
    search->addWidget(m_export);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(10);
    for (QComboBox* box : {m_kind, m_period, m_outcome, m_result}) {
        // Their longest entries would keep the window from getting small.
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        box->setMinimumWidth(leastFilter);
        filters->addWidget(box, 1);
    }
    auto* bar = new QVBoxLayout;
    bar->setSpacing(10);
    bar->addLayout(search);
    bar->addLayout(filters);
    return bar;
}

QWidget* HistoryPanel::makeExportLine()
{
    auto* line = new QFrame;
    line->setProperty("tone", u"info"_s);
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Export"));
    m_progress->setFormat(tr("Exporting… %p %"));
    auto* cancel = new QPushButton(tr("Cancel export"));
    cancel->setAutoDefault(false);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(10, 4, 6, 4);
    row->addWidget(m_progress, 1);
    row->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, &HistoryPanel::exportCancelled);
    line->hide();
    return line;
}

HistoryQuery HistoryPanel::query() const
{
    HistoryQuery query;
    query.kind = static_cast<KeyKind>(m_kind->currentData().toInt());
    query.text = m_search->text().trimmed();
    if (const auto days = chosenIn<int>(m_period))
        query.since = m_now().addDays(-*days);
    query.outcome = chosenIn<Outcome>(m_outcome);
    query.result = chosenIn<TestResult>(m_result);
    query.sortedBy = m_sortedBy;
    query.descending = m_descending;
    return query;
}

void HistoryPanel::setKind(KeyKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

void HistoryPanel::ask()
{
    m_pause->stop();
    const int period = m_period->currentData().toInt();
    HistoryQuery wanted = query();
    if (period == m_askedPeriod)
        wanted.since = m_asked.since; // time alone makes no other question
    if (wanted == m_asked)
        return;
    m_asked = wanted;
    m_askedPeriod = period;
    Q_EMIT queryChanged();
}

void HistoryPanel::setCount(std::optional<qint64> count)
{
    m_count->setText(!count ? QString()
            : *count == 1   ? tr("1 number")
                            : tr("%1 numbers").arg(QLocale().toString(*count)));
}

void HistoryPanel::setTrouble(const QString& words)
{
    m_trouble = words;
    showRows();
}

void HistoryPanel::setOrder(const Order& order, const Repetition& repetition)
{
    m_details->setOrder(order, repetition);
    m_lower->show();
}

void HistoryPanel::clearOrder()
{
    m_details->clear();
    m_lower->hide();
}

void HistoryPanel::setExport(qint64 written, qint64 total)
{
    m_export->setEnabled(false);
    m_exportLine->show();
    m_progress->setRange(0, total > 0 ? stepsOfProgress : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(qMin(written, total) * stepsOfProgress / total));
}

void HistoryPanel::endExport()
{
    m_export->setEnabled(true);
    m_exportLine->hide();
}

void HistoryPanel::act(const AttemptId& attempt, HistoryTable::Action action)
{
    switch (action) {
    case HistoryTable::Action::CopyNumber:
        Q_EMIT copyNumberRequested(attempt);
        break;
    case HistoryTable::Action::CopyCode:
        Q_EMIT copyCodeRequested(attempt);
        break;
    case HistoryTable::Action::CopyMarkdown:
        Q_EMIT copyMarkdownRequested(attempt);
        break;
    case HistoryTable::Action::Edit:
        m_details->focusNote();
        break;
    case HistoryTable::Action::Delete:
        Q_EMIT deleteRequested(attempt);
        break;
    }
}

void HistoryPanel::showRows()
{
    const bool hasRows = m_model->rowCount() > 0;
    const HistoryQuery query = this->query();
    const bool isNarrowed = !query.text.isEmpty() || query.since || query.outcome || query.result;
    m_note->setText(!m_trouble.isEmpty() ? m_trouble
            : isNarrowed                 ? tr("Nothing in the history matches.")
                                         : tr("Nothing here yet. Every number you get is kept here."));
    m_pages->setCurrentIndex(hasRows && m_trouble.isEmpty() ? 0 : 1);
    m_export->setEnabled(hasRows && m_exportLine->isHidden());
}

} // namespace provynx
