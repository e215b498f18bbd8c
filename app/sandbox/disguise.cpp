// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include "domain/enumwords.h"

namespace provynx::sandbox {

namespace {

constexpr std::array names{
    EnumWord{Disguise::Usual, u"header-key"},
    EnumWord{Disguise::BodyKey, u"body-key"},
    EnumWord{Disguise::NoGlobalOperators, u"no-global-operators"},
    EnumWord{Disguise::NoKey, u"no-key"},
    EnumWord{Disguise::NumberList, u"number-list"},
};

} // namespace

Habits habitsOf(Disguise disguise)
{
    Habits habits;
    switch (disguise) {
    case Disguise::Usual:
        break;
    case Disguise::BodyKey:
        habits.keyPlace = Habits::KeyPlace::Body;
        break;
    case Disguise::NoGlobalOperators:
        habits.hasGlobalOperators = false;
        break;
    case Disguise::NoKey:
        habits.keyPlace = Habits::KeyPlace::Nowhere;
        break;
    case Disguise::NumberList:
        habits.listsNumbers = true;
        break;
    }
    return habits;
}

std::optional<Disguise> disguiseFromName(QStringView name)
{
    return fromWord(names, name);
}

QStringList disguiseNames()
{
    QStringList all;
    for (const auto& [disguise, name] : names)
        all.append(QString::fromUtf16(name));
    return all;
}

} // namespace provynx::sandbox
