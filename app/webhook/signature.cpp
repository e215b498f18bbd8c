// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signature.h"

#include <QMessageAuthenticationCode>

#include <algorithm>
#include <array>

namespace provynx::webhook {

namespace {

using Fault = SignatureFault;

constexpr qsizetype macSize = 32;
constexpr qsizetype mostSignatures = 16; // in one header: a service has two secrets while it changes them
constexpr qsizetype longestTime = 12; // digits
const QByteArray secretPrefix = "whsec_";

Verdict refused(Fault fault, const QByteArray& header = {})
{
    return {fault, header, {}, {}};
}

QByteArray macOf(const QByteArray& key, std::initializer_list<QByteArray> parts)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    for (const QByteArray& part : parts)
        code.addData(part);
    return code.result();
}

/// Takes as long whatever differs where.
bool isSame(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size())
        return false;
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = difference | static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

/// Checks every one, also behind the one that fits.
bool hasSame(const QList<QByteArray>& offered, const QByteArray& right)
{
    bool found = false;
    for (const QByteArray& one : offered)
        found = isSame(one, right) || found;
    return found;
}

std::optional<QDateTime> readTime(const QByteArray& text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > longestTime || !std::all_of(text.cbegin(), text.cend(), isDigit))
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(text.toLongLong(), Qt::UTC);
}

/// Nothing unless it is the hex of as many bytes as a signature has.
std::optional<QByteArray> fromHex(const QByteArray& text)
{
    const auto isHex
        = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    if (text.size() != 2 * macSize || !std::all_of(text.cbegin(), text.cend(), isHex))
        return std::nullopt;
    return QByteArray::fromHex(text);
}

Verdict judgedByTime(Verdict verdict, const QDateTime& now)
{
    const qint64 age = now.toSecsSinceEpoch() - verdict.signedAt->toSecsSinceEpoch();
    if (age > tolerance.count())
        verdict.fault = Fault::TooOld;
    else if (age < -tolerance.count())
        verdict.fault = Fault::TooNew;
    return verdict;
}

// ---- Standard Webhooks ----

Verdict verifyFamily(const QByteArray& family, const QByteArray& key, const Headers& headers,
    const QByteArray& body, const QDateTime& now)
{
    struct Field {
        QByteArray name;
        QList<QByteArray> values;
    };
    const std::array fields = {
        Field{family + "id", valuesOf(headers, family + "id")},
        Field{family + "timestamp", valuesOf(headers, family + "timestamp")},
        Field{family + "signature", valuesOf(headers, family + "signature")},
    };
    if (std::all_of(
            fields.cbegin(), fields.cend(), [](const Field& field) { return field.values.isEmpty(); }))
        return refused(Fault::NoSignature);
    for (const Field& field : fields) {
        if (field.values.size() > 1)
            return refused(Fault::RepeatedHeader, field.name);
    }
    for (const Field& field : fields) {
        if (field.values.isEmpty() || field.values.constFirst().isEmpty())
            return refused(Fault::MissingHeader, field.name);
    }
    const QByteArray id = fields[0].values.constFirst();
    const QByteArray time = fields[1].values.constFirst();
    const auto signedAt = readTime(time);
    if (!signedAt)
        return refused(Fault::UnreadableTime, fields[1].name);

    QList<QByteArray> offered;
    const QList<QByteArray> words = fields[2].values.constFirst().split(' ');
    for (const QByteArray& word : words.first(std::min(words.size(), mostSignatures))) {
        if (!word.startsWith("v1,"))
            continue;
        const auto bytes = fromBase64(word.sliced(3));
        if (bytes && bytes->size() == macSize)
            offered.append(*bytes);
    }
    if (offered.isEmpty())
        return refused(Fault::UnreadableHeader, fields[2].name);
    const Verdict verdict{Fault::None, {}, id, signedAt};
    if (!hasSame(offered, macOf(key, {id, ".", time, ".", body})))
        return {Fault::Mismatch, fields[2].name, id, signedAt};
    return judgedByTime(verdict, now);
}

Verdict verifyStandard(
    const QByteArray& key, const Headers& headers, const QByteArray& body, const QDateTime& now)
{
    const Verdict webhook = verifyFamily("webhook-", key, headers, body, now);
    if (webhook.ok())
        return webhook;
    const Verdict svix = verifyFamily("svix-", key, headers, body, now);
    // The one that came further says more.
    return svix.ok() || webhook.fault == Fault::NoSignature
            || (webhook.fault == Fault::MissingHeader && svix.fault != Fault::NoSignature
                && svix.fault != Fault::MissingHeader)
        ? svix
        : webhook;
}

// ---- One header: Stripe's way and plain ----

struct Signed {
    QByteArray name; ///< in lower case
    QByteArray value;
};

/// Every header that calls itself a signature, unless it is Standard Webhooks' own.
QList<Signed> signatureHeaders(const Headers& headers)
{
    QList<Signed> found;
    for (const Header& header : headers) {
        const QByteArray name = header.first.toLower();
        if (name.contains("signature"))
            found.append({name, header.second.trimmed()});
    }
    return found;
}

std::optional<QByteArray> repeated(const QList<Signed>& found)
{
    for (qsizetype i = 0; i < found.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (found[i].name == found[j].name)
                return found[i].name;
        }
    }
    return std::nullopt;
}

Verdict verifyTimed(const Signed& header, const QByteArray& key, const QByteArray& body, const QDateTime& now)
{
    QList<QByteArray> times;
    QList<QByteArray> offered;
    for (const QByteArray& part : header.value.split(',')) {
        const QByteArray item = part.trimmed();
        if (item.startsWith("t=")) {
            times.append(item.sliced(2));
        } else if (item.startsWith("v1=") && offered.size() < mostSignatures) {
            if (const auto bytes = fromHex(item.sliced(3)))
                offered.append(*bytes);
        }
    }
    const auto signedAt = times.size() == 1 ? readTime(times.constFirst()) : std::nullopt;
    if (times.isEmpty() || offered.isEmpty())
        return {Fault::UnreadableHeader, header.name, {}, signedAt};
    if (!signedAt)
        return refused(Fault::UnreadableTime, header.name);
    if (!hasSame(offered, macOf(key, {times.constFirst(), ".", body})))
        return {Fault::Mismatch, header.name, {}, signedAt};
    return judgedByTime({Fault::None, {}, {}, signedAt}, now);
}

Verdict verifyPlain(const Signed& header, const QByteArray& key, const QByteArray& body)
{
    QByteArray hex = header.value;
    if (hex.toLower().startsWith("sha256="))
        hex.remove(0, 7);
    const auto bytes = fromHex(hex);
    if (!bytes)
        return refused(Fault::UnreadableHeader, header.name);
    if (!isSame(*bytes, macOf(key, {body})))
        return refused(Fault::Mismatch, header.name);
    return {};
}

template <class Verify>
Verdict verifyAny(const Headers& headers, Verify verifyOne)
{
    const QList<Signed> found = signatureHeaders(headers);
    if (const auto name = repeated(found))
        return refused(Fault::RepeatedHeader, *name);
    std::optional<Verdict> best;
    for (const Signed& header : found) {
        const Verdict verdict = verifyOne(header);
        if (verdict.ok())
            return verdict;
        // One that could be read says more than one that belongs to another scheme.
        if (!best || (best->fault == Fault::UnreadableHeader && verdict.fault != Fault::UnreadableHeader))
            best = verdict;
    }
    return best.value_or(refused(Fault::NoSignature));
}

// ---- The table ----

struct Rule {
    SignatureScheme value;
    SchemeForm form;
    Verdict (*verify)(const QByteArray& key, const Headers&, const QByteArray& body, const QDateTime& now);
    Headers (*sign)(
        const QByteArray& key, const QByteArray& id, const QByteArray& time, const QByteArray& body);
};

Verdict verifyStripe(
    const QByteArray& key, const Headers& headers, const QByteArray& body, const QDateTime& now)
{
    return verifyAny(headers, [&](const Signed& header) { return verifyTimed(header, key, body, now); });
}

Verdict verifyPlainAny(
    const QByteArray& key, const Headers& headers, const QByteArray& body, const QDateTime&)
{
    return verifyAny(headers, [&](const Signed& header) { return verifyPlain(header, key, body); });
}

Headers signStandard(
    const QByteArray& key, const QByteArray& id, const QByteArray& time, const QByteArray& body)
{
    return {{"webhook-id", id}, {"webhook-timestamp", time},
        {"webhook-signature", "v1," + macOf(key, {id, ".", time, ".", body}).toBase64()}};
}

Headers signStripe(const QByteArray& key, const QByteArray&, const QByteArray& time, const QByteArray& body)
{
    return {{"X-Provynx-Signature", "t=" + time + ",v1=" + macOf(key, {time, ".", body}).toHex()}};
}

Headers signPlain(const QByteArray& key, const QByteArray&, const QByteArray&, const QByteArray& body)
{
    return {{"X-Provynx-Signature", "sha256=" + macOf(key, {body}).toHex()}};
}

/// How each scheme signs; how it is chosen is a row of domain/signaturescheme.
constexpr std::array rules{
    Rule{SignatureScheme::Standard, {SchemeForm::Signature::Base64, SchemeForm::Time::InItsHeader, true},
        verifyStandard, signStandard},
    Rule{SignatureScheme::Stripe, {SchemeForm::Signature::InItems, SchemeForm::Time::BesideSignature, false},
        verifyStripe, signStripe},
    Rule{SignatureScheme::Plain, {SchemeForm::Signature::Hex, SchemeForm::Time::Nowhere, false},
        verifyPlainAny, signPlain},
};
static_assert(standInOrder(rules) && rules.size() == schemeRows.size());

} // namespace

std::optional<QByteArray> fromBase64(const QByteArray& text)
{
    QByteArray bare = text;
    while (bare.endsWith('=') && text.size() - bare.size() < 2)
        bare.chop(1);
    // A lone letter more is no byte; one equals sign too many, or too few of them, is forgiven.
    if (bare.isEmpty() || bare.size() % 4 == 1)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(
        bare, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return decoded.decoded;
}

SchemeForm formOf(SignatureScheme scheme)
{
    return rowOf(rules, scheme).form;
}

std::optional<QByteArray> keyOf(SignatureScheme scheme, const Secret& secret)
{
    const QByteArray& text = secret.reveal();
    if (text.isEmpty())
        return std::nullopt;
    if (!formOf(scheme).isKeyBase64)
        return text;
    return fromBase64(text.startsWith(secretPrefix) ? text.sliced(secretPrefix.size()) : text);
}

Verdict verifyWithKey(SignatureScheme scheme, const QByteArray& key, const Headers& headers,
    const QByteArray& body, const QDateTime& now)
{
    return rowOf(rules, scheme).verify(key, headers, body, now);
}

Verdict verify(SignatureScheme scheme, const Secret& secret, const Headers& headers, const QByteArray& body,
    const QDateTime& now)
{
    const auto key = keyOf(scheme, secret);
    return key ? verifyWithKey(scheme, *key, headers, body, now) : refused(Fault::UnusableSecret);
}

Headers sign(SignatureScheme scheme, const Secret& secret, const QByteArray& id, const QDateTime& at,
    const QByteArray& body)
{
    const auto key = keyOf(scheme, secret);
    if (!key)
        return {};
    return rowOf(rules, scheme).sign(*key, id, QByteArray::number(at.toSecsSinceEpoch()), body);
}

} // namespace provynx::webhook
