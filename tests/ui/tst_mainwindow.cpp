// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profilemodel.h"
#include "models/roles.h"
#include "settings/preferences.h"
#include "support/strict.h"
#include "ui/buy/confirmpurchase.h"
#include "ui/look/appearance.h"
#include "ui/look/colours.h"
#include "ui/settings/profilespage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/addkeyform.h"
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableWidget>

using namespace provynx;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(provynx::Colours)

namespace {

QAccessibleInterface* accessible(QWidget& root, const QString& name, QAccessible::Role role)
{
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        QAccessibleInterface* found = QAccessible::queryAccessibleInterface(widget);
        if (found && found->role() == role && found->text(QAccessible::Name) == name)
            return found;
    }
    return nullptr;
}

template <class Widget>
Widget* named(QWidget& root, const QString& name)
{
    for (auto* widget : root.findChildren<Widget*>()) {
        if (widget->accessibleName() == name || widget->property("text").toString() == name)
            return widget;
    }
    return nullptr;
}

struct Frame {
    QWidget* buy = new QWidget;
    QLineEdit* search = new QLineEdit(u"whatsapp"_s);
    QWidget* active = new QWidget;
    QListWidget* numbers = new QListWidget;
    ProfileModel profiles;
    MainWindow window;

    Frame()
        : window(fill(buy, search), fill(active, numbers))
    {
        numbers->addItem(u"+1 202-555-0143"_s);
        profiles.setProfiles({
            {ProfileId(u"live"_s), u"Checkout QA"_s, KeyKind::Live, u"7f3c"_s, BaseUrl::service()},
            {sandboxProfileId(), u"Sandbox"_s, KeyKind::Sandbox, {}, BaseUrl::embedded()},
        });
        window.header()->setProfiles(&profiles);
        window.header()->setCurrentProfile(ProfileId(u"live"_s));
        window.header()->setKey(u"7f3c"_s, KeyKind::Live);
        window.header()->setConnection(HeaderBar::Connection::Online, u"Online · 84 ms"_s);
        window.header()->setWallet(Money::fromDecimal(u"99.15", u"USD"_s), u"12 s ago"_s, false);
        window.setActiveCount(3);
        window.setStatus(u"3 active · next check in 2 s"_s);
        window.setSpending(u"Spent today $2.15 of $10.00"_s);
    }

    static QWidget* fill(QWidget* panel, QWidget* content)
    {
        (new QVBoxLayout(panel))->addWidget(content);
        return panel;
    }

    void show()
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
};

ConfirmPurchase::Purchase purchase()
{
    ConfirmPurchase::Purchase made;
    made.service = u"WhatsApp"_s;
    made.country = u"United Kingdom"_s;
    made.price = Money::fromDecimal(u"0.85", u"USD"_s);
    made.wallet = Money::fromDecimal(u"99.15", u"USD"_s);
    return made;
}

struct Question {
    QPointer<ConfirmPurchase> dialog;
    QSignalSpy agreed{dialog.data(), &ConfirmPurchase::agreed};
    QSignalSpy refused{dialog.data(), &ConfirmPurchase::refused};

    explicit Question(const ConfirmPurchase::Purchase& asked = purchase(), bool isRead = true)
        : dialog(new ConfirmPurchase(asked))
    {
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        if (isRead)
            QTRY_VERIFY(get()->isEnabled());
    }
    QPushButton* get() const { return button(u"Get"_s); }
    QPushButton* refuse() const { return button(u"Don't buy"_s); }
    QPushButton* button(const QString& words) const
    {
        for (QPushButton* one : dialog->findChildren<QPushButton*>()) {
            if (one->text().startsWith(words))
                return one;
        }
        return nullptr;
    }
    ~Question() { delete dialog.data(); }

    void send(QEvent::Type type, int key, bool repeated, Qt::KeyboardModifiers held = {}, ulong at = 0)
    {
        QKeyEvent event(type, key, held, u"\r"_s, repeated);
        event.setTimestamp(at);
        QWidget* focus = dialog->focusWidget();
        QApplication::sendEvent(focus ? focus : dialog.data(), &event);
    }
};

/// Every label and button that is seen has room for its words, and lies inside its parent.
void nothingIsCut(QWidget& root)
{
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->width() <= 1)
            continue;
        const auto* label = qobject_cast<QLabel*>(widget);
        const bool hasWords = label || qobject_cast<QAbstractButton*>(widget)
            || qobject_cast<QTabBar*>(widget) || widget->inherits("provynx::ReadOnlyField");
        if (!hasWords || widget->inherits("QToolButton"))
            continue;
        const QString text = widget->property("text").toString();
        const bool wraps = label && label->wordWrap();
        const int wanted = wraps ? label->heightForWidth(label->width()) : widget->minimumSizeHint().height();
        QVERIFY2(widget->height() >= wanted,
            qPrintable(u"too low: %1 (%2 of %3)"_s.arg(text).arg(widget->height()).arg(wanted)));
        if (!wraps)
            QVERIFY2(
                widget->width() >= widget->minimumSizeHint().width(), qPrintable(u"too narrow: "_s + text));
        const QRect place(widget->mapTo(&root, QPoint()), widget->size());
        QVERIFY2(root.rect().contains(place), qPrintable(u"outside: "_s + text));
    }
}

/// No two controls of one parent lie on each other.
void nothingOverlaps(QWidget& root)
{
    const auto children = root.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    for (qsizetype i = 0; i < children.size(); ++i) {
        for (qsizetype j = i + 1; j < children.size(); ++j) {
            if (children[i]->isVisible() && children[j]->isVisible())
                QVERIFY2(!children[i]->geometry().intersects(children[j]->geometry()),
                    qPrintable(children[i]->accessibleName() + u" / "_s + children[j]->accessibleName()));
        }
    }
}

} // namespace

class TestFrame : public test::Strict {
    Q_OBJECT

private:
    Appearance* m_look = nullptr;

private Q_SLOTS:
    // In place of Strict's: the offscreen platform itself complains of dialogs with a least size.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_look = new Appearance(qApp);
        m_look->setTheme(Theme::Light);
    }

    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void readersHearTheNames()
    {
        Frame frame;
        frame.show();
        MainWindow& window = frame.window;
        QVERIFY(accessible(window, u"Open the sandbox"_s, QAccessible::PushButton));
        QVERIFY(accessible(window, u"Add key"_s, QAccessible::PushButton));
        QVERIFY(accessible(window, u"API key"_s, QAccessible::EditableText));
        QVERIFY(accessible(window, u"Key name"_s, QAccessible::EditableText));
        window.showDesk();
        QVERIFY(accessible(window, u"Profile"_s, QAccessible::ComboBox));
        QVERIFY(accessible(window, u"Refresh wallet"_s, QAccessible::PushButton));
        QVERIFY(accessible(window, u"Top up"_s, QAccessible::PushButton));
        auto* balance = accessible(window, u"Wallet balance"_s, QAccessible::EditableText);
        QVERIFY(balance);
        QVERIFY(balance->state().readOnly);
        QCOMPARE(balance->textInterface()->text(0, balance->textInterface()->characterCount()), u"$99.15"_s);
        auto* connection = accessible(window, u"Connection"_s, QAccessible::EditableText);
        QVERIFY(connection);
        QCOMPARE(connection->text(QAccessible::Value), u"Online · 84 ms"_s);
        SettingsDialog settings;
        QVERIFY(accessible(settings, u"Settings pages"_s, QAccessible::List));
    }

    void announcementsChangeAName()
    {
        Frame frame;
        frame.show();
        frame.window.announce(u"Code received"_s);
        auto* said = accessible(frame.window, u"Code received"_s, QAccessible::StaticText);
        QVERIFY(said);
        QVERIFY(!said->state().invisible);
        QVERIFY(!frame.window.windowTitle().contains("Code"_L1));
    }

    void tabReachesEveryControl_data()
    {
        QTest::addColumn<bool>("desk");
        QTest::newRow("welcome") << false;
        QTest::newRow("desk") << true;
    }

    void tabReachesEveryControl()
    {
        QFETCH(bool, desk);
        Frame frame;
        if (desk)
            frame.window.showDesk();
        frame.window.messageBar()->show(u"Slow down"_s, MessageBar::Tone::Warn, u"Details"_s);
        frame.show();
        QSet<QWidget*> wanted;
        for (QWidget* widget : frame.window.findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
                && (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget)
                    || qobject_cast<QComboBox*>(widget) || qobject_cast<QListWidget*>(widget)))
                wanted.insert(widget);
        }
        QVERIFY(wanted.size() >= 5);
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(&frame.window, Qt::Key_Tab);
            wanted.remove(QApplication::focusWidget());
        }
        QVERIFY2(wanted.isEmpty(), wanted.isEmpty() ? "" : qPrintable((*wanted.begin())->accessibleName()));
    }

    void onlyAFreshEnterAgrees()
    {
        {
            Question q;
            for (int i = 0; i < 5; ++i)
                q.send(QEvent::KeyPress, Qt::Key_Return, true);
            q.send(QEvent::KeyRelease, Qt::Key_Return, false);
            QCOMPARE(q.agreed.count() + q.refused.count(), 0);
            q.send(QEvent::KeyPress, Qt::Key_Return, false);
            QCOMPARE(q.agreed.count(), 1);
            QCOMPARE(q.refused.count(), 0);
        }
        {
            Question q;
            q.send(QEvent::KeyPress, Qt::Key_Return, false, Qt::ControlModifier);
            q.send(QEvent::KeyPress, Qt::Key_Enter, true, Qt::KeypadModifier);
            QCOMPARE(q.agreed.count(), 0);
            q.send(QEvent::KeyPress, Qt::Key_Enter, false, Qt::KeypadModifier);
            QCOMPARE(q.agreed.count(), 1);
        }
        {
            // Repetition told as release and press in one moment.
            Question q;
            q.send(QEvent::KeyRelease, Qt::Key_Return, false, {}, 1000);
            q.send(QEvent::KeyPress, Qt::Key_Return, false, {}, 1000);
            QCOMPARE(q.agreed.count(), 0);
            q.send(QEvent::KeyRelease, Qt::Key_Return, false, {}, 1100);
            q.send(QEvent::KeyPress, Qt::Key_Return, false, {}, 1300);
            QCOMPARE(q.agreed.count(), 1);
        }
    }

    /// Neither a key nor the mouse agrees to what nobody can have read yet; Esc refuses at once.
    void agreementCountsOnceItCouldBeRead()
    {
        QElapsedTimer time;
        time.start();
        Question q(purchase(), false);
        QVERIFY2(
            time.elapsed() < ConfirmPurchase::readingTime.count(), "too slow a computer to see anything");
        QVERIFY(!q.get()->isEnabled());
        q.send(QEvent::KeyPress, Qt::Key_Return, false);
        q.send(QEvent::KeyRelease, Qt::Key_Return, false);
        QTest::keyClick(q.dialog, Qt::Key_Enter);
        QTest::mouseClick(q.get(), Qt::LeftButton);
        q.get()->click();
        q.dialog->accept();
        QCOMPARE(q.agreed.count() + q.refused.count(), 0);
        QTRY_VERIFY(q.get()->isEnabled());
        QVERIFY(time.elapsed() >= ConfirmPurchase::readingTime.count() - 50);
        QVERIFY(q.get()->isDefault());
        q.send(QEvent::KeyPress, Qt::Key_Return, false);
        QCOMPARE(q.agreed.count(), 1);

        Question left(purchase(), false);
        QTest::keyClick(left.dialog, Qt::Key_Escape);
        QCOMPARE(left.refused.count(), 1);
    }

    /// Pressed in time for the question before, and held on: no repetition of it agrees to this one.
    void anEnterHeldFromBeforeNeverAgrees()
    {
        Question q(purchase(), false);
        q.send(QEvent::KeyPress, Qt::Key_Return, false);
        QTRY_VERIFY(q.get()->isEnabled());
        for (ulong at = 1000; at < 1600; at += 30) {
            q.send(QEvent::KeyPress, Qt::Key_Return, true, {}, at);
            q.send(QEvent::KeyRelease, Qt::Key_Return, false, {}, at);
            q.send(QEvent::KeyPress, Qt::Key_Return, false, {}, at);
        }
        QCOMPARE(q.agreed.count() + q.refused.count(), 0);
    }

    void enterAgreesToWhatWasChosenAlone_data()
    {
        QTest::addColumn<ConfirmPurchase::Purchase>("asked");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("agreed");
        QTest::addColumn<int>("refused");
        const auto row = [](const char* name, auto change, const QString& words, int agreed, int refused) {
            ConfirmPurchase::Purchase asked = purchase();
            asked.priceBefore = Money::fromDecimal(u"0.35", u"USD"_s);
            change(asked);
            QTest::newRow(name) << asked << words << agreed << refused;
        };
        using Price = ConfirmPurchase::Price;
        row(
            "as chosen", [](auto&) {}, u"A number for WhatsApp"_s, 1, 0);
        row(
            "cheaper", [](auto& p) { p.priceNews = Price::Lower; }, u"was $0.35 when you chose"_s, 1, 0);
        row(
            "dearer", [](auto& p) { p.priceNews = Price::Dearer; }, u"was $0.35 when you chose"_s, 0, 1);
        row(
            "dearer than agreed",
            [](auto& p) {
                p.priceNews = Price::Dearer;
                p.isAskedAgain = true;
            },
            u"was $0.35 when you agreed"_s, 0, 1);
        row(
            "price unknown by now",
            [](auto& p) {
                p.priceNews = Price::Dearer;
                p.price.reset();
            },
            u"price unknown"_s, 0, 1);
        row(
            "list not read", [](auto& p) { p.priceNews = Price::Unread; },
            u"The list of services could not be read again; the price may have changed."_s, 0, 0);
        row(
            "wallet not read", [](auto& p) { p.isWalletOld = true; }, u"could not be read; $99.15 before"_s,
            0, 0);
        row(
            "a second one", [](auto& p) { p.isSecond = true; }, u"A second number for WhatsApp?"_s, 0, 1);
    }

    void enterAgreesToWhatWasChosenAlone()
    {
        QFETCH(ConfirmPurchase::Purchase, asked);
        QFETCH(QString, words);
        QFETCH(int, agreed);
        QFETCH(int, refused);
        {
            Question q(asked);
            QStringList said;
            for (const auto* label : q.dialog->findChildren<QLabel*>())
                said << label->text();
            QVERIFY2(said.contains(words), qPrintable(said.join(u" | "_s)));
            nothingIsCut(*q.dialog);
            q.send(QEvent::KeyPress, Qt::Key_Return, false);
            QCOMPARE(q.agreed.count(), agreed);
            QCOMPARE(q.refused.count(), refused);
        }
        // Whoever means it can say so.
        Question q(asked);
        QTest::mouseClick(q.get(), Qt::LeftButton);
        QCOMPARE(q.agreed.count(), 1);
    }

    void refusingIsOneStep()
    {
        {
            Question q;
            QTest::keyClick(q.dialog, Qt::Key_Escape);
            QCOMPARE(q.refused.count(), 1);
            QCOMPARE(q.agreed.count(), 0);
        }
        {
            Question q;
            auto* refuse = named<QPushButton>(*q.dialog, u"Don't buy"_s);
            refuse->setFocus();
            q.send(QEvent::KeyPress, Qt::Key_Return, false);
            QCOMPARE(q.refused.count(), 1);
            QCOMPARE(q.agreed.count(), 0);
        }
        {
            Question q;
            q.dialog->close();
            QCOMPARE(q.refused.count(), 1);
        }
    }

    void theQuestionNamesEverything()
    {
        ConfirmPurchase dialog(purchase());
        QStringList words;
        for (const auto* label : dialog.findChildren<QLabel*>()) {
            words << label->text();
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        for (const auto& wanted : {u"LIVE"_s, u"WhatsApp"_s, u"United Kingdom"_s, u"$0.85"_s, u"$99.15"_s,
                 u"$98.30"_s, u"A global number can't be cancelled."_s})
            QVERIFY2(words.contains(wanted), qPrintable(wanted));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    }

    void theFormSendsOnceAndForgets()
    {
        AddKeyForm form;
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        QSignalSpy added(&form, &AddKeyForm::addRequested);
        auto* key = named<QLineEdit>(form, u"API key"_s);
        auto* name = named<QLineEdit>(form, u"Key name"_s);
        auto* add = named<QPushButton>(form, u"Add key"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Password);

        add->click();
        QTest::keyClicks(key, u"sk_live_abcdefgh"_s);
        QVERIFY(named<QLabel>(form, u"Keys begin with nsk_test_ or nsk_live_."_s)->isVisible());
        QTest::keyClick(key, Qt::Key_Return);
        QCOMPARE(added.count(), 0);

        key->selectAll();
        QTest::keyClicks(key, u"nsk_l"_s);
        QVERIFY(!named<QLabel>(form, u"Keys begin with nsk_test_ or nsk_live_."_s));
        QTest::keyClicks(key, u"ive_abcdefgh1234"_s);
        QVERIFY(named<QLabel>(form, u"LIVE"_s)->isVisible());
        QTest::keyClicks(name, u" Checkout QA "_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(added.count(), 1);
        QCOMPARE(added[0][0].toString(), u"nsk_live_abcdefgh1234"_s);
        QCOMPARE(added[0][1].toString(), u"Checkout QA"_s);

        form.setBusy(true);
        QVERIFY(!add->isEnabled());
        QTest::keyClick(key, Qt::Key_Return);
        QCOMPARE(added.count(), 1);
        form.setBusy(false);
        form.setProblem(u"The service does not know this key."_s);
        QCOMPARE(key->text(), u"nsk_live_abcdefgh1234"_s);
        named<QPushButton>(form, u"Show the key"_s)->click();
        QCOMPARE(key->echoMode(), QLineEdit::Normal);
        form.clear();
        QVERIFY(key->text().isEmpty());
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        key->setEchoMode(QLineEdit::Normal);
        key->undo();
        QVERIFY(key->text().isEmpty());
    }

    void theLeastSizeCutsNothing_data()
    {
        QTest::addColumn<bool>("desk");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("connection");
        QTest::addColumn<QString>("age");
        QTest::newRow("welcome") << false << Qt::LeftToRight << u"QA"_s << u"Online"_s << u"now"_s;
        QTest::newRow("English") << true << Qt::LeftToRight << u"Checkout QA"_s << u"Online · 84 ms"_s
                                 << u"12 s ago"_s;
        QTest::newRow("German") << true << Qt::LeftToRight
                                << u"Qualitätssicherungsabteilung Zahlungsabwicklung"_s
                                << u"Verbindung unterbrochen · nächster Versuch in 12 s"_s
                                << u"vor 12 Minuten"_s;
        QTest::newRow("Arabic") << true << Qt::RightToLeft << u"فريق ضمان الجودة لصفحة الدفع والاشتراكات"_s
                                << u"انقطع الاتصال · المحاولة التالية بعد ١٢ ثانية"_s << u"قبل ١٢ دقيقة"_s;
        QTest::newRow("welcome from the right")
            << false << Qt::RightToLeft << u"QA"_s << u"Online"_s << u"now"_s;
    }

    void theLeastSizeCutsNothing()
    {
        QFETCH(bool, desk);
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(QString, profile);
        QFETCH(QString, connection);
        QFETCH(QString, age);
        QApplication::setLayoutDirection(direction);
        Frame frame;
        frame.profiles.setProfiles(
            {{ProfileId(u"live"_s), profile, KeyKind::Live, u"7f3c"_s, BaseUrl::service()}});
        frame.window.header()->setConnection(HeaderBar::Connection::Offline, connection);
        frame.window.header()->setWallet(Money::fromDecimal(u"12345.6789", u"USD"_s), age, false);
        frame.window.messageBar()->show(
            u"The service asked us to slow down. Checking resumes in 8 s; nothing is lost. "_s.repeated(3),
            MessageBar::Tone::Warn, u"Details"_s);
        if (desk)
            frame.window.showDesk();
        frame.window.resize(820, 560);
        frame.show();
        QCOMPARE(frame.window.size(), QSize(820, 560));
        if (desk)
            nothingIsCut(frame.window);
        else
            nothingIsCut(*frame.window.welcome()->widget());
        nothingOverlaps(*frame.window.header());
        if (desk) {
            const auto* combo = named<QComboBox>(*frame.window.header(), u"Profile"_s);
            QCOMPARE(combo->x() > 400, direction == Qt::RightToLeft);
        }
    }

    void choosingAProfileAsksAndNothingElseDoes()
    {
        Frame frame;
        frame.window.showDesk();
        frame.show();
        QSignalSpy chosen(frame.window.header(), &HeaderBar::profileChosen);
        QSignalSpy manage(frame.window.header(), &HeaderBar::manageProfilesRequested);
        auto* box = named<QComboBox>(frame.window, u"Profile"_s);
        QCOMPARE(box->currentText(), u"Checkout QA"_s);
        QCOMPARE(box->accessibleDescription(), u"LIVE"_s);
        QCOMPARE(box->count(), 4);
        QCOMPARE(box->itemText(3), u"Add or manage keys…"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_S);
        QWheelEvent wheel({5, 5}, box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &wheel);
        QCOMPARE(box->currentIndex(), 0);
        Q_EMIT box->activated(1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<ProfileId>(), sandboxProfileId());
        QCOMPARE(box->currentIndex(), 0);
        Q_EMIT box->activated(3);
        QCOMPARE(manage.count(), 1);
        QCOMPARE(box->currentIndex(), 0);
        frame.window.header()->setCurrentProfile(sandboxProfileId());
        QCOMPARE(box->currentText(), u"Sandbox"_s);
    }

    void menusStandInTheirOrder()
    {
        Frame frame;
        QStringList menus;
        for (const QAction* top : frame.window.menuBar()->actions()) {
            QStringList entries;
            for (const QAction* entry : top->menu()->actions())
                entries << (entry->isSeparator() ? u"|"_s : entry->text());
            menus << top->text() + u": "_s + entries.join(u", "_s);
        }
        const QStringList expected{u"&File: &Add or manage keys…, |, &Quit"_s,
            u"&Number: &Find a service, F&avourite service, &Get number, |, &Quick order…, Re&peat last "
            u"order, |, &Copy "
            "code, Copy &number, Copy number &as, Copy co&de as, Copy the next li&kely code, |, Check n&ow, Cance&l number"_s,
            u"&View: Active, |, &Theme, |, &Refresh"_s,
            u"&Tools: &Check the API…, Push &inspector…, &Numbers not in this program…, |, &Settings…"_s,
            u"&Help: &Keyboard shortcuts, Take the &tour, Save support &report…, |, &About Provynx SMS"_s};
        QCOMPARE(menus, expected);
    }

    void theTableOfShortcutsNamesEachKey()
    {
        Frame frame;
        frame.window.action(WindowCommand::Shortcuts)->trigger();
        const auto* table = frame.window.findChild<QTableWidget*>();
        QVERIFY(table);
        QStringList rows;
        for (int row = 0; row < table->rowCount(); ++row)
            rows << table->item(row, 0)->text() + u": "_s + table->item(row, 1)->text().left(24);
        const QStringList expected{u"Ctrl+1: Active"_s, u"Ctrl+F: To the service search"_s,
            u"Up, Down: In the search: move the "_s, u"Ctrl+Return or Ctrl+Enter: Get the number chosen; a"_s,
            u"Ctrl+K: Quick order: words in an"_s, u"Ctrl+Shift+N: Repeat the last order; a"_s,
            u"Ctrl+D: Make the chosen service "_s, u"Return, Esc: In that question: agree,"_s,
            u"Ctrl+C: Copy the code; where the"_s, u"Ctrl+Shift+C: Copy the number"_s,
            u"Ctrl+Alt+C: Copy what else in the me"_s, u"F5: Among the active numbers"_s,
            u"Del: In the active numbers: c"_s, u"Ctrl+,: Settings"_s, u"F1: This table"_s,
            u"Ctrl+Q: Quit"_s};
        QCOMPARE(rows, expected);
        for (const WindowCommandRow& row : windowCommands) {
            const QAction* action = frame.window.action(row.value);
            QCOMPARE(action->autoRepeat(), !row.actsOnce);
            // Whatever has a key is in the table.
            QCOMPARE(action->shortcuts().isEmpty(), row.help == nullptr);
        }
    }

    void keysDoWhatTheTableSays()
    {
        Frame frame;
        frame.window.showDesk();
        frame.window.setNumberActions({true, true, true, true, true});
        frame.show();
        QSignalSpy get(frame.window.action(WindowCommand::GetNumber), &QAction::triggered);
        QSignalSpy copy(frame.window.action(WindowCommand::CopyCode), &QAction::triggered);
        QSignalSpy copyNumber(frame.window.action(WindowCommand::CopyNumber), &QAction::triggered);
        QSignalSpy cancel(frame.window.action(WindowCommand::CancelNumber), &QAction::triggered);
        QSignalSpy check(frame.window.action(WindowCommand::CheckNow), &QAction::triggered);
        QSignalSpy refresh(&frame.window, &MainWindow::refreshRequested);

        frame.search->setFocus();
        QTest::keyClick(frame.search, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(frame.search, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
        QCOMPARE(get.count(), 2);
        frame.search->selectAll();
        QTest::keyClick(frame.search, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"whatsapp"_s);
        QTest::keyClick(frame.search, Qt::Key_Delete);
        QTest::keyClick(frame.search, Qt::Key_F5);
        QVERIFY(frame.search->text().isEmpty());
        QCOMPARE(copy.count() + cancel.count() + check.count(), 0);
        QCOMPARE(refresh.count(), 1);

        frame.numbers->setFocus();
        QTest::keyClick(frame.numbers, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(frame.numbers, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(frame.numbers, Qt::Key_Delete);
        QTest::keyClick(frame.numbers, Qt::Key_F5);
        QCOMPARE(copy.count(), 1);
        QCOMPARE(copyNumber.count(), 1);
        QCOMPARE(cancel.count(), 1);
        QCOMPARE(check.count(), 1);

        frame.window.setNumberActions({});
        QTest::keyClick(frame.numbers, Qt::Key_Delete);
        QTest::keyClick(frame.numbers, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(cancel.count(), 1);
        QCOMPARE(get.count(), 2);
        for (const QAction* action : frame.window.actions()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Return))
                QVERIFY(!action->autoRepeat());
        }
    }

    void removingAKeyAsksFirst()
    {
        ProfileModel profiles;
        profiles.setProfiles({
            {ProfileId(u"live"_s), u"<b>Checkout</b>"_s, KeyKind::Live, u"7f3c"_s, BaseUrl::service()},
            {sandboxProfileId(), u"Sandbox"_s, KeyKind::Sandbox, {}, BaseUrl::embedded()},
        });
        SettingsDialog settings;
        auto* page = new ProfilesPage;
        settings.addPage(SettingsDialog::Subject::Profiles, u"Profiles"_s, page);
        page->setProfiles(&profiles);
        page->setCurrent(sandboxProfileId());
        settings.show();
        QVERIFY(QTest::qWaitForWindowExposed(&settings));
        auto* remove = named<QPushButton>(*page, u"Remove…"_s);
        QVERIFY(!remove->isEnabled());
        auto* list = named<QListView>(*page, u"Profiles"_s);
        list->setCurrentIndex(profiles.index(0, 0));
        QVERIFY(remove->isEnabled());
        QSignalSpy removed(page, &ProfilesPage::removeRequested);
        QSignalSpy used(page, &ProfilesPage::useRequested);
        remove->click();
        auto* question = settings.findChild<QMessageBox*>();
        QVERIFY(question);
        QCOMPARE(question->textFormat(), Qt::PlainText);
        QVERIFY(question->text().contains(u"«<b>Checkout</b>»"_s));
        QTest::keyClick(question, Qt::Key_Escape);
        QCOMPARE(removed.count(), 0);
        QTRY_VERIFY(!settings.findChild<QMessageBox*>());
        remove->click();
        named<QPushButton>(*settings.findChild<QMessageBox*>(), u"Remove key"_s)->click();
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].value<ProfileId>(), ProfileId(u"live"_s));
        named<QPushButton>(*page, u"Use"_s)->click();
        QCOMPARE(used.count(), 1);
    }

    void wordsCanBeRead_data()
    {
        QTest::addColumn<Colours>("colours");
        QTest::newRow("light") << lightColours();
        QTest::newRow("dark") << darkColours();
        QPalette pale(QColor(0xd0, 0xd0, 0xd0), QColor(0xe4, 0xe4, 0xe4));
        pale.setColor(QPalette::Highlight, QColor(0xf0, 0xc0, 0x40));
        QTest::newRow("platform, light") << coloursOf(pale);
        QPalette deep(QColor(0x20, 0x24, 0x2c), QColor(0x2a, 0x2e, 0x32));
        deep.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
        QTest::newRow("platform, dark") << coloursOf(deep);
    }

    void wordsCanBeRead()
    {
        QFETCH(Colours, colours);
        const Colours& c = colours;
        for (const auto& [front, back] :
            QList<std::pair<QColor, QColor>>{{c.text, c.surface}, {c.text, c.window}, {c.text, c.chosen},
                {c.dimmed, c.surface}, {c.dimmed, c.window}, {c.dimmed, c.chosen}, {c.onAccent, c.accent},
                {c.chosenText, c.chosen}, {c.chosenText, c.surface}, {c.good, c.goodBack}, {c.bad, c.badBack},
                {c.warn, c.warnBack}, {c.test, c.testBack}, {c.bad, c.surface}})
            QVERIFY2(contrast(front, back) >= 4.5,
                qPrintable(
                    front.name() + u" on "_s + back.name() + u' ' + QString::number(contrast(front, back))));
        QCOMPARE(c.dark, contrast(c.window, Qt::black) < contrast(c.window, Qt::white));
    }

    void theThemeChangesWhileRunning()
    {
        QSignalSpy changed(m_look, &Appearance::changed);
        m_look->setTheme(Theme::Dark);
        QVERIFY(Appearance::colours().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkColours().window);
        m_look->setTheme(Theme::System);
        QVERIFY(!Appearance::colours().dark);
        m_look->setTheme(Theme::Light);
        QCOMPARE(changed.count(), 3);
        QVERIFY(!qApp->styleSheet().contains(u'@'));
    }
};

QTEST_MAIN(TestFrame)
#include "tst_mainwindow.moc"
