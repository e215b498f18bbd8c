// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection.h"

#include "rewritings.h"

#include <algorithm>

namespace provynx::webhook {

namespace {

using Hint = SchemeFinding::Hint;
using Fault = SignatureFault;

constexpr qint64 firstMillisecondTime = 100'000'000'000; // as seconds that is the year 5138

/// Correctly signed, whatever the time.
bool signatureHolds(const Verdict& verdict)
{
    return verdict.ok() || verdict.fault == Fault::TooOld || verdict.fault == Fault::TooNew;
}

QByteArray withCarriageReturns(QByteArray body)
{
    body.replace("\r\n", "\n");
    return body.replace('\n', "\r\n");
}

QByteArray withoutFinalBreak(const QByteArray& body)
{
    if (body.endsWith("\r\n"))
        return body.chopped(2);
    return body.endsWith('\n') ? body.chopped(1) : body;
}

struct OtherBody {
    Hint hint;
    QByteArray body;
};

QList<OtherBody> otherBodies(const QByteArray& body)
{
    QList<OtherBody> others = {
        {Hint::FinalLineBreak, withoutFinalBreak(body)},
        {Hint::MissingLineBreak, body + '\n'},
        {Hint::MissingLineBreak, body + "\r\n"},
        {Hint::CarriageReturns, withCarriageReturns(body)},
        {Hint::CarriageReturns, withCarriageReturns(body + '\n')},
        {Hint::LineFeedsOnly, QByteArray(body).replace("\r\n", "\n")},
    };
    for (const QByteArray& again : rewritings(body))
        others.append({Hint::Reencoded, again});
    return others;
}

struct OtherKey {
    Hint hint;
    QByteArray key;
};

QList<OtherKey> otherKeys(const QByteArray& secret, SignatureScheme scheme)
{
    const QByteArray prefix = "whsec_";
    const QByteArray bare = secret.startsWith(prefix) ? secret.sliced(prefix.size()) : secret;
    QList<OtherKey> others;
    const bool isKeyBase64 = formOf(scheme).isKeyBase64;
    if (isKeyBase64)
        others.append({Hint::SecretAsText, secret});
    if (bare != secret || isKeyBase64)
        others.append({Hint::SecretWithoutPrefix, bare});
    if (const auto decoded = fromBase64(bare); decoded && !isKeyBase64)
        others.append({Hint::SecretDecoded, *decoded});
    return others;
}

void add(QList<Hint>& hints, Hint hint)
{
    if (!hints.contains(hint))
        hints.append(hint);
}

bool isHexSignature(const QByteArray& text)
{
    return text.size() == 64 && QByteArray::fromHex(text).toHex() == text.toLower();
}

/// "webhook-id" and the like under any other beginning, or the two families mixed.
bool hasOtherNames(const Headers& headers)
{
    int parts = 0;
    for (const char* part : {"id", "timestamp", "signature"}) {
        const QByteArray end = QByteArray("-") + part;
        parts += std::any_of(headers.cbegin(), headers.cend(),
            [&end](const Header& header) { return header.first.toLower().endsWith(end); });
    }
    return parts == 3;
}

QList<Hint> hintsOfHeaders(SignatureScheme scheme, const Verdict& verdict, const Headers& headers)
{
    using Form = SchemeForm;
    const Form form = formOf(scheme);
    QList<Hint> hints;
    if (form.time == Form::Time::InItsHeader) {
        const bool isIncomplete
            = verdict.fault == Fault::NoSignature || verdict.fault == Fault::MissingHeader;
        if (isIncomplete && hasOtherNames(headers))
            add(hints, Hint::OtherNames);
    }
    for (const Header& header : headers) {
        const QByteArray name = header.first.toLower();
        const QByteArray value = header.second.trimmed();
        if (form.time == Form::Time::InItsHeader
            && (name.endsWith("-timestamp") && verdict.fault == Fault::TooNew)
            && value.toLongLong() >= firstMillisecondTime)
            add(hints, Hint::Milliseconds);
        if (!name.contains("signature") || verdict.fault != Fault::UnreadableHeader)
            continue;
        const qsizetype comma = value.indexOf(',');
        const QByteArray text = value.sliced(std::max(comma, value.lastIndexOf('=', 7)) + 1);
        if (form.signature == Form::Signature::Base64 && isHexSignature(text))
            add(hints, Hint::HexNotBase64);
        if (form.signature == Form::Signature::Base64 && (text.contains('-') || text.contains('_'))
            && fromBase64(QByteArray(text).replace('-', '+').replace('_', '/')))
            add(hints, Hint::UrlBase64);
        if (form.signature == Form::Signature::Hex && !isHexSignature(text)) {
            const auto bytes = fromBase64(text);
            if (bytes && bytes->size() == 32)
                add(hints, Hint::Base64NotHex);
        }
    }
    if (form.time == Form::Time::BesideSignature && verdict.signedAt
        && verdict.signedAt->toSecsSinceEpoch() >= firstMillisecondTime)
        add(hints, Hint::Milliseconds);
    return hints;
}

SchemeFinding inspectOne(SignatureScheme scheme, const Secret& secret, const Headers& headers,
    const QByteArray& body, const QDateTime& now)
{
    const auto key = keyOf(scheme, secret);
    // Without a usable key the headers are still worth a check.
    const Verdict verdict = verifyWithKey(scheme, key.value_or(QByteArray()), headers, body, now);
    SchemeFinding finding;
    finding.scheme = scheme;
    const bool isKeyToBlame = !key && (verdict.fault == Fault::Mismatch || verdict.fault == Fault::None);
    finding.fault = isKeyToBlame ? Fault::UnusableSecret : verdict.fault;
    finding.header = isKeyToBlame ? QString() : QString::fromLatin1(verdict.header);
    if (verdict.signedAt)
        finding.secondsAgo = now.toSecsSinceEpoch() - verdict.signedAt->toSecsSinceEpoch();
    finding.hints = hintsOfHeaders(scheme, verdict, headers);
    if (verdict.fault != Fault::Mismatch || secret.isEmpty())
        return finding;

    for (const OtherBody& other : key ? otherBodies(body) : QList<OtherBody>()) {
        if (other.body != body && finding.hints.isEmpty()
            && signatureHolds(verifyWithKey(scheme, *key, headers, other.body, now)))
            add(finding.hints, other.hint);
    }
    for (const OtherKey& other : otherKeys(secret.reveal(), scheme)) {
        if (other.key != key && signatureHolds(verifyWithKey(scheme, other.key, headers, body, now)))
            add(finding.hints, other.hint);
    }
    return finding;
}

} // namespace

QList<SchemeFinding> inspect(
    const Secret& secret, const Headers& headers, const QByteArray& body, const QDateTime& now)
{
    QList<SchemeFinding> findings;
    for (const SchemeRow& scheme : schemeRows)
        findings.append(inspectOne(scheme.value, secret, headers, body, now));
    return findings;
}

Pasted readPasted(const QByteArray& text)
{
    constexpr qsizetype mostHeaders = 200;
    Pasted pasted;
    qsizetype at = 0;
    while (at < text.size() && pasted.headers.size() < mostHeaders) {
        qsizetype end = text.indexOf('\n', at);
        end = end < 0 ? text.size() : end;
        const QByteArray line = text.sliced(at, end - at).trimmed();
        at = std::min(end + 1, text.size());
        if (line.isEmpty() && !pasted.headers.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).trimmed();
        if (!name.isEmpty() && !name.contains(' '))
            pasted.headers.append({name, line.sliced(colon + 1).trimmed()});
    }
    pasted.body = text.sliced(at);
    return pasted;
}

} // namespace provynx::webhook
