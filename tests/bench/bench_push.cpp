// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pushedwindow.h"

#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace provynx;
using namespace provynx::test;

// Usage: bench_push [deliveries, 200]. Prints how long a push takes from the socket's acceptance to the
// pixels, step by step, in the whole window with its real journal on the disk. With a screen it paints there,
// else offscreen.

namespace {

using Moment = std::chrono::steady_clock::time_point;

struct Timeline {
    Moment accepted{};
    Moment verified{};
    Moment journaled{};
    Moment painted{};
};

double ms(Moment from, Moment to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

void print(const char* name, QList<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&values](double share) { return values[qsizetype(double(values.size() - 1) * share)]; };
    std::printf(
        "%-24s median %7.2f ms   p95 %7.2f ms   max %7.2f ms\n", name, at(0.5), at(0.95), values.last());
}

/// The first paint of the list after the code was journaled.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget* viewport) { viewport->installEventFilter(this); }
    std::function<void()> painted;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        // When the event loop turns again the window's pixels have been handed over.
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [this] { painted(); });
        return false;
    }
};

} // namespace

int main(int argc, char** argv)
{
    QTemporaryDir home;
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("provynx-sms"));
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 200;

    rememberReceiving(PushedWindow::freePort());
    Appearance look(&application);
    PushedWindow bench(look);
    QDialog* settings = bench.pushSettings();
    auto* field = bench.control<QLineEdit>(QStringLiteral("Signing secret"), settings);
    field->setText(QString::fromLatin1(PushedWindow::secret()));
    Q_EMIT field->editingFinished();
    settings->close();
    if (!QTest::qWaitFor([&bench] { return bench.port() != 0; }, 30'000))
        qFatal("it does not listen");
    QList<AttemptId> numbers;
    for (int i = 0; i < 5; ++i)
        numbers.append(bench.buy());

    Timeline now;
    bool isPainted = false;
    QObject::connect(bench.receiving(), &PushService::answered, &application,
        [&now](const webhook::Arrival& arrival, PushOutcome outcome) {
            if (outcome != PushOutcome::Shown)
                qFatal("a push was not shown");
            now.accepted = arrival.acceptedAt;
            now.verified = arrival.verifiedAt;
            now.journaled = std::chrono::steady_clock::now();
        });
    PaintWatch paint(bench.rows()->viewport());
    paint.painted = [&now, &isPainted] {
        if (isPainted || now.journaled == Moment())
            return;
        now.painted = std::chrono::steady_clock::now();
        isPainted = true;
    };

    QList<double> verified;
    QList<double> journaled;
    QList<double> painted;
    QList<double> whole;
    for (int i = 0; i < count; ++i) {
        now = {};
        isPainted = false;
        const Order order = bench.order(bench.rowOf(numbers[i % numbers.size()]));
        const QByteArray id = "evt_" + QByteArray::number(i);
        const QString code = QString::number(100'000 + i);
        const auto knock = bench.deliver(rememberedPath(),
            PushedWindow::body(order.number().text(), order.phone(), code, QString::fromLatin1(id)), id);
        // As the program waits itself: QTest's ways sleep between two looks, and would be measured.
        QTimer watchdog;
        watchdog.setSingleShot(true);
        watchdog.start(10'000);
        while (!isPainted || knock->status() != 200) {
            if (!watchdog.isActive())
                qFatal("a push was not painted");
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        verified << ms(now.accepted, now.verified);
        journaled << ms(now.verified, now.journaled);
        painted << ms(now.journaled, now.painted);
        whole << ms(now.accepted, now.painted);
        QTest::qWait(40); // below the receiver's thirty a second
    }
    std::printf("%d pushes, %s\n", count, qPrintable(QApplication::platformName()));
    print("accepted -> verified", verified);
    print("verified -> journaled", journaled);
    print("journaled -> painted", painted);
    print("accepted -> painted", whole);
    return 0;
}
