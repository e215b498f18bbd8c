// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace provynx {

/// What a style sheet can't say: radio buttons with the property `segment` are joined boxes with their text
/// in the middle, mirrored in languages that are read from the right; a table's cells stand below their
/// headers; tool tips are plain text, whatever they say; and over Fusion, whose boxes to tick are all but
/// invisible on dark ground, those are drawn here.
class AppStyle : public QProxyStyle {
    Q_OBJECT

public:
    AppStyle(); ///< over Fusion on Linux, over the native style elsewhere

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
        const QWidget* widget) const override;
};

} // namespace provynx
