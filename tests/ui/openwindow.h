// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order.h"
#include "models/roles.h"
#include "named.h"
#include "sandbox/service.h"
#include "ui/look/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/messagebar.h"
#include "ui/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

namespace provynx::test {

/// Every test begins on a fresh computer, but for the keychain.
inline void freshComputer()
{
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).removeRecursively();
}

/// Before the first window: English, this program's folders, and dialogs that a test can reach.
inline Appearance* prepareWindows()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication::setApplicationName(QStringLiteral("provynx-sms"));
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    return new Appearance(qApp);
}

/// A service that is reached like the real one, at an address of its own, and the whole window on it: real to the sockets, the
/// journal and the session's keychain. Controls are found by what a screen reader calls them.
class OpenWindow {
public:
    explicit OpenWindow(Appearance& look, const sandbox::Habits& habits = {})
        : m_look(look)
    {
        service.setHabits(habits);
        m_options.base = std::get<BaseUrl>(BaseUrl::parse(service.start()->toString()));
        open();
    }

    /// Once more, when it is open already: as after a restart.
    void open()
    {
        workspace.reset();
        workspace = std::make_unique<Workspace>(m_options, m_look);
        workspace->open();
        findWindow();
    }

    /// The one that is there now: a change of the language makes another.
    void findWindow()
    {
        window = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<MainWindow*>(widget))
                window = found;
        }
        QVERIFY(window);
        activate();
    }

    void activate()
    {
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
    }

    template <class Control>
    Control* control(const QString& name, const QWidget* in = nullptr) const
    {
        return seen<Control>(in ? in : window, name);
    }

    QString text(const QString& name) const
    {
        const auto* field = control<QLineEdit>(name);
        return field ? field->text() : QString();
    }

    /// nsk_test_… or nsk_live_…
    void addKey(const QString& key, const QString& name = {})
    {
        QTRY_VERIFY(control<QLineEdit>(QStringLiteral("API key")));
        auto* field = control<QLineEdit>(QStringLiteral("API key"));
        field->setFocus();
        field->setText(key);
        control<QLineEdit>(QStringLiteral("Key name"))->setText(name);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(text(QStringLiteral("Wallet balance")).startsWith(u'$'));
    }

    QAbstractItemView* list(const QString& name) const { return control<QAbstractItemView>(name); }
    bool hasServices() const
    {
        const QAbstractItemView* services = list(QStringLiteral("Services"));
        return services && services->model()->rowCount() > 0;
    }

    /// `canBuy`: nothing stands in the way.
    void choose(const QString& typed, bool canBuy = true)
    {
        QTRY_VERIFY(hasServices());
        QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
        auto* search = control<QLineEdit>(QStringLiteral("Service search"));
        search->clear();
        QTest::keyClicks(search, typed);
        if (canBuy)
            QTRY_VERIFY(control<QPushButton>(QStringLiteral("Get number"))->isEnabled());
    }

    QAbstractItemView* rows() const { return list(QStringLiteral("Active numbers")); }
    int orders() const { return rows() ? rows()->model()->rowCount() : 0; }
    Order order(int row = 0) const
    {
        return rows() ? rows()->model()->index(row, 0).data(OrderRole).value<Order>() : Order();
    }
    QString sentence(int row = 0) const
    {
        return rows() ? rows()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString() : QString();
    }
    QString message() const
    {
        return window->messageBar()->isVisible() ? window->messageBar()->text() : QString();
    }
    /// The button beside the message, where it has one with these words.
    QPushButton* messageButton(const QString& words) const
    {
        return control<QPushButton>(words, window->messageBar());
    }
    bool says(const QString& words) const
    {
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    /// The dialog of this kind that is open.
    template <class Dialog = QDialog>
    Dialog* dialog() const
    {
        for (Dialog* one : window->findChildren<Dialog*>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    /// A question about a purchase is open, and could be read.
    bool canAgree() const
    {
        const auto* get = dialog() ? control<QPushButton>(QStringLiteral("Get number"), dialog()) : nullptr;
        return get && get->isEnabled();
    }

    /// Presses the dialog's button that begins with these words, and waits until the dialog is gone.
    void answer(const QString& words)
    {
        QTRY_VERIFY(dialog());
        QPushButton* found = nullptr;
        for (QPushButton* button : dialog()->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&').startsWith(words))
                found = button;
        }
        QVERIFY(found);
        QTRY_VERIFY(found->isEnabled()); // what spends money can be read first
        found->click();
        QTRY_VERIFY(!dialog());
        activate();
    }

    /// With a live key: the button, and yes.
    void buy()
    {
        QTest::mouseClick(control<QPushButton>(QStringLiteral("Get number")), Qt::LeftButton);
        QTRY_VERIFY(dialog());
        answer(QStringLiteral("Get number"));
    }

    /// The settings, open on this page.
    QDialog* settings(const QString& page) const
    {
        window->action(WindowCommand::Settings)->trigger();
        for (QDialog* dialog : window->findChildren<QDialog*>()) {
            auto* pages = dialog->isVisible() ? dialog->findChild<QListWidget*>() : nullptr;
            const auto found = pages ? pages->findItems(page, Qt::MatchExactly) : QList<QListWidgetItem*>();
            if (found.isEmpty())
                continue;
            pages->setCurrentItem(found.constFirst());
            return dialog;
        }
        return nullptr;
    }

    SandboxService service;
    std::unique_ptr<Workspace> workspace;
    MainWindow* window = nullptr;

private:
    Appearance& m_look;
    Options m_options;
};

} // namespace provynx::test
