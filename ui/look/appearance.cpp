// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include "font.h"

#include "accessiblecombo.h"
#include "appstyle.h"
#include "colours.h"
#include "settings/theme.h"
#include "stylesheet.h"
#if defined(Q_OS_LINUX)
#include "desktoppreference.h"
#endif

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QTimer>
#include <QWidget>

// The resources lie in a static library: without this call the linker leaves them out. Must stand outside
// namespaces.
static void initSymbols()
{
    Q_INIT_RESOURCE(frame);
}

namespace provynx {

namespace {

Colours& inForce()
{
    static Colours colours = lightColours();
    return colours;
}

/// A style's own palette is no platform theme's: then the desktop's preference decides.
bool isFromPlatform(const QPalette& palette)
{
#if defined(Q_OS_LINUX)
    const QPalette own = QApplication::style()->standardPalette();
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Text, QPalette::Highlight}) {
        if (palette.color(QPalette::Active, role) != own.color(QPalette::Active, role))
            return true;
    }
    return false;
#else
    Q_UNUSED(palette)
    return true;
#endif
}

} // namespace

Appearance::Appearance(QApplication* application)
    : QObject(application)
    , m_application(application)
    , m_desktop(nullptr)
    , m_theme(Theme::System)
{
    initSymbols();
    nameComboBoxes(); // here, because an interface once made is kept: it must come before the first combo box
    QApplication::setStyle(new AppStyle);
#if defined(Q_OS_LINUX)
    m_desktop = new DesktopPreference(this);
    connect(m_desktop, &DesktopPreference::changed, this, &Appearance::apply);
#endif
    application->installEventFilter(this);
    apply();
}

Appearance::~Appearance()
{
    inForce() = lightColours();
}

void Appearance::setTheme(Theme theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    apply();
}

const Colours& Appearance::colours()
{
    return inForce();
}

QFont Appearance::codeFont(double scale)
{
    return withSizeOf(QFontDatabase::systemFont(QFontDatabase::FixedFont), QApplication::font(), scale);
}

void Appearance::repolish(QWidget* widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    // Frames and labels measure their padding again when they are told so only.
    QEvent restyled(QEvent::StyleChange);
    QApplication::sendEvent(widget, &restyled);
    widget->updateGeometry();
    widget->update();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ThemeChange:
    case QEvent::ApplicationFontChange:
        if (!m_applying)
            applySoon();
        break;
#if defined(Q_OS_LINUX)
    case QEvent::Show:
        // The bus can wait until there is something to see.
        if (watched->isWidgetType() && m_theme == Theme::System)
            QTimer::singleShot(0, m_desktop, &DesktopPreference::ask);
        break;
#endif
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool Appearance::desktopPrefersDark() const
{
#if defined(Q_OS_LINUX)
    return m_desktop->prefersDark();
#else
    return false;
#endif
}

void Appearance::applySoon()
{
    if (m_applyPending)
        return;
    m_applyPending = true;
    QMetaObject::invokeMethod(this, &Appearance::apply, Qt::QueuedConnection);
}

void Appearance::apply()
{
    m_applyPending = false;
    m_applying = true;
    if (m_theme == Theme::System) {
        QApplication::setPalette(QPalette());
        const QPalette platform = QApplication::palette();
        if (isFromPlatform(platform)) {
            inForce() = coloursOf(platform);
        } else {
            inForce() = desktopPrefersDark() ? darkColours() : lightColours();
            QApplication::setPalette(paletteOf(inForce()));
        }
    } else {
        inForce() = m_theme == Theme::Dark ? darkColours() : lightColours();
        QApplication::setPalette(paletteOf(inForce()));
    }
    m_application->setStyleSheet(styleSheet(inForce(), QApplication::font()));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace provynx
