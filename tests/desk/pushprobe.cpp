// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The program's desk without its window, to be killed while it receives: pushprobe <folder> <secret> <stop>.
/// Has one number in the book, and stands still for ever "before" a push is answered, once it is kept, or "after"
/// the answer, before anything could be painted; "never": goes on.

#include "desk/desk.h"

#include <QCoreApplication>
#include <QDir>
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

bool hasCode(const QList<Event>& events)
{
    return std::any_of(events.cbegin(), events.cend(),
        [](const Event& event) { return std::holds_alternative<CodeCame>(event.what); });
}

class Probe : public QObject {
public:
    Probe(const QString& folder, const Secret& secret, const QString& stop)
        : m_desk(setupFor(folder, stop))
    {
        // What a window does when it hears of something, a turn of the event loop later.
        connect(&m_desk.orders, &Orders::changed, this,
            [this] { QTimer::singleShot(0, this, [] { say("painted"); }); });
        connect(&m_desk.pushService.pushes(), &Pushes::unmatchedChanged, this,
            [this] { QTimer::singleShot(0, this, [] { say("painted"); }); });
        if (stop == u"after"_s)
            connect(&m_desk.pushService, &PushService::answered, this, &standStill);
        connect(&m_desk.journals, &Journals::opened, this, [this, secret] {
            if (m_desk.orders.all().isEmpty())
                buy(secret);
            else
                receive(secret);
        });
        m_desk.open([] {});
    }

private:
    static Desk::Setup setupFor(const QString& folder, const QString& stop)
    {
        Desk::Setup setup;
        setup.settingsFile = QDir(folder).filePath(u"settings.ini"_s);
        setup.dataFolder = folder;
        setup.openSandbox = [] { return Result<Credential>(Failure()); };
        if (stop != u"before"_s)
            return setup;
        setup.aroundKeep = [](const Orders::Keep& keep) -> Orders::Keep {
            return [keep](const QList<Event>& events, Orders::Urgency urgency, const Then<Done>& then) {
                keep(events, urgency, [then, isCode = hasCode(events)](const Result<Done>& kept) {
                    if (isCode)
                        standStill();
                    then(kept);
                });
            };
        };
        return setup;
    }

    void buy(const Secret& secret)
    {
        Intended intent;
        intent.purchase.attempt = AttemptId(u"attempt"_s);
        intent.purchase.body = "{}";
        intent.profile = ProfileId(u"profile"_s);
        intent.kind = KeyKind::Test;
        intent.base = BaseUrl::service();
        intent.market = Market::unitedStates(Server::One);
        intent.service = ServiceId(u"whatsapp"_s);
        const Bought bought{
            NumberId(u"num_1"_s), u"+12025550143"_s, {}, m_desk.clock.now().addSecs(1200), {}};
        m_desk.orders.recordFirst(intent.purchase.attempt, {intent, Sent{1}, bought}, this,
            [this, secret](const Result<Done>& kept) {
                if (kept)
                    receive(secret);
                else
                    QCoreApplication::exit(3);
            });
    }

    void receive(const Secret& secret)
    {
        m_desk.pushService.secret().set(secret);
        PushSettings settings;
        settings.isOn = true;
        settings.port = 0; // any
        settings.scheme = SignatureScheme::Standard;
        settings.token = u"t0ken"_s;
        m_desk.pushService.change(settings);
        if (m_desk.pushService.state() != PushService::State::Listening) {
            QCoreApplication::exit(4);
            return;
        }
        // Whatever the book had to paint is painted before anything is received.
        QTimer::singleShot(
            50, this, [this] { say("port " + QByteArray::number(m_desk.pushService.receiver().port())); });
    }

    Desk m_desk;
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
