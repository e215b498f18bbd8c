// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placemodels.h"

#include "domain/plaintext.h"
#include "roles.h"

#include <QCollator>
#include <QLocale>

namespace provynx {

namespace {

QString englishName(const CountryId& id)
{
    // Three characters may be a UN region ("001", the world), which an id is not.
    if (id.text().size() != 2)
        return {};
    const QLocale::Territory territory = QLocale::codeToTerritory(id.text().toUpper());
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToString(territory);
}

} // namespace

CountryRow rowOfCountry(const Country& country)
{
    const QString english = englishName(country.id);
    CountryRow row{country, country.name, {}};
    if (row.shown.isEmpty())
        row.shown = english.isEmpty() ? country.id.text().toUpper() : english;
    row.search = folded(row.shown);
    if (!english.isEmpty() && english != row.shown)
        row.search += u' ' + folded(english);
    row.search += u' ' + folded(country.id.text());
    return row;
}

CountryModel::CountryModel(QObject* parent)
    : KeyedListModel(parent)
{
}

void CountryModel::setCountries(const QList<Country>& countries)
{
    QList<CountryRow> made;
    made.reserve(countries.size());
    for (const Country& country : countries)
        made.append(rowOfCountry(country));
    const QCollator collator;
    std::stable_sort(made.begin(), made.end(), [&collator](const CountryRow& a, const CountryRow& b) {
        const int order = collator.compare(a.shown, b.shown);
        return order != 0 ? order < 0 : a.country.id < b.country.id;
    });
    changeRows(std::move(made));
}

QVariant CountryModel::data(const QModelIndex& index, int role) const
{
    const CountryRow* row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->shown;
    case IdRole:
        return row->country.id.text();
    case SearchRole:
        return row->search;
    default:
        return {};
    }
}

OperatorModel::OperatorModel(QString wordForAny, QObject* parent)
    : KeyedListModel(parent)
    , m_wordForAny(std::move(wordForAny))
{
    setOperators({});
}

void OperatorModel::setOperators(const QList<Operator>& operators)
{
    // The model keeps the first row of a key, so this one stands for the service's own "any".
    QList<Operator> made{{anyOperator(), m_wordForAny}};
    made.append(operators);
    changeRows(std::move(made));
}

void OperatorModel::setWordForAny(const QString& word)
{
    m_wordForAny = word;
    setOperators(rows().mid(1));
}

QVariant OperatorModel::data(const QModelIndex& index, int role) const
{
    const Operator* row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->name.isEmpty() ? row->id.text() : row->name;
    case IdRole:
        return row->id.text();
    case SearchRole:
        return QString(folded(row->name) + u' ' + folded(row->id.text()));
    default:
        return {};
    }
}

} // namespace provynx
