// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"

#include <QAbstractListModel>

namespace provynx {

/// The key profiles that can be chosen here, in the order in which they were added.
class ProfileModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setProfiles(const QList<Profile>& profiles);
    int rowOf(const ProfileId& id) const;
    const QList<Profile>& profiles() const { return m_profiles; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Profile> m_profiles;
};

} // namespace provynx
