// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace provynx {

/// What a style sheet can't say: radio buttons with the property `segment` are joined boxes with their text
/// in the middle, mirrored in languages that are read from the right.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle(); ///< over Fusion on Linux, over the native style elsewhere

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
        const QWidget* widget) const override;
};

} // namespace provynx
