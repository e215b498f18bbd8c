// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessiblecombo.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

class NamedCombo : public QAccessibleWidget {
public:
    explicit NamedCombo(QComboBox* combo)
        : QAccessibleWidget(combo, QAccessible::ComboBox)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value)
            return combo()->currentText();
        const QString words = QAccessibleWidget::text(which);
        return which == QAccessible::Name && words.isEmpty() ? combo()->currentText() : words;
    }

    int childCount() const override { return combo()->isEditable() ? 2 : 1; }

    QAccessibleInterface* child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(combo()->view());
        return index == 1 && combo()->isEditable()
            ? QAccessible::queryAccessibleInterface(combo()->lineEdit())
            : nullptr;
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        if (child->object() == combo()->view())
            return 0;
        return combo()->isEditable() && child->object() == combo()->lineEdit() ? 1 : -1;
    }

    QStringList actionNames() const override
    {
        return QStringList{showMenuAction(), pressAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString& action) override
    {
        if (action != showMenuAction() && action != pressAction())
            QAccessibleWidget::doAction(action);
        else if (combo()->isEnabled() && combo()->view()->isVisible())
            combo()->hidePopup();
        else if (combo()->isEnabled())
            combo()->showPopup();
    }

private:
    QComboBox* combo() const { return static_cast<QComboBox*>(object()); }
};

QAccessibleInterface* make(const QString& className, QObject* object)
{
    auto* combo = className == "QComboBox"_L1 ? qobject_cast<QComboBox*>(object) : nullptr;
    return combo ? new NamedCombo(combo) : nullptr;
}

} // namespace

void nameComboBoxes()
{
    QAccessible::removeFactory(&make);
    QAccessible::installFactory(&make);
}

} // namespace provynx
