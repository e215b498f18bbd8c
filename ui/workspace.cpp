// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "ui/active/activecontroller.h"
#include "ui/active/activepanel.h"
#include "ui/active/activerows.h"
#include "ui/active/copycontroller.h"
#include "ui/active/elsewherecontroller.h"
#include "ui/buy/affordability.h"
#include "ui/buy/buypanel.h"
#include "ui/buy/cataloguecontroller.h"
#include "ui/buy/comparisoncontroller.h"
#include "ui/buy/favouritescontroller.h"
#include "ui/buy/purchasecontroller.h"
#include "ui/buy/quickordercontroller.h"
#include "ui/check/apicheckcontroller.h"
#include "ui/history/exportcontroller.h"
#include "ui/history/historycontroller.h"
#include "ui/look/appearance.h"
#include "ui/look/translation.h"
#include "ui/notifications/notificationcontroller.h"
#include "ui/program/embeddedsandbox.h"
#include "ui/push/pushcontroller.h"
#include "ui/settings/connectioncontroller.h"
#include "ui/settings/keyscontroller.h"
#include "ui/settings/retentioncontroller.h"
#include "ui/settings/settingscontroller.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/spendingcontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/settingspages.h"
#include "ui/shell/statuscontroller.h"
#include "ui/shell/walletcontroller.h"
#include "ui/shell/windowcommands.h"
#include "ui/statistics/statisticscontroller.h"
#include "ui/support/faultmenu.h"
#include "ui/support/supportcontroller.h"
#include "ui/support/supportreport.h"
#include "ui/tour/tour.h"
#include "ui/widgets/raise.h"
#include "ui/widgets/spokensecrets.h"
#include "ui/widgets/widgetstate.h"

#include "desk/desk.h"
#include "models/ordermodel.h"
#include "models/placemodels.h"
#include "models/profilemodel.h"
#include "models/servicemodel.h"
#include "settings/standardpaths.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTextStream>
#include <QTimer>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

const QString tourPicture = u"provynx-sms-tour.png"_s;

/// Put in its place under its name: a link that stands there is not followed.
bool savePicture(QWidget* window)
{
    const QString file = QDir::current().absoluteFilePath(tourPicture);
    QTemporaryFile picture(file + u".XXXXXX"_s);
    const bool saved = picture.open() && window->grab().save(&picture, "PNG") && picture.flush()
        && (!QFileInfo(file).isSymLink() || QFile::remove(file))
        && (!QFile::exists(file) || QFile::remove(file)) && picture.rename(file);
    picture.setAutoRemove(!saved);
    return saved;
}

} // namespace

struct WindowModels {
    explicit WindowModels(Desk& desk)
        : orders([&desk](const Order& order) { return desk.poller.nowFor(order); })
    {
        orders.setRepetition([&desk](const Order& order) { return desk.purchases.repetition(order); });
    }

    ServiceModel services;
    CountryModel countries;
    OperatorModel operators{QString()};
    OrderModel orders;
    ProfileModel profiles;
};

Workspace::Workspace(const Options& options, Appearance& appearance)
    : m_options(options)
    , m_appearance(appearance)
    , m_sandbox(std::make_unique<EmbeddedSandbox>(options.disguise))
{
    Desk::Setup setup;
    setup.base = options.base;
    setup.settingsFile = settingsFile();
    setup.dataFolder = options.tour ? QString() : dataFolder();
    setup.openSandbox = [this] { return m_sandbox->open(); };
    m_desk = std::make_unique<Desk>(setup, this);
    m_translation = std::make_unique<Translation>(m_desk->preferences.language());
    m_models = std::make_unique<WindowModels>(*m_desk);
    m_appearance.setTheme(m_desk->preferences.theme());
    maskSpokenSecrets();
    makeWindow();
}

Workspace::~Workspace()
{
    m_wiring.reset();
}

/// Makes the window and its panels; gives the one before, which may stay on screen until this one is.
std::unique_ptr<MainWindow> Workspace::makeWindow()
{
    m_models->operators.setWordForAny(tr("Any"));
    m_buyPanel = new BuyPanel(&m_models->services, &m_models->countries, &m_models->operators);
    m_activePanel = new ActivePanel(
        &m_models->orders, [this](const Order& order) { return m_desk->poller.nowFor(order); });
    return std::exchange(m_window, std::make_unique<MainWindow>(m_buyPanel, m_activePanel));
}

void Workspace::open()
{
    prepareWindow();
    const bool hasKey = !m_desk->profiles.offered().isEmpty();
    if (hasKey || m_options.sandbox)
        m_window->showDesk();
    else
        m_window->showWelcome();
    m_window->show();
    // What talks to the network, the keychain or the bus waits until the window is there.
    QTimer::singleShot(0, this, &Workspace::begin);
}

void Workspace::prepareWindow()
{
    MainWindow* window = m_window.get();
    Preferences& preferences = m_desk->preferences;
    window->restoreGeometry(preferences.windowGeometry());
    window->restoreSplitter(preferences.splitterState());
    connect(window, &MainWindow::closing, this, [&preferences, window] {
        preferences.setWindowGeometry(window->saveGeometry());
        preferences.setSplitterState(window->splitterState());
    });
    connect(window->action(WindowCommand::Quit), &QAction::triggered, window, &MainWindow::quit);
    connect(window, &MainWindow::themeChosen, this, [this](Theme theme) {
        m_desk->preferences.setTheme(theme);
        m_appearance.setTheme(theme);
        m_window->setTheme(theme);
    });
    connect(window, &MainWindow::languageChosen, this, &Workspace::speak);
    window->setTheme(preferences.theme());
}

void Workspace::begin()
{
    wire();
    m_desk->open([this] { resume(); });
}

void Workspace::resume()
{
    if (m_options.sandbox)
        m_keys->enterSandbox();
    else if (!m_desk->profiles.resume())
        m_keys->showCurrent();
    if (m_options.tour)
        takeTour();
}

void Workspace::wire()
{
    m_wiring = std::make_unique<QObject>();
    m_messages = new Messages(*m_window, m_wiring.get());
    m_pages = new SettingsPages(m_wiring.get());
    wireShell();
    wireSettings();
    wireBuying();
    wireNumbers();
    wireRecords();
    wireTools();
}

void Workspace::wireShell()
{
    Desk& desk = *m_desk;
    QObject* wiring = m_wiring.get();
    m_keys = new KeysController(*m_window, *m_messages, *m_pages, desk.profiles, desk.orders, desk.apiFacts,
        m_models->profiles, wiring);
    new WalletController(*m_window, *m_messages, desk.wallet, desk.profiles, wiring);
    auto* status = new StatusController(
        *m_window, *m_messages, desk.orders, desk.profiles, desk.poller, desk.journals, wiring);
    connect(m_keys, &KeysController::troubleChanged, status, &StatusController::setKeyTrouble);
    status->setKeyTrouble(m_keys->trouble());
    connect(&desk.journals, &Journals::messageEmitted, m_messages,
        [this](const QString& words) { m_messages->say(words, true); });
}

void Workspace::wireSettings()
{
    Desk& desk = *m_desk;
    QObject* wiring = m_wiring.get();
    m_settings = new SettingsController(*m_window, *m_pages, desk.preferences, wiring);
    new ConnectionController(
        *m_window, *m_messages, *m_pages, desk.networkAccess, desk.poller, desk.preferences, wiring);
    new RetentionController(*m_messages, *m_pages, desk.retention, desk.preferences, wiring);
    new SpendingController(
        *m_window, *m_pages, desk.guard, desk.profiles, desk.wallet, desk.preferences, wiring);
    new PushController(*m_window, *m_messages, *m_pages, desk.pushService, wiring);
}

void Workspace::wireBuying()
{
    Desk& desk = *m_desk;
    QObject* wiring = m_wiring.get();
    BuyPanel& panel = *m_buyPanel;
    auto* lists = new CatalogueController(panel, *m_messages,
        {m_models->services, m_models->countries, m_models->operators}, desk.catalogue, desk.profiles,
        desk.preferences, wiring);
    connect(m_window.get(), &MainWindow::refreshRequested, &desk.catalogue, &Catalogue::refresh);
    connect(
        m_window->action(WindowCommand::FocusSearch), &QAction::triggered, &panel, &BuyPanel::focusSearch);
    auto* affordability
        = new Affordability(panel, desk.profiles, desk.orders, desk.wallet, desk.guard, wiring);
    connect(lists, &CatalogueController::choiceChanged, affordability, &Affordability::show);
    auto* purchasing = new PurchaseController(
        *m_window, panel, *m_activePanel, *m_messages, desk.purchases, desk.orders, desk.catalogue, wiring);
    auto* quick = new QuickOrderController(*m_window, panel, *purchasing, *m_messages, desk.catalogue,
        desk.catalogueCache, desk.favourites, desk.profiles, wiring);
    m_window->setCorner(m_activePanel, quick->cornerButton());
    new ComparisonController(panel, desk.profiles, wiring);
    new FavouritesController(
        panel, *m_messages, m_models->services, desk.favourites, desk.purchases, desk.orders, wiring);
    connect(
        m_window->action(WindowCommand::Favourite), &QAction::triggered, &panel, &BuyPanel::toggleFavourite);
}

void Workspace::wireNumbers()
{
    Desk& desk = *m_desk;
    QObject* wiring = m_wiring.get();
    ActivePanel& panel = *m_activePanel;
    new ActiveRows(m_models->orders, desk.orders, desk.profiles, desk.apiFacts, wiring);
    new ActiveController(*m_window, panel, *m_messages, desk.orders, desk.purchases, desk.poller,
        desk.cancels, desk.clock, wiring);
    new ElsewhereController(
        *m_window, panel, *m_messages, m_models->orders, desk.reconciliation, desk.profiles, wiring);
    // Behind those who tell what happened, so that its words are the last.
    auto* copying = new CopyController(
        *m_window, panel, *m_pages, desk.orders, desk.purchases, desk.poller, desk.preferences, wiring);
    auto* notifying
        = new NotificationController(*m_window, panel, *m_pages, desk.orders, desk.preferences, wiring);
    connect(notifying, &NotificationController::windowRequested, this, &Workspace::raise);
    connect(notifying, &NotificationController::copyRequested, copying,
        [copying](const AttemptId& attempt) { copying->copyCodeOf(attempt); });
    connect(copying, &CopyController::codeCopied, notifying, &NotificationController::codeCopied);
    connect(&panel, &ActivePanel::currentChanged, notifying, &NotificationController::closeSeen);
}

void Workspace::wireRecords()
{
    Desk& desk = *m_desk;
    QObject* wiring = m_wiring.get();
    auto* history = new HistoryController(*m_window, *m_messages, desk.journals, desk.orders, desk.profiles,
        desk.purchases, desk.preferences, desk.clock, wiring);
    connect(&desk.retention, &Retention::forgotten, history, &HistoryController::reload);
    new ExportController(*history, *m_messages, desk.profiles, desk.clock, wiring);
    auto* statistics = new StatisticsController(
        *m_window, *m_buyPanel, desk.journals, desk.orders, desk.profiles, desk.clock, wiring);
    connect(m_buyPanel, &BuyPanel::serviceChosen, statistics, &StatisticsController::serviceChanged);
    connect(m_buyPanel, &BuyPanel::marketChanged, statistics, &StatisticsController::showBest);
    connect(m_buyPanel, &BuyPanel::suggestionTaken, statistics, &StatisticsController::takeBest);
}

void Workspace::wireTools()
{
    Desk& desk = *m_desk;
    QObject* wiring = m_wiring.get();
    auto* check
        = new ApiCheckController(*m_window, *m_messages, desk.check, desk.apiFacts, desk.profiles, wiring);
    connect(m_keys, &KeysController::unprovedKeyAdded, check, &ApiCheckController::offer);
    new SupportController(
        *m_window, *m_messages, desk.recent, [&desk] { return supportReport(desk); }, desk.clock, wiring);
    new FaultMenu(*m_window, *m_messages, desk.profiles, *m_sandbox, wiring);
    connect(m_window->action(WindowCommand::Tour), &QAction::triggered, wiring, [this] {
        m_keys->enterSandbox();
        takeTour();
    });
}

void Workspace::speak(Language language)
{
    m_desk->preferences.setLanguage(language);
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
    Preferences& preferences = m_desk->preferences;
    MainWindow* old = m_window.get();
    preferences.setWindowGeometry(old->saveGeometry());
    preferences.setSplitterState(old->splitterState());
    const WidgetState left = WidgetState::of(old);
    auto* settings = old->findChild<SettingsDialog*>();
    const auto leftInSettings = settings ? std::optional(WidgetState::of(settings)) : std::nullopt;
    const QByteArray settingsPlace = settings ? settings->saveGeometry() : QByteArray();
    const bool wasDesk = !old->isWelcome();

    m_wiring.reset();
    m_translation->use(preferences.language());
    const std::unique_ptr<MainWindow> before = makeWindow();
    MainWindow* window = m_window.get();
    prepareWindow();
    if (wasDesk)
        window->showDesk();
    else
        window->showWelcome();
    wire();
    left.putInto(window);
    window->show();
    if (leftInSettings) {
        SettingsDialog* dialog = m_settings->open();
        dialog->restoreGeometry(settingsPlace);
        leftInSettings->putInto(dialog);
    }
}

void Workspace::raise()
{
    MainWindow* window = m_window.get();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    raiseOpen(window);
}

void Workspace::takeTour()
{
    auto* tour = new Tour(m_window.get(), this);
    const bool quits = m_options.tour;
    const auto finish = [tour, quits](int code) {
        tour->deleteLater();
        if (quits)
            QApplication::exit(code);
    };
    connect(tour, &Tour::lineEmitted, this, [this, quits](const QString& line) {
        m_messages->announce(line);
        if (quits)
            QTextStream(stdout) << line << Qt::endl;
        else
            m_window->messageBar()->show(line, MessageBar::Tone::Info);
    });
    connect(tour, &Tour::finished, this, [this, quits, finish] {
        const bool isDone = !quits || savePicture(m_window.get());
        if (!isDone)
            QTextStream(stderr) << tr("The tour failed: %1 could not be saved.").arg(tourPicture) << Qt::endl;
        finish(isDone ? 0 : 1);
    });
    connect(tour, &Tour::failed, this, [this, quits, finish](const QString& why) {
        const QString words = tr("The tour failed: %1.").arg(why);
        if (quits)
            QTextStream(stderr) << words << Qt::endl;
        else
            m_window->messageBar()->show(words, MessageBar::Tone::Bad);
        finish(1);
    });
    tour->start();
}

} // namespace provynx
