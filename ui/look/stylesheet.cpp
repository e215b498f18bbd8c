// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylesheet.h"

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

// A ring of two pixels takes the place of a border and a margin of one each, so nothing moves when the focus
// does.
constexpr auto rules = R"(
QMainWindow, QDialog { background: @window; }
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame[panel="true"] { background: @surface; border: none; }
QFrame[strip="top"] { background: @surface; border: none; border-bottom: 1px solid @border; }
QFrame[strip="bottom"] { background: @surface; border: none; border-top: 1px solid @border; }
QFrame[strip="tabs"] { background: transparent; border: none; border-bottom: 1px solid @border; }
QFrame[sunken="true"] { background: @sunken; border: none; border-radius: 6px; }
QFrame[tone="info"] { background: @chosen; border: none; border-radius: 6px; }
QFrame[tone="warn"] { background: @warnBack; border: none; border-radius: 6px; }
QFrame[tone="bad"] { background: @badBack; border: none; border-radius: 6px; }
QFrame[tone="info"] QLabel { color: @text; }
QFrame[tone="warn"] QLabel { color: @warn; }
QFrame[tone="bad"] QLabel { color: @bad; }

QLabel { background: transparent; }
QLabel[role="caption"] { color: @dimmed; font-size: @small; }
QLabel[role="dimmed"] { color: @dimmed; }
QLabel[role="title"] { font-size: @title; font-weight: bold; }
QLabel[role="display"] { font-size: @display; font-weight: bold; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="warn"] { color: @warn; }
QLabel[badge] { font-size: @tiny; font-weight: bold; padding: 2px 8px; border-radius: 8px; }
QLabel[badge="live"], QLabel[badge="bad"] { color: @bad; background: @badBack; }
QLabel[badge="test"], QLabel[badge="sandbox"] { color: @test; background: @testBack; }
QLabel[badge="good"] { color: @good; background: @goodBack; }
QLabel[badge="warn"] { color: @warn; background: @warnBack; }

QPushButton, QToolButton {
    background: @surface; color: @text; border: 1px solid @border; border-radius: 6px;
    margin: 1px; padding: 5px 12px; min-height: 20px; }
QToolButton { padding: 5px 8px; }
QPushButton[symbol="true"] { padding: 5px 9px; }
QPushButton:hover, QToolButton:hover { background: @sunken; border-color: @dimmed; }
QPushButton:pressed, QToolButton:pressed { background: @chosen; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; margin: 0; }
QPushButton:disabled, QToolButton:disabled { color: @faded; background: @window; }
QPushButton[primary="true"] {
    background: @accent; color: @onAccent; border-color: @accent; font-weight: bold; padding: 7px 16px; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed { background: @accentHover; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @border; color: @faded; border-color: @border; }
QPushButton[quiet="true"], QToolButton[quiet="true"] { background: transparent; border-color: transparent; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: @chosen; }
QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus { border-color: @accent; }
QPushButton[link="true"] {
    background: transparent; border-color: transparent; color: @chosenText; padding: 1px 6px; min-height: 0; }
QPushButton[suggestion="true"] { font-size: @small; text-align: left; padding: 1px 2px; }
QPushButton[suggestion="true"]:disabled { background: transparent; color: @dimmed; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border-color: @accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateEdit {
    background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; margin: 1px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { padding: 5px 8px; min-height: 20px; }
QLineEdit:hover, QComboBox:hover, QSpinBox:hover { border-color: @dimmed; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus {
    border: 2px solid @accent; margin: 0; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QPlainTextEdit:disabled {
    background: @window; color: @faded; }
QLineEdit QToolButton { border: none; background: transparent; margin: 0; padding: 0; min-height: 0; }
QLineEdit[value="true"] {
    background: transparent; border: 1px solid transparent; padding: 0; margin: 0; min-height: 0; border-radius: 4px; }
QLineEdit[value="true"]:focus { border: 1px solid @accent; }
QLineEdit[value="large"] {
    background: transparent; border: 1px solid transparent; padding: 0; margin: 0; min-height: 0; border-radius: 4px;
    font-size: @large; font-weight: bold; }
QLineEdit[value="large"]:focus { border: 1px solid @accent; }
QLineEdit[low="true"] { color: @warn; }
QLineEdit[pill] {
    border: 1px solid transparent; border-radius: 9px; padding: 1px 8px; margin: 0; min-height: 0;
    font-size: @tiny; font-weight: bold; }
QLineEdit[pill="good"] { color: @good; background: @goodBack; }
QLineEdit[pill="warn"] { color: @warn; background: @warnBack; }
QLineEdit[pill="bad"] { color: @bad; background: @badBack; }
QLineEdit[pill="dim"] { color: @dimmed; background: @sunken; }
QLineEdit[pill]:focus { border: 1px solid @accent; }
QComboBox::drop-down {
    subcontrol-origin: padding; subcontrol-position: center right; width: 24px; border: none; }
QComboBox::down-arrow { image: url(:/symbols/chevron-@tint.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: @surface; border: 1px solid @border; border-radius: 0; padding: 4px; outline: 0;
    selection-background-color: @chosen; selection-color: @text; }

QAbstractItemView {
    background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; outline: 0;
    selection-background-color: @chosen; selection-color: @text; }
QAbstractItemView:focus { border-color: @accent; }
QComboBox QAbstractItemView:focus { border-color: @border; }
QListWidget::item, QTableWidget::item { padding: 4px 8px; background: transparent; }
QListWidget::item:selected, QTableWidget::item:selected { background: @chosen; color: @text; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section {
    background: @surface; color: @dimmed; border: none; border-bottom: 1px solid @border; padding: 6px 8px; }
QTableView { gridline-color: @border; }

QMenuBar { background: @surface; color: @text; border-bottom: 1px solid @border; padding: 1px 4px; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: @chosen; }
QMenu { background: @surface; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: @chosen; }
QMenu::item:disabled { color: @faded; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QMenu::indicator { width: 12px; height: 12px; left: 8px; }
QMenu::indicator:checked { image: url(:/symbols/check-@tint.svg); }

QStatusBar { background: @surface; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @dimmed; font-size: @small; }
QSplitter::handle { background: @border; }
QTabBar { background: transparent; font-weight: bold; }
QTabBar::tab {
    background: transparent; color: @dimmed; border: none; border-bottom: 2px solid transparent;
    padding: 7px 2px; margin: 0 18px 0 0; }
QTabBar::tab:!selected { font-weight: normal; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected:focus { background: @chosen; }

QScrollArea, QScrollArea > #qt_scrollarea_viewport { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: none; }
QScrollBar::handle { background: @thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @dimmed; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px 6px; }
)"_L1;

QString size(const QFont& font, double scale)
{
    return font.pointSizeF() > 0 ? QString::number(font.pointSizeF() * scale, 'f', 1) + u"pt"_s
                                 : QString::number(qRound(font.pixelSize() * scale)) + u"px"_s;
}

QColor between(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

} // namespace

QString styleSheet(const Colours& c, const QFont& font)
{
    const QList<std::pair<QLatin1StringView, QString>> values = {
        // A name that begins with another one stands before it.
        {"@accentHover"_L1, between(c.accent, c.dark ? Qt::white : Qt::black, 0.12).name()},
        {"@accent"_L1, c.accent.name()},
        {"@onAccent"_L1, c.onAccent.name()},
        {"@window"_L1, c.window.name()},
        {"@surface"_L1, c.surface.name()},
        {"@sunken"_L1, c.sunken.name()},
        {"@border"_L1, c.border.name()},
        {"@thumb"_L1, between(c.border, c.dimmed, 0.4).name()},
        {"@text"_L1, c.text.name()},
        {"@dimmed"_L1, c.dimmed.name()},
        {"@faded"_L1, between(c.surface, c.text, 0.55).name()},
        {"@chosenText"_L1, c.chosenText.name()},
        {"@chosen"_L1, c.chosen.name()},
        {"@goodBack"_L1, c.goodBack.name()},
        {"@good"_L1, c.good.name()},
        {"@badBack"_L1, c.badBack.name()},
        {"@bad"_L1, c.bad.name()},
        {"@warnBack"_L1, c.warnBack.name()},
        {"@warn"_L1, c.warn.name()},
        {"@testBack"_L1, c.testBack.name()},
        {"@test"_L1, c.test.name()},
        {"@tint"_L1, c.dark ? u"dark"_s : u"light"_s},
        {"@tiny"_L1, size(font, 0.82)},
        {"@small"_L1, size(font, 0.88)},
        {"@large"_L1, size(font, 1.35)},
        {"@title"_L1, size(font, 1.1)},
        {"@display"_L1, size(font, 1.8)},
    };
    QString sheet = rules;
    for (const auto& [name, value] : values)
        sheet.replace(name, value);
    return sheet;
}

} // namespace provynx
