// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "buying.h"
#include "keys.h"
#include "receiving.h"
#include "tour.h"
#include "waking.h"
#include "watching.h"

#include "sandbox/service.h"

#include "../activepanel.h"
#include "../buypanel.h"
#include "../mainwindow.h"
#include "../noticebar.h"
#include "../present.h"
#include "../theme.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

const QString tourPicture = u"provynx-sms-tour.png"_s;

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s;
}

} // namespace

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

namespace {

/// The embedded sandbox's own key: a test key as the service documents them.
Secret sandboxKey()
{
    return Secret("nsk_test_embedded_sandbox");
}

} // namespace

Parts::Parts(const Options& theOptions, Look& theLook)
    : options(theOptions)
    , look(theLook)
    , clock(Clock::system())
    , preferences(settingsFile())
    , profiles(preferences, vault, network, clock, options.base, [this] { return openSandbox(); })
    , wallet(profiles, clock)
    , catalogue(profiles)
    , journals(clock, options.tour ? QString() : dataFolder())
    , orders(clock, journals.keep())
    , purchases(orders, profiles, wallet, clock, {})
    , watch(orders, profiles, wallet, clock)
    , cancels(orders, profiles, wallet)
    , operators(Workspace::tr("Any"))
    , orderRows([this](const Order& order) { return present::sentence(order, clock.now()); })
{
    look.setTheme(preferences.theme());
    buyPanel = new BuyPanel(&services, &countries, &operators);
    activePanel = new ActivePanel(&orderRows, clock);
    window = std::make_unique<MainWindow>(buyPanel, activePanel);
}

Parts::~Parts() = default;

Result<Credential> Parts::openSandbox()
{
    if (!sandbox)
        sandbox = std::make_unique<SandboxService>();
    const Result<QUrl> url = sandbox->start();
    if (!url)
        return url.failure();
    return Credential {BaseUrl::embedded(*url), sandboxKey()};
}

Workspace::Workspace(const Options& options, Look& look)
    : m_parts(std::make_unique<Parts>(options, look))
{
}

Workspace::~Workspace() = default;

void Workspace::open()
{
    MainWindow* window = m_parts->window.get();
    window->restoreGeometry(m_parts->preferences.windowGeometry());
    window->restoreSplitter(m_parts->preferences.splitterState());
    connect(window, &MainWindow::closing, this, [this, window] {
        m_parts->preferences.setWindowGeometry(window->saveGeometry());
        m_parts->preferences.setSplitterState(window->splitterState());
    });
    connect(window, &MainWindow::quitRequested, window, &MainWindow::close);
    connect(window, &MainWindow::themeChosen, this, [this](Theme theme) {
        m_parts->preferences.setTheme(theme);
        m_parts->look.setTheme(theme);
        m_parts->window->setTheme(theme);
    });
    window->setTheme(m_parts->preferences.theme());
    const bool hasKey = !m_parts->profiles.offered().isEmpty();
    if (hasKey || m_parts->options.sandbox)
        window->showDesk();
    else
        window->showWelcome();
    window->show();
    // What talks to the network, the keychain or the bus waits until the window is there.
    QTimer::singleShot(0, this, &Workspace::begin);
}

void Workspace::raise()
{
    MainWindow* window = m_parts->window.get();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void Workspace::begin()
{
    auto* keys = new Keys(*m_parts, this);
    auto* watching = new Watching(*m_parts, *keys, this);
    auto* buying = new Buying(*m_parts, *watching, this);
    connect(&m_parts->profiles, &Profiles::currentChanged, buying, &Buying::showProfile);
    connect(m_parts->window.get(), &MainWindow::tourRequested, this, [this, keys] {
        keys->enterSandbox();
        takeTour();
    });
    new Receiving(*m_parts, *keys, *watching, this);
    openJournal(Journals::Which::Real);
    connect(&m_parts->profiles, &Profiles::currentChanged, this, [this] {
        const auto current = m_parts->profiles.current();
        if (current && current->base.isEmbedded())
            openJournal(Journals::Which::Sandbox);
    });
    auto* waking = new Waking(this);
    connect(waking, &Waking::awake, &m_parts->watch, &CodeWatch::hurryAll);

    if (m_parts->options.sandbox)
        keys->enterSandbox();
    else if (!m_parts->profiles.resume())
        keys->showCurrent();
    if (m_parts->options.tour)
        takeTour();
}

void Workspace::openJournal(Journals::Which which)
{
    m_parts->journals.open(which, [this](const QList<Order>& orders) {
        m_parts->orders.restore(orders);
        m_parts->purchases.resume();
    });
}

void Workspace::takeTour()
{
    auto* tour = new Tour(m_parts->window.get(), this);
    const bool quits = m_parts->options.tour;
    const auto print = [](const QString& line) { QTextStream(stdout) << line << Qt::endl; };
    const auto finish = [tour, quits](int code) {
        tour->deleteLater();
        if (quits)
            QApplication::exit(code);
    };
    connect(tour, &Tour::said, this, [this, quits, print](const QString& line) {
        m_parts->window->announce(line);
        if (quits)
            print(line);
        else
            m_parts->window->noticeBar()->show(line, NoticeBar::Tone::Info);
    });
    connect(tour, &Tour::finished, this, [this, quits, finish] {
        if (!quits) {
            finish(0);
            return;
        }
        const QString file = QDir::current().absoluteFilePath(tourPicture);
        const bool saved = m_parts->window->grab().save(file, "PNG");
        if (!saved)
            QTextStream(stderr) << tr("The tour failed: %1 could not be saved.").arg(tourPicture) << Qt::endl;
        finish(saved ? 0 : 1);
    });
    connect(tour, &Tour::failed, this, [this, quits, finish](const QString& why) {
        const QString words = tr("The tour failed: %1.").arg(why);
        if (quits)
            QTextStream(stderr) << words << Qt::endl;
        else
            m_parts->window->noticeBar()->show(words, NoticeBar::Tone::Bad);
        finish(1);
    });
    tour->start();
}

} // namespace provynx
