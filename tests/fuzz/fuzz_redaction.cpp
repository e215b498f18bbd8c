// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The redaction against bodies that say the key back. Each byte 1 of the input stands for the key that was
// sent, in a spelling that the byte behind it chooses.
#include "must.h"

#include "api/json.h"
#include "api/keymask.h"
#include "api/redaction.h"
#include "domain/plaintext.h"

using namespace provynx;
using fuzz::must;

namespace {

const QByteArray tail = "q7Xw6Ke5RtZuI0pLmN";
const QByteArray key = "nsk_live_" + tail;

QByteArray spelled(unsigned char way)
{
    QByteArray text;
    switch (way % 7) {
    case 0:
        return key;
    case 1:
        return tail;
    case 2:
        return QByteArray(key).replace('_', "\\u005f");
    case 3:
        return QByteArray(key).toPercentEncoding({}, "_");
    case 4:
        return QByteArray("Bearer " + key).toBase64();
    case 5:
        for (const char c : key)
            text += "\\u00" + QByteArray(1, c).toHex();
        return text;
    default:
        return tail.toUpper();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const KeyMask mask{Secret(key)};
    QByteArray body;
    for (size_t i = 0; i < size; ++i) {
        if (data[i] == 1 && i + 1 < size)
            body += spelled(data[++i]);
        else
            body += static_cast<char>(data[i]);
    }
    const QByteArray masked = mask.applied(body);
    must(mask.applied(masked) == masked, "what is masked stays");
    must(!masked.toLower().contains(tail.toLower()), "no key in an answer");
    must(!json::parse(body) || json::parse(masked), "JSON stays JSON");
    const QByteArray kept = redacted(masked);
    must(kept.size() <= 4096, "a kept body is short");
    must(!kept.toLower().contains(tail.toLower()), "no key in a kept body");
    const QString words = withoutKeysInWords(QString::fromUtf8(masked));
    must(!words.contains(QString::fromLatin1(tail), Qt::CaseInsensitive), "no key in words");
    must(!withoutNumbersInWords(QString::fromUtf8(masked))
              .contains(QString::fromLatin1(tail), Qt::CaseInsensitive),
        "no key in words for others");
    // Without knowing the key, by the prefix alone.
    must(!redacted(body).contains(QByteArray("nsk_live_" + tail.first(4))), "no key by its prefix");
    // A letter code under a name that is not known goes, wherever it stands.
    const QByteArray code = redacted(R"({"passcode":"KITTEN","more":)" + body + '}');
    const QString own = plainText(QString::fromUtf8(body), true, body.size());
    must(!code.contains("KITTEN") || own.contains(QLatin1StringView("KITTEN")),
        "no code under an unknown name");
    return 0;
}
