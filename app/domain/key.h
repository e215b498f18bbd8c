// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseurl.h"
#include "enumwords.h"
#include "id.h"

#include <QByteArray>

#include <optional>

namespace provynx {

/// What a key can do to the person's money.
enum class KeyKind {
    Sandbox, ///< the service inside this program
    Test, ///< nsk_test_…: costs nothing
    Live, ///< nsk_live_…: debits the wallet
};
inline constexpr std::array keyKindWords{
    EnumWord{KeyKind::Sandbox, u"sandbox"},
    EnumWord{KeyKind::Test, u"test"},
    EnumWord{KeyKind::Live, u"live"},
};
static_assert(standInOrder(keyKindWords));

/// An API key or another secret. It has no stream or debug operator on purpose: whoever needs the text says
/// so by calling reveal(), which only the transport's header and the keychain may do. The last one that holds
/// a text overwrites it before its memory is given back.
class Secret {
public:
    Secret() = default;
    Secret(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret() { wipe(); }
    explicit Secret(QByteArray text)
        : m_text(std::move(text))
    {
    }

    bool isEmpty() const { return m_text.isEmpty(); }
    const QByteArray& reveal() const { return m_text; }
    /// The end that people recognise a key by: at most four characters, and none of a key under twelve.
    QString lastFour() const;

    friend bool operator==(const Secret&, const Secret&) = default;

private:
    void wipe();

    QByteArray m_text;
};

/// The kind by the documented prefix; nothing for a text that is no key of this service
/// (blanks around it are forgiven by readKey, not here).
std::optional<KeyKind> kindOfKey(const Secret& key);

/// What the person typed or pasted, without blanks around it; empty when it could not be sent in a header
/// (white space or characters outside printable ASCII inside, or longer than 512).
Secret readKey(const QString& typed);

/// A key's place in the settings: everything about it except itself.
struct Profile {
    ProfileId id;
    QString name;
    KeyKind kind = KeyKind::Test;
    QString lastFour;
    BaseUrl base; ///< the only address this key is ever sent to

    friend bool operator==(const Profile&, const Profile&) = default;
};

/// The embedded sandbox's profile id; its key never reaches the keychain.
ProfileId sandboxProfileId();

} // namespace provynx

Q_DECLARE_METATYPE(provynx::Profile)
