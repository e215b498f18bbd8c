// SPDX-License-Identifier: GPL-3.0-or-later
#include "copycontroller.h"

#include "ui/widgets/clipboard.h"
#include "ui/settings/keyscontroller.h"
#include "ui/workspace.h"

#include "domain/smscode.h"
#include "phone/phone.h"

#include "activepanel.h"
#include "ui/settings/clipboardpage.h"
#include "ui/widgets/copymenu.h"
#include "ui/shell/mainwindow.h"
#include "words/words.h"
#include "ui/settings/settingsdialog.h"

#include <QLocale>
#include <QMenu>

namespace provynx {

Copying::Copying(Parts& parts, Keys& keys, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    wirePanel();
    wireMenus();
    wireHabits();
    connect(&keys, &Keys::settingsOpened, this, &Copying::fillPage);
}

const Order* Copying::current() const
{
    if (m_parts.window->currentView() != m_parts.activePanel)
        return nullptr; // other views have numbers, and keys, of their own
    const auto attempt = m_parts.activePanel->current();
    return attempt ? m_parts.orders.find(*attempt) : nullptr;
}

void Copying::wirePanel()
{
    ActivePanel* panel = m_parts.activePanel;
    connect(panel, &ActivePanel::copyCodeRequested, this, &Copying::copyCodeOf);
    connect(panel, &ActivePanel::copyNumberRequested, this,
        [this](const AttemptId& attempt) { copyNumberOf(attempt); });
    connect(panel, &ActivePanel::copyNumberAsRequested, this,
        [this](const AttemptId& attempt, NumberFormat format) { copyNumberOf(attempt, format); });
}

void Copying::wireMenus()
{
    MainWindow* window = m_parts.window.get();
    connect(window, &MainWindow::copyCodeRequested, this, &Copying::copyCurrent);
    connect(window, &MainWindow::copyNumberRequested, this, [this] {
        if (const Order* order = current())
            copyNumberOf(order->attempt());
    });
    connect(window, &MainWindow::copyNextCodeRequested, this, &Copying::copyNextCode);
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

void Copying::wireHabits()
{
    connect(&m_parts.purchases, &Purchases::bought, this, [this](const AttemptId& attempt) {
        const Order* order = m_parts.orders.find(attempt);
        if (!order || order->phone().isEmpty() || !m_parts.preferences.clipboard().numberWhenBought)
            return;
        copyNumberOf(attempt);
        m_parts.window->announce(
            tr("Number %1 is yours and on the clipboard.").arg(present::phone(order->phone())));
    });
    connect(
        &m_parts.watch, &CodeWatch::codeCame, this, [this](const AttemptId& attempt, const Message& message) {
            const Order* order = m_parts.orders.find(attempt);
            const QString code = codeOf(message);
            if (!order || code.isEmpty() || !m_parts.preferences.clipboard().codeWhenItComes)
                return;
            copyCodeOf(attempt, code);
            m_parts.window->announce(tr("Code for %1: %2. It is on the clipboard.")
                                         .arg(present::phone(order->phone()), present::codeSpelt(code)));
        });
}

void Copying::copyCodeOf(const AttemptId& attempt, const QString& code)
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

void Copying::copyNumberOf(const AttemptId& attempt, std::optional<NumberFormat> format)
{
    const Order* order = m_parts.orders.find(attempt);
    if (!order || order->phone().isEmpty())
        return;
    copyPlain(phone::written(order->phone(), format.value_or(m_parts.preferences.clipboard().format)));
    const QString foreign = present::foreignNumber(*order);
    const QString words = tr("The number is on the clipboard.");
    m_parts.window->announce(foreign.isEmpty() ? words : QString(words + u' ' + foreign));
}

void Copying::copyCurrent()
{
    const Order* order = current();
    if (!order)
        return;
    if (order->hasCode())
        copyCodeOf(order->attempt());
    else
        copyNumberOf(order->attempt());
}

void Copying::copyNextCode()
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
                                 .arg(present::codeSpelt(codes.at(next).code), QLocale().toString(next + 1),
                                     QLocale().toString(codes.size())));
}

void Copying::fillPage(SettingsDialog* dialog)
{
    auto* page = new ClipboardPage;
    page->setHabits(m_parts.preferences.clipboard());
    connect(page, &ClipboardPage::habitsChosen, this,
        [this](const ClipboardHabits& habits) { m_parts.preferences.setClipboard(habits); });
    dialog->addPage(SettingsDialog::Subject::Clipboard, tr("Clipboard"), page);
}

} // namespace provynx
