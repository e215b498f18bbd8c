// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copycontroller.h"

#include "ui/settings/keyscontroller.h"
#include "ui/widgets/clipboard.h"
#include "ui/workspace.h"

#include "domain/smscode.h"
#include "phone/phone.h"

#include "activepanel.h"
#include "ui/settings/clipboardpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/copymenu.h"
#include "words/words.h"

#include <QLocale>
#include <QMenu>

namespace provynx {

CopyController::CopyController(Parts& parts, KeysController& keys, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    wirePanel();
    wireMenus();
    wireHabits();
    connect(&keys, &KeysController::settingsOpened, this, &CopyController::fillPage);
}

const Order* CopyController::current() const
{
    if (m_parts.window->currentView() != m_parts.activePanel)
        return nullptr; // other views have numbers, and keys, of their own
    const auto attempt = m_parts.activePanel->current();
    return attempt ? m_parts.orders.find(*attempt) : nullptr;
}

void CopyController::wirePanel()
{
    ActivePanel* panel = m_parts.activePanel;
    connect(panel, &ActivePanel::copyCodeRequested, this, &CopyController::copyCodeOf);
    connect(panel, &ActivePanel::copyNumberRequested, this,
        [this](const AttemptId& attempt) { copyNumberOf(attempt); });
    connect(panel, &ActivePanel::copyNumberAsRequested, this,
        [this](const AttemptId& attempt, NumberFormat format) { copyNumberOf(attempt, format); });
}

void CopyController::wireMenus()
{
    MainWindow* window = m_parts.window.get();
    connect(window, &MainWindow::copyCodeRequested, this, &CopyController::copyCurrent);
    connect(window, &MainWindow::copyNumberRequested, this, [this] {
        if (const Order* order = current())
            copyNumberOf(order->attempt());
    });
    connect(window, &MainWindow::copyNextCodeRequested, this, &CopyController::copyNextCode);
    connect(window->copyNumberMenu(), &QMenu::aboutToShow, this, [this, menu = window->copyNumberMenu()] {
        menu->clear();
        if (const Order* order = current())
            copymenu::addNumbers(menu, *order,
                [this, attempt = order->attempt()](NumberFormat format) { copyNumberOf(attempt, format); });
    });
    connect(window->copyCodeMenu(), &QMenu::aboutToShow, this, [this, menu = window->copyCodeMenu()] {
        menu->clear();
        if (const Order* order = current())
            copymenu::addCodes(menu, *order,
                [this, attempt = order->attempt()](const QString& code) { copyCodeOf(attempt, code); });
    });
}

void CopyController::wireHabits()
{
    connect(&m_parts.purchases, &Purchases::bought, this, [this](const AttemptId& attempt) {
        const Order* order = m_parts.orders.find(attempt);
        if (!order || order->phone().isEmpty() || !m_parts.preferences.clipboard().numberWhenBought)
            return;
        copyNumberOf(attempt);
        m_parts.window->announce(
            tr("Number %1 is yours and on the clipboard.").arg(words::phone(order->phone())));
    });
    connect(&m_parts.watch, &CodePoller::codeCame, this,
        [this](const AttemptId& attempt, const Message& message) {
            const Order* order = m_parts.orders.find(attempt);
            const QString code = codeOf(message);
            if (!order || code.isEmpty() || !m_parts.preferences.clipboard().codeWhenItComes)
                return;
            copyCodeOf(attempt, code);
            m_parts.window->announce(tr("Code for %1: %2. It is on the clipboard.")
                                         .arg(words::phone(order->phone()), words::codeSpelt(code)));
        });
}

void CopyController::copyCodeOf(const AttemptId& attempt, const QString& code)
{
    const Order* order = m_parts.orders.find(attempt);
    if (!order || !order->hasCode())
        return;
    const Message* coded = lastWithCode(*order);
    const QString text = !code.isEmpty() ? code : coded ? codeOf(*coded) : order->messages().constLast().text;
    m_offered.remove(attempt);
    copyCode(text);
    m_parts.window->announce(tr("The code is on the clipboard."));
    Q_EMIT codeCopied(attempt);
}

void CopyController::copyNumberOf(const AttemptId& attempt, std::optional<NumberFormat> format)
{
    const Order* order = m_parts.orders.find(attempt);
    if (!order || order->phone().isEmpty())
        return;
    copyPlain(phone::written(order->phone(), format.value_or(m_parts.preferences.clipboard().format)));
    const QString foreign = words::foreignNumber(*order);
    const QString words = tr("The number is on the clipboard.");
    m_parts.window->announce(foreign.isEmpty() ? words : QString(words + u' ' + foreign));
}

void CopyController::copyCurrent()
{
    const Order* order = current();
    if (!order)
        return;
    if (order->hasCode())
        copyCodeOf(order->attempt());
    else
        copyNumberOf(order->attempt());
}

void CopyController::copyNextCode()
{
    const Order* order = current();
    const Message* coded = order ? lastWithCode(*order) : nullptr;
    if (!coded)
        return;
    const QList<SmsCode> codes = codesOf(*coded);
    const qsizetype next = (m_offered.value(order->attempt(), 0) + 1) % codes.size();
    m_offered.insert(order->attempt(), next);
    copyCode(codes.at(next).code);
    m_parts.window->announce(tr("%1 is on the clipboard, %2 of %3.")
                                 .arg(words::codeSpelt(codes.at(next).code), QLocale().toString(next + 1),
                                     QLocale().toString(codes.size())));
}

void CopyController::fillPage(SettingsDialog* dialog)
{
    auto* page = new ClipboardPage;
    page->setHabits(m_parts.preferences.clipboard());
    connect(page, &ClipboardPage::habitsChosen, this,
        [this](const ClipboardHabits& habits) { m_parts.preferences.setClipboard(habits); });
    dialog->addPage(SettingsDialog::Subject::Clipboard, tr("Clipboard"), page);
}

} // namespace provynx
