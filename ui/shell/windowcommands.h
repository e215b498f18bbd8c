// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumwords.h"

#include <QAction>
#include <QKeyCombination>

namespace provynx {

/// The window's commands, in the order of the table of shortcuts. Whoever carries one out connects to
/// MainWindow::action().
enum class WindowCommand {
    FocusSearch,
    GetNumber,
    QuickOrder,
    RepeatOrder,
    Favourite, ///< the chosen service becomes one, or is none any more
    CopyCode, ///< where there is no code, the number
    CopyNumber,
    CopyNextCode, ///< what else may be the code, one after the other
    CheckNow,
    Refresh,
    CancelNumber, ///< its key works in the widgets it is given to with addAction() alone
    ManageKeys,
    ApiCheck,
    Inspector,
    Elsewhere,
    Settings,
    Shortcuts,
    Tour,
    SupportReport,
    About,
    Quit,
};

enum class WindowMenu { File, Number, View, Tools, Help };

struct WindowCommandRow {
    WindowCommand value;
    WindowMenu menu;
    int place; ///< in the menu; those with the same tens stand together between separators
    const char* text; ///< worded, as the help is, by WindowActions
    std::array<QKeyCombination, 2> keys{}; ///< Qt::Key_unknown: none
    const char* help = nullptr; ///< in the table of shortcuts
    bool actsOnce = false; ///< however long its key is held
    Qt::ShortcutContext context = Qt::WindowShortcut;
    QAction::MenuRole role = QAction::TextHeuristicRole;
};
inline constexpr std::array windowCommands{
    WindowCommandRow{.value = WindowCommand::FocusSearch,
        .menu = WindowMenu::Number,
        .place = 10,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Find a service"),
        .keys = {Qt::CTRL | Qt::Key_F},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions", "To the service search")},
    WindowCommandRow{.value = WindowCommand::GetNumber,
        .menu = WindowMenu::Number,
        .place = 12,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Get number"),
        // Ctrl+Enter is the keypad's key alone. A held key must not buy twice.
        .keys = {{Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions", "Get the number chosen; a live key asks first"),
        .actsOnce = true},
    WindowCommandRow{.value = WindowCommand::QuickOrder,
        .menu = WindowMenu::Number,
        .place = 20,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Quick order…"),
        .keys = {Qt::CTRL | Qt::Key_K},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions",
            "Quick order: words in any order (country, service, operator, “s2”); Enter buys, Esc leaves"),
        .actsOnce = true},
    WindowCommandRow{.value = WindowCommand::RepeatOrder,
        .menu = WindowMenu::Number,
        .place = 21,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "Re&peat last order"),
        .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_N},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions", "Repeat the last order; a live key asks first"),
        .actsOnce = true},
    WindowCommandRow{.value = WindowCommand::Favourite,
        .menu = WindowMenu::Number,
        .place = 11,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "F&avourite service"),
        .keys = {Qt::CTRL | Qt::Key_D},
        .help = QT_TRANSLATE_NOOP(
            "provynx::WindowActions", "Make the chosen service a favourite, or no longer one"),
        .actsOnce = true},
    WindowCommandRow{.value = WindowCommand::CopyCode,
        .menu = WindowMenu::Number,
        .place = 30,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Copy code"),
        .keys = {Qt::CTRL | Qt::Key_C},
        .help
        = QT_TRANSLATE_NOOP("provynx::WindowActions", "Copy the code; where there is none yet, the number")},
    WindowCommandRow{.value = WindowCommand::CopyNumber,
        .menu = WindowMenu::Number,
        .place = 31,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "Copy &number"),
        .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions", "Copy the number")},
    WindowCommandRow{.value = WindowCommand::CopyNextCode,
        .menu = WindowMenu::Number,
        .place = 32,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "Copy the next li&kely code"),
        .keys = {Qt::CTRL | Qt::ALT | Qt::Key_C},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions", "Copy what else in the message may be the code")},
    WindowCommandRow{.value = WindowCommand::CheckNow,
        .menu = WindowMenu::Number,
        .place = 40,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "Check n&ow")},
    WindowCommandRow{.value = WindowCommand::Refresh,
        .menu = WindowMenu::View,
        .place = 10,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Refresh"),
        .keys = {Qt::Key_F5},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions",
            "Among the active numbers: check the chosen one now; elsewhere: read catalogue and wallet "
            "again"),
        .actsOnce = true},
    WindowCommandRow{.value = WindowCommand::CancelNumber,
        .menu = WindowMenu::Number,
        .place = 41,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "Cance&l number"),
        .keys = {Qt::Key_Delete},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions",
            "In the active numbers: cancel the chosen one (US numbers; asks first)"),
        .actsOnce = true,
        .context = Qt::WidgetShortcut},
    WindowCommandRow{.value = WindowCommand::ManageKeys,
        .menu = WindowMenu::File,
        .place = 10,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Add or manage keys…")},
    WindowCommandRow{.value = WindowCommand::ApiCheck,
        .menu = WindowMenu::Tools,
        .place = 10,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Check the API…")},
    WindowCommandRow{.value = WindowCommand::Inspector,
        .menu = WindowMenu::Tools,
        .place = 11,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "Push &inspector…")},
    WindowCommandRow{.value = WindowCommand::Elsewhere,
        .menu = WindowMenu::Tools,
        .place = 12,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Numbers not in this program…")},
    WindowCommandRow{.value = WindowCommand::Settings,
        .menu = WindowMenu::Tools,
        .place = 20,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Settings…"),
        .keys = {Qt::CTRL | Qt::Key_Comma},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions", "Settings"),
        .role = QAction::PreferencesRole},
    WindowCommandRow{.value = WindowCommand::Shortcuts,
        .menu = WindowMenu::Help,
        .place = 10,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Keyboard shortcuts"),
        .keys = {Qt::Key_F1},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions", "This table")},
    WindowCommandRow{.value = WindowCommand::Tour,
        .menu = WindowMenu::Help,
        .place = 11,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "Take the &tour")},
    WindowCommandRow{.value = WindowCommand::SupportReport,
        .menu = WindowMenu::Help,
        .place = 12,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "Save support &report…")},
    WindowCommandRow{.value = WindowCommand::About,
        .menu = WindowMenu::Help,
        .place = 20,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&About Provynx SMS"),
        .role = QAction::AboutRole},
    WindowCommandRow{.value = WindowCommand::Quit,
        .menu = WindowMenu::File,
        .place = 20,
        .text = QT_TRANSLATE_NOOP("provynx::WindowActions", "&Quit"),
        .keys = {Qt::CTRL | Qt::Key_Q},
        .help = QT_TRANSLATE_NOOP("provynx::WindowActions", "Quit"),
        .role = QAction::QuitRole},
};
static_assert(standInOrder(windowCommands));

} // namespace provynx
