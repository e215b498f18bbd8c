// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a filter takes over 100,000 services, as a multiple of a floor: one memchr for a byte that is
// nowhere over the same texts. Both alternate in one run, so the multiple says more than the milliseconds.
#include "domain/plaintext.h"
#include "models/narrowedmodel.h"
#include "models/roles.h"
#include "models/searchtexts.h"
#include "models/servicemodel.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <cstring>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 100'000;
constexpr int repetitions = 31;

QList<Service> manyServices()
{
    const QStringList makers{
        u"Acme"_s, u"Zürich"_s, u"Global"_s, u"Telefon"_s, u"North"_s, u"Été"_s, u"Quick"_s};
    const QStringList things{u"Messenger"_s, u"Bank"_s, u"Market"_s, u"Taxi"_s, u"Mail"_s, u"Games"_s};
    QList<Service> made;
    for (int i = 0; i < rows; ++i) {
        const QString name = u"%1 %2 %3"_s.arg(makers[i % makers.size()], things[i % things.size()]).arg(i);
        made.append({ServiceId(u"svc%1"_s.arg(i)), name, Money::fromMicros(i, u"USD"_s), i % 9});
    }
    return made;
}

double median(std::vector<qint64> nanoseconds)
{
    const auto middle = nanoseconds.begin() + static_cast<std::ptrdiff_t>(nanoseconds.size() / 2);
    std::nth_element(nanoseconds.begin(), middle, nanoseconds.end());
    return static_cast<double>(*middle) / 1e6;
}

template <class What>
qint64 timeOf(const What& what)
{
    QElapsedTimer timer;
    timer.start();
    what();
    return timer.nsecsElapsed();
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const PriceList prices(Market(), manyServices());
    ServiceModel source;
    const qint64 filling = timeOf([&] { source.setPrices(prices); });
    QList<Service> restocked = prices.services();
    for (Service& service : restocked)
        service.stock = 5;
    NarrowedModel model;
    model.setSourceModel(&source);
    const qint64 reading = timeOf([&] { model.setFilter(u"qqq"_s); });

    SearchTexts texts;
    for (int row = 0; row < source.rowCount(); ++row)
        texts.append(source.index(row).data(SearchRole).toString());
    const QByteArray& block = texts.block();
    out << rows << " services, " << block.size() << " bytes of text\n"
        << "fill the model " << double(filling) / 1e6 << " ms, first filter with reading the texts "
        << double(reading) / 1e6 << " ms\n\n"
        << "filter             rows      ms   floor   ratio\n";

    for (const QString& typed : {u"zurich"_s, u"ZUR"_s, u"a"_s, u"e"_s, u"9"_s, u"bank 77"_s, u"ssen acm"_s,
             u"svc99999"_s, u"m t"_s, u"nothing"_s}) {
        std::vector<qint64> times;
        std::vector<qint64> floors;
        int found = 0;
        for (int i = 0; i < repetitions; ++i) {
            model.setFilter(u"qqq"_s);
            times.push_back(timeOf([&] { model.setFilter(typed); }));
            found = model.rowCount();
            const void* volatile hit = nullptr;
            floors.push_back(
                timeOf([&] { hit = std::memchr(block.constData(), 0x01, size_t(block.size())); }));
        }
        const double ms = median(times);
        const double floor = median(floors);
        out << typed.leftJustified(14) << qSetFieldWidth(9) << found << qSetRealNumberPrecision(3)
            << Qt::fixed << ms << floor << ms / floor << qSetFieldWidth(0) << '\n';
    }
    const qint64 refresh = timeOf([&] { source.setPrices(PriceList(Market(), restocked)); });
    out << "\nrefresh of every stock, while narrowed: " << double(refresh) / 1e6 << " ms\n";
    return 0;
}
