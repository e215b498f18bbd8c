// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultrow.h"

#include "label.h"
#include "segmentedcontrol.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr std::chrono::milliseconds pauseInTyping{1500};
constexpr int longestNote = 2000;

SegmentedControl* makeResults()
{
    const auto segment = [](TestResult result, const QString& text) {
        return SegmentedControl::Segment{static_cast<int>(result), text, text};
    };
    return new SegmentedControl(
        {segment(TestResult::Pass, ResultRow::tr("Pass")), segment(TestResult::Fail, ResultRow::tr("Fail")),
            segment(TestResult::Blocked, ResultRow::tr("Blocked"))});
}

} // namespace

ResultRow::ResultRow(QWidget* parent)
    : QWidget(parent)
    , m_results(makeResults())
    , m_note(new QLineEdit)
    , m_pause(new QTimer(this))
{
    m_results->setClearable(true);
    m_results->setToolTip(tr("Choose the chosen one again to take it back."));
    m_note->setPlaceholderText(tr("Note…"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaxLength(longestNote);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(plainLabel(tr("Result"), u"caption"_s));
    row->addWidget(m_results);
    row->addWidget(m_note, 1);

    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseInTyping);
    connect(m_results, &SegmentedControl::picked, this, &ResultRow::tell);
    connect(m_note, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_note, &QLineEdit::editingFinished, this, &ResultRow::tellNote);
    connect(m_pause, &QTimer::timeout, this, &ResultRow::tellNote);
    setEnabled(false);
}

ResultRow::~ResultRow() = default;

void ResultRow::setOrder(const Order& order)
{
    if (order.attempt() != m_attempt) {
        tellNote();
        m_attempt = order.attempt();
        m_toldNote = order.note();
        m_note->setText(order.note());
        m_note->setCursorPosition(0);
    } else if (m_note->text() == m_toldNote && order.note() != m_toldNote) {
        // Changed elsewhere, and nothing is being typed here.
        m_note->setText(order.note());
        m_toldNote = order.note();
    }
    m_results->setChosen(
        order.result() == TestResult::None ? SegmentedControl::none : static_cast<int>(order.result()));
    setEnabled(true);
}

void ResultRow::clear()
{
    tellNote();
    m_attempt = {};
    m_toldNote.clear();
    m_note->clear();
    m_results->setChosen(SegmentedControl::none);
    setEnabled(false);
}

void ResultRow::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->selectAll();
}

void ResultRow::tellNote()
{
    if (m_note->text() != m_toldNote)
        tell();
}

void ResultRow::tell()
{
    m_pause->stop();
    if (m_attempt.isEmpty())
        return;
    const int chosen = m_results->chosen();
    const TestResult result
        = chosen == SegmentedControl::none ? TestResult::None : static_cast<TestResult>(chosen);
    m_toldNote = m_note->text();
    Q_EMIT changed(m_attempt, result, m_toldNote);
}

void ResultRow::hideEvent(QHideEvent* event)
{
    tellNote();
    QWidget::hideEvent(event);
}

} // namespace provynx
