// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "named.h"
#include "support/strict.h"

#include "models/roles.h"
#include "settings/preferences.h"
#include "settings/standardpaths.h"
#include "ui/active/activepanel.h"
#include "ui/look/appearance.h"
#include "ui/look/translation.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/widgetstate.h"
#include "ui/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QVBoxLayout>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

MainWindow* window()
{
    MainWindow* found = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* one = qobject_cast<MainWindow*>(widget); one && one->isVisible())
            found = one;
    }
    return found;
}

template <class Control>
Control* control(const QString& name)
{
    return window() ? test::seen<Control>(window(), name) : nullptr;
}

Order order()
{
    const auto* panel = window() ? window()->findChild<ActivePanel*>() : nullptr;
    const auto* list = panel ? panel->findChild<QAbstractItemView*>() : nullptr;
    return list ? list->model()->index(0, 0).data(OrderRole).value<Order>() : Order();
}

int windows()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    return int(std::count_if(
        all.cbegin(), all.cend(), [](const QWidget* one) { return qobject_cast<const MainWindow*>(one); }));
}

void openSettings()
{
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    QTest::keyClick(window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(window()->findChild<SettingsDialog*>());
}

void chooseLanguage(const QString& words)
{
    auto* dialog = window()->findChild<SettingsDialog*>();
    if (!dialog) {
        openSettings();
        dialog = window()->findChild<SettingsDialog*>();
    }
    dialog->showPage(SettingsDialog::Subject::Appearance);
    QTRY_VERIFY(control<QRadioButton>(words));
    control<QRadioButton>(words)->click();
}

} // namespace

/// The whole window on its own sandbox: no keychain and no network are involved.
class TestLanguage : public test::Strict {
    Q_OBJECT

public:
    Appearance* look = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setApplicationName(u"provynx-sms-language"_s);
        look = new Appearance(qApp);
    }

    void cleanup()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).removeRecursively();
        Translation english(Language::English);
    }

    void theWindowChangesWhileANumberIsWatched()
    {
        Options options;
        options.sandbox = true;
        Workspace workspace(options, *look);
        workspace.open();
        QTRY_VERIFY(control<QPushButton>(u"Get number"_s));
        auto* search = control<QLineEdit>(u"Service search"_s);
        const auto services = [] { return control<QAbstractItemView>(u"Services"_s); };
        QTRY_VERIFY(services() && services()->model()->rowCount() > 5);
        QTest::keyClicks(search, u"telegram"_s);
        QTRY_VERIFY(control<QPushButton>(u"Get number"_s)->isEnabled());
        const QString service = services()->currentIndex().data().toString();
        QTest::keyClicks(control<QLineEdit>(u"Test case"_s), u"TC-77"_s);
        control<QPushButton>(u"Get number"_s)->click();
        QTRY_VERIFY(order().wasBought());
        const QString phone = order().phone();
        search->setFocus();
        window()->resize(1000, 640);

        chooseLanguage(u"Deutsch"_s);
        QTRY_VERIFY(control<QPushButton>(u"Nummer holen"_s));
        QCOMPARE(windows(), 1);
        QCOMPARE(window()->size(), QSize(1000, 640));
        QCOMPARE(control<QLineEdit>(u"Dienst suchen"_s)->text(), u"telegram"_s);
        QCOMPARE(control<QLineEdit>(u"Testfall"_s)->text(), u"TC-77"_s);
        QCOMPARE(control<QAbstractItemView>(u"Dienste"_s)->currentIndex().data().toString(), service);
        QVERIFY(control<QPushButton>(u"Nummer holen"_s)->isEnabled());
        QCOMPARE(order().phone(), phone);
        QVERIFY(control<QAbstractItemView>(u"Aktive Nummern"_s)->currentIndex().isValid());
        QCOMPARE(window()->menuBar()->actions().constFirst()->text(), u"&Datei"_s);
        QTRY_COMPARE(control<QLineEdit>(u"Verbindung"_s)->text().section(u' ', 0, 0), u"Online"_s);
        QVERIFY(control<QLineEdit>(u"Guthaben"_s)->text().contains(u','));

        // The settings are open where they were, in German, and the number's code still comes.
        auto* dialog = window()->findChild<SettingsDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->windowTitle(), u"Einstellungen"_s);
        QVERIFY(control<QRadioButton>(u"Deutsch"_s)->isChecked());
        const auto* close = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close);
        QCOMPARE(close->text().remove(u'&'), u"Schließen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(order().hasCode(), 20'000);
        const auto* rows = control<QAbstractItemView>(u"Aktive Nummern"_s);
        QVERIFY2(rows->model()
                     ->index(0, 0)
                     .data(Qt::AccessibleTextRole)
                     .toString()
                     .contains(u"Code 1 2 3 4 5 6"_s),
            qPrintable(rows->model()->index(0, 0).data(Qt::AccessibleTextRole).toString()));

        chooseLanguage(u"English"_s);
        QTRY_VERIFY(control<QPushButton>(u"Get number"_s));
        QCOMPARE(control<QLineEdit>(u"Service search"_s)->text(), u"telegram"_s);
        QVERIFY(order().hasCode());
        QCOMPARE(windows(), 1);
    }

    void theChoiceIsKept()
    {
        Options options;
        options.sandbox = true;
        {
            Workspace workspace(options, *look);
            workspace.open();
            QTRY_VERIFY(control<QPushButton>(u"Get number"_s));
            chooseLanguage(u"Deutsch"_s);
            QTRY_VERIFY(control<QPushButton>(u"Nummer holen"_s));
        }
        Workspace workspace(options, *look);
        workspace.open();
        QTRY_VERIFY(control<QPushButton>(u"Nummer holen"_s));
    }

    void aQuestionIsAnsweredFirst()
    {
        Options options;
        options.sandbox = true;
        Workspace workspace(options, *look);
        workspace.open();
        QTRY_VERIFY(control<QPushButton>(u"Get number"_s));
        openSettings();
        auto* question = new QMessageBox(window());
        question->setAttribute(Qt::WA_DeleteOnClose);
        question->setText(u"Really?"_s);
        question->open();
        const QPointer<QMessageBox> asked(question);
        chooseLanguage(u"Deutsch"_s);
        QTest::qWait(50);
        QVERIFY(asked && asked->isVisible());
        asked->reject();
        QTRY_VERIFY(control<QPushButton>(u"Nummer holen"_s));
    }

    void everyLanguageHasItsWords()
    {
        for (const LanguageRow& row : languageRows) {
            if (row.value == Language::System)
                continue;
            const QString word = QString::fromUtf16(row.word);
            QVERIFY2(QFile::exists(u":/translations/provynx-sms_%1.qm"_s.arg(word)), qPrintable(word));
            QVERIFY2(
                row.value == Language::English || QFile::exists(u":/translations/qtbase_%1.qm"_s.arg(word)),
                qPrintable(word));
            const Translation translation(row.value);
            QCOMPARE(translation.spoken(), row.value);
            QCOMPARE(QLocale().language(), row.language);
        }
    }

    void numbersFollowTheLanguage()
    {
        {
            Translation german(Language::German);
            QCOMPARE(QLocale().toString(1234.5, 'f', 1), u"1.234,5"_s);
            QCOMPARE(german.spoken(), Language::German);
        }
        // The tests run without a language: that is English, written as in the US.
        Translation system(Language::System);
        QCOMPARE(system.spoken(), Language::English);
        QCOMPARE(QLocale().toCurrencyString(0.85, u"$"_s), u"$0.85"_s);
    }

    void tracesAreFoundAgain()
    {
        const auto build = [](QWidget& whole) {
            auto* column = new QVBoxLayout(&whole);
            for (QWidget* part : std::initializer_list<QWidget*>{new QLineEdit, new QLineEdit,
                     new QPlainTextEdit, new QSpinBox, new QComboBox, new QTabBar})
                column->addWidget(part);
            whole.findChild<QComboBox*>()->addItems({u"a"_s, u"b"_s, u"c"_s});
            whole.findChild<QTabBar*>()->addTab(u"x"_s);
            whole.findChild<QTabBar*>()->addTab(u"y"_s);
        };
        QWidget one, other;
        build(one);
        build(other);
        one.findChildren<QLineEdit*>().at(1)->setText(u"second"_s);
        one.findChildren<QLineEdit*>().at(1)->setSelection(1, 3);
        one.findChildren<QLineEdit*>().at(1)->setFocus();
        one.findChild<QPlainTextEdit*>()->setPlainText(u"note\nmore"_s);
        one.findChild<QSpinBox*>()->setValue(7);
        one.findChild<QLineEdit*>()->setText(u"kept elsewhere"_s);
        one.findChild<QLineEdit*>()->setProperty(WidgetState::none, true);
        one.findChild<QComboBox*>()->setCurrentIndex(2);
        one.findChild<QTabBar*>()->setCurrentIndex(1);
        QSignalSpy activated(other.findChild<QComboBox*>(), &QComboBox::activated);
        WidgetState::of(&one).putInto(&other);
        QCOMPARE(other.findChildren<QLineEdit*>().at(0)->text(), QString());
        QCOMPARE(other.findChildren<QLineEdit*>().at(1)->text(), u"second"_s);
        QCOMPARE(other.findChildren<QLineEdit*>().at(1)->selectedText(), u"eco"_s);
        QCOMPARE(other.focusWidget(), other.findChildren<QLineEdit*>().at(1));
        QCOMPARE(other.findChild<QPlainTextEdit*>()->toPlainText(), u"note\nmore"_s);
        QCOMPARE(other.findChild<QSpinBox*>()->value(), 7);
        QCOMPARE(other.findChild<QComboBox*>()->currentIndex(), 2);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(other.findChild<QTabBar*>()->currentIndex(), 1);
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
