// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseurl.h"

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

const QString embeddedName = u"sandbox"_s;

/// Loopback by its spelling: a name that a resolver could send elsewhere is not trusted with a key in plain text.
/// "localhost" is reserved for loopback (RFC 6761).
bool isLoopback(const QString& host)
{
    if (host == "localhost"_L1 || host == "::1"_L1)
        return true;
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts.front() != "127"_L1)
        return false;
    for (const QString& part : parts) {
        bool isNumber = false;
        if (part.toUInt(&isNumber) > 255 || !isNumber)
            return false;
    }
    return true;
}

} // namespace

BaseUrl BaseUrl::service()
{
    return fromName(u"https://sms.provynx.com/api/v1/sms"_s);
}

std::variant<BaseUrl, BaseUrl::Flaw> BaseUrl::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Flaw::Empty;
    QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        return Flaw::NotAUrl;
    const QString scheme = url.scheme().toLower();
    if (scheme != "https"_L1 && scheme != "http"_L1)
        return Flaw::WrongScheme;
    if (scheme == "http"_L1 && !isLoopback(url.host().toLower()))
        return Flaw::PlainHttp;
    if (!url.userInfo().isEmpty())
        return Flaw::HasCredentials;
    if (url.hasQuery() || url.hasFragment())
        return Flaw::HasQuery;

    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setScheme(scheme);
    url.setHost(url.host().toLower());
    url.setPath(path, QUrl::StrictMode);
    if (url.port() == (scheme == "https"_L1 ? 443 : 80))
        url.setPort(-1);

    BaseUrl base;
    base.m_url = url;
    base.m_name = url.toString(QUrl::FullyEncoded);
    return base;
}

BaseUrl BaseUrl::embedded(const QUrl& reached)
{
    BaseUrl base;
    base.m_name = embeddedName;
    base.m_url = reached;
    return base;
}

BaseUrl BaseUrl::fromName(const QString& name)
{
    if (name == embeddedName)
        return embedded();
    const auto parsed = parse(name);
    return std::holds_alternative<BaseUrl>(parsed) ? std::get<BaseUrl>(parsed) : BaseUrl();
}

bool BaseUrl::isEmbedded() const
{
    return m_name == embeddedName;
}

} // namespace provynx
