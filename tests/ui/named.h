// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QString>
#include <QWidget>

namespace provynx::test {

/// What a screen reader calls it: a button without a name of its own is called by its words.
inline QString nameOf(const QWidget* control)
{
    const auto* button = qobject_cast<const QAbstractButton*>(control);
    return button && control->accessibleName().isEmpty() ? button->text().remove(u'&')
                                                         : control->accessibleName();
}

/// The first control of that kind and name, seen or not; null: there is none.
template <class Control>
Control* named(const QWidget* in, const QString& name)
{
    for (Control* control : in->findChildren<Control*>()) {
        if (nameOf(control) == name)
            return control;
    }
    return nullptr;
}

/// The one that is seen: of several dialogs, of several pages.
template <class Control>
Control* seen(const QWidget* in, const QString& name)
{
    for (Control* control : in->findChildren<Control*>()) {
        if (nameOf(control) == name && control->isVisible())
            return control;
    }
    return nullptr;
}

} // namespace provynx::test
