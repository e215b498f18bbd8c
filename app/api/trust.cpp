// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust.h"

#include "domain/plaintext.h"

#include <QDateTime>
#include <QFile>
#include <QSslConfiguration>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 biggestFile = 4 * 1024 * 1024;
constexpr qsizetype longestName = 60;
} // namespace

std::variant<QList<QSslCertificate>, CertificateFlaw> readCertificates(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QFile::ReadOnly))
        return CertificateFlaw::Unreadable;
    const QByteArray content = file.read(biggestFile + 1);
    if (content.size() > biggestFile)
        return CertificateFlaw::NoCertificate;
    QList<QSslCertificate> found;
    if (content.contains("-----BEGIN "))
        found = QSslCertificate::fromData(content, QSsl::Pem);
    else if (content.startsWith('\x30')) // DER begins with a sequence
        found = QSslCertificate::fromData(content, QSsl::Der);
    found.removeIf([](const QSslCertificate& one) { return one.isNull(); });
    if (found.isEmpty())
        return CertificateFlaw::NoCertificate;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    found.removeIf(
        [&now](const QSslCertificate& one) { return one.expiryDate() < now || one.effectiveDate() > now; });
    if (found.isEmpty())
        return CertificateFlaw::OutOfDate;
    return found;
}

QString namesOf(const QList<QSslCertificate>& authorities)
{
    QStringList names;
    for (const QSslCertificate& one : authorities) {
        const QString name = plainText(one.subjectDisplayName(), false, longestName).trimmed();
        if (!names.contains(name))
            names.append(name);
    }
    constexpr qsizetype mostNamed = 3;
    const bool hasMore = names.size() > mostNamed;
    return names.first(qMin(names.size(), mostNamed)).join(", "_L1) + (hasMore ? u", …"_s : QString());
}

void trustBesideTheSystem(const QList<QSslCertificate>& authorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace provynx
