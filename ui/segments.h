// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace provynx
{

/// Radio buttons as joined boxes of one width, one of them chosen. Tab comes to the chosen one, the arrow
/// keys choose.
class Segments : public QWidget
{
    Q_OBJECT

public:
    struct Segment {
        int id = 0;
        QString text;
        QString name; ///< what a screen reader hears
    };
    explicit Segments(const QList<Segment>& segments, QWidget* parent = nullptr);

    int chosen() const;
    void setChosen(int id); ///< emits nothing

Q_SIGNALS:
    void picked(int id); ///< by the person, and another than before

private:
    void keepOneTabStop();

    QButtonGroup* m_group;
    int m_chosen = -1;
};

} // namespace provynx
