// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "colours.h"

#include <algorithm>
#include <cmath>

namespace provynx {

namespace {

constexpr double readable = 4.5;

double luminance(const QColor& colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
        + 0.0722 * linear(double(colour.blueF()));
}

QColor blend(const QColor& from, const QColor& to, double share)
{
    const auto part = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return QColor(part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue()));
}

/// `colour`, moved towards `text` no further than it takes to be read on every one of `backs`.
QColor legible(const QColor& colour, const QColor& text, std::initializer_list<QColor> backs)
{
    for (double share = 0; share < 1; share += 0.05) {
        const QColor tried = blend(colour, text, share);
        if (std::all_of(backs.begin(), backs.end(),
                [&tried](const QColor& back) { return contrast(tried, back) >= readable; }))
            return tried;
    }
    return text;
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Colours lightColours()
{
    Colours c;
    c.window = QColor(0xf5, 0xf6, 0xf8);
    c.surface = QColor(0xff, 0xff, 0xff);
    c.sunken = QColor(0xf5, 0xf6, 0xf8);
    c.border = QColor(0xdf, 0xe3, 0xe8);
    c.text = QColor(0x1b, 0x1f, 0x24);
    c.dimmed = QColor(0x62, 0x6d, 0x7d);
    c.accent = QColor(0x2f, 0x6f, 0xed);
    c.onAccent = QColor(0xff, 0xff, 0xff);
    c.chosen = QColor(0xe7, 0xef, 0xfe);
    c.chosenText = QColor(0x24, 0x60, 0xd8);
    c.good = QColor(0x17, 0x75, 0x45);
    c.goodBack = QColor(0xe2, 0xf5, 0xea);
    c.bad = QColor(0xb8, 0x32, 0x29);
    c.badBack = QColor(0xfd, 0xec, 0xeb);
    c.warn = QColor(0x86, 0x58, 0x00);
    c.warnBack = QColor(0xff, 0xf3, 0xd6);
    c.test = QColor(0x5a, 0x3f, 0xb5);
    c.testBack = QColor(0xee, 0xea, 0xfd);
    c.star = QColor(0xe0, 0xa1, 0x00);
    return c;
}

Colours darkColours()
{
    Colours c;
    c.dark = true;
    c.window = QColor(0x17, 0x19, 0x1d);
    c.surface = QColor(0x1f, 0x22, 0x27);
    c.sunken = QColor(0x17, 0x19, 0x1d);
    c.border = QColor(0x36, 0x3a, 0x42);
    c.text = QColor(0xe8, 0xea, 0xed);
    c.dimmed = QColor(0x9c, 0xa4, 0xb0);
    c.accent = QColor(0x6c, 0x9c, 0xff);
    c.onAccent = QColor(0x0d, 0x17, 0x2e); // white would stand at 2.7:1
    c.chosen = QColor(0x24, 0x32, 0x4d);
    c.chosenText = QColor(0x84, 0xad, 0xff);
    c.good = QColor(0x5f, 0xd3, 0x9a);
    c.goodBack = QColor(0x1d, 0x3a, 0x2b);
    c.bad = QColor(0xff, 0x8a, 0x80);
    c.badBack = QColor(0x43, 0x21, 0x1f);
    c.warn = QColor(0xf2, 0xc1, 0x56);
    c.warnBack = QColor(0x3d, 0x31, 0x16);
    c.test = QColor(0xbc, 0xa9, 0xff);
    c.testBack = QColor(0x30, 0x29, 0x52);
    c.star = QColor(0xe0, 0xa1, 0x00);
    return c;
}

Colours coloursOf(const QPalette& platform)
{
    const QColor window = platform.color(QPalette::Active, QPalette::Window);
    const QColor text = platform.color(QPalette::Active, QPalette::WindowText);
    const QColor highlight = platform.color(QPalette::Active, QPalette::Highlight);
    Colours c = luminance(window) < luminance(text) ? darkColours() : lightColours();
    c.window = window;
    c.surface = platform.color(QPalette::Active, QPalette::Base);
    c.sunken = blend(c.surface, window, 0.8);
    c.border = blend(window, text, 0.18);
    c.text = text;
    c.chosen = blend(c.surface, highlight, 0.16);
    c.dimmed = legible(blend(text, window, 0.4), text, {c.window, c.surface, c.chosen});
    c.accent = highlight;
    const QColor given = platform.color(QPalette::Active, QPalette::HighlightedText);
    const bool blackIsBetter = contrast(Qt::black, highlight) > contrast(Qt::white, highlight);
    c.onAccent
        = contrast(given, highlight) >= readable ? given : QColor(blackIsBetter ? Qt::black : Qt::white);
    c.chosenText = legible(highlight, text, {c.chosen, c.surface, c.window});
    return c;
}

QPalette paletteOf(const Colours& c)
{
    QPalette palette(c.surface, c.window);
    const QColor faded = blend(c.surface, c.text, 0.55);
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    set(QPalette::Window, c.window);
    set(QPalette::Base, c.surface);
    set(QPalette::AlternateBase, c.sunken);
    set(QPalette::Button, c.surface);
    set(QPalette::WindowText, c.text);
    set(QPalette::Text, c.text);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.bad);
    set(QPalette::PlaceholderText, c.dimmed);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.onAccent);
    set(QPalette::Link, c.chosenText);
    set(QPalette::LinkVisited, c.chosenText);
    set(QPalette::ToolTipBase, c.surface);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::Light, c.surface);
    set(QPalette::Midlight, blend(c.surface, c.border, 0.5));
    set(QPalette::Mid, c.border);
    set(QPalette::Dark, blend(c.border, c.text, 0.3));
    set(QPalette::Shadow, c.dark ? QColor(Qt::black) : blend(c.border, c.text, 0.6));
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.text);
    return palette;
}

} // namespace provynx
