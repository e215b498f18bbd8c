// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

namespace provynx::phone {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// The library writes numbers that it can't read to standard output; they belong to nobody's log.
class Silence : public i18n::phonenumbers::Logger {
public:
    void WriteMessage(const std::string&) override { }
};

const PhoneNumberUtil& plans()
{
    static const PhoneNumberUtil& util = []() -> PhoneNumberUtil& {
        PhoneNumberUtil& made = *PhoneNumberUtil::GetInstance();
        made.SetLogger(new Silence); // takes ownership
        return made;
    }();
    return util;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isE164(const QString& text)
{
    return text.size() > 1 && text.front() == u'+' && std::all_of(text.cbegin() + 1, text.cend(), isDigit);
}

QString formatted(const QString& e164, PhoneNumberUtil::PhoneNumberFormat format)
{
    if (!isE164(e164))
        return e164;
    PhoneNumber number;
    if (plans().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return e164;
    // Reading forgives a trunk prefix ("+44 0…") by dropping it; what is shown must be what was given.
    std::string plain;
    plans().Format(number, PhoneNumberUtil::E164, &plain);
    if (QString::fromStdString(plain) != e164)
        return e164;
    std::string shown;
    plans().Format(number, format, &shown);
    return QString::fromStdString(shown);
}

} // namespace

QString international(const QString& e164)
{
    return formatted(e164, PhoneNumberUtil::INTERNATIONAL);
}

QString national(const QString& e164)
{
    return formatted(e164, PhoneNumberUtil::NATIONAL);
}

QString digits(const QString& e164)
{
    return isE164(e164) ? e164.sliced(1) : e164;
}

QString withoutCountryCode(const QString& e164)
{
    const int code = callingCodeOf(e164);
    const QString all = digits(e164);
    return code == 0 ? all : all.sliced(QString::number(code).size());
}

QString written(const QString& e164, NumberFormat format)
{
    switch (format) {
    case NumberFormat::E164:
        break;
    case NumberFormat::International:
        return international(e164);
    case NumberFormat::National:
        return national(e164);
    case NumberFormat::Digits:
        return digits(e164);
    case NumberFormat::WithoutCountryCode:
        return withoutCountryCode(e164);
    }
    return e164;
}

int callingCode(const QString& countryId)
{
    return plans().GetCountryCodeForRegion(countryId.toUpper().toStdString());
}

int callingCodeOf(const QString& e164)
{
    if (!isE164(e164))
        return 0;
    // No calling code begins with another, and none is longer than three digits.
    int code = 0;
    for (qsizetype i = 1; i < e164.size() && i <= 3; ++i) {
        code = code * 10 + e164[i].digitValue();
        std::string region;
        plans().GetRegionCodeForCountryCode(code, &region);
        if (region != "ZZ")
            return code;
    }
    return 0;
}

} // namespace provynx::phone
