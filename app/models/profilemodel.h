// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"
#include "rowchanges.h"

namespace provynx {

/// The key profiles that can be chosen here, in the order in which they were added.
class ProfileModel : public KeyedListModel<Profile> {
    Q_OBJECT

public:
    explicit ProfileModel(QObject* parent = nullptr);

    void setProfiles(const QList<Profile>& profiles);
    /// -1 when it is not there.
    int rowOf(const ProfileId& id) const { return rowOfKey(id.text()); }
    const QList<Profile>& profiles() const { return rows(); }

    QVariant data(const QModelIndex& index, int role) const override;

protected:
    const QString& keyOf(const Profile& row) const override { return row.id.text(); }
};

} // namespace provynx
