// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "domain/order.h"
#include "models/roles.h"

#include "ui/active/activepanel.h"
#include "ui/buy/buypanel.h"
#include "ui/buy/servicelist.h"
#include "ui/shell/headerbar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {
constexpr int stepPatience = 20'000; ///< milliseconds
constexpr int checkEvery = 25; ///< milliseconds
} // namespace

template <class Control>
Control* Tour::control(const QString& accessibleName) const
{
    if (!m_window)
        return nullptr;
    const QList<Control*> all = m_window->findChildren<Control*>();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&accessibleName](const Control* control) {
        return control->accessibleName() == accessibleName && control->isVisible();
    });
    return found == all.cend() ? nullptr : *found;
}

Tour::Tour(QWidget* window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
    m_timer.setInterval(checkEvery);
    connect(&m_timer, &QTimer::timeout, this, &Tour::go);

    const auto press = [this](const QString& name) {
        return [this, name] {
            auto* button = control<QAbstractButton>(name);
            if (!button || !button->isEnabled())
                return false;
            button->click();
            return true;
        };
    };
    const auto isChecked = [this](const QString& name) {
        return [this, name] {
            const auto* button = control<QAbstractButton>(name);
            return button && button->isChecked();
        };
    };
    const auto newest = [this] {
        const auto* rows = control<QAbstractItemView>(ActivePanel::tr("Active numbers"));
        const QModelIndex current = rows ? rows->currentIndex() : QModelIndex();
        return current.isValid() ? current.data(OrderRole).value<Order>() : Order();
    };
    const auto checks = [newest] {
        const Order order = newest();
        return std::count_if(order.events().cbegin(), order.events().cend(),
            [](const Event& event) { return std::holds_alternative<Checked>(event.what); });
    };
    const auto nothing = [] { return true; };

    m_steps = {
        {tr("The sandbox is open, its wallet is read."), nothing,
            [this] {
                const auto* wallet = control<QLineEdit>(HeaderBar::tr("Wallet balance"));
                return wallet && wallet->text().contains(u"100"_s);
            }},
        {tr("United States is chosen."), press(BuyPanel::tr("United States")),
            isChecked(BuyPanel::tr("United States"))},
        {tr("Server 1 is chosen."), press(BuyPanel::tr("Server 1")), isChecked(BuyPanel::tr("Server 1"))},
        {tr("A service is searched for and chosen: WhatsApp."),
            [this] {
                auto* search = control<QLineEdit>(ServiceList::tr("Service search"));
                if (!search)
                    return false;
                search->setFocus();
                search->setText(u"whatsapp"_s);
                Q_EMIT search->textEdited(search->text());
                return true;
            },
            [this] {
                const auto* button = control<QAbstractButton>(BuyPanel::tr("Get number"));
                const auto* list = control<QAbstractItemView>(ServiceList::tr("Services"));
                return button && button->isEnabled() && list && list->currentIndex().isValid()
                    && list->currentIndex().data(Qt::DisplayRole).toString() == "WhatsApp"_L1;
            }},
        {tr("The number is asked for, and there."), press(BuyPanel::tr("Get number")),
            [newest] { return newest().wasBought(); }},
        {tr("First check: no code yet."), nothing, [checks] { return checks() >= 1; }},
        {tr("Second check: no code yet."), nothing, [checks] { return checks() >= 2; }},
        {tr("The code is there."), nothing, [newest] { return newest().hasCode(); }},
        {QString(), nothing,
            [this, newest] {
                const Order order = newest();
                Q_EMIT lineEmitted(
                    u"number "_s + order.phone() + u" code "_s + order.messages().constLast().code);
                return true;
            }},
    };
}

void Tour::start()
{
    m_at = 0;
    m_acted = false;
    m_since.start();
    m_timer.start();
}

void Tour::go()
{
    const Step& step = m_steps[m_at];
    m_acted = m_acted || step.act();
    if (m_acted && step.isDone()) {
        if (!step.words.isEmpty())
            Q_EMIT lineEmitted(tr("%1. %2").arg(m_at + 1).arg(step.words));
        m_acted = false;
        m_since.restart();
        if (++m_at == m_steps.size()) {
            m_timer.stop();
            Q_EMIT finished();
        }
    } else if (!m_window) {
        fail(tr("the window was closed"));
    } else if (m_since.elapsed() > stepPatience) {
        fail(tr("step %1 did not happen: %2").arg(m_at + 1).arg(step.words));
    }
}

void Tour::fail(const QString& why)
{
    m_timer.stop();
    Q_EMIT failed(why);
}

} // namespace provynx
