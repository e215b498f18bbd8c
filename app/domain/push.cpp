// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "push.h"

#include <QRandomGenerator>

namespace provynx {

using namespace Qt::StringLiterals;

bool isRefusal(PushOutcome outcome)
{
    return outcome >= PushOutcome::BadSignature;
}

std::optional<QString> readPublicAddress(const QString& typed)
{
    const QString text = typed.trimmed();
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool isBare = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
        && (url.path().isEmpty() || url.path() == u"/"_s);
    if (!url.isValid() || (scheme != u"https"_s && scheme != u"http"_s) || url.host().isEmpty() || !isBare)
        return std::nullopt;
    QUrl clean;
    clean.setScheme(scheme);
    clean.setHost(url.host().toLower());
    clean.setPort(url.port());
    return QString::fromLatin1(clean.toEncoded());
}

QString newPushToken()
{
    constexpr QLatin1StringView letters(
        "abcdefghijkmnpqrstuvwxyz23456789"); // 32: five bits each, none mistaken for another
    QString token;
    for (int i = 0; i < 32; ++i)
        token += letters[qsizetype(QRandomGenerator::system()->bounded(quint32(letters.size())))];
    return token;
}

} // namespace provynx
