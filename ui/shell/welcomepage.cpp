// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcomepage.h"

#include "ui/widgets/addkeyform.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int columnWidth = 640;

QFrame* card()
{
    auto* made = new QFrame;
    made->setProperty("card", true);
    return made;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QScrollArea(parent)
    , m_form(new AddKeyForm)
{
    auto* open = new QPushButton(tr("Open the sandbox"));
    open->setProperty("primary", true);
    auto* sandboxWords = new QVBoxLayout;
    sandboxWords->setSpacing(2);
    sandboxWords->addWidget(wrappedLabel(tr("Try it now, no account needed"), u"title"_s));
    sandboxWords->addWidget(
        wrappedLabel(tr("A sandbox inside this app: $100.00, invented numbers, the code 123456 after two "
                        "checks. Nothing leaves this computer."),
            u"dimmed"_s));
    auto* sandbox = card();
    auto* sandboxRow = new QHBoxLayout(sandbox);
    sandboxRow->setContentsMargins(16, 16, 16, 16);
    sandboxRow->setSpacing(24);
    sandboxRow->addLayout(sandboxWords, 1);
    sandboxRow->addWidget(open, 0, Qt::AlignVCenter);

    auto* key = card();
    auto* keyColumn = new QVBoxLayout(key);
    keyColumn->setContentsMargins(16, 16, 16, 16);
    keyColumn->setSpacing(8);
    keyColumn->addWidget(wrappedLabel(tr("Add an API key"), u"title"_s));
    keyColumn->addWidget(
        wrappedLabel(tr("Make one on the website under Settings → API Keys. A key that starts with "
                        "nsk_test_ costs nothing; nsk_live_ spends your wallet."),
            u"dimmed"_s));
    keyColumn->addWidget(m_form);

    auto* column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto* words = new QVBoxLayout(column);
    words->setContentsMargins(16, 24, 16, 24);
    words->setSpacing(16);
    words->addStretch();
    words->addWidget(wrappedLabel(tr("Receive verification codes at your desk"), u"display"_s));
    words->addWidget(
        wrappedLabel(tr("Pick a number, watch its code arrive, keep the evidence."), u"dimmed"_s));
    words->addWidget(sandbox);
    words->addWidget(key);
    words->addStretch();

    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    setWidget(page);
    setWidgetResizable(true);
    page->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);

    connect(open, &QPushButton::clicked, this, &WelcomePage::openSandboxRequested);
}

} // namespace provynx
