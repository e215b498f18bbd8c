// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "desk/pushservice.h"
#include "desk/resumemonitor.h"
#include "desk/spentbefore.h"
#include "ui/active/activecontroller.h"
#include "ui/active/copycontroller.h"
#include "ui/active/elsewherecontroller.h"
#include "ui/buy/comparisoncontroller.h"
#include "ui/buy/favouritescontroller.h"
#include "ui/buy/purchasecontroller.h"
#include "ui/buy/quickordercontroller.h"
#include "ui/check/apicheckcontroller.h"
#include "ui/history/exportcontroller.h"
#include "ui/history/historycontroller.h"
#include "ui/notifications/notificationcontroller.h"
#include "ui/push/pushcontroller.h"
#include "ui/settings/connectioncontroller.h"
#include "ui/settings/keyscontroller.h"
#include "ui/settings/retentioncontroller.h"
#include "ui/settings/spendingcontroller.h"
#include "ui/statistics/statisticscontroller.h"
#include "ui/support/faultmenu.h"
#include "ui/support/supportcontroller.h"
#include "ui/tour/tour.h"

#include "sandbox/service.h"

#include "ui/active/activepanel.h"
#include "ui/buy/buypanel.h"
#include "ui/look/appearance.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/spokensecrets.h"
#include "ui/widgets/widgetstate.h"
#include "words/words.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTextStream>

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

const QString tourPicture = u"provynx-sms-tour.png"_s;

} // namespace

Parts::Parts(const Options& theOptions, Appearance& theLook)
    : options(theOptions)
    , look(theLook)
    , clock(Clock::system())
    , preferences(settingsFile())
    , translation(preferences.language())
    , profiles(preferences, vault, network, clock, options.base, [this] { return openSandbox(); })
    , wallet(profiles, clock)
    , catalogue(profiles)
    , shortlist(preferences, profiles)
    , journals(clock, options.tour ? QString() : dataFolder())
    , orders(clock, journals.keep())
    , guard(
          orders, [this](const ProfileId& profile) { return preferences.spendLimits(profile); }, clock)
    , purchases(orders, profiles, wallet, clock, {})
    , reconciliation(orders, profiles)
    , openOutcomes(orders, wallet)
    , learnt(preferences, profiles, purchases)
    , check(profiles, clock, {})
    , watch(orders, profiles, wallet, clock)
    , cancels(orders, profiles, wallet)
    , clockTrust(
          clock, [this] { return preferences.clockSeen(); },
          [this](const QDateTime& at) { preferences.setClockSeen(at); })
    , operators(QString())
    , orderRows([this](const Order& order) {
        QString sentence = words::sentence(order, watch.nowFor(order),
            profiles.missing(order.intent().profile), purchases.repetition(order));
        if (const auto candidate = reconciliation.candidate(order.attempt()))
            sentence += u". "_s + words::isItThisOne(*candidate);
        return sentence;
    })
{
    guard.learnTime(preferences.clockSeen());
    guard.setKnown(options.tour); // else the journal says what was spent today
    purchases.setGuard(guard);
    orderRows.setRepetition([this](const Order& order) { return purchases.repetition(order); });
    reconciliation.standBefore(purchases);
    reconciliation.setEverKnown([this](const BaseUrl& base, const QList<NumberId>& numbers, QObject* context,
                                    std::function<void(const QSet<NumberId>&)> then) {
        journals.known(base, numbers, context, std::move(then));
    });
    learnt.tell(reconciliation);
    QObject::connect(&profiles, &Profiles::exchanged, &profiles,
        [this](const RedactedExchange& exchange) { recent.add(exchange); });
    QObject::connect(&profiles, &Profiles::timeTold, &clockTrust, &ClockTrust::timeTold);
    QObject::connect(&profiles, &Profiles::timeTold, &guard, &SpendGuard::learnTime);
    look.setTheme(preferences.theme());
    maskSpokenSecrets();
    makeWindow();
}

std::unique_ptr<MainWindow> Parts::makeWindow()
{
    operators.setWordForAny(Workspace::tr("Any"));
    buyPanel = new BuyPanel(&services, &countries, &operators);
    activePanel = new ActivePanel(&orderRows, [this](const Order& order) { return watch.nowFor(order); });
    return std::exchange(window, std::make_unique<MainWindow>(buyPanel, activePanel));
}

Parts::~Parts() = default;

bool Parts::hasNumbersWithoutKey() const
{
    const QList<Order> active = orders.active();
    return profiles.offered().isEmpty()
        && std::any_of(active.cbegin(), active.cend(),
            [this](const Order& order) { return order.intent().base == profiles.base(); });
}

Result<Credential> Parts::openSandbox()
{
    if (!sandbox) {
        sandbox = std::make_unique<SandboxService>();
        sandbox->setHabits(provynx::sandbox::habitsOf(options.disguise));
    }
    const Result<QUrl> url = sandbox->start();
    if (!url)
        return url.failure();
    return Credential{BaseUrl::embedded(*url), sandboxKey()};
}

Workspace::Workspace(const Options& options, Appearance& look)
    : m_parts(std::make_unique<Parts>(options, look))
{
}

Workspace::~Workspace()
{
    // What the internet can reach ends before what it leads to.
    m_wiring.reset();
    delete m_reception;
}

void Workspace::open()
{
    prepareWindow();
    const bool hasKey = !m_parts->profiles.offered().isEmpty();
    if (hasKey || m_parts->options.sandbox)
        m_parts->window->showDesk();
    else
        m_parts->window->showWelcome();
    m_parts->window->show();
    // What talks to the network, the keychain or the bus waits until the window is there.
    QTimer::singleShot(0, this, &Workspace::begin);
}

void Workspace::prepareWindow()
{
    MainWindow* window = m_parts->window.get();
    window->restoreGeometry(m_parts->preferences.windowGeometry());
    window->restoreSplitter(m_parts->preferences.splitterState());
    connect(window, &MainWindow::closing, this, [this, window] {
        m_parts->preferences.setWindowGeometry(window->saveGeometry());
        m_parts->preferences.setSplitterState(window->splitterState());
    });
    connect(window, &MainWindow::quitRequested, window, &MainWindow::quit);
    connect(window, &MainWindow::themeChosen, this, [this](Theme theme) {
        m_parts->preferences.setTheme(theme);
        m_parts->look.setTheme(theme);
        m_parts->window->setTheme(theme);
    });
    connect(window, &MainWindow::languageChosen, this, &Workspace::speak);
    window->setTheme(m_parts->preferences.theme());
}

void Workspace::wire()
{
    m_wiring = std::make_unique<QObject>();
    QObject* wiring = m_wiring.get();
    auto* support = new SupportController(*m_parts, wiring);
    m_keys = new KeysController(*m_parts, wiring);
    auto* watching = new ActiveController(*m_parts, *m_keys, wiring);
    connect(watching, &ActiveController::detailsAsked, support, &SupportController::showDetails);
    connect(m_keys, &KeysController::walletAsked, watching, &ActiveController::sayWallet);
    connect(m_keys, &KeysController::detailsAsked, support, &SupportController::showDetails);
    connect(support, &SupportController::said, watching,
        [watching](const QString& words, bool isBad) { watching->say(words, isBad); });
    auto* checking = new ApiCheckController(*m_parts, wiring);
    checking->offerWhereUnproved(*m_keys, *watching);
    auto* buying = new PurchaseController(*m_parts, *watching, wiring);
    new SpendingController(*m_parts, *m_keys, wiring);
    new ComparisonController(*m_parts, wiring);
    new ElsewhereController(*m_parts, *watching, wiring);
    auto* recalling = new HistoryController(*m_parts, *watching, wiring);
    new ExportController(*m_parts, *watching, *recalling, wiring);
    new RetentionController(*m_parts, *m_keys, *watching, *recalling, wiring);
    new FaultMenu(*m_parts, *watching, wiring);
    new StatisticsController(*m_parts, wiring);
    new FavouritesController(*m_parts, wiring);
    new QuickOrderController(*m_parts, *buying, *watching, wiring);
    m_connecting->wire(*m_keys);
    connect(m_connecting, &ConnectionController::told, watching,
        [watching](const QString& words) { watching->say(words, true); });
    new PushController(*m_parts, *m_keys, *m_reception, wiring);
    auto* copying = new CopyController(
        *m_parts, *m_keys, wiring); // behind watching and buying, so that its words are the last
    auto* notices = new NotificationController(*m_parts, *m_keys, *copying, wiring);
    connect(notices, &NotificationController::windowAsked, this, &Workspace::raise);
    connect(&m_parts->profiles, &Profiles::currentChanged, buying, &PurchaseController::showProfile);
    connect(m_parts->window.get(), &MainWindow::tourRequested, wiring, [this] {
        m_keys->enterSandbox();
        takeTour();
    });
}

void Workspace::speak(Language language)
{
    m_parts->preferences.setLanguage(language);
    // Not from within a window that is about to go.
    QTimer::singleShot(0, this, &Workspace::rebuildWindow);
}

void Workspace::rebuildWindow()
{
    if (auto* question = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
        // It waits for an answer, and what was begun waits for it.
        connect(question, &QDialog::finished, this, &Workspace::rebuildWindow,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
        return;
    }
    MainWindow* old = m_parts->window.get();
    m_parts->preferences.setWindowGeometry(old->saveGeometry());
    m_parts->preferences.setSplitterState(old->splitterState());
    const WidgetState left = WidgetState::of(old);
    auto* settings = old->findChild<SettingsDialog*>();
    const auto leftInSettings = settings ? std::optional(WidgetState::of(settings)) : std::nullopt;
    const QByteArray settingsPlace = settings ? settings->saveGeometry() : QByteArray();
    const bool wasDesk = !old->isWelcome();

    m_wiring.reset();
    m_parts->translation.use(m_parts->preferences.language());
    const std::unique_ptr<MainWindow> before = m_parts->makeWindow();
    MainWindow* window = m_parts->window.get();
    prepareWindow();
    if (wasDesk)
        window->showDesk();
    else
        window->showWelcome();
    wire();
    left.putInto(window);
    window->show();
    if (leftInSettings) {
        SettingsDialog* dialog = m_keys->openSettings();
        dialog->restoreGeometry(settingsPlace);
        leftInSettings->putInto(dialog);
    }
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
    m_connecting = new ConnectionController(*m_parts, this);
    m_reception = new PushService(m_parts->preferences, m_parts->vault, m_parts->options.base,
        m_parts->orders, m_parts->watch, m_parts->journals, m_parts->clock, m_parts->options.tour, this);
    wire();
    openJournal(Journals::Which::Real);
    connect(&m_parts->profiles, &Profiles::currentChanged, this, [this] {
        const auto current = m_parts->profiles.current();
        if (current && current->base.isEmbedded())
            openJournal(Journals::Which::Sandbox);
    });
    auto* waking = new ResumeMonitor(this);
    connect(waking, &ResumeMonitor::awake, &m_parts->watch, &CodePoller::hurryAll);
    connect(waking, &ResumeMonitor::awake, &m_parts->purchases, &Purchases::lookAgain);
    connect(waking, &ResumeMonitor::awake, &m_parts->guard, &SpendGuard::lookAgain);
    // Nothing goes out before it is known which way.
    m_connecting->open([this] { resume(); });
}

void Workspace::resume()
{
    if (m_parts->options.sandbox)
        m_keys->enterSandbox();
    else if (!m_parts->profiles.resume())
        m_keys->showCurrent();
    if (m_parts->options.tour)
        takeTour();
}

void Workspace::openJournal(Journals::Which which)
{
    m_parts->journals.open(which, [this, which](const QList<Order>& orders) {
        m_parts->orders.restore(orders);
        if (which == Journals::Which::Real)
            countSpentBefore(m_parts->journals, m_parts->guard, m_parts->preferences.clockSeen());
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
            m_parts->window->messageBar()->show(line, MessageBar::Tone::Info);
    });
    connect(tour, &Tour::finished, this, [this, quits, finish] {
        if (!quits) {
            finish(0);
            return;
        }
        // Put in its place under its name: a link that stands there is not followed.
        const QString file = QDir::current().absoluteFilePath(tourPicture);
        QTemporaryFile picture(file + u".XXXXXX"_s);
        const bool saved = picture.open() && m_parts->window->grab().save(&picture, "PNG") && picture.flush()
            && (!QFileInfo(file).isSymLink() || QFile::remove(file))
            && (!QFile::exists(file) || QFile::remove(file)) && picture.rename(file);
        picture.setAutoRemove(!saved);
        if (!saved)
            QTextStream(stderr) << tr("The tour failed: %1 could not be saved.").arg(tourPicture) << Qt::endl;
        finish(saved ? 0 : 1);
    });
    connect(tour, &Tour::failed, this, [this, quits, finish](const QString& why) {
        const QString words = tr("The tour failed: %1.").arg(why);
        if (quits)
            QTextStream(stderr) << words << Qt::endl;
        else
            m_parts->window->messageBar()->show(words, MessageBar::Tone::Bad);
        finish(1);
    });
    tour->start();
}

} // namespace provynx
