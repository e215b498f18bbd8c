// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilemodel.h"

#include "roles.h"

namespace provynx {

ProfileModel::ProfileModel(QObject* parent)
    : KeyedListModel(parent)
{
}

void ProfileModel::setProfiles(const QList<Profile>& profiles)
{
    changeRows(profiles);
}

QVariant ProfileModel::data(const QModelIndex& index, int role) const
{
    const Profile* profile = rowAt(index);
    if (!profile)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return profile->name;
    case IdRole:
        return profile->id.text();
    case ProfileRole:
        return QVariant::fromValue(*profile);
    default:
        return {};
    }
}

} // namespace provynx
