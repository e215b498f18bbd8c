// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"

#include <QAbstractListModel>

namespace provynx {

/// Countries by shown name in the person's language where the id is an ISO 3166 code, else the service's name, else the
/// id; sorted by it as the locale sorts. Found by either name and by the id.
class CountryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setCountries(const QList<Country>& countries);
    int rowOf(const CountryId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        Country country;
        QString shown;
        QString search;
        friend bool operator==(const Row&, const Row&) = default;
    };
    QList<Row> m_rows;
};

/// The operators of one market; "any" is always there and always first, shown with the word it was made with.
class OperatorModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit OperatorModel(QString wordForAny, QObject* parent = nullptr);

    void setOperators(const QList<Operator>& operators);
    int rowOf(const OperatorId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString m_wordForAny;
    QList<Operator> m_rows;
};

} // namespace provynx
