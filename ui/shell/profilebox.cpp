// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilebox.h"

#include "domain/plaintext.h"
#include "models/roles.h"
#include "ui/look/appearance.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/profiledelegate.h"
#include "words/words.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QStylePainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace provynx {

ProfileBox::ProfileBox(QWidget* parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Profile"));
    setItemDelegate(new ProfileDelegate(ProfileDelegate::Detail::NameAndBadge, this));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaxVisibleItems(16);
    view()->setTextElideMode(Qt::ElideRight);
    connect(this, &QComboBox::activated, this, &ProfileBox::take);
    fill();
}

void ProfileBox::setProfiles(QAbstractItemModel* profiles)
{
    if (m_profiles)
        disconnect(m_profiles, nullptr, this, nullptr);
    m_profiles = profiles;
    if (profiles) {
        connect(profiles, &QAbstractItemModel::modelReset, this, &ProfileBox::fill);
        connect(profiles, &QAbstractItemModel::rowsInserted, this, &ProfileBox::fill);
        connect(profiles, &QAbstractItemModel::rowsRemoved, this, &ProfileBox::fill);
        connect(profiles, &QAbstractItemModel::rowsMoved, this, &ProfileBox::fill);
        connect(profiles, &QAbstractItemModel::dataChanged, this, &ProfileBox::fill);
    }
    fill();
}

void ProfileBox::setCurrentProfile(const ProfileId& id)
{
    m_current = id;
    showCurrent();
}

void ProfileBox::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    for (int row = 0; m_profiles && row < m_profiles->rowCount(); ++row) {
        const QModelIndex index = m_profiles->index(row, 0);
        const auto profile = index.data(ProfileRole).value<Profile>();
        addItem(profile.name);
        setItemData(row, profile.id.text(), IdRole);
        setItemData(row, QVariant::fromValue(profile), ProfileRole);
        setItemData(
            row, QString(profile.name + u", "_s + words::kindWord(profile.kind)), Qt::AccessibleTextRole);
    }
    if (count() > 0)
        insertSeparator(count());
    addItem(tr("Add or manage keys…"));
    showCurrent();
}

void ProfileBox::showCurrent()
{
    const QSignalBlocker quiet(this);
    const int row = m_current.isEmpty() ? -1 : findData(m_current.text(), IdRole);
    setCurrentIndex(row);
    const QVariant profile = currentData(ProfileRole);
    setAccessibleDescription(
        profile.isValid() ? words::kindWord(profile.value<Profile>().kind) : tr("No key yet"));
    setToolTip(profile.isValid() ? plainTip(profile.value<Profile>().name) : QString());
    update();
}

void ProfileBox::take(int row)
{
    const QString id = itemData(row, IdRole).toString();
    // What the box shows is what is in use: it changes when setCurrentProfile() says so.
    showCurrent();
    if (id.isEmpty())
        Q_EMIT manageRequested();
    else if (id != m_current.text())
        Q_EMIT profileChosen(ProfileId(id));
}

QSize ProfileBox::sizeHint() const
{
    return {qMax(210, fontMetrics().averageCharWidth() * 32), QComboBox::sizeHint().height()};
}

QSize ProfileBox::minimumSizeHint() const
{
    return {qMax(150, fontMetrics().averageCharWidth() * 20), QComboBox::minimumSizeHint().height()};
}

void ProfileBox::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText.clear();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);

    const Colours& c = Appearance::colours();
    const QRect field
        = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const QVariant value = currentData(ProfileRole);
    const bool mirrored = isRightToLeft();
    constexpr int gap = 8;
    QRect room = field.adjusted(mirrored ? 0 : 2, 0, mirrored ? -2 : 0, 0);
    const auto startOf = [&](int offset, const QSize& size) {
        const int x = mirrored ? room.right() - offset - size.width() + 1 : room.left() + offset;
        return QRect(x, room.top() + (room.height() - size.height()) / 2, size.width(), size.height());
    };
    if (!value.isValid()) {
        painter.setPen(c.dimmed);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, tr("No key yet"));
        return;
    }
    const auto profile = value.value<Profile>();
    const QSize badgeSize = badge::size(profile.kind, font());
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const QString name
        = metrics.elidedText(profile.name, Qt::ElideRight, room.width() - badgeSize.width() - gap);
    const QSize nameSize(metrics.horizontalAdvance(name) + 1, room.height());
    painter.setFont(bold);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // a name runs in its own direction
    painter.setPen(isEnabled() ? c.text : c.dimmed);
    painter.drawText(startOf(0, nameSize), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    badge::paint(painter, startOf(nameSize.width() + gap, badgeSize), profile.kind, font());
}

void ProfileBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void ProfileBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            event->ignore();
        else
            showPopup();
        break;
    case Qt::Key_F4:
        showPopup();
        break;
    default:
        // Not to QComboBox, where a letter chooses the next entry that begins with it.
        QWidget::keyPressEvent(event);
    }
}

} // namespace provynx
