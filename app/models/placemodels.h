// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/market.h"
#include "rowchanges.h"

namespace provynx {

struct CountryRow {
    Country country;
    QString shown;
    QString search;
    friend bool operator==(const CountryRow&, const CountryRow&) = default;
};

/// A country with what it is called and found by.
CountryRow rowOfCountry(const Country& country);

/// Countries by the service's name, else the English name where the id is an ISO 3166 alpha-2 code (in any
/// case), else the id in upper case; sorted by it as the locale sorts. Found by either name and by the id.
class CountryModel : public KeyedListModel<CountryRow> {
    Q_OBJECT

public:
    explicit CountryModel(QObject* parent = nullptr);

    void setCountries(const QList<Country>& countries);
    /// -1 when it is not there.
    int rowOf(const CountryId& id) const { return rowOfKey(id.text()); }

    QVariant data(const QModelIndex& index, int role) const override;

protected:
    const QString& keyOf(const CountryRow& row) const override { return row.country.id.text(); }
};

/// The operators of one market; "any" is always there and always first, shown with a word of its own.
class OperatorModel : public KeyedListModel<Operator> {
    Q_OBJECT

public:
    explicit OperatorModel(QString wordForAny, QObject* parent = nullptr);

    void setOperators(const QList<Operator>& operators);
    void setWordForAny(const QString& word);
    /// -1 when it is not there.
    int rowOf(const OperatorId& id) const { return rowOfKey(id.text()); }

    QVariant data(const QModelIndex& index, int role) const override;

protected:
    const QString& keyOf(const Operator& row) const override { return row.id.text(); }

private:
    QString m_wordForAny;
};

} // namespace provynx
