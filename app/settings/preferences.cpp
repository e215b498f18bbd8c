// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include "settingsfile.h"
#include "settingwords.h"

#include "domain/plaintext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace provynx {

using namespace Qt::StringLiterals;
using namespace settings;

namespace {

constexpr auto ownFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr int usualHistoryDays = 90;
constexpr int mostHistoryDays = 36500;

constexpr int lowestPort = 1024;
constexpr int highestPort = 65535;

/// "10.00 USD"; nothing for what is no amount, or less than nothing.
std::optional<Money> amountFrom(const QString& text)
{
    const qsizetype blank = text.indexOf(u' ');
    const auto amount = Money::fromDecimal(QStringView(text).left(blank), plainText(text.mid(blank + 1)));
    return blank > 0 && amount && !amount->isNegative() ? amount : std::nullopt;
}

QString textOf(const std::optional<Money>& amount)
{
    return amount ? QString(amount->toDecimal() + u' ' + amount->currency()) : QString();
}

bool makeFolder(const QDir& folder)
{
    if (folder.exists())
        return true;
    const QString path = folder.absolutePath();
    const QString above = QFileInfo(path).absolutePath();
    return above != path && makeFolder(QDir(above)) && QDir().mkdir(path, ownFolder);
}

} // namespace

Preferences::Preferences(const QString& file)
    : m_settings(disarmed(file), QSettings::IniFormat)
{
}

bool Preferences::isWritable() const
{
    QFileInfo place(m_settings.fileName());
    if (place.exists() && !(place.isFile() && place.isWritable()))
        return false;
    do {
        place.setFile(place.absolutePath());
    } while (!place.exists() && !place.isRoot());
    return place.isDir() && place.isWritable() && m_settings.status() != QSettings::AccessError;
}

LastChoice Preferences::lastChoice(const ProfileId& profile) const
{
    const QString group = keyFor("choice"_L1, profile.text());
    const auto text = [this, &group](QLatin1StringView key) {
        return m_settings.value(QString(group + u'/' + key)).toString();
    };
    LastChoice choice;
    choice.region = fromWord(regionRows, text("region"_L1)).value_or(choice.region);
    const int server = text("server"_L1).toInt();
    if (server >= static_cast<int>(Server::One) && server <= static_cast<int>(Server::Three))
        choice.server = static_cast<Server>(server);
    choice.country = CountryId(text("country"_L1));
    if (const QString op = text("operator"_L1); !op.isEmpty())
        choice.op = OperatorId(op);
    choice.service = ServiceId(text("service"_L1));
    return choice;
}

void Preferences::setLastChoice(const ProfileId& profile, const LastChoice& choice)
{
    prepareFile();
    m_settings.beginGroup(keyFor("choice"_L1, profile.text()));
    m_settings.setValue("region"_L1, wordFor(regionRows, choice.region));
    m_settings.setValue("server"_L1, static_cast<int>(choice.server));
    m_settings.setValue("country"_L1, choice.country.text());
    m_settings.setValue("operator"_L1, choice.op.text());
    m_settings.setValue("service"_L1, choice.service.text());
    m_settings.endGroup();
    m_settings.sync();
}

ApiFacts Preferences::apiFacts(const BaseUrl& base) const
{
    const QString group = keyFor("api"_L1, base.name());
    const auto value
        = [this, &group](QLatin1StringView key) { return m_settings.value(QString(group + u'/' + key)); };
    ApiFacts facts;
    if (const auto placement = fromWord(placementWords, value("keyPlacement"_L1).toString()))
        facts.keys = {*placement, value("keysHonoured"_L1).toBool()};
    if (const auto has = fromWord(yesAndNo, value("globalOperators"_L1).toString()))
        facts.hasGlobalOperators = *has;
    facts.listsUsNumbers = fromWord(yesAndNo, value("usNumbers"_L1).toString());
    facts.listsGlobalNumbers = fromWord(yesAndNo, value("globalNumbers"_L1).toString());
    return facts;
}

void Preferences::setApiFacts(const BaseUrl& base, const ApiFacts& facts)
{
    prepareFile();
    m_settings.beginGroup(keyFor("api"_L1, base.name()));
    if (facts.keys) {
        m_settings.setValue("keyPlacement"_L1, wordFor(placementWords, facts.keys->placement));
        m_settings.setValue("keysHonoured"_L1, facts.keys->honoured);
    }
    if (facts.hasGlobalOperators)
        m_settings.setValue("globalOperators"_L1, wordFor(yesAndNo, *facts.hasGlobalOperators));
    if (facts.listsUsNumbers)
        m_settings.setValue("usNumbers"_L1, wordFor(yesAndNo, *facts.listsUsNumbers));
    if (facts.listsGlobalNumbers)
        m_settings.setValue("globalNumbers"_L1, wordFor(yesAndNo, *facts.listsGlobalNumbers));
    m_settings.endGroup();
    m_settings.sync();
}

SpendLimits Preferences::spendLimits(const ProfileId& profile) const
{
    const QString group = keyFor("spending"_L1, profile.text());
    const auto written = [this, &group](QLatin1StringView key) {
        // "10,00 USD" reads as a list: what was written is there, and no amount.
        return m_settings.value(QString(group + u'/' + key)).toStringList().join(u',');
    };
    SpendLimits limits{amountFrom(written("perDay"_L1)), amountFrom(written("perOrder"_L1)),
        amountFrom(written("lowBalance"_L1))};
    limits.isDayUnreadable = !limits.perDay && !written("perDay"_L1).isEmpty();
    limits.isOrderUnreadable = !limits.perOrder && !written("perOrder"_L1).isEmpty();
    return limits;
}

void Preferences::setSpendLimits(const ProfileId& profile, const SpendLimits& limits)
{
    prepareFile();
    m_settings.beginGroup(keyFor("spending"_L1, profile.text()));
    if (!limits.isDayUnreadable)
        m_settings.setValue("perDay"_L1, textOf(limits.perDay));
    if (!limits.isOrderUnreadable)
        m_settings.setValue("perOrder"_L1, textOf(limits.perOrder));
    m_settings.setValue("lowBalance"_L1, textOf(limits.lowBalance));
    m_settings.endGroup();
    m_settings.sync();
}

NotificationChoices Preferences::notificationChoices() const
{
    const NotificationChoices usual;
    const auto isOn = [this](QLatin1StringView key, bool otherwise) {
        return m_settings.value(QString("notices/"_L1 + key), otherwise).toBool();
    };
    return {isOn("notify"_L1, usual.notifies), isOn("showCode"_L1, usual.showsCode),
        isOn("sound"_L1, usual.sounds), isOn("trayIcon"_L1, usual.hasTrayIcon),
        isOn("closeToTray"_L1, usual.closesToTray)};
}

void Preferences::setNotificationChoices(const NotificationChoices& choices)
{
    prepareFile();
    m_settings.beginGroup("notices"_L1);
    m_settings.setValue("notify"_L1, choices.notifies);
    m_settings.setValue("showCode"_L1, choices.showsCode);
    m_settings.setValue("sound"_L1, choices.sounds);
    m_settings.setValue("trayIcon"_L1, choices.hasTrayIcon);
    m_settings.setValue("closeToTray"_L1, choices.closesToTray);
    m_settings.endGroup();
    m_settings.sync();
}

PushSettings Preferences::push() const
{
    PushSettings settings;
    const auto text = [this](QLatin1StringView key) { return m_settings.value(key).toString(); };
    settings.isOn = m_settings.value("push/on"_L1).toBool();
    if (const int port = text("push/port"_L1).toInt(); port >= lowestPort && port <= highestPort)
        settings.port = static_cast<quint16>(port);
    settings.publicAddress = readPublicAddress(text("push/address"_L1)).value_or(QString());
    settings.scheme = fromWord(schemeRows, text("push/scheme"_L1)).value_or(settings.scheme);
    // A path that somebody shortened could be guessed.
    if (const QString token = text("push/path"_L1); token.size() == newPushToken().size())
        settings.token = token;
    settings.isOn = settings.isOn && !settings.token.isEmpty();
    return settings;
}

void Preferences::setPush(const PushSettings& settings)
{
    prepareFile();
    m_settings.beginGroup("push"_L1);
    m_settings.setValue("on"_L1, settings.isOn);
    m_settings.setValue("port"_L1, settings.port);
    m_settings.setValue("address"_L1, settings.publicAddress);
    m_settings.setValue("scheme"_L1, wordFor(schemeRows, settings.scheme));
    m_settings.setValue("path"_L1, settings.token);
    m_settings.endGroup();
    m_settings.sync();
}

Theme Preferences::theme() const
{
    return fromWord(themeWords, m_settings.value("window/theme"_L1).toString()).value_or(Theme::System);
}

void Preferences::setTheme(Theme theme)
{
    set(u"window/theme"_s, wordFor(themeWords, theme));
}

ClipboardHabits Preferences::clipboard() const
{
    ClipboardHabits habits;
    habits.format
        = fromWord(formatWords, m_settings.value("clipboard/format"_L1).toString()).value_or(habits.format);
    habits.numberWhenBought = m_settings.value("clipboard/numberWhenBought"_L1).toBool();
    habits.codeWhenItComes = m_settings.value("clipboard/codeWhenItComes"_L1).toBool();
    return habits;
}

void Preferences::setClipboard(const ClipboardHabits& habits)
{
    set(u"clipboard/format"_s, wordFor(formatWords, habits.format));
    set(u"clipboard/numberWhenBought"_s, habits.numberWhenBought);
    set(u"clipboard/codeWhenItComes"_s, habits.codeWhenItComes);
}

Pacing Preferences::pacing() const
{
    return fromWord(pacingWords, m_settings.value("checking/pace"_L1).toString()).value_or(Pacing::Normal);
}

void Preferences::setPacing(Pacing pacing)
{
    set(u"checking/pace"_s, wordFor(pacingWords, pacing));
}

ProxyChoice Preferences::proxy() const
{
    ProxyChoice proxy;
    proxy.kind = fromWord(proxyWords, m_settings.value("proxy/kind"_L1).toString()).value_or(proxy.kind);
    proxy.protocol
        = fromWord(protocolWords, m_settings.value("proxy/protocol"_L1).toString()).value_or(proxy.protocol);
    proxy.host = plainText(m_settings.value("proxy/host"_L1).toString()).trimmed();
    const int port = m_settings.value("proxy/port"_L1).toInt();
    proxy.port = port > 0 && port <= 0xffff ? static_cast<quint16>(port) : 0;
    proxy.user = m_settings.value("proxy/user"_L1).toString();
    if (!proxy.isComplete())
        proxy.kind = ProxyChoice::Kind::System;
    return proxy;
}

void Preferences::setProxy(const ProxyChoice& proxy)
{
    set(u"proxy/kind"_s, wordFor(proxyWords, proxy.kind));
    set(u"proxy/protocol"_s, wordFor(protocolWords, proxy.protocol));
    set(u"proxy/host"_s, proxy.host);
    set(u"proxy/port"_s, proxy.port);
    set(u"proxy/user"_s, proxy.user);
}

QString Preferences::certificateFile() const
{
    return m_settings.value("network/certificateFile"_L1).toString();
}

void Preferences::setCertificateFile(const QString& path)
{
    set(u"network/certificateFile"_s, path);
}

Language Preferences::language() const
{
    return fromWord(languageRows, m_settings.value("window/language"_L1).toString())
        .value_or(Language::System);
}

void Preferences::setLanguage(Language language)
{
    set(u"window/language"_s, wordFor(languageRows, language));
}

int Preferences::historyDays() const
{
    bool isNumber = false;
    const int days = m_settings.value("history/days"_L1).toInt(&isNumber);
    return isNumber && days >= 0 && days <= mostHistoryDays ? days : usualHistoryDays;
}

void Preferences::setHistoryDays(int days)
{
    set(u"history/days"_s, days);
}

QDateTime Preferences::clockSeen() const
{
    return QDateTime::fromString(m_settings.value("history/clock-seen"_L1).toString(), Qt::ISODate);
}

void Preferences::setClockSeen(const QDateTime& at)
{
    set(u"history/clock-seen"_s, at.toUTC().toString(Qt::ISODate));
}

bool Preferences::keepsCodes() const
{
    return m_settings.value("history/keepCodes"_L1, true).toString() != "false"_L1;
}

void Preferences::setKeepsCodes(bool keep)
{
    set(u"history/keepCodes"_s, keep);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value("window/geometry"_L1).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray& geometry)
{
    set(u"window/geometry"_s, geometry);
}

QByteArray Preferences::splitterState() const
{
    return m_settings.value("window/splitter"_L1).toByteArray();
}

void Preferences::setSplitterState(const QByteArray& state)
{
    set(u"window/splitter"_s, state);
}

void Preferences::set(const QString& key, const QVariant& value)
{
    prepareFile();
    m_settings.setValue(key, value);
    m_settings.sync();
}

/// QSettings would make a file that everybody may read; one that is there already keeps its mode.
void Preferences::prepareFile() const
{
    const QString path = m_settings.fileName();
    if (!makeFolder(QFileInfo(path).absoluteDir()))
        return;
    disarmed(path); // it is read again before it is written
    QFile file(path);
    if (!file.exists())
        file.open(QFile::WriteOnly | QFile::NewOnly, ownFile);
    else if (QFileInfo(path).isFile())
        file.setPermissions(ownFile);
}

} // namespace provynx
