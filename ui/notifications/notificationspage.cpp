// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notificationspage.h"

#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int indent = 24;

QHBoxLayout* indented(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(indent, 0, 0, 0);
    row->addWidget(widget);
    return row;
}

} // namespace

NotificationsPage::NotificationsPage(QWidget* parent)
    : QWidget(parent)
    , m_notifies(new QCheckBox(tr("Show a &notification")))
    , m_showsCode(new QCheckBox(tr("&Write the code into it")))
    , m_why(
          wrappedLabel(tr("Notifications stay in the desktop's list, show over the lock screen and in shared "
                          "screens, and may be "
                          "sent on to a phone. “Copy code” works without it."),
              u"caption"_s))
    , m_sounds(new QCheckBox(tr("&Play a sound")))
    , m_trayIcon(new QCheckBox(tr("Show an &icon with the number of active numbers")))
    , m_closesToTray(new QCheckBox(tr("&Closing the window keeps the program running there")))
    , m_noTray(wrappedLabel(tr("This desktop has no tray."), u"caption"_s))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(wrappedLabel(tr("When a code comes"), u"title"_s));
    column->addWidget(m_notifies);
    column->addLayout(indented(m_showsCode));
    column->addLayout(indented(m_why));
    column->addWidget(m_sounds);
    column->addWidget(wrappedLabel(
        tr("You are not told of a code that is on screen in the window you are working in; a screen "
           "reader says it all the same."),
        u"caption"_s));
    column->addSpacing(8);
    column->addWidget(wrappedLabel(tr("Tray"), u"title"_s));
    column->addWidget(m_trayIcon);
    column->addWidget(m_closesToTray);
    column->addWidget(m_noTray);
    column->addWidget(
        wrappedLabel(tr("Numbers that wait are kept whichever way the window is closed."), u"caption"_s));
    column->addStretch();
    for (QCheckBox* box : {m_notifies, m_showsCode, m_sounds, m_trayIcon, m_closesToTray}) {
        // However it was switched: a screen reader does it without a click.
        connect(box, &QCheckBox::toggled, this, [this] {
            enable();
            if (!m_isBeingSet)
                Q_EMIT chosen(choices());
        });
    }
    setChoices({});
}

void NotificationsPage::setChoices(const NotificationChoices& choices)
{
    const QScopedValueRollback setting(m_isBeingSet, true);
    m_notifies->setChecked(choices.notifies);
    m_showsCode->setChecked(choices.showsCode);
    m_sounds->setChecked(choices.sounds);
    m_trayIcon->setChecked(choices.hasTrayIcon);
    m_closesToTray->setChecked(choices.closesToTray);
    enable();
}

NotificationChoices NotificationsPage::choices() const
{
    return {m_notifies->isChecked(), m_showsCode->isChecked(), m_sounds->isChecked(), m_trayIcon->isChecked(),
        m_closesToTray->isChecked()};
}

void NotificationsPage::setTrayAvailable(bool isAvailable)
{
    m_isTrayAvailable = isAvailable;
    enable();
}

void NotificationsPage::enable()
{
    m_showsCode->setEnabled(m_notifies->isChecked());
    m_trayIcon->setEnabled(m_isTrayAvailable);
    m_closesToTray->setVisible(m_isTrayAvailable);
    m_closesToTray->setEnabled(m_trayIcon->isChecked());
    m_noTray->setVisible(!m_isTrayAvailable);
}

} // namespace provynx
