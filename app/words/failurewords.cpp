// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include "domain/plaintext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provynx::words {

using Kind = Failure::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr qsizetype longestQuote = 240;
constexpr qsizetype longestBody = 4096;

/// A success whose body says that it is none; a page says whatever it likes.
bool isErrorInSuccess(const Failure& failure)
{
    return failure.kind == Kind::Unreadable && !failure.serverText.isEmpty()
        && failure.redactedBody.startsWith('{');
}

QString whatHappened(const Failure& failure, Doing doing)
{
    switch (failure.kind) {
    case Kind::KeyRejected:
        return doing == Doing::AddingKey ? Words::tr("The service does not accept this key. Check that it "
                                                     "was copied whole and not deleted on the website.")
                                         : Words::tr("The service does not accept this key. It may have been "
                                                     "deleted on the website; add another one.");
    case Kind::BadRequest:
        return Words::tr("The service does not offer this, or did not understand what was asked.");
    case Kind::ShortOfFunds:
        return Words::tr("The wallet is too small for this.");
    case Kind::NotFound:
        return doing == Doing::Watching || doing == Doing::Cancelling
            ? Words::tr("The service does not know this number.")
            : Words::tr("The service has no such number or no price for it.");
    case Kind::InProgress:
        return doing == Doing::Buying || doing == Doing::Repeating
            ? Words::tr("The service says that this purchase is still being made.")
            : Words::tr("The service is still busy with this.");
    case Kind::RateLimited:
        return Words::tr("The service asked us to slow down.");
    case Kind::ServiceFailure:
        return Words::tr("The service has trouble at the moment.");
    case Kind::Unavailable:
        return Words::tr("The service has no SMS numbers at the moment.");
    case Kind::Conflict:
        return Words::tr("The service turned this down.");
    case Kind::UnexpectedStatus:
        return Words::tr("The service gave an answer that this program does not know.");
    case Kind::Redirected:
        return Words::tr("The address points somewhere else, and a key is never sent along. Check the "
                         "address in the key's settings.");
    case Kind::TooLarge:
        return failure.field.isEmpty()
            ? Words::tr("The answer was too big to be read.")
            : Words::tr("The list has %L1 entries, more than this program takes; nothing of it is shown.")
                  .arg(failure.field.toLongLong());
    case Kind::Unreadable:
        if (isErrorInSuccess(failure))
            return Words::tr("The service answered with an error.");
        return Words::tr("The answer could not be read; it may have come from a proxy or a sign-in page.");
    case Kind::MissingField:
        return failure.field.isEmpty() ? Words::tr("The answer lacked something that is needed.")
                                       : Words::tr("The answer lacked something that is needed: %1.")
                                             .arg(plainText(failure.field, false, longestQuote));
    case Kind::Offline:
        return Words::tr("There is no connection to the service.");
    case Kind::Dropped:
        return Words::tr("The connection broke before an answer came.");
    case Kind::TimedOut:
        return Words::tr("No answer came.");
    case Kind::Tls:
        if (failure.field == "expired"_L1)
            return Words::tr(
                "The certificate of the service has expired, or this computer's clock is wrong, so "
                "nothing was sent.");
        if (failure.field == "not-yet"_L1)
            return Words::tr(
                "The certificate of the service is not valid yet, or this computer's clock is wrong, "
                "so nothing was sent.");
        if (failure.field == "host"_L1)
            return Words::tr(
                "The certificate that was shown is for another address, so nothing was sent. Check "
                "the address, and the network you are in.");
        return Words::tr("No trusted connection to the service could be made, so nothing was sent.");
    case Kind::PlainHttp:
        return Words::tr("The address is not encrypted and the key would have travelled in the clear, so "
                         "nothing was sent.");
    case Kind::ForeignAddress:
        return Words::tr("The key belongs to another address, so nothing was sent.");
    case Kind::KeyUnavailable:
        return Words::tr(
            "The keychain did not give the key, so nothing was sent. Unlock the keychain and try again.");
    case Kind::NotRecorded:
        return Words::tr("It could not be written to the disk first, so nothing was sent.");
    case Kind::OverCap:
        return Words::tr("This would go over your own spending cap.");
    case Kind::NotSent:
        return Words::tr("The program was closed, or the computer slept, before it was sent.");
    }
    return Words::tr("Something went wrong.");
}

QString whatTheServiceSaid(const Failure& failure, Doing doing)
{
    // The documented failures have words of their own; these say nothing without the service's. Of a
    // repetition every word counts: it may be all that is ever known of the outcome.
    const bool hasOwnWords = failure.kind != Kind::Conflict && failure.kind != Kind::UnexpectedStatus
        && failure.kind != Kind::BadRequest && failure.kind != Kind::MissingField
        && !isErrorInSuccess(failure);
    if (hasOwnWords && doing != Doing::Repeating)
        return {};
    const QString said = plainText(failure.serverText, false, longestQuote).trimmed();
    return said.isEmpty() ? QString() : Words::tr("It says: “%1”.").arg(said);
}

QString tryAgain(const Failure& failure)
{
    if (!failure.isPassing())
        return {};
    if (failure.retryAfter && failure.retryAfter->count() > 0)
        return Words::tr("Try again in %1.")
            .arg(took(std::max<std::chrono::milliseconds>(*failure.retryAfter, std::chrono::seconds(1))));
    return Words::tr("Try again in a moment.");
}

QString whatWasKept(const Failure& failure, Doing doing)
{
    switch (doing) {
    case Doing::Reading:
        return tryAgain(failure);
    case Doing::AddingKey:
        return failure.kind == Kind::KeyRejected ? QString() : Words::tr("The key could not be checked.");
    case Doing::Buying:
        return failure.isAmbiguousForPurchase() ? Words::tr("The number may have been bought.")
                                                : Words::tr("Nothing was bought.");
    case Doing::Repeating:
        return failure.isAmbiguousForPurchase()
            ? Words::tr("The number may have been bought.")
            : Words::tr("That is about this repetition alone: the number may have been bought before.");
    case Doing::Watching:
        return failure.kind == Kind::KeyRejected
            ? Words::tr("The number is kept, but this key cannot check it.")
            : failure.kind == Kind::NotFound ? Words::tr("Its row is kept.")
                                             : Words::tr("The number is kept and will be checked again.");
    case Doing::Cancelling:
        return failure.isAmbiguousForPurchase()
            ? Words::tr("Whether the number was cancelled is not certain; it is kept and checked.")
            : Words::tr("The number was not cancelled.");
    }
    return {};
}

} // namespace

QString failure(const Failure& failure, Doing doing)
{
    QStringList sentences{
        whatHappened(failure, doing), whatTheServiceSaid(failure, doing), whatWasKept(failure, doing)};
    if (doing == Doing::Buying && !failure.isAmbiguousForPurchase())
        sentences.append(tryAgain(failure));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString vaultTrouble(VaultTrouble trouble, const QString& detail)
{
    switch (trouble) {
    case VaultTrouble::Missing:
        return Words::tr("This computer has no keychain that answers.");
    case VaultTrouble::Locked:
        return Words::tr("The keychain is locked.");
    case VaultTrouble::Denied:
        return Words::tr("The keychain did not give access.");
    case VaultTrouble::Unresponsive:
        return Words::tr("The keychain does not answer.");
    case VaultTrouble::NotFound:
        return Words::tr(
            "The keychain has no key for this profile any more. Remove the profile and add the key again.");
    case VaultTrouble::NotRemoved:
        return Words::tr(
            "The key is still in the keychain: removing it did not work. Try again, or remove it there.");
    case VaultTrouble::Failed:
        break;
    }
    return detail.isEmpty() ? Words::tr("The keychain did not work.")
                            : Words::tr("The keychain did not work: %1").arg(detail);
}

QString details(const Failure& failure)
{
    QStringList lines;
    const QString name = nameOf(failure.kind);
    lines.append(Words::tr("Kind: %1").arg(name));
    if (failure.httpStatus != 0)
        lines.append(Words::tr("Status: %1").arg(QString::number(failure.httpStatus)));
    if (!failure.field.isEmpty() && failure.kind == Kind::MissingField)
        lines.append(Words::tr("Missing: %1").arg(plainText(failure.field)));
    if (failure.retryAfter)
        lines.append(Words::tr("The service asked us to wait: %1").arg(took(*failure.retryAfter)));
    if (!failure.serverText.isEmpty())
        lines.append(Words::tr("The service's words: %1").arg(plainText(failure.serverText)));
    if (!failure.detail.isEmpty())
        lines.append(Words::tr("The network's words: %1").arg(plainText(failure.detail)));
    if (!failure.redactedBody.isEmpty())
        lines.append(
            Words::tr("Body: %1").arg(plainText(QString::fromUtf8(failure.redactedBody), true, longestBody)));
    return lines.join(u'\n');
}

} // namespace provynx::words
