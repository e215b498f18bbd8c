// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QComboBox>
#include <QPointer>

class QAbstractItemModel;

namespace provynx {

/// Which key pays: the name and its badge, in the closed box as in the list, and a last entry that leads to
/// the settings. Nothing but a deliberate choice in the open list changes it: no wheel, no arrow key on the
/// closed box.
class ProfileBox : public QComboBox {
    Q_OBJECT

public:
    explicit ProfileBox(QWidget* parent = nullptr);

    /// Rows with ProfileRole and IdRole; not owned, followed while it lives.
    void setProfiles(QAbstractItemModel* profiles);
    void setCurrentProfile(const ProfileId& id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void profileChosen(const ProfileId& id);
    void manageRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void showCurrent();
    void take(int row);

    QPointer<QAbstractItemModel> m_profiles;
    ProfileId m_current;
};

} // namespace provynx
