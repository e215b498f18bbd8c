// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settingspages.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace provynx {

/// The settings, a page a subject. What is chosen holds at once; there is nothing to apply. Show it without
/// exec().
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    using Subject = SettingsPages::Subject;

    explicit SettingsDialog(QWidget* parent = nullptr);

    /// Taken over. The pages stand in the order of their subjects, whoever comes first.
    void addPage(Subject subject, const QString& name, QWidget* page);
    void showPage(Subject subject);

private:
    QListWidget* m_names;
    QStackedWidget* m_pages;
};

} // namespace provynx
