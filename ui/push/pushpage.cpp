// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushpage.h"

#include "domain/plaintext.h"
#include "ui/look/appearance.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/readonlyfield.h"
#include "ui/widgets/rowtable.h"
#include "words/pushwords.h"

#include "models/deliverymodel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

QPushButton* button(const QString& text, bool isLink = false)
{
    auto* made = new QPushButton(text);
    made->setAutoDefault(false);
    made->setProperty("link", isLink);
    return made;
}

} // namespace

PushPage::PushPage(QWidget* parent)
    : QWidget(parent)
    , m_on(new QCheckBox(tr("Receive pushes")))
    , m_state(new ReadOnlyField(ReadOnlyField::Look::Pill, tr("Receiver")))
    , m_problem(new MessageBar)
    , m_port(new QSpinBox)
    , m_public(new QLineEdit)
    , m_publicProblem(wrappedLabel())
    , m_address(new QLineEdit)
    , m_copy(button(tr("Copy address")))
    , m_renew(button(tr("New path"), true))
    , m_secret(new QLineEdit)
    , m_scheme(new QComboBox)
    , m_test(button(tr("Send a test push to myself")))
    , m_result(wrappedLabel())
    , m_deliveries(new QTableView)
    , m_unmatched(button({}))
{
    auto* top = new QHBoxLayout;
    top->addWidget(m_on);
    top->addStretch();
    top->addWidget(m_state);

    auto* test = new QHBoxLayout;
    test->setSpacing(10);
    test->addWidget(m_test);
    test->addWidget(m_result, 1);

    auto* listTop = new QHBoxLayout;
    listTop->addWidget(wrappedLabel(tr("Last deliveries"), u"title"_s), 1);
    listTop->addWidget(m_unmatched);

    m_deliveries->setAccessibleName(tr("Last deliveries"));
    setUpRows(m_deliveries);
    m_deliveries->verticalHeader()->setDefaultSectionSize(m_deliveries->fontMetrics().height() + 10);
    m_deliveries->setMinimumHeight(m_deliveries->fontMetrics().height() * 5);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(wrappedLabel(
        tr("Codes come at once when the service can reach this computer: a tunnel of your own ends at "
           "127.0.0.1 and the port "
           "below, and the service is given the address. Only what is signed with the secret is let in."),
        u"dimmed"_s));
    column->addWidget(makeForm());
    column->addLayout(test);
    column->addLayout(listTop);
    column->addWidget(m_deliveries, 1);
    setUnmatchedCount(0);
    setSecret({});
    wire();
}

QWidget* PushPage::makeForm()
{
    m_port->setAccessibleName(tr("Port"));
    m_port->setRange(1024, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setKeyboardTracking(false);
    m_port->setMaximumWidth(m_port->fontMetrics().horizontalAdvance(u"000000"_s) + 40);
    m_public->setAccessibleName(tr("Public address"));
    m_public->setPlaceholderText(u"https://name.example"_s);
    m_publicProblem->setProperty("tone", u"bad"_s);
    m_publicProblem->hide();
    m_address->setAccessibleName(tr("Address for the service"));
    m_address->setReadOnly(true);
    m_renew->setToolTip(tr("Makes a new path that nobody knows; the service has to be told it."));
    m_secret->setAccessibleName(tr("Signing secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin);
    m_scheme->setAccessibleName(tr("Signature scheme"));
    for (const SchemeRow& scheme : schemeRows) {
        m_scheme->addItem(words::scheme(scheme.value), QVariant::fromValue(scheme.value));
        const QString explained = words::schemeExplained(scheme.value);
        m_scheme->setItemData(m_scheme->count() - 1, plainTip(explained), Qt::ToolTipRole);
    }

    auto* form = new QWidget;
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    int row = 0;
    const auto add = [grid, &row](const QString& name, QWidget* field, QWidget* more = nullptr,
                         QWidget* last = nullptr) {
        QLabel* label = plainLabel(name);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1, 1, more ? 1 : 3);
        if (more)
            grid->addWidget(more, row, 2, 1, last ? 1 : 2);
        if (last)
            grid->addWidget(last, row, 3);
        ++row;
    };
    add(tr("Port"), m_port);
    add(tr("Public address"), m_public);
    grid->addWidget(m_publicProblem, row++, 1, 1, 3);
    add(tr("Address for the service"), m_address, m_copy, m_renew);
    add(tr("Signing secret"), m_secret);
    add(tr("Signature scheme"), m_scheme);
    grid->setColumnStretch(1, 1);
    return form;
}

void PushPage::wire()
{
    // Not clicked() and activated(): a screen reader's user toggles and chooses without either.
    connect(m_on, &QCheckBox::toggled, this, &PushPage::change);
    connect(m_port, &QSpinBox::valueChanged, this, &PushPage::change);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &PushPage::change);
    connect(m_public, &QLineEdit::editingFinished, this, &PushPage::takeAddress);
    connect(m_secret, &QLineEdit::editingFinished, this, &PushPage::takeSecret);
    connect(m_copy, &QPushButton::clicked, this, &PushPage::copyAddressRequested);
    connect(m_renew, &QPushButton::clicked, this, &PushPage::newAddressRequested);
    connect(m_test, &QPushButton::clicked, this, &PushPage::testRequested);
    connect(m_unmatched, &QPushButton::clicked, this, &PushPage::unmatchedRequested);
    connect(m_problem, &MessageBar::actionRequested, this, &PushPage::problemActionRequested);
}

void PushPage::setSettings(const PushSettings& settings)
{
    m_settings = settings;
    const QSignalBlocker quietBox(m_on);
    const QSignalBlocker quietPort(m_port);
    const QSignalBlocker quietScheme(m_scheme);
    m_on->setChecked(settings.isOn);
    m_port->setValue(settings.port);
    if (!m_public->hasFocus())
        m_public->setText(settings.publicAddress);
    m_scheme->setCurrentIndex(m_scheme->findData(QVariant::fromValue(settings.scheme)));
}

void PushPage::setState(const QString& words, const QString& tone)
{
    m_state->setValue(words);
    m_state->setTone(tone);
}

void PushPage::setAddress(const QString& address)
{
    m_address->setText(address);
    m_address->setCursorPosition(0);
    m_copy->setEnabled(!address.isEmpty());
}

void PushPage::setSecret(const QString& placeholder)
{
    m_secret->setPlaceholderText(placeholder.isEmpty() ? u"whsec_…"_s : placeholder);
}

void PushPage::setProblem(const QString& words, const QString& action)
{
    if (words.isEmpty())
        m_problem->hide();
    else
        m_problem->show(words, MessageBar::Tone::Warn, action);
}

void PushPage::setTesting(bool isTesting)
{
    m_test->setEnabled(!isTesting);
    if (isTesting)
        setTestResult(tr("Sending…"), false);
}

void PushPage::setTestResult(const QString& words, bool isBad)
{
    m_result->setText(words);
    m_result->setProperty("tone", isBad ? u"bad"_s : QString());
    Appearance::repolish(m_result);
}

void PushPage::setDeliveries(QAbstractItemModel* deliveries)
{
    const QItemSelectionModel* before = m_deliveries->selectionModel();
    m_deliveries->setModel(deliveries);
    delete before;
    QHeaderView* header = m_deliveries->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(DeliveryModel::What, QHeaderView::Stretch);
    header->resizeSection(
        DeliveryModel::When, m_deliveries->fontMetrics().horizontalAdvance(u"00/00/00 00:00 PM"_s) + 16);
    header->resizeSection(
        DeliveryModel::Number, m_deliveries->fontMetrics().horizontalAdvance(u"+00 0000 000000"_s) + 24);
}

void PushPage::setUnmatchedCount(int count)
{
    m_unmatched->setText(count > 0 ? tr("Unmatched (%1)…").arg(locale().toString(count)) : tr("Unmatched…"));
}

void PushPage::takeAddress()
{
    const QString typed = m_public->text().trimmed();
    const auto address = readPublicAddress(typed);
    const bool isFine = typed.isEmpty() || address.has_value();
    m_publicProblem->setVisible(!isFine);
    if (!isFine) {
        m_publicProblem->setText(tr("It should look like https://name.example, without a path."));
        return;
    }
    m_public->setText(address.value_or(QString()));
    change();
}

void PushPage::takeSecret()
{
    const QString typed = m_secret->text().trimmed();
    m_secret->clear();
    if (!typed.isEmpty())
        Q_EMIT secretGiven(typed);
}

void PushPage::change()
{
    PushSettings settings = m_settings;
    settings.isOn = m_on->isChecked();
    settings.port = quint16(m_port->value());
    settings.scheme = m_scheme->currentData().value<SignatureScheme>();
    if (const QString typed = m_public->text().trimmed(); typed.isEmpty())
        settings.publicAddress.clear();
    else if (const auto address = readPublicAddress(typed))
        settings.publicAddress = *address;
    if (settings == m_settings)
        return;
    m_settings = settings;
    Q_EMIT settingsChanged(settings);
}

} // namespace provynx
