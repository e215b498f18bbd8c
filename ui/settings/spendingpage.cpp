// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spendingpage.h"

#include "domain/plaintext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/moneyfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int fieldWidth = 120;
constexpr qsizetype longestCurrency = 8;

} // namespace

SpendingPage::SpendingPage(QWidget* parent)
    : QWidget(parent)
    , m_profiles(new QComboBox)
    , m_fields(new QWidget)
    , m_perDay(new MoneyField(tr("Daily cap")))
    , m_perOrder(new MoneyField(tr("Price cap")))
    , m_lowBalance(new MoneyField(tr("Low balance")))
    , m_spent(plainLabel({}, u"dimmed"_s))
    , m_problem(wrappedLabel())
    , m_none(wrappedLabel(
          tr("Caps hold back live keys, which spend real money. There is no live key yet."), u"dimmed"_s))
{
    m_profiles->setAccessibleName(tr("Live key"));
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    int row = 0;
    const auto add = [&](MoneyField* field, const QString& what) {
        field->setFixedWidth(fieldWidth);
        auto* caption = plainLabel(field->accessibleName());
        caption->setBuddy(field);
        auto* currency = plainLabel({}, u"dimmed"_s);
        m_currencies.append(currency);
        grid->addWidget(caption, row, 0);
        grid->addWidget(field, row, 1);
        grid->addWidget(currency, row, 2);
        grid->addWidget(wrappedLabel(what, u"caption"_s), row + 1, 1, 1, 2);
        grid->setRowMinimumHeight(row + 2, 8);
        row += 3;
        connect(field, &MoneyField::amountChanged, this, [this, field] {
            m_isDayUnreadable = m_isDayUnreadable && field != m_perDay;
            m_isOrderUnreadable = m_isOrderUnreadable && field != m_perOrder;
            showProblem();
            Q_EMIT limitsChanged(profile(),
                {m_perDay->amount(), m_perOrder->amount(), m_lowBalance->amount(), m_isDayUnreadable,
                    m_isOrderUnreadable});
        });
        connect(field, &MoneyField::goodChanged, this, &SpendingPage::showProblem);
    };
    add(m_perDay,
        tr("The most this key may spend in a day, from midnight to midnight where you are. A purchase whose "
           "outcome is open "
           "counts; what a cancelled number gave back does not."));
    add(m_perOrder,
        tr("The most one number may cost. A number whose price is unknown is not bought either."));
    add(m_lowBalance, tr("Below this the wallet is shown as low. Nothing is stopped."));

    m_problem->setProperty("tone", u"bad"_s);
    auto* choice = new QHBoxLayout;
    choice->addWidget(plainLabel(tr("Live key")));
    choice->addWidget(m_profiles);
    choice->addStretch();
    auto* inner = new QVBoxLayout(m_fields);
    inner->setContentsMargins({});
    inner->setSpacing(10);
    inner->addLayout(choice);
    inner->addLayout(grid);
    inner->addWidget(m_problem);
    inner->addWidget(m_spent);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Spending"), u"title"_s));
    column->addWidget(m_none);
    column->addWidget(m_fields);
    column->addStretch();
    m_problem->hide();
    m_fields->hide();
    connect(m_profiles, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT profileChosen(profile()); });
}

void SpendingPage::setProfiles(const QList<Profile>& live)
{
    const ProfileId before = profile();
    {
        const QSignalBlocker quiet(m_profiles);
        m_profiles->clear();
        for (const Profile& one : live) {
            const QString name = plainText(one.name);
            m_profiles->addItem(
                one.lastFour.isEmpty() ? name : tr("%1 (••••%2)").arg(name, one.lastFour), one.id.text());
        }
        m_profiles->setCurrentIndex(qMax(0, m_profiles->findData(before.text())));
    }
    m_none->setVisible(live.isEmpty());
    m_fields->setVisible(!live.isEmpty());
    if (profile() != before)
        Q_EMIT profileChosen(profile());
}

void SpendingPage::choose(const ProfileId& profile)
{
    const int row = m_profiles->findData(profile.text());
    if (row >= 0)
        m_profiles->setCurrentIndex(row);
}

ProfileId SpendingPage::profile() const
{
    return ProfileId(m_profiles->currentData().toString());
}

void SpendingPage::setLimits(const SpendLimits& limits, const QString& currency)
{
    m_isDayUnreadable = limits.isDayUnreadable;
    m_isOrderUnreadable = limits.isOrderUnreadable;
    m_perDay->setAmount(limits.perDay, currency);
    m_perOrder->setAmount(limits.perOrder, currency);
    m_lowBalance->setAmount(limits.lowBalance, currency);
    const std::array amounts{limits.perDay, limits.perOrder, limits.lowBalance};
    for (size_t i = 0; i < amounts.size(); ++i)
        m_currencies[static_cast<qsizetype>(i)]->setText(
            plainText(amounts[i] ? amounts[i]->currency() : currency, false, longestCurrency));
    showProblem();
}

void SpendingPage::setSpentToday(const QString& words)
{
    m_spent->setText(words);
    m_spent->setVisible(!words.isEmpty());
}

void SpendingPage::showProblem()
{
    QString problem;
    if (m_isDayUnreadable || m_isOrderUnreadable)
        problem = tr("The cap “%1” can't be read in the settings file. Nothing is bought with this key until "
                     "you set it "
                     "anew here; to have no cap, enter one and empty it again.")
                      .arg((m_isDayUnreadable ? m_perDay : m_perOrder)->accessibleName());
    for (const MoneyField* field : {m_perDay, m_perOrder, m_lowBalance}) {
        if (!field->isGood())
            problem = tr("“%1” is not an amount. What held before still holds.")
                          .arg(plainText(field->text(), false, 20));
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace provynx
