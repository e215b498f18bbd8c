// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirephone.h"

#include "wirenames.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;

namespace {

/// Calling codes by ISO 3166 (ITU E.164).
// clang-format off
constexpr QLatin1StringView callingCodes
    = "AC247 AD376 AE971 AF93 AG1 AI1 AL355 AM374 AO244 AR54 AS1 AT43 AU61 AW297 AX358 AZ994 BA387 BB1 "
      "BD880 BE32 BF226 BG359 BH973 BI257 BJ229 BL590 BM1 BN673 BO591 BQ599 BR55 BS1 BT975 BW267 BY375 BZ501 "
      "CA1 CC61 CD243 CF236 CG242 CH41 CI225 CK682 CL56 CM237 CN86 CO57 CR506 CU53 CV238 CW599 CX61 CY357 "
      "CZ420 DE49 DJ253 DK45 DM1 DO1 DZ213 EC593 EE372 EG20 EH212 ER291 ES34 ET251 FI358 FJ679 FK500 FM691 "
      "FO298 FR33 GA241 GB44 GD1 GE995 GF594 GG44 GH233 GI350 GL299 GM220 GN224 GP590 GQ240 GR30 GT502 GU1 "
      "GW245 GY592 HK852 HN504 HR385 HT509 HU36 ID62 IE353 IL972 IM44 IN91 IO246 IQ964 IR98 IS354 IT39 JE44 "
      "JM1 JO962 JP81 KE254 KG996 KH855 KI686 KM269 KN1 KP850 KR82 KW965 KY1 KZ7 LA856 LB961 LC1 LI423 "
      "LK94 LR231 LS266 LT370 LU352 LV371 LY218 MA212 MC377 MD373 ME382 MF590 MG261 MH692 MK389 ML223 MM95 MN976 "
      "MO853 MP1 MQ596 MR222 MS1 MT356 MU230 MV960 MW265 MX52 MY60 MZ258 NA264 NC687 NE227 NF672 NG234 NI505 "
      "NL31 NO47 NP977 NR674 NU683 NZ64 OM968 PA507 PE51 PF689 PG675 PH63 PK92 PL48 PM508 PR1 PS970 PT351 "
      "PW680 PY595 QA974 RE262 RO40 RS381 RU7 RW250 SA966 SB677 SC248 SD249 SE46 SG65 SH290 SI386 SJ47 SK421 "
      "SL232 SM378 SN221 SO252 SR597 SS211 ST239 SV503 SX1 SY963 SZ268 TA290 TC1 TD235 TG228 TH66 TJ992 TK690 "
      "TL670 TM993 TN216 TO676 TR90 TT1 TV688 TW886 TZ255 UA380 UG256 US1 UY598 UZ998 VA39 VC1 VE58 VG1 "
      "VI1 VN84 VU678 WF681 WS685 XK383 YE967 YT262 ZA27 ZM260 ZW263 "_L1;
// clang-format on

/// National numbers of eleven digits exist only there.
constexpr std::array longNationals{"39"_L1, "43"_L1, "49"_L1, "55"_L1, "62"_L1, "86"_L1};
/// There a zero in front belongs to the number.
constexpr std::array keptZeros{"39"_L1, "225"_L1, "229"_L1, "241"_L1, "242"_L1, "378"_L1};

const QHash<QString, QString>& codesByCountry()
{
    static const QHash<QString, QString> codes = [] {
        QHash<QString, QString> all;
        for (const QString& entry : QString(callingCodes).split(u' ', Qt::SkipEmptyParts))
            all.insert(entry.left(2), entry.mid(2));
        all.insert(u"UK"_s, all.value(u"GB"_s));
        return all;
    }();
    return codes;
}

bool isCallingCode(const QString& digits)
{
    static const QStringList all = codesByCountry().values();
    return all.contains(digits);
}

/// It begins with a calling code; those of one digit have numbers of eleven.
bool beginsWell(const QString& digits)
{
    constexpr qsizetype longestCode = 3;
    constexpr qsizetype northAmerican = 11;
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return digits.size() == northAmerican;
    for (qsizetype length = 2; length <= longestCode; ++length) {
        if (isCallingCode(digits.left(length)))
            return true;
    }
    return false;
}

/// What the object says of its country.
struct Country {
    QString code; ///< digits of the calling code; empty when it does not say
    bool isSure = false; ///< else the number may be the service's own for a country
};

Country countryIn(const Fields& fields, Region region)
{
    const auto digitsOf = [](const QJsonValue& value) -> std::optional<QString> {
        QString said = json::text(value).value_or(QString());
        if (said.startsWith(u'+'))
            said.remove(0, 1);
        return isCallingCode(said) ? std::optional(said) : std::nullopt;
    };
    if (const auto code = fields.first(names::callingCode, digitsOf))
        return {*code, true};
    const auto byName = [](const QJsonValue& value) -> std::optional<QString> {
        const QString code = codesByCountry().value(json::text(value).value_or(QString()).toUpper());
        return code.isEmpty() ? std::nullopt : std::optional(code);
    };
    if (const auto code = fields.first(names::numbersCountry, byName))
        return {*code, true};
    const auto written = [&digitsOf](const QJsonValue& value) {
        return json::text(value).value_or(QString()).startsWith(u'+') ? digitsOf(value) : std::nullopt;
    };
    if (const auto code = fields.first(names::numbersCountry, written))
        return {*code, true};
    // A US number is known by its form, whatever number the service gives to its country.
    const Names all(names::numbersCountry);
    const Names said = region == Region::UnitedStates ? all.first(1) : all;
    const QString code = fields.first(said, digitsOf).value_or(QString());
    return {code, region == Region::UnitedStates && code == u"1"_s};
}

/// {"country":"russia"}: it says one, and nobody knows which.
bool saysCountry(const Fields& fields)
{
    const auto said = [](const QJsonValue& value) {
        const bool isObject = !value.toObject().isEmpty();
        return isObject || json::text(value) ? std::optional(true) : std::nullopt;
    };
    return fields.first(names::numbersCountry, said) || fields.first(names::countrysName, said);
}

template <class List>
bool isAmong(const List& list, const QString& code)
{
    return std::any_of(list.begin(), list.end(), [&code](QLatin1StringView one) { return code == one; });
}

/// Whether the digits have their country's code in front; nothing when that can't be told.
std::optional<bool> hasCode(const QString& digits, const Country& country)
{
    constexpr qsizetype longestNational = 10;
    constexpr qsizetype northAmerican = 11; // and Russian ones, with their code of one digit
    constexpr qsizetype leastWhole = 10;
    if (digits.startsWith(country.code)) {
        if (country.code.size() == 1)
            return digits.size() == northAmerican;
        return digits.size() >= leastWhole ? std::optional(true) : std::nullopt;
    }
    const bool mayBeNational = digits.size() <= longestNational
        || (digits.size() == northAmerican && isAmong(longNationals, country.code));
    if (!mayBeNational)
        return true; // another country's
    return country.isSure ? std::optional(false) : std::nullopt;
}

} // namespace

std::optional<QString> phoneIn(const Fields& fields, Names wanted, Region region)
{
    QStringList all;
    for (const QLatin1StringView name : wanted) {
        if (const auto said = fields.first(Names(&name, 1), json::dialled))
            all.append(*said);
    }
    if (all.isEmpty())
        return std::nullopt;
    for (const QString& said : std::as_const(all)) {
        if (said.startsWith(u'+'))
            return said.mid(1).startsWith(u'0') ? std::nullopt : std::optional(said);
    }
    const Country country = countryIn(fields, region);
    if (country.code.isEmpty()) {
        constexpr qsizetype longestNational = 10;
        if (region == Region::Global && all.first().size() <= longestNational && saysCountry(fields))
            return std::nullopt; // its first digits are no calling code's
        const auto phone = json::phone(all.first(), region);
        return phone && beginsWell(phone->mid(1)) ? phone : std::nullopt;
    }
    for (const QString& digits : std::as_const(all)) {
        if (hasCode(digits, country) == true && !digits.startsWith(u'0'))
            return u'+' + digits;
    }
    QString national = all.first();
    if (national.startsWith(u'0')) {
        if (isAmong(keptZeros, country.code))
            return std::nullopt;
        national.remove(0, 1);
    }
    if (hasCode(national, country) != false || national.startsWith(u'0'))
        return std::nullopt;
    constexpr qsizetype mostDigits = 15;
    constexpr qsizetype leastDigits = 7;
    const QString whole = country.code + national;
    return whole.size() >= leastDigits && whole.size() <= mostDigits ? std::optional(QString(u'+' + whole))
                                                                     : std::nullopt;
}

} // namespace provynx::wire
