// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The program's desk without its window, to be killed: purchaseprobe buy|resume --folder … --service …
/// --key … Says every step it takes before it goes on, and with --die-at <n> ends by SIGKILL at the nth.

#include "desk/desk.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

void say(const QByteArray& line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

class Steps {
public:
    explicit Steps(int last)
        : m_last(last)
    {
    }

    void take(const QByteArray& name)
    {
        say("step " + QByteArray::number(++m_count) + ' ' + name);
        if (m_count == m_last)
            std::raise(SIGKILL);
    }

private:
    int m_last;
    int m_count = 0;
};

/// The network as the program uses it, telling how far a request has come.
class ToldNetwork : public QNetworkAccessManager {
public:
    explicit ToldNetwork(Steps& steps)
        : m_steps(steps)
    {
    }

protected:
    QNetworkReply* createRequest(
        Operation operation, const QNetworkRequest& request, QIODevice* body) override
    {
        const QByteArray name = operation == PostOperation ? "purchase"
            : request.url().path().endsWith("/balance"_L1) ? "balance"
                                                           : "check";
        m_steps.take(name + " before the network");
        QNetworkReply* const reply = QNetworkAccessManager::createRequest(operation, request, body);
        m_steps.take(name + " given to the network");
        // Connected before anybody else, so heard first.
        connect(reply, &QNetworkReply::uploadProgress, this, [this, name](qint64 sent, qint64 all) {
            if (sent == all && all > 0)
                m_steps.take(name + " written out");
        });
        connect(reply, &QNetworkReply::metaDataChanged, this,
            [this, name] { m_steps.take(name + " answer begins"); });
        connect(
            reply, &QNetworkReply::finished, this, [this, name] { m_steps.take(name + " answer is here"); });
        return reply;
    }

private:
    Steps& m_steps;
};

QByteArray nameOf(const OrderEventData& what)
{
    static constexpr std::array names{"Intended", "Sent", "BecameUnknown", "Refused", "Bought", "PriceLearnt",
        "CodeCame", "Checked", "ExpirySaid", "CancelAsked", "CancelFailed", "Cancelled", "Expired",
        "Finished", "Reopened", "PutAway", "StoppedTrying", "WalletSeen", "ResultSet"};
    static_assert(names.size() == std::variant_size_v<OrderEventData>);
    return names[what.index()];
}

QByteArray nameOf(Order::Phase phase)
{
    static constexpr std::array names{
        "Intended", "Sent", "Unknown", "Refused", "Settled", "Waiting", "Cancelled", "Expired", "Finished"};
    return names[static_cast<size_t>(phase)];
}

Desk::Setup setupFor(const QString& folder, const Credential& door, Purchases::Timing timing)
{
    Desk::Setup setup;
    setup.settingsFile = QDir(folder).filePath(u"settings.ini"_s);
    setup.dataFolder = folder;
    setup.openSandbox = [door] { return Result<Credential>(door); };
    setup.timing = timing;
    return setup;
}

class Probe : public QObject {
public:
    Probe(Desk::Setup setup, int dieAt)
        : m_steps(dieAt)
        , m_network(m_steps)
        , m_desk(toldBy(std::move(setup)))
    {
        connect(&m_desk.orders, &Orders::changed, this, &Probe::lookLater);
        connect(&m_desk.wallet, &Wallet::changed, this, &Probe::lookLater);
        connect(&m_desk.purchases, &Purchases::stageChanged, this, &Probe::lookLater);
        connect(&m_desk.purchases, &Purchases::began, this,
            [](const AttemptId& attempt) { say("began " + attempt.text().toLatin1()); });
    }

    /// As the program begins: the settings say how, and the sandbox's journal is opened once that is entered.
    void run(bool buys)
    {
        connect(&m_desk.journals, &Journals::opened, this, [this, buys](Journals::Which which) {
            if (which != Journals::Which::Sandbox)
                return;
            m_steps.take("journal open");
            if (buys)
                m_desk.purchases.buy({offer(), {}, u"TC-1"_s});
            m_begun = true;
            lookLater();
        });
        m_desk.open([this] {
            if (!m_desk.profiles.enterSandbox())
                QCoreApplication::exit(2);
        });
    }

private:
    static Offer offer()
    {
        Service service;
        service.id = ServiceId(u"whatsapp"_s);
        service.name = u"WhatsApp"_s;
        service.price = Money::fromDecimal(u"0.50"_s, u"USD"_s);
        return *PriceList(Market::unitedStates(Server::One), {service}).offer(service.id);
    }

    Desk::Setup toldBy(Desk::Setup setup)
    {
        setup.network = &m_network;
        setup.aroundKeep = [this](Orders::Keep keep) { return toldKeep(std::move(keep)); };
        return setup;
    }

    Orders::Keep toldKeep(Orders::Keep itsKeep)
    {
        return [this, keep = std::move(itsKeep)](
                   const QList<Event>& events, Orders::Urgency urgency, const Then<Done>& then) {
            QByteArray names;
            for (const Event& event : events)
                names += (names.isEmpty() ? "" : "+") + nameOf(event.what);
            m_steps.take(names + " before the journal");
            ++m_keeping;
            keep(events, urgency, [this, names, then](const Result<Done>& kept) {
                --m_keeping;
                m_steps.take(names + " kept");
                then(kept);
                m_steps.take(names + " over");
                lookLater();
            });
            m_steps.take(names + " given to the journal");
        };
    }

    /// Ends the program once nothing is open any more.
    void lookLater()
    {
        QTimer::singleShot(0, this, [this] {
            const bool isBusy = !m_begun || m_keeping > 0
                || m_desk.purchases.stage() != Purchases::Stage::Idle
                || m_desk.wallet.reading(sandboxProfileId()).refreshing;
            const QList<Order> active = m_desk.orders.active();
            const bool isOpen = std::any_of(
                active.cbegin(), active.cend(), [](const Order& order) { return !order.wasBought(); });
            if (isBusy || isOpen || m_isOver)
                return;
            m_isOver = true;
            for (const Order& order : m_desk.orders.all()) {
                say("order " + order.attempt().text().toLatin1() + ' ' + nameOf(order.phase()) + ' '
                    + (order.wasBought() ? order.number().text().toLatin1() : "-") + ' '
                    + QByteArray::number(order.deliveries()) + ' '
                    + (order.failure() ? provynx::nameOf(order.failure()->kind).toLatin1() : "-"));
            }
            say("settled");
            QCoreApplication::quit();
        });
    }

    Steps m_steps;
    ToldNetwork m_network;
    Desk m_desk;
    int m_keeping = 0;
    bool m_begun = false;
    bool m_isOver = false;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"action"_s, u"buy or resume"_s);
    const QCommandLineOption folder(u"folder"_s, {}, u"path"_s);
    const QCommandLineOption service(u"service"_s, {}, u"url"_s);
    const QCommandLineOption key(u"key"_s, {}, u"key"_s);
    const QCommandLineOption dieAt(u"die-at"_s, {}, u"step"_s, u"0"_s);
    const QCommandLineOption pause(u"pause"_s, {}, u"milliseconds"_s, u"20"_s);
    parser.addOptions({folder, service, key, dieAt, pause});
    parser.process(app);

    Purchases::Timing timing;
    timing.firstPause = std::chrono::milliseconds(parser.value(pause).toInt());
    timing.longestPause = timing.firstPause * 4;
    const Credential door{
        BaseUrl::embedded(QUrl(parser.value(service))), Secret(parser.value(key).toLatin1())};
    Probe probe(setupFor(parser.value(folder), door, timing), parser.value(dieAt).toInt());
    probe.run(parser.positionalArguments().value(0) == "buy"_L1);
    return QCoreApplication::exec();
}
