// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace provynx {

/// A bar a day: numbers bought, and of them those that received a code. One bar is marked, by the mouse or
/// the arrow keys; what it stands for is told by markChanged and to screen readers.
class DayChart : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString label; ///< short, for the axis
        QString words; ///< all that the bar says
        qint64 all = 0;
        qint64 codes = 0; ///< not more than all
    };

    explicit DayChart(QWidget* parent = nullptr);

    void setBars(const QList<Bar>& bars); ///< the last one is marked
    QString markedWords() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void markChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRect area() const;
    QRectF boxOf(qsizetype bar, qint64 count) const;
    void mark(qsizetype bar);

    QList<Bar> m_bars;
    qint64 m_most = 1;
    qsizetype m_marked = -1;
};

} // namespace provynx
