// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"
#include "domain/spendlimits.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace provynx {

class MoneyField;

/// What each live key may spend. What is typed holds as soon as its field is left.
class SpendingPage : public QWidget {
    Q_OBJECT

public:
    explicit SpendingPage(QWidget* parent = nullptr);

    /// The live ones; keeps the choice where it can. Emits profileChosen when there is another choice.
    void setProfiles(const QList<Profile>& live);
    void choose(const ProfileId& profile);
    ProfileId profile() const; ///< empty: there is no live key
    /// Of the chosen profile. `currency`: of amounts that are typed.
    void setLimits(const SpendLimits& limits, const QString& currency);
    void setSpentToday(const QString& words);

Q_SIGNALS:
    void profileChosen(const ProfileId& profile);
    void limitsChanged(const ProfileId& profile, const SpendLimits& limits); ///< by the person

private:
    void showProblem();

    QComboBox* m_profiles;
    QWidget* m_fields;
    MoneyField* m_perDay;
    MoneyField* m_perOrder;
    MoneyField* m_lowBalance;
    QList<QLabel*> m_currencies;
    QLabel* m_spent;
    QLabel* m_problem;
    QLabel* m_none;
    bool m_isDayUnreadable = false;
    bool m_isOrderUnreadable = false;
};

} // namespace provynx
