// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace provynx {

enum class Theme;

/// Light, dark, or as the system has it.
class AppearancePage : public QWidget
{
    Q_OBJECT

public:
    explicit AppearancePage(QWidget* parent = nullptr);

    void setTheme(Theme theme);

Q_SIGNALS:
    void themeChosen(Theme theme);

private:
    QButtonGroup* m_themes;
};

} // namespace provynx
