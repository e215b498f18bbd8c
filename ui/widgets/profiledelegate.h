// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace provynx {

/// A row of profiles: name, badge, the key's last four and, when asked for, an address other than the
/// service's own. Rows that carry no Profile (separators, "Add or manage keys…") are drawn as text.
class ProfileDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Detail { NameAndBadge, Full };

    explicit ProfileDelegate(Detail detail, QObject* parent = nullptr);

    /// The profile that is marked as the one in use, by its IdRole.
    void setCurrent(const QString& id) { m_current = id; }

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Detail m_detail;
    QString m_current;
};

} // namespace provynx
