// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trayicon.h"

#include "domain/plaintext.h"

#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int mostCounted = 99;
const QColor badgeBack(0xc6, 0x28, 0x28); ///< on any panel's colour; white on it stands at 5.6:1

QPixmap painted(const QIcon& icon, int count, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    icon.paint(&painter, pixmap.rect());
    if (count <= 0)
        return pixmap;
    const QString text
        = count > mostCounted ? QLocale().toString(mostCounted) + u'+' : QLocale().toString(count);
    const int height = qMax(10, size * 5 / 8);
    QFont font = QApplication::font();
    font.setBold(true);
    font.setPixelSize(qMax(8, height * 4 / 5));
    int wide = QFontMetrics(font).horizontalAdvance(text) + height / 3;
    while (wide > size && font.pixelSize() > 6) {
        font.setPixelSize(font.pixelSize() - 1);
        wide = QFontMetrics(font).horizontalAdvance(text) + 2;
    }
    wide = qBound(height, wide, size);
    const QRectF badge(size - wide, size - height, wide, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(badgeBack);
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter | Qt::TextSingleLine, text);
    return pixmap;
}

} // namespace

TrayIcon::TrayIcon(QObject* parent)
    : QObject(parent)
    , m_menu(std::make_unique<QMenu>())
    , m_icon(std::make_unique<QSystemTrayIcon>())
{
    m_menu->addAction(tr("&Show the window"), this, &TrayIcon::windowRequested);
    m_menu->addAction(tr("&Quick order…"), this, &TrayIcon::quickOrderRequested);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
    m_icon->setContextMenu(m_menu.get());
    connect(
        m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT windowRequested();
        });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::windowRequested);
    setCount(0);
    m_icon->show();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

QIcon TrayIcon::picture(const QIcon& icon, int count)
{
    QIcon made;
    for (const int size : {16, 22, 24, 32, 44, 48, 64})
        made.addPixmap(painted(icon, count, size));
    return made;
}

void TrayIcon::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    m_icon->setIcon(picture(QApplication::windowIcon(), count));
    const QString words = count > 0 ? tr("Provynx SMS: %n active", nullptr, count) : tr("Provynx SMS");
    m_icon->setToolTip(plainTip(words));
}

void TrayIcon::say(const QString& title, const QString& words)
{
    m_icon->showMessage(title, words, QApplication::windowIcon());
}

} // namespace provynx
