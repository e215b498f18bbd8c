// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickeraccess.h"

#include "pickercombo.h"

#include <QAccessibleWidget>
#include <QLineEdit>

namespace provynx
{

namespace
{

class PickerAccess : public QAccessibleWidget
{
public:
    explicit PickerAccess(PickerCombo* combo)
        : QAccessibleWidget(combo, QAccessible::ComboBox)
    {
    }

    int childCount() const override { return 1; }
    QAccessibleInterface* child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(combo()->lineEdit()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return child && child->object() == combo()->lineEdit() ? 0 : -1;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? combo()->lineEdit()->text() : QAccessibleWidget::text(kind);
    }
    QStringList actionNames() const override { return {showMenuAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (name == showMenuAction())
            combo()->showPopup();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    PickerCombo* combo() const { return static_cast<PickerCombo*>(widget()); }
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* combo = qobject_cast<PickerCombo*>(object);
    return combo ? new PickerAccess(combo) : nullptr;
}

} // namespace

void installPickerAccess()
{
    // Installing the same function twice leaves it in the list once.
    QAccessible::removeFactory(make);
    QAccessible::installFactory(make);
}

} // namespace provynx
