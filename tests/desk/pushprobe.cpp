// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The way of a push without the window, to be killed: pushprobe <folder> <secret> <stop>. Receives with one
/// number in the book, and stands still for ever "before" the answer is given, or "after" it, before anything
/// could be painted; "never": goes on.

#include "desk/journals.h"
#include "desk/pushes.h"
#include "webhook/receiver.h"

#include <QCoreApplication>
#include <QDir>
#include <QNetworkAccessManager>
#include <QThread>
#include <QTimer>

#include <cstdio>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

void say(const QByteArray& line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

void standStill()
{
    QThread::sleep(600);
}

class Probe : public QObject {
public:
    Probe(const QString& folder, const Secret& secret, QString stop)
        : m_secret(secret)
        , m_stop(std::move(stop))
        , m_preferences(QDir(folder).filePath(u"settings.ini"_s))
        , m_profiles(m_preferences, m_vault, m_network, m_clock, BaseUrl::service(),
              [] { return Result<Credential>(Failure()); })
        , m_wallet(m_profiles, m_clock)
        , m_journals(m_clock, folder)
        , m_orders(m_clock, m_journals.keep())
        , m_watch(m_orders, m_profiles, m_wallet, m_clock)
        , m_pushes(m_orders, m_watch,
              {[this](const Push& push, const Then<Done>& then) {
                   m_journals.journal(Journals::Which::Real)->keepPush(push, this, then);
               },
                  {}})
        , m_receiver(m_clock)
    {
        // What a window does when it hears of something, a turn of the event loop later.
        connect(&m_orders, &Orders::changed, this,
            [this] { QTimer::singleShot(0, this, [] { say("painted"); }); });
        connect(&m_pushes, &Pushes::unmatchedChanged, this,
            [this] { QTimer::singleShot(0, this, [] { say("painted"); }); });
        m_journals.open(Journals::Which::Real, [this](const QList<Order>& orders) {
            m_orders.restore(orders);
            if (orders.isEmpty())
                buy();
            else
                receive();
        });
    }

private:
    void buy()
    {
        Intended intent;
        intent.purchase.attempt = AttemptId(u"attempt"_s);
        intent.purchase.body = "{}";
        intent.profile = ProfileId(u"profile"_s);
        intent.kind = KeyKind::Test;
        intent.base = BaseUrl::service();
        intent.market = Market::unitedStates(Server::One);
        intent.service = ServiceId(u"whatsapp"_s);
        const Bought bought{NumberId(u"num_1"_s), u"+12025550143"_s, {}, m_clock.now().addSecs(1200), {}};
        m_orders.recordFirst(
            intent.purchase.attempt, {intent, Sent{1}, bought}, this, [this](const Result<Done>& kept) {
                if (kept)
                    receive();
                else
                    QCoreApplication::exit(3);
            });
    }

    void receive()
    {
        const auto port = m_receiver.start({0, "/push/t0ken", {}, SignatureScheme::Standard, m_secret},
            [this](const webhook::Arrival& arrival, const webhook::Receiver::Answer& answer) {
                m_pushes.take(arrival.body, arrival.at, this, [this, answer](const Pushes::Taken& taken) {
                    if (m_stop == u"before"_s)
                        standStill();
                    answer(taken.outcome);
                    if (m_stop == u"after"_s)
                        standStill();
                });
            });
        if (!port) {
            QCoreApplication::exit(4);
            return;
        }
        // Whatever the book had to paint is painted before anything is received.
        QTimer::singleShot(50, this, [port = *port] { say("port " + QByteArray::number(port)); });
    }

    Clock m_clock = Clock::system();
    Secret m_secret;
    QString m_stop;
    Preferences m_preferences;
    KeyVault m_vault{std::chrono::seconds(1)};
    QNetworkAccessManager m_network;
    Profiles m_profiles;
    Wallet m_wallet;
    Journals m_journals;
    Orders m_orders;
    CodePoller m_watch;
    Pushes m_pushes;
    webhook::Receiver m_receiver;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    Probe probe(arguments[1], Secret(arguments[2].toLatin1()), arguments[3]);
    return QCoreApplication::exec();
}
