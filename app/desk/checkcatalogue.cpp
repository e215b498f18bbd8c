// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checktaken.h"

#include "api/endpoints.h"
#include "api/numberlist.h"
#include "api/wire.h"
#include "domain/plaintext.h"

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;
using Kind = Failure::Kind;
using Point = CheckPoint;

namespace {

constexpr int noSuchServer = 9;
constexpr qsizetype longestWord = 40;

/// The cheapest that is there to be bought; of a service whose price is unknown nothing is bought here.
std::optional<Offer> cheapest(const PriceList& prices)
{
    const Service* best = nullptr;
    for (const Service& service : prices.services()) {
        if (service.isOutOfStock() || !service.price)
            continue;
        if (!best || service.price->isLessThan(*best->price).value_or(false))
            best = &service;
    }
    return best ? prices.offer(best->id) : std::nullopt;
}

} // namespace

void CheckWalk::balance()
{
    ask(Point::Balance, endpoints::balance(), [this](const Result<Answer>& answer) {
        const auto balance = taken<Balance>(answer, &wire::readBalance);
        if (!answer && (answer.failure().kind == Kind::KeyRejected || answer.failure().httpStatus == 0)) {
            m_ending = CheckReport::Ending::NoWay;
            m_why = answer.failure();
            m_steps.clear();
        } else if (!balance) {
            skip(Point::TestMoney, CheckFinding::Needed);
            return;
        } else {
            m_balance = balance->amount;
            row().amount = m_balance;
            settleWell();
            CheckRow money = row(); // the same answer, checked for another thing
            money.point = Point::TestMoney;
            m_report.rows.append(money);
            if (*m_balance == Money::fromMicros(100'000'000, u"USD"_s))
                settleWell();
            else
                settle(CheckVerdict::Differs, CheckFinding::OtherAmount);
        }
        next();
    });
}

void CheckWalk::wrongKey()
{
    open(Point::WrongKey, endpoints::balance());
    send(m_stranger.get(), endpoints::balance(), [this](const Result<Answer>& answer) {
        settleRefusal(answer, Kind::KeyRejected, 401);
        next();
    });
}

void CheckWalk::wrongServer()
{
    Call call = endpoints::services(Market::unitedStates(Server::One));
    call.query.removeAllQueryItems(u"server"_s);
    call.query.addQueryItem(u"server"_s, QString::number(noSuchServer));
    ask(Point::WrongServer, call, [this](const Result<Answer>& answer) {
        settleRefusal(answer, Kind::BadRequest, 400);
        next();
    });
}

void CheckWalk::description()
{
    ask(Point::Description, endpoints::description(), [this](const Result<Answer>& answer) {
        if (!settleNotOffered(answer)) {
            const auto read
                = answer ? wire::readDescription(*answer) : Result<wire::ApiDescription>(answer.failure());
            if (read) {
                row().word = plainText(read->version, false, longestWord);
                row().count = read->paths;
                settleWell();
            } else if (answer) { // a page of the website, most likely
                row().failure = read.failure();
                settle(CheckVerdict::NotProvable, CheckFinding::NotOffered);
            } else {
                settleFailed(read.failure());
            }
        }
        next();
    });
}

void CheckWalk::usOperators()
{
    const Call call = endpoints::operators(Market::unitedStates(Server::One));
    ask(Point::UsOperators, call, [this](const Result<Answer>& answer) {
        if (const auto list = taken<QList<Operator>>(answer, &wire::readOperators)) {
            row().count = list->size();
            settleWell();
        }
        next();
    });
}

void CheckWalk::usServices(CheckPoint point, Server server)
{
    const Market market = Market::unitedStates(server);
    ask(point, endpoints::services(market), [this, market](const Result<Answer>& answer) {
        const auto read = [&market](const Answer& its) { return wire::readServices(its, market); };
        if (const auto prices = taken<PriceList>(answer, read)) {
            row().count = prices->services().size();
            if (market.server() == Server::One)
                m_offer = cheapest(*prices);
            settleWell();
        }
        next();
    });
}

void CheckWalk::countries()
{
    m_country = CountryId(u"gb"_s); // as the developer page's example has it
    ask(Point::Countries, endpoints::countries(Server::One), [this](const Result<Answer>& answer) {
        if (const auto list = taken<QList<Country>>(answer, &wire::readCountries)) {
            row().count = list->size();
            const bool hasIt = std::any_of(list->cbegin(), list->cend(),
                [this](const Country& country) { return country.id == m_country; });
            if (!hasIt && !list->isEmpty())
                m_country = list->constFirst().id;
            settleWell();
        }
        next();
    });
}

void CheckWalk::globalOperators()
{
    const Call call = endpoints::operators(Market::global(Server::One, m_country));
    ask(Point::GlobalOperators, call, [this](const Result<Answer>& answer) {
        if (!answer && answer.failure().kind == Kind::NotFound) {
            m_report.facts.hasGlobalOperators = false;
            row().failure = answer.failure();
            settle(CheckVerdict::Differs, CheckFinding::Absent);
        } else if (const auto list = taken<QList<Operator>>(answer, &wire::readOperators)) {
            m_report.facts.hasGlobalOperators = true;
            row().count = list->size();
            settleWell();
        }
        next();
    });
}

void CheckWalk::globalServices()
{
    const Market market = Market::global(Server::One, m_country);
    ask(Point::GlobalServices, endpoints::services(market), [this, market](const Result<Answer>& answer) {
        const auto read = [&market](const Answer& its) { return wire::readServices(its, market); };
        if (const auto prices = taken<PriceList>(answer, read)) {
            row().count = prices->services().size();
            m_globalOffer = cheapest(*prices);
            settleWell();
        }
        next();
    });
}

} // namespace provynx
