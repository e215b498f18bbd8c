// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace provynx {

/// Radio buttons as joined boxes of one width, one of them chosen. Tab comes to the chosen one, the arrow
/// keys choose.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    static constexpr int none = -1; ///< of the ids: nothing is chosen

    struct Segment {
        int id = 0;
        QString text;
        QString name; ///< what a screen reader hears
    };
    explicit SegmentedControl(const QList<Segment>& segments, QWidget* parent = nullptr);

    /// The chosen one, clicked again, is chosen no longer.
    void setClearable(bool clearable) { m_isClearable = clearable; }
    int chosen() const;
    void setChosen(int id); ///< emits nothing

Q_SIGNALS:
    void picked(int id); ///< by the person, and another than before

private:
    void keepOneTabStop();
    void choose(int id);

    QButtonGroup* m_group;
    int m_chosen = none;
    bool m_isClearable = false;
    bool m_wasJustChosen = false; ///< the click that chose is not yet told
};

} // namespace provynx
