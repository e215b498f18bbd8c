// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buypanel.h"

#include "phone/phone.h"
#include "servicelist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listplaceholder.h"
#include "ui/widgets/pickercombo.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int margin = 16;
constexpr int captionGap = 4;
constexpr int longestTestCase = 200;

/// A caption above what it names.
QVBoxLayout* captioned(const QString& caption, QWidget* field)
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(captionGap);
    column->addWidget(plainLabel(caption, u"caption"_s));
    column->addWidget(field, 1);
    return column;
}

} // namespace

/// Where everything of the panel stands, from top to bottom.
void BuyPanel::build()
{
    auto* serverCaption = plainLabel(tr("Server — stays the same for catalogue and purchase"), u"caption"_s);
    serverCaption->setWordWrap(true);
    auto* serverColumn = new QVBoxLayout;
    serverColumn->setSpacing(captionGap);
    serverColumn->addWidget(serverCaption);
    auto* serverRow = new QHBoxLayout;
    serverRow->setSpacing(8);
    serverRow->addWidget(m_servers, 1);
    serverRow->addWidget(m_compare);
    m_compare->setProperty("quiet", true);
    m_compare->setAccessibleName(tr("Compare servers"));
    m_compare->setToolTip(tr("Price and stock of the chosen service on all three servers"));
    serverColumn->addLayout(serverRow);
    m_suggestion->setProperty("link", true);
    m_suggestion->setProperty("suggestion", true);
    m_suggestion->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_suggestion->hide();
    serverColumn->addWidget(m_suggestion);

    m_countryCombo->setAccessibleWords(tr("Country"));
    m_countryCombo->setSuffix([](const QString& id) {
        const int code = phone::callingCode(id);
        return code > 0 ? QString(u'+' + QString::number(code)) : QString();
    });
    m_operatorCombo->setAccessibleWords(tr("Operator"));
    m_countryColumn->setLayout(captioned(tr("Country"), m_countryCombo));
    auto* places = new QHBoxLayout;
    places->setSpacing(10);
    places->addWidget(m_countryColumn, 3);
    places->addLayout(captioned(tr("Operator"), m_operatorCombo), 2);

    m_testCase->setAccessibleName(tr("Test case"));
    m_testCase->setMaxLength(longestTestCase);

    auto* cost = new QHBoxLayout;
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_price->setStyleSheet(u"font-weight: bold"_s);
    cost->addWidget(m_what, 1);
    cost->addWidget(m_price);
    m_warning->setWordWrap(true);

    m_blockedRow->setProperty("tone", u"warn"_s);
    m_blockedWords->setWordWrap(true);
    m_topUp->setProperty("link", true);
    m_topUp->setAccessibleName(tr("Top up the wallet"));
    auto* blocked = new QHBoxLayout(m_blockedRow);
    blocked->setContentsMargins(10, 6, 6, 6);
    blocked->addWidget(m_blockedWords, 1);
    blocked->addWidget(m_topUp);

    m_buy->setProperty("primary", true);
    m_buy->setAutoRepeat(false);
    m_buy->setAccessibleName(tr("Get number"));
    m_buy->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, 14);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Get a number"), u"title"_s));
    column->addWidget(m_regions);
    column->addLayout(serverColumn);
    column->addLayout(places);
    column->addWidget(m_countryNote);
    column->addWidget(m_operatorNote);
    column->addLayout(captioned(tr("Service"), m_list), 1);
    column->addLayout(captioned(tr("Test case"), m_testCase));
    column->addLayout(cost);
    column->addWidget(m_warning);
    column->addWidget(m_blockedRow);
    column->addWidget(m_buy);
    m_countryNote->hide();
    m_operatorNote->hide();
    m_blockedRow->hide();
}

} // namespace provynx
