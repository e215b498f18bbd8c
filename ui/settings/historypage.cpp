// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "ui/look/appearance.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

} // namespace

HistoryPage::HistoryPage(QWidget* parent)
    : QWidget(parent)
    , m_days(new QComboBox)
    , m_dropCodes(new QCheckBox(tr("Don't keep codes")))
    , m_said(wrappedLabel({}, u"dimmed"_s))
{
    m_days->addItem(tr("7 days"), 7);
    m_days->addItem(tr("30 days"), 30);
    m_days->addItem(tr("90 days"), 90);
    m_days->addItem(tr("1 year"), 365);
    m_days->addItem(tr("For ever"), 0);
    m_days->setAccessibleName(tr("Keep numbers"));
    m_days->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* deleteAll = new QPushButton(tr("Delete the whole history…"));
    deleteAll->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(wrappedLabel(tr("Keep numbers that are over"), u"title"_s));
    column->addWidget(m_days);
    column->addWidget(
        wrappedLabel(tr("Older ones are deleted from this computer, with their codes, messages and "
                        "notes, when the program starts and every day. "
                        "Numbers that are still active stay."),
            u"dimmed"_s));
    column->addSpacing(8);
    column->addWidget(m_dropCodes);
    column->addWidget(
        wrappedLabel(tr("Codes and messages are wiped as soon as their number is over, also those "
                        "that are kept now. That a code came, "
                        "and when, stays known."),
            u"dimmed"_s));
    column->addSpacing(8);
    column->addWidget(wrappedLabel(tr("Delete"), u"title"_s));
    column->addWidget(deleteAll, 0, Qt::AlignLeading);
    column->addWidget(m_said);
    column->addStretch();
    setKeeping(90, true);
    connect(m_days, &QComboBox::currentIndexChanged, this,
        [this] { Q_EMIT daysChosen(m_days->currentData().toInt()); });
    connect(m_dropCodes, &QCheckBox::toggled, this, [this](bool drop) { Q_EMIT keepCodesChosen(!drop); });
    connect(deleteAll, &QPushButton::clicked, this, &HistoryPage::deleteAllRequested);
}

void HistoryPage::setKeeping(int days, bool keepsCodes)
{
    const QSignalBlocker stillDays(m_days);
    const QSignalBlocker stillCodes(m_dropCodes);
    int index = m_days->findData(days);
    if (index < 0) { // written into the settings by hand
        m_days->insertItem(0, tr("%1 days").arg(QLocale().toString(days)), days);
        index = 0;
    }
    m_days->setCurrentIndex(index);
    m_dropCodes->setChecked(!keepsCodes);
}

void HistoryPage::say(const QString& words, bool isBad)
{
    m_said->setText(words);
    m_said->setProperty("tone", isBad ? u"bad"_s : QString());
    Appearance::repolish(m_said);
}

} // namespace provynx
