// SPDX-License-Identifier: GPL-3.0-or-later
#include "listnote.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace provynx
{

ListNote::ListNote(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel)
    , m_retry(new QPushButton(tr("Retry")))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setProperty("role", QStringLiteral("dimmed"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_words, 1);
    row->addWidget(m_retry, 0, Qt::AlignTop);
    connect(m_retry, &QPushButton::clicked, this, &ListNote::retried);
    say({}, false);
}

void ListNote::say(const QString& words, bool canRetry)
{
    m_words->setText(words);
    m_retry->setVisible(canRetry);
}

QString ListNote::words() const
{
    return m_words->text();
}

} // namespace provynx
