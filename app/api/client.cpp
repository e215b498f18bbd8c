// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client.h"

#include "endpoints.h"
#include "numberlist.h"
#include "redactedexchange.h"
#include "wire.h"

#include <QTimer>

namespace provynx {

namespace {

template <class T, class Read>
Then<Answer> reading(Read read, Then<T> then)
{
    return [read = std::move(read), then = std::move(then)](const Result<Answer>& answer) {
        then(answer ? Result<T>(read(*answer)) : Result<T>(answer.failure()));
    };
}

/// A number that lives can't be over: where the service does not tell its time, an end that lies in the past
/// shows only that the two clocks differ.
Result<NumberState> believed(const Result<NumberState>& read, const Answer& answer)
{
    if (!read)
        return read;
    using Stage = NumberState::Stage;
    NumberState state = *read;
    state.isTimeTold = answer.serverTime.isValid();
    const bool lives = state.stage == Stage::Waiting || state.stage == Stage::Received;
    if (!state.isTimeTold && lives && state.expiresAt.isValid() && state.expiresAt <= answer.arrivedAt)
        state.expiresAt = {};
    return state;
}

} // namespace

Client::Client(
    QNetworkAccessManager* network, Credential credential, Clock clock, QObject* parent, RetryPace pace)
    : QObject(parent)
    , m_transport(network, std::move(credential), std::move(clock), nullptr, pace)
{
    connect(&m_transport, &Transport::linkSeen, this, &Client::linkSeen);
    connect(&m_transport, &Transport::timeTold, this, &Client::timeTold);
    connect(&m_transport, &Transport::exchanged, this, &Client::exchanged);
    connect(&m_transport, &Transport::emptied, this, &Client::emptied);
}

const BaseUrl& Client::base() const
{
    return m_transport.base();
}

void Client::balance(QObject* context, Then<Balance> then)
{
    m_transport.send(endpoints::balance(), context, reading<Balance>(&wire::readBalance, std::move(then)));
}

void Client::countries(Server server, QObject* context, Then<QList<Country>> then)
{
    m_transport.send(endpoints::countries(server), context,
        reading<QList<Country>>(&wire::readCountries, std::move(then)));
}

void Client::operators(const Market& market, QObject* context, Then<QList<Operator>> then)
{
    // The global list is an assumption; a service without it still sells with the operator "any".
    const bool mayBeAbsent = market.mayLackOperators();
    if (mayBeAbsent && !m_hasGlobalOperators) {
        QTimer::singleShot(0, context ? context : this, [then = std::move(then)] {
            then(QList<Operator>{{anyOperator(), anyOperator().text()}});
        });
        return;
    }
    m_transport.send(endpoints::operators(market), context,
        [mayBeAbsent, then = std::move(then)](const Result<Answer>& answer) {
            if (answer)
                then(wire::readOperators(*answer));
            else if (mayBeAbsent && answer.failure().kind == Failure::Kind::NotFound)
                then(QList<Operator>{{anyOperator(), anyOperator().text()}});
            else
                then(answer.failure());
        });
}

void Client::services(const Market& market, QObject* context, Then<PriceList> then)
{
    const auto read = [market, clock = m_transport.clock()](const Answer& answer) {
        const Result<PriceList> prices = wire::readServices(answer, market);
        return prices ? Result<PriceList>(PriceList(market, prices->services(), clock.elapsed())) : prices;
    };
    m_transport.send(endpoints::services(market), context, reading<PriceList>(read, std::move(then)));
}

void Client::buy(const SealedPurchase& purchase, QObject* context, Then<NumberState> then)
{
    const auto read = [region = purchase.region](const Answer& answer) {
        return believed(wire::readPurchase(answer, region), answer);
    };
    m_transport.send(endpoints::buy(purchase), context, reading<NumberState>(read, std::move(then)));
}

void Client::number(Region region, const NumberId& number, QObject* context, Then<NumberState> then)
{
    const auto read = [region, number](const Answer& answer) {
        return believed(wire::readNumber(answer, region, number), answer);
    };
    m_transport.send(endpoints::number(region, number), context, reading<NumberState>(read, std::move(then)));
}

void Client::numbers(Region region, QObject* context, Then<QList<ListedNumber>> then)
{
    const auto read = [region](const Answer& answer) -> Result<QList<ListedNumber>> {
        const Result<QList<ListedNumber>> list = wire::readNumberList(answer, region);
        if (!list || answer.serverTime.isValid())
            return list;
        // Without the service's own time its moments can't be compared with ours.
        QList<ListedNumber> timeless = *list;
        for (ListedNumber& listed : timeless)
            listed.boughtAt = {};
        return timeless;
    };
    m_transport.send(
        endpoints::numbers(region), context, reading<QList<ListedNumber>>(read, std::move(then)));
}

void Client::code(Region region, const NumberId& number, QObject* context, Then<NumberState> then)
{
    const auto read = [region, number](const Answer& answer) {
        return believed(wire::readNumber(answer, region, number), answer);
    };
    m_transport.send(endpoints::code(region, number), context, reading<NumberState>(read, std::move(then)));
}

void Client::cancelUnitedStates(const NumberId& number, QObject* context, Then<CancelAnswer> then)
{
    m_transport.send(endpoints::cancelUnitedStates(number), context,
        reading<CancelAnswer>(
            [number](const Answer& answer) { return wire::readCancel(answer, number); }, std::move(then)));
}

void Client::probe(const Call& call, QObject* context, Then<Answer> then)
{
    m_transport.send(call, context, std::move(then));
}

std::unique_ptr<Client> Client::withInvalidKey() const
{
    const Credential credential{m_transport.base(), Secret("nsk_wrong_0123456789abcdef")};
    return std::make_unique<Client>(m_transport.network(), credential, m_transport.clock());
}

} // namespace provynx
