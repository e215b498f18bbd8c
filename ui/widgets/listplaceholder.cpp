// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listplaceholder.h"

#include "label.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace provynx {

namespace {
constexpr int leastLines = 2; ///< kept readable in a low window
}

ListPlaceholder::ListPlaceholder(QWidget* parent)
    : QFrame(parent)
    , m_words(wrappedLabel({}, QStringLiteral("dimmed")))
    , m_retry(new QPushButton(tr("Retry")))
    , m_details(new QPushButton(tr("Details")))
{
    m_words->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    setProperty("card", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_words, 1, Qt::AlignTop);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(2);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_details);
    buttons->addStretch(1);
    row->addLayout(buttons);
    m_details->setProperty("link", true);
    connect(m_retry, &QPushButton::clicked, this, &ListPlaceholder::retryRequested);
    connect(m_details, &QPushButton::clicked, this, &ListPlaceholder::detailsRequested);
    say({}, false);
}

void ListPlaceholder::say(const QString& words, bool canRetry)
{
    m_words->setText(words);
    m_words->setMinimumHeight(words.isEmpty() ? 0 : leastLines * m_words->fontMetrics().lineSpacing());
    m_retry->setVisible(canRetry);
    m_details->setVisible(canRetry);
}

} // namespace provynx
