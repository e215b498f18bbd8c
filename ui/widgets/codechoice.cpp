// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codechoice.h"

#include "label.h"
#include "ui/look/appearance.h"
#include "words/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {
constexpr qsizetype mostShown = 3; ///< the others are in the menu
}

CodeChoice::CodeChoice(QWidget* parent)
    : QWidget(parent)
    , m_caption(wrappedLabel({}, u"caption"_s))
    , m_buttons(new QHBoxLayout)
{
    m_buttons->setSpacing(6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_caption);
    column->addLayout(m_buttons);
    hide();
}

void CodeChoice::setCodes(const QList<SmsCode>& codes, bool isRead)
{
    if (m_codes == codes && m_isRead == isRead)
        return;
    m_codes = codes;
    m_isRead = isRead;
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    setVisible(codes.size() > 1 || (isRead && !codes.isEmpty()));
    m_caption->setText(
        isRead ? tr("Read from the text; a click copies") : tr("Also in the text; a click copies"));
    // The one that the service named stands in the row already.
    const QList<SmsCode> offered = codes.mid(isRead ? 0 : 1, mostShown);
    for (const SmsCode& code : offered) {
        auto* button = new QPushButton(words::code(code.code));
        button->setFont(Appearance::codeFont());
        button->setAccessibleName(tr("Copy %1").arg(words::codeSpelt(code.code)));
        connect(button, &QPushButton::clicked, this, [this, text = code.code] { Q_EMIT chosen(text); });
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch();
}

} // namespace provynx
