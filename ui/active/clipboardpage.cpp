// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboardpage.h"

#include "ui/widgets/copymenu.h"
#include "ui/widgets/settingslayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace provynx {

ClipboardPage::ClipboardPage(QWidget* parent)
    : QWidget(parent)
    , m_format(new QComboBox)
    , m_number(new QCheckBox(tr("Copy the number when it is bought")))
    , m_code(new QCheckBox(tr("Copy the code when it comes")))
{
    // Made of a number reserved for fiction; asking the numbering plans would load them for an example.
    const auto add = [this](NumberFormat format, const QString& sample) {
        m_format->addItem(u"%1  (%2)"_s.arg(copymenu::wordsOf(format), sample), int(format));
    };
    add(NumberFormat::E164, u"+447700900123"_s);
    add(NumberFormat::International, u"+44 7700 900123"_s);
    add(NumberFormat::National, u"07700 900123"_s);
    add(NumberFormat::Digits, u"447700900123"_s);
    add(NumberFormat::WithoutCountryCode, u"7700900123"_s);
    m_format->setAccessibleName(tr("Number format"));

    auto* column = settings::column(this);
    settings::title(column, tr("By itself"));
    column->addWidget(m_number);
    column->addWidget(m_code);
    settings::note(column, tr("What was on the clipboard before is replaced then."));
    settings::gap(column);
    settings::title(column, tr("Numbers are copied as"));
    column->addWidget(m_format, 0, Qt::AlignLeading);
    settings::note(column,
        tr("Other ways are in a number's menu. Codes are copied without gaps; clipboard histories are asked "
           "not to keep them."));
    column->addStretch();

    const auto choose = [this] { Q_EMIT habitsChosen(shown()); };
    connect(m_format, &QComboBox::activated, this, choose);
    connect(m_number, &QCheckBox::clicked, this, choose);
    connect(m_code, &QCheckBox::clicked, this, choose);
}

void ClipboardPage::setHabits(const ClipboardHabits& habits)
{
    m_format->setCurrentIndex(m_format->findData(int(habits.format)));
    m_number->setChecked(habits.numberWhenBought);
    m_code->setChecked(habits.codeWhenItComes);
}

ClipboardHabits ClipboardPage::shown() const
{
    return {NumberFormat(m_format->currentData().toInt()), m_number->isChecked(), m_code->isChecked()};
}

} // namespace provynx
