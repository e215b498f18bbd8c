// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyvault.h"

#include "domain/plaintext.h"
#include "keychainjob.h"

#include <QPointer>

namespace provynx {

using namespace Qt::StringLiterals;
using secretservice::Collection;
using secretservice::Standing;
using std::chrono::milliseconds;

namespace {

/// The service's name once more, because Windows files by this alone.
QString entryOf(const ProfileId& profile, const BaseUrl& base)
{
    return vaultServiceName + u'/' + profile.text() + u'@' + base.name();
}

bool canBeFiled(const ProfileId& profile, const BaseUrl& base)
{
    return !profile.isEmpty() && !base.isEmpty() && !base.isEmbedded() && profile != sandboxProfileId();
}

VaultFailure failureOf(const QKeychain::Job& job)
{
    const auto trouble = [&job] {
        switch (job.error()) {
        case QKeychain::EntryNotFound:
            return VaultTrouble::NotFound;
        case QKeychain::CouldNotDeleteEntry:
            return VaultTrouble::NotRemoved;
        case QKeychain::AccessDeniedByUser:
        case QKeychain::AccessDenied:
            return VaultTrouble::Denied;
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
            return VaultTrouble::Missing;
        default:
            return VaultTrouble::Failed;
        }
    }();
    return {trouble, plainText(job.errorString())};
}

/// Why an entry that cannot be read cannot: hidden by a lock, or not there. Some services show no entries of
/// a locked collection at all, so a locked default collection counts as a lock before everything.
VaultTrouble whyNotReadable(const Standing& standing)
{
    return standing.hasLockedEntry || standing.defaultCollection == Collection::Locked
        ? VaultTrouble::Locked
        : VaultTrouble::NotFound;
}

KeyVault::Read withoutKey(KeyVault::Finished then)
{
    return [then = std::move(then)](const std::variant<Secret, VaultFailure>& answer) {
        const auto* failure = std::get_if<VaultFailure>(&answer);
        then(failure ? std::optional(*failure) : std::nullopt);
    };
}

} // namespace

class KeyVault::Reading : public KeychainJob {
public:
    using KeychainJob::KeychainJob;

protected:
    void begin() override
    {
        readStanding([this](const std::optional<Standing>& standing) {
            if (standing && !standing->hasOpenEntry)
                fail(whyNotReadable(*standing));
            else
                readKnown();
        });
    }

private:
    void readKnown()
    {
        runRead([this](const QKeychain::ReadPasswordJob& job) {
            if (job.error() == QKeychain::NoError)
                answer(Secret(job.textData().toUtf8()));
            else if (job.error() == QKeychain::EntryNotFound)
                askWhyItIsGone();
            else
                answer(failureOf(job));
        });
    }

    void askWhyItIsGone()
    {
        readStanding([this](const std::optional<Standing>& standing) {
            if (standing && standing->hasOpenEntry)
                fail(VaultTrouble::Denied);
            else
                fail(standing ? whyNotReadable(*standing) : VaultTrouble::NotFound);
        });
    }
};

class KeyVault::Writing : public KeychainJob {
public:
    Writing(KeyVault* vault, const QString& entry, Secret key, QObject* context, Read then)
        : KeychainJob(vault, entry, context, std::move(then))
        , m_key(std::move(key))
    {
    }

protected:
    void begin() override
    {
        readStanding([this](const std::optional<Standing>& standing) {
            if (standing && standing->defaultCollection == Collection::Absent)
                fail(VaultTrouble::Locked, u"There is no default collection yet."_s);
            else if (standing
                && (standing->hasLockedEntry || standing->defaultCollection == Collection::Locked))
                fail(VaultTrouble::Locked);
            else
                write();
        });
    }

private:
    void write()
    {
        run<QKeychain::WritePasswordJob>(
            [this](QKeychain::WritePasswordJob& job) { job.setTextData(QString::fromUtf8(m_key.reveal())); },
            [this](const QKeychain::WritePasswordJob& job) {
                if (job.error() == QKeychain::NoError)
                    verify();
                else
                    answer(failureOf(job));
            });
    }

    void verify()
    {
        readStanding([this](const std::optional<Standing>& standing) {
            if (standing && !standing->hasOpenEntry)
                fail(whyNotReadable(*standing) == VaultTrouble::Locked ? VaultTrouble::Locked
                                                                       : VaultTrouble::Failed,
                    u"The entry is not there after writing it."_s);
            else
                readBack();
        });
    }

    void readBack()
    {
        runRead([this](const QKeychain::ReadPasswordJob& job) {
            if (job.error() != QKeychain::NoError)
                answer(failureOf(job));
            else if (job.textData().toUtf8() != m_key.reveal())
                fail(VaultTrouble::Failed, u"The entry reads differently from what was written."_s);
            else
                succeed();
        });
    }

    Secret m_key;
};

class KeyVault::Removing : public KeychainJob {
public:
    using KeychainJob::KeychainJob;

protected:
    void begin() override
    {
        readStanding([this](const std::optional<Standing>& standing) {
            if (standing && standing->hasLockedEntry)
                fail(VaultTrouble::Locked);
            else if (standing && !standing->hasOpenEntry)
                confirmGone(*standing);
            else
                remove();
        });
    }

private:
    void confirmGone(const Standing& standing)
    {
        if (whyNotReadable(standing) == VaultTrouble::Locked)
            fail(VaultTrouble::Locked);
        else
            succeed();
    }

    void remove()
    {
        run<QKeychain::DeletePasswordJob>([](QKeychain::DeletePasswordJob&) {},
            [this](const QKeychain::DeletePasswordJob& job) {
                if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
                    verify();
                else
                    answer(failureOf(job));
            });
    }

    void verify()
    {
        readStanding([this](const std::optional<Standing>& standing) {
            if (!standing)
                readNothingBack();
            else if (standing->hasOpenEntry)
                fail(VaultTrouble::NotRemoved);
            else
                confirmGone(*standing);
        });
    }

    void readNothingBack()
    {
        runRead([this](const QKeychain::ReadPasswordJob& job) {
            if (job.error() == QKeychain::EntryNotFound)
                succeed();
            else if (job.error() == QKeychain::NoError)
                fail(VaultTrouble::NotRemoved);
            else
                answer(failureOf(job));
        });
    }
};

KeyVault::KeyVault(milliseconds patience, QObject* parent)
    : QObject(parent)
    , m_patience(patience)
{
}

KeyVault::~KeyVault() = default;

void KeyVault::read(const ProfileId& profile, const BaseUrl& base, QObject* context, Read then)
{
    if (canBeFiled(profile, base))
        send(new Reading(this, entryOf(profile, base), context, std::move(then)));
    else
        QMetaObject::invokeMethod(
            context ? context : this,
            [then = std::move(then)] {
                then(VaultFailure{VaultTrouble::NotFound, {}});
            },
            Qt::QueuedConnection);
}

void KeyVault::write(
    const ProfileId& profile, const BaseUrl& base, const Secret& key, QObject* context, Finished then)
{
    if (canBeFiled(profile, base) && !key.isEmpty())
        send(new Writing(this, entryOf(profile, base), key, context, withoutKey(std::move(then))));
    else
        QMetaObject::invokeMethod(
            context ? context : this,
            [then = std::move(then)] {
                then(VaultFailure{VaultTrouble::Failed, u"This is never filed."_s});
            },
            Qt::QueuedConnection);
}

void KeyVault::remove(const ProfileId& profile, const BaseUrl& base, QObject* context, Finished then)
{
    if (canBeFiled(profile, base))
        send(new Removing(this, entryOf(profile, base), context, withoutKey(std::move(then))));
    else
        QMetaObject::invokeMethod(
            context ? context : this, [then = std::move(then)] { then(std::nullopt); }, Qt::QueuedConnection);
}

void KeyVault::unlock(QObject* context, Finished then)
{
    QObject* receiver = context ? context : this;
    const auto begin = [this, receiver = QPointer(receiver), then = std::move(then)] {
        if (!receiver)
            return;
#ifdef PROVYNX_SECRET_SERVICE
        if (secretservice::isWhereQtKeychainStores()) {
            secretservice::unlock(vaultServiceName, m_patience, receiver, then);
            return;
        }
#endif
        then(std::nullopt);
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void KeyVault::send(KeychainJob* job)
{
    m_jobs.append(job);
    if (m_jobs.size() == 1)
        beginNext();
}

void KeyVault::leave(KeychainJob* job)
{
    const bool wasFirst = m_jobs.constFirst() == job;
    m_jobs.removeOne(job);
    if (wasFirst)
        beginNext();
}

void KeyVault::beginNext()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_jobs.isEmpty())
                m_jobs.constFirst()->beginOnce();
        },
        Qt::QueuedConnection);
}

} // namespace provynx
