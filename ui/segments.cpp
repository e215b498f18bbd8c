// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>

namespace provynx
{

namespace
{

/// The whole box takes the click; a style takes a radio button's circle and words only.
class SegmentButton : public QRadioButton
{
public:
    using QRadioButton::QRadioButton;

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
};

} // namespace

Segments::Segments(const QList<Segment>& segments, QWidget* parent)
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
        m_chosen = id;
        keepOneTabStop();
        Q_EMIT picked(id);
    });
}

int Segments::chosen() const
{
    return m_chosen;
}

void Segments::setChosen(int id)
{
    m_chosen = id;
    m_group->button(id)->setChecked(true);
    keepOneTabStop();
}

void Segments::keepOneTabStop()
{
    for (QAbstractButton* button : m_group->buttons())
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace provynx
