// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <variant>

namespace provynx {

/// An address the API lives at: https anywhere, plain http on this computer's loopback only. Whatever belongs to
/// an address (keys, orders, what the API check learnt) is filed under name(), so two ways of writing one address are
/// equal, and the embedded sandbox is always "sandbox" whichever port it got today.
class BaseUrl {
public:
    enum class Flaw { Empty, NotAUrl, WrongScheme, PlainHttp, HasCredentials, HasQuery };

    BaseUrl() = default;
    static BaseUrl service(); ///< https://sms.provynx.com/api/v1/sms
    static std::variant<BaseUrl, Flaw> parse(const QString& text);
    /// The embedded sandbox; `reached` is where it listens now, empty while it is not running.
    static BaseUrl embedded(const QUrl& reached = {});
    /// Back from name(), as stored. An empty BaseUrl when the name is neither "sandbox" nor a good address.
    static BaseUrl fromName(const QString& name);

    bool isEmpty() const { return m_name.isEmpty(); }
    bool isEmbedded() const;
    const QString& name() const { return m_name; }
    /// Without a slash at the end. Empty for the embedded sandbox while it is not running.
    const QUrl& url() const { return m_url; }

    friend bool operator==(const BaseUrl& a, const BaseUrl& b) { return a.m_name == b.m_name; }

private:
    QString m_name;
    QUrl m_url;
};

} // namespace provynx
