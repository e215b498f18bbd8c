// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "supportreport.h"

#include "desk/desk.h"
#include "domain/plaintext.h"
#include "journal/sqliteversion.h"

#include "words/checkwords.h"
#include "words/words.h"

#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QSslSocket>
#include <QSysInfo>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

QString moment(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

/// "US", or the region's word where it has many countries.
QString placeOf(Region region)
{
    return needsCountry(region) ? wordFor(regionRows, region)
                                : Market::of(region, Server::One, {}).place().toUpper();
}

QString keyState(KeyState state)
{
    switch (state) {
    case KeyState::Unread:
        return u"unread"_s;
    case KeyState::Reading:
        return u"reading"_s;
    case KeyState::Ready:
        return u"ready"_s;
    case KeyState::SessionOnly:
        return u"kept for this run only"_s;
    case KeyState::InTrouble:
        break;
    }
    return u"in trouble"_s;
}

QStringList versions()
{
    QStringList lines{
        u"Provynx SMS Desktop "_s + QCoreApplication::applicationVersion(),
        u"Qt "_s + QString::fromLatin1(qVersion()) + u", built with " + QLatin1String(QT_VERSION_STR),
        u"SQLite "_s + sqliteVersion(),
        u"TLS "_s + (QSslSocket::supportsSsl() ? QSslSocket::sslLibraryVersionString() : u"none"_s),
        u"System "_s + QSysInfo::prettyProductName() + u", " + QSysInfo::kernelType() + u' '
            + QSysInfo::kernelVersion() + u", " + QSysInfo::currentCpuArchitecture(),
        u"Window system "_s + QGuiApplication::platformName() + u", locale " + QLocale().name(),
    };
    for (const QScreen* screen : QGuiApplication::screens()) {
        lines.append(QString(u"Screen "_s + QString::number(screen->size().width()) + u'×'
            + QString::number(screen->size().height()) + u" at "
            + QString::number(screen->devicePixelRatio())));
    }
    return lines;
}

QStringList settings(const Desk& desk)
{
    QStringList lines{u"Address "_s + desk.profiles.base().name(),
        u"Theme "_s + wordFor(themeWords, desk.preferences.theme()),
        u"Settings can be written: "_s + (desk.preferences.isWritable() ? u"yes"_s : u"no"_s)};
    const auto current = desk.profiles.current();
    for (const Profile& profile : desk.profiles.offered()) {
        const bool isCurrent = current && current->id == profile.id;
        lines.append(
            QString(u"Key "_s + words::kindWord(profile.kind) + u" for " + profile.base.name() + u", "
                + keyState(desk.profiles.keyState(profile.id)) + (isCurrent ? u", in use"_s : QString())));
        const QString learnt = words::checkLearnt(desk.apiFacts.of(profile.base));
        if (isCurrent && !learnt.isEmpty())
            lines.append(QString(u"Learnt by the API check: "_s + learnt));
        if (isCurrent) {
            const LastChoice choice = desk.preferences.lastChoice(profile.id);
            lines.append(QString(u"Chosen: "_s + placeOf(choice.region) + u' ' + choice.country.text()
                + u" server " + QString::number(static_cast<int>(choice.server)) + u", operator "
                + choice.op.text() + u", service " + choice.service.text()));
        }
    }
    return lines;
}

QStringList states(const Desk& desk)
{
    QStringList lines{
        u"Journal "_s + (desk.journals.trouble().isEmpty() ? u"without trouble"_s : u"can't be written"_s)};
    const QList<Order> all = desk.orders.all();
    for (const auto& [phase, name] : phaseWords) {
        const auto count = std::count_if(
            all.cbegin(), all.cend(), [phase = phase](const Order& order) { return order.phase() == phase; });
        if (count > 0)
            lines.append(QString(QString::fromUtf16(name) + u": " + QString::number(count)));
    }
    if (all.isEmpty())
        lines.append(u"no orders in this run"_s);
    return lines;
}

QStringList exchanges(const RecentExchanges& recent)
{
    QStringList lines;
    for (const RedactedExchange& one : recent.all()) {
        QString head = moment(one.at) + u' ' + QString::fromLatin1(one.verb) + u' ' + one.url + u" → "
            + (one.status > 0 ? QString::number(one.status) : u"no answer"_s) + u", "
            + QString::number(one.latency.count()) + u" ms";
        if (!one.trouble.isEmpty())
            head += u", " + one.trouble;
        if (one.retryAfter)
            head += u", retry after " + QString::number(one.retryAfter->count()) + u" ms";
        if (!one.detail.isEmpty())
            head += u", " + one.detail;
        lines.append(head);
        if (!one.body.isEmpty())
            lines.append(QString(u"  > "_s + QString::fromUtf8(one.body)));
        if (!one.answer.isEmpty())
            lines.append(QString(u"  < "_s + QString::fromUtf8(one.answer).replace(u'\n', u' ')));
    }
    if (lines.isEmpty())
        lines.append(u"none"_s);
    return lines;
}

} // namespace

QString supportReport(const Desk& desk)
{
    QStringList lines{
        u"Support report, "_s + moment(desk.clock.now()), u"Keys, numbers, codes and messages are masked."_s};
    // In English whatever the language: those who read it are not those who write it.
    const auto section = [&lines](const QString& title, const QStringList& content) {
        lines.append(QString());
        lines.append(QString(u"== "_s + title + u" =="));
        lines += content;
    };
    section(u"Versions"_s, versions());
    section(u"Settings"_s, settings(desk));
    section(u"Orders"_s, states(desk));
    section(QString(u"Last requests, at most "_s + QString::number(RecentExchanges::most)),
        exchanges(desk.recent));
    // What came from outside may steer the terminal or turn the line around where it is read.
    const QString report = lines.join(u'\n') + u'\n';
    return plainText(report, true, report.size());
}

} // namespace provynx
