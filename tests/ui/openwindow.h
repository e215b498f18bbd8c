// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "sandbox/service.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/workspace/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

namespace provynx::test {

/// A service that is reached like the real one, at an address of its own, and the whole window on it. Files
/// and settings are fresh, the keychain is the session's.
class OpenWindow {
public:
    explicit OpenWindow(Look& look)
        : m_look(look)
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).removeRecursively();
        m_options.base = std::get<BaseUrl>(BaseUrl::parse(service.start()->toString()));
        open();
    }

    void open()
    {
        workspace.reset();
        workspace = std::make_unique<Workspace>(m_options, m_look);
        workspace->open();
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
    Control* control(const QString& name) const
    {
        for (Control* control : window->findChildren<Control*>()) {
            if (control->accessibleName() == name && control->isVisible())
                return control;
        }
        return nullptr;
    }

    QString text(const QString& name) const
    {
        const auto* field = control<QLineEdit>(name);
        return field ? field->text() : QString();
    }

    /// nsk_test_… or nsk_live_…
    void addKey(const QString& key)
    {
        QTRY_VERIFY(control<QLineEdit>(QStringLiteral("API key")));
        auto* field = control<QLineEdit>(QStringLiteral("API key"));
        field->setFocus();
        field->setText(key);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(text(QStringLiteral("Wallet balance")).startsWith(u'$'));
        QTRY_VERIFY(list(QStringLiteral("Services")));
        QTRY_VERIFY(list(QStringLiteral("Services"))->model()->rowCount() > 0);
    }

    QAbstractItemView* list(const QString& name) const { return control<QAbstractItemView>(name); }
    QAbstractItemView* rows() const { return list(QStringLiteral("Active numbers")); }
    int orders() const { return rows() ? rows()->model()->rowCount() : 0; }
    Order order(int row = 0) const
    {
        return rows() ? rows()->model()->index(row, 0).data(OrderRole).value<Order>() : Order();
    }
    QString notice() const
    {
        return window->noticeBar()->isVisible() ? window->noticeBar()->text() : QString();
    }

    QDialog* dialog() const
    {
        for (QDialog* one : window->findChildren<QDialog*>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    SandboxService service;
    std::unique_ptr<Workspace> workspace;
    MainWindow* window = nullptr;

private:
    Look& m_look;
    Options m_options;
};

} // namespace provynx::test
