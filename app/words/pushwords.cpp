// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushwords.h"

#include "domain/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace provynx::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(pushwords)
};

QString outcome(const PushRecord& record)
{
    switch (record.outcome) {
    case PushOutcome::Shown:
        return Words::tr("Code shown");
    case PushOutcome::KnownAlready:
        return Words::tr("Code was here already");
    case PushOutcome::Unmatched:
        return Words::tr("Kept under Unmatched: no number of yours is meant");
    case PushOutcome::Test:
        return Words::tr("Your test push");
    case PushOutcome::OtherEvent:
        return Words::tr("Rightly signed, not about a code: passed over");
    case PushOutcome::Repeated:
        return Words::tr("Sent again: answered, nothing done");
    case PushOutcome::BadSignature:
        return Words::tr("Refused: %1").arg(signatureFault(record.fault, record.header));
    case PushOutcome::WrongHost:
        return Words::tr("Refused: it asked for another host than this computer or the public address");
    case PushOutcome::WrongPath:
        return Words::tr("Refused: the path is not the receiver's");
    case PushOutcome::WrongMethod:
        return Words::tr("Refused: not a POST");
    case PushOutcome::TooLarge:
        return Words::tr("Refused: larger than 64 KiB");
    case PushOutcome::TooMany:
        return Words::tr("Refused: more than 30 requests in a second");
    case PushOutcome::TooSlow:
        return Words::tr("Cut off: the request was not whole after 10 seconds");
    case PushOutcome::Crowded:
        return Words::tr("Cut off: too many connections at a time");
    case PushOutcome::Malformed:
        return Words::tr("Refused: not a proper HTTP request");
    case PushOutcome::Unreadable:
        return Words::tr("Refused: rightly signed, but no code can be read from it");
    case PushOutcome::NotKept:
        return Words::tr("Put off: the journal could not be written");
    }
    return {};
}

QString hint(SchemeFinding::Hint hint)
{
    using Hint = SchemeFinding::Hint;
    switch (hint) {
    case Hint::FinalLineBreak:
        return Words::tr("It fits without the line break at the end of the body: something added one.");
    case Hint::MissingLineBreak:
        return Words::tr(
            "It fits with a line break at the end of the body: it was lost on the way or in pasting.");
    case Hint::CarriageReturns:
        return Words::tr("It fits with CR LF line ends: they became LF on the way or in pasting.");
    case Hint::LineFeedsOnly:
        return Words::tr("It fits with LF line ends: they became CR LF on the way.");
    case Hint::Reencoded:
        return Words::tr(
            "It fits with the same JSON written another way: something read the body and wrote it anew. "
            "Pass the raw bytes on.");
    case Hint::SecretAsText:
        return Words::tr(
            "It fits when the whole secret is the key, as it stands: the sender does not decode it.");
    case Hint::SecretWithoutPrefix:
        return Words::tr("It fits when the text behind whsec_ is the key: the sender leaves the prefix out.");
    case Hint::SecretDecoded:
        return Words::tr(
            "It fits when the part behind whsec_ is decoded from base64: the sender decodes it.");
    case Hint::OtherNames:
        return Words::tr("The three headers are there under other names; webhook-id, webhook-timestamp and "
                         "webhook-signature "
                         "are expected, or all three with svix-.");
    case Hint::HexNotBase64:
        return Words::tr("The signature is written in hex; this scheme writes base64.");
    case Hint::UrlBase64:
        return Words::tr(
            "The signature is written in the base64 of web addresses (- and _); this scheme writes + and /.");
    case Hint::Base64NotHex:
        return Words::tr("The signature is written in base64; this scheme writes hex.");
    case Hint::Milliseconds:
        return Words::tr("The time is in milliseconds; this scheme counts seconds.");
    }
    return {};
}

QString span(qint64 seconds)
{
    const int count = int(std::min<qint64>(seconds, 2'000'000'000));
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    constexpr int day = 24 * hour;
    if (count < 2 * minute)
        return Words::tr("%n seconds", nullptr, count);
    if (count < 2 * hour)
        return Words::tr("%n minutes", nullptr, count / minute);
    if (count < 2 * day)
        return Words::tr("%n hours", nullptr, count / hour);
    return Words::tr("%n days", nullptr, count / day);
}

} // namespace

QString scheme(SignatureScheme scheme)
{
    return QCoreApplication::translate("pushwords", rowOf(schemeRows, scheme).name);
}

QString schemeExplained(SignatureScheme scheme)
{
    return QCoreApplication::translate("pushwords", rowOf(schemeRows, scheme).headers);
}

QString signatureFault(SignatureFault fault, const QString& header)
{
    const QString name = plainText(header, false, 60);
    switch (fault) {
    case SignatureFault::None:
        return {};
    case SignatureFault::NoSignature:
        return Words::tr("there is no signature of this scheme");
    case SignatureFault::MissingHeader:
        return Words::tr("the header %1 is missing or empty").arg(name);
    case SignatureFault::RepeatedHeader:
        return Words::tr("the header %1 is there twice").arg(name);
    case SignatureFault::UnreadableHeader:
        return Words::tr("the header %1 is not written as this scheme writes it").arg(name);
    case SignatureFault::UnreadableTime:
        return Words::tr("the time in %1 can't be read").arg(name);
    case SignatureFault::UnusableSecret:
        return Words::tr("the secret is no base64, which this scheme wants behind whsec_");
    case SignatureFault::Mismatch:
        return Words::tr("the signature does not fit: another secret, or a body changed on the way");
    case SignatureFault::TooOld:
        return Words::tr("rightly signed, but more than five minutes ago");
    case SignatureFault::TooNew:
        return Words::tr("rightly signed, but for more than five minutes from now: a clock is wrong");
    }
    return {};
}

QString delivery(const PushRecord& record)
{
    const QString what = outcome(record);
    return record.count > 1 ? Words::tr("%1 · %2 times").arg(what, QLocale().toString(record.count)) : what;
}

QString moment(const QDateTime& at)
{
    const QDateTime local = at.toLocalTime();
    const QLocale locale;
    return local.date() == QDate::currentDate() ? local.time().toString(u"HH:mm:ss"_s)
                                                : locale.toString(local, QLocale::ShortFormat);
}

QString finding(const SchemeFinding& finding)
{
    QStringList sentences;
    if (finding.fits()) {
        sentences.append(Words::tr("Fits."));
    } else {
        QString why = signatureFault(finding.fault, finding.header);
        why[0] = why[0].toUpper();
        sentences.append(why + u'.');
    }
    for (const SchemeFinding::Hint one : finding.hints)
        sentences.append(hint(one));
    if (finding.secondsAgo && finding.fault != SignatureFault::None)
        sentences.append(*finding.secondsAgo >= 0
                ? Words::tr("It was signed %1 ago.").arg(span(*finding.secondsAgo))
                : Words::tr("Its time is %1 from now.").arg(span(-*finding.secondsAgo)));
    return sentences.join(u' ');
}

} // namespace provynx::words
