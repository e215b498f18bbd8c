// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentedcontrol.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>

namespace provynx {

namespace {

/// The whole box takes the click; a style takes a radio button's circle and words only.
class SegmentButton : public QRadioButton {
public:
    using QRadioButton::QRadioButton;

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
};

} // namespace

SegmentedControl::SegmentedControl(const QList<Segment>& segments, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype i = 0; i < segments.size(); ++i) {
        auto* button = new SegmentButton(segments[i].text);
        button->setAccessibleName(segments[i].name);
        button->setProperty("segment",
            i == 0                         ? QStringLiteral("left")
                : i + 1 == segments.size() ? QStringLiteral("right")
                                           : QStringLiteral("middle"));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_group->addButton(button, segments[i].id);
        row->addWidget(button, 1);
    }
    // A click, an arrow key and a screen reader all end here.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on || id == m_chosen)
            return;
        m_wasJustChosen = true;
        choose(id);
    });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        if (m_isClearable && id == m_chosen && !m_wasJustChosen) {
            setChosen(none);
            Q_EMIT picked(none);
        }
        m_wasJustChosen = false;
    });
    keepOneTabStop();
}

int SegmentedControl::chosen() const
{
    return m_chosen;
}

void SegmentedControl::choose(int id)
{
    m_chosen = id;
    keepOneTabStop();
    Q_EMIT picked(id);
}

void SegmentedControl::setChosen(int id)
{
    m_chosen = id;
    if (QAbstractButton* button = m_group->button(id)) {
        button->setChecked(true);
    } else if (QAbstractButton* checked = m_group->checkedButton()) {
        // An exclusive group lets nobody go unchecked.
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
    keepOneTabStop();
}

void SegmentedControl::keepOneTabStop()
{
    const QList<QAbstractButton*> buttons = m_group->buttons();
    for (QAbstractButton* button : buttons) {
        const bool isStop = button->isChecked() || (m_chosen == none && button == buttons.first());
        button->setFocusPolicy(isStop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

} // namespace provynx
