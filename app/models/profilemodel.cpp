// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilemodel.h"

#include "roles.h"

namespace provynx
{

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
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Profile& profile = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return profile.name;
    case IdRole:
        return profile.id.text();
    case ProfileRole:
        return QVariant::fromValue(profile);
    default:
        return {};
    }
}

} // namespace provynx
