// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copycontroller.h"

#include "activepanel.h"
#include "clipboardpage.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspages.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/copymenu.h"

#include "desk/codepoller.h"
#include "desk/orders.h"
#include "desk/purchases.h"
#include "domain/smscode.h"
#include "phone/phone.h"
#include "settings/preferences.h"
#include "words/words.h"

#include <QLocale>
#include <QMenu>

namespace provynx {

CopyController::CopyController(MainWindow& window, ActivePanel& panel, SettingsPages& pages, Orders& orders,
    Purchases& purchases, CodePoller& poller, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_panel(panel)
    , m_orders(orders)
    , m_preferences(preferences)
{
    pages.add(SettingsPages::Subject::Clipboard, tr("Clipboard"), [this] { return makePage(); });
    wirePanel();
    wireMenus();
    connect(&purchases, &Purchases::bought, this, &CopyController::copyWhenBought);
    connect(&poller, &CodePoller::codeCame, this, &CopyController::copyWhenItComes);
}

const Order* CopyController::current() const
{
    if (m_window.currentView() != &m_panel)
        return nullptr; // other views have numbers, and keys, of their own
    const auto attempt = m_panel.current();
    return attempt ? m_orders.find(*attempt) : nullptr;
}

void CopyController::wirePanel()
{
    ActivePanel* panel = &m_panel;
    connect(panel, &ActivePanel::copyCodeRequested, this, &CopyController::copyCodeOf);
    connect(panel, &ActivePanel::copyNumberRequested, this,
        [this](const AttemptId& attempt) { copyNumberOf(attempt); });
    connect(panel, &ActivePanel::copyNumberAsRequested, this,
        [this](const AttemptId& attempt, NumberFormat format) { copyNumberOf(attempt, format); });
}

void CopyController::wireMenus()
{
    MainWindow* window = &m_window;
    connect(window->action(WindowCommand::CopyCode), &QAction::triggered, this, &CopyController::copyCurrent);
    connect(window->action(WindowCommand::CopyNumber), &QAction::triggered, this, [this] {
        if (const Order* order = current())
            copyNumberOf(order->attempt());
    });
    connect(window->action(WindowCommand::CopyNextCode), &QAction::triggered, this,
        &CopyController::copyNextCode);
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

void CopyController::copyWhenBought(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || order->phone().isEmpty() || !m_preferences.clipboard().numberWhenBought)
        return;
    copyNumberOf(attempt);
    m_window.announce(tr("Number %1 is yours and on the clipboard.").arg(words::phone(order->phone())));
}

void CopyController::copyWhenItComes(const AttemptId& attempt, const Message& message)
{
    const Order* order = m_orders.find(attempt);
    const QString code = codeOf(message);
    if (!order || code.isEmpty() || !m_preferences.clipboard().codeWhenItComes)
        return;
    copyCodeOf(attempt, code);
    m_window.announce(tr("Code for %1: %2. It is on the clipboard.")
                          .arg(words::phone(order->phone()), words::codeSpelt(code)));
}

void CopyController::copyCodeOf(const AttemptId& attempt, const QString& code)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !order->hasCode())
        return;
    const Message* coded = lastWithCode(*order);
    const QString text = !code.isEmpty() ? code : coded ? codeOf(*coded) : order->messages().constLast().text;
    m_offered.remove(attempt);
    copyCode(text);
    m_window.announce(tr("The code is on the clipboard."));
    Q_EMIT codeCopied(attempt);
}

void CopyController::copyNumberOf(const AttemptId& attempt, std::optional<NumberFormat> format)
{
    const Order* order = m_orders.find(attempt);
    if (!order || order->phone().isEmpty())
        return;
    copyPlain(phone::written(order->phone(), format.value_or(m_preferences.clipboard().format)));
    const QString foreign = words::foreignNumber(*order);
    const QString words = tr("The number is on the clipboard.");
    m_window.announce(foreign.isEmpty() ? words : QString(words + u' ' + foreign));
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
    m_window.announce(tr("%1 is on the clipboard, %2 of %3.")
                          .arg(words::codeSpelt(codes.at(next).code), QLocale().toString(next + 1),
                              QLocale().toString(codes.size())));
}

QWidget* CopyController::makePage()
{
    auto* page = new ClipboardPage;
    page->setHabits(m_preferences.clipboard());
    connect(page, &ClipboardPage::habitsChosen, this,
        [this](const ClipboardHabits& habits) { m_preferences.setClipboard(habits); });
    return page;
}

} // namespace provynx
