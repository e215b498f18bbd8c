// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "label.h"
#include "ui/look/appearance.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

QString nameOf(MessageBar::Tone tone)
{
    switch (tone) {
    case MessageBar::Tone::Warn:
        return u"warn"_s;
    case MessageBar::Tone::Bad:
        return u"bad"_s;
    case MessageBar::Tone::Info:
        break;
    }
    return u"info"_s;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(wrappedLabel())
    , m_action(new QPushButton)
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_action->setProperty("link", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionRequested);
    hide();
}

void MessageBar::show(const QString& text, Tone tone, const QString& actionText)
{
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    const QString name = nameOf(tone);
    if (property("tone").toString() != name) {
        setProperty("tone", name);
        Appearance::repolish(this);
        Appearance::repolish(m_text);
    }
    QFrame::show();
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace provynx
