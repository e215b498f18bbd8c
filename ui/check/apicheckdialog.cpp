// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apicheckdialog.h"

#include "ui/look/appearance.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/rowtable.h"
#include "verdictdelegate.h"
#include "words/checkwords.h"

#include "domain/plaintext.h"
#include "models/checkmodel.h"
#include "models/roles.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(760, 600);
constexpr qsizetype longestAnswer = 4096;
constexpr int answerLines = 6;

} // namespace

ApiCheckDialog::ApiCheckDialog(QAbstractItemModel* model, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_subject(wrappedLabel())
    , m_message(new MessageBar)
    , m_table(new QTableView)
    , m_found(wrappedLabel())
    , m_answer(new QPlainTextEdit)
    , m_progress(new QProgressBar)
    , m_start(new QPushButton(tr("Check &now")))
    , m_stop(new QPushButton(tr("&Stop")))
    , m_copy(new QPushButton(tr("&Copy report")))
    , m_save(new QPushButton(tr("Save &report…")))
{
    setWindowTitle(tr("Check the API"));
    build();
    connect(m_start, &QPushButton::clicked, this, &ApiCheckDialog::startRequested);
    connect(m_stop, &QPushButton::clicked, this, &ApiCheckDialog::stopRequested);
    connect(m_copy, &QPushButton::clicked, this, &ApiCheckDialog::copyRequested);
    connect(m_save, &QPushButton::clicked, this, &ApiCheckDialog::saveRequested);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ApiCheckDialog::showRow);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        showProgress();
        m_table->scrollToBottom();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ApiCheckDialog::showRow);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showProgress();
        showRow();
    });
    setRunning(false, 0);
    showRow();
    resize(usualSize);
}

void ApiCheckDialog::build()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Rows of the check"));
    m_table->setItemDelegateForColumn(CheckModel::Verdict, new VerdictDelegate(this));
    setUpRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 12);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(CheckModel::What, QHeaderView::Stretch);
    header->setSectionResizeMode(CheckModel::Verdict, QHeaderView::Fixed);
    header->setSectionResizeMode(CheckModel::Time, QHeaderView::Fixed);
    // Fixed, from the widest words: the columns don't jump while rows come.
    int widest = 0;
    for (const auto verdict : {CheckVerdict::Running, CheckVerdict::Documented, CheckVerdict::Assumed,
             CheckVerdict::Differs, CheckVerdict::NotProvable})
        widest = qMax(widest, m_table->fontMetrics().horizontalAdvance(words::checkVerdict(verdict)));
    header->resizeSection(CheckModel::Verdict, widest + 36);
    header->resizeSection(CheckModel::Time, m_table->fontMetrics().horizontalAdvance(u"00,000 ms"_s) + 24);

    m_answer->setReadOnly(true);
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setFont(Appearance::codeFont(0.95));
    m_answer->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_answer->setFixedHeight(answerLines * m_answer->fontMetrics().lineSpacing() + 16);
    m_found->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedHeight(6);
    m_copy->setAccessibleName(tr("Copy report"));
    m_save->setAccessibleName(tr("Save report"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    for (QPushButton* button : {m_start, m_stop})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    for (QPushButton* button : {m_copy, m_save})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    for (QPushButton* button : {m_start, m_stop, m_copy, m_save, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    m_start->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(
        wrappedLabel(tr("Walks over every endpoint and finds out what the developer page leaves open: "
                        "where the request id of a "
                        "purchase goes, and whether there are global operators. It costs nothing: it "
                        "buys a few numbers with a test "
                        "key, and gives back those that can be."),
            u"dimmed"_s));
    column->addWidget(m_subject);
    column->addWidget(m_message);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    column->addWidget(m_found);
    column->addWidget(m_answer);
    column->addWidget(wrappedLabel(words::checkLimits(), u"caption"_s));
    column->addWidget(buttons);
}

void ApiCheckDialog::setSubject(const QString& subject, const QString& refusal)
{
    m_subject->setText(subject);
    m_refusal = refusal;
    if (!refusal.isEmpty())
        m_message->show(refusal, MessageBar::Tone::Warn);
    else if (!m_running)
        m_message->hide();
    enable();
}

void ApiCheckDialog::setRunning(bool running, int usual)
{
    m_running = running;
    if (running)
        m_message->hide();
    m_progress->setRange(0, qMax(1, usual));
    // Its place is kept, so that nothing jumps when it comes and goes.
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_progress->setVisible(running);
    showProgress();
    enable();
}

void ApiCheckDialog::setOutcome(const QString& outcome, bool isGood)
{
    m_message->show(outcome, isGood ? MessageBar::Tone::Info : MessageBar::Tone::Warn);
}

void ApiCheckDialog::enable()
{
    const bool hadFocus = m_stop->hasFocus() || m_start->hasFocus();
    // Off, not hidden: a button box shows all of its buttons again when the look changes.
    m_start->setEnabled(!m_running && m_refusal.isEmpty());
    m_stop->setEnabled(m_running);
    const bool isDone = !m_running && m_model->rowCount() > 0;
    m_copy->setEnabled(isDone);
    m_save->setEnabled(isDone);
    if (hadFocus)
        (m_running ? m_stop : m_start)->setFocus();
}

void ApiCheckDialog::showProgress()
{
    m_progress->setValue(qMin(m_progress->maximum(), qMax(0, m_model->rowCount() - 1)));
}

void ApiCheckDialog::showRow()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_found->setText(m_model->rowCount() > 0 ? tr("Choose a row to see its answer.") : QString());
        m_answer->clear();
        return;
    }
    const CheckRow row = current.data(CheckRowRole).value<CheckRow>();
    m_found->setText(row.request.isEmpty() ? words::checkFound(row)
                                           : QString(row.request + u" — "_s + words::checkFound(row)));
    const QString answer = plainText(QString::fromUtf8(row.body), true, longestAnswer);
    if (m_answer->toPlainText() != answer)
        m_answer->setPlainText(answer);
}

void ApiCheckDialog::done(int result)
{
    if (m_running)
        Q_EMIT stopRequested();
    QDialog::done(result);
}

} // namespace provynx
