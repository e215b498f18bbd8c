// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyvault.h"
#include "secretservice.h"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <QTimer>

#include <utility>

namespace provynx {

/// What QtKeychain calls the service; of this program for ever, or the keys filed under it are lost.
inline const QString vaultServiceName = QStringLiteral("com.provynx.SmsDesktop");

/// The jobs given up that hold QtKeychain's queue, which is one for the whole process.
inline int hungVaultJobs = 0;

/// One call from its making to its answer. Deletes itself when it has answered.
class KeyVault::KeychainJob : public QObject {
public:
    KeychainJob(KeyVault* vault, QString entry, QObject* context, Read then)
        : QObject(vault)
        , m_vault(vault)
        , m_entry(std::move(entry))
        , m_context(context ? context : vault)
        , m_then(std::move(then))
    {
        QTimer::singleShot(vault->m_patience, this, [this] { fail(VaultTrouble::Unresponsive); });
    }
    ~KeychainJob() override { abandonJob(); }

    void beginOnce()
    {
        if (!std::exchange(m_hasBegun, true))
            begin();
    }

protected:
    using Job = QKeychain::Job;
    /// Without a value where only QtKeychain can be asked.
    using Seen = std::function<void(const std::optional<secretservice::Standing>&)>;

    virtual void begin() = 0;

    void answer(const std::variant<Secret, VaultFailure>& result)
    {
        if (m_hasAnswered)
            return;
        m_hasAnswered = true;
        abandonJob();
        m_vault->leave(this);
        deleteLater();
        // Last, and from the stack: the receiver may delete the vault and with it this job.
        const Read then = std::move(m_then);
        if (m_context)
            then(result);
    }
    void fail(VaultTrouble trouble, const QString& detail = {}) { answer(VaultFailure{trouble, detail}); }
    void succeed() { answer(Secret()); }

    void readStanding(const Seen& then)
    {
#ifdef PROVYNX_SECRET_SERVICE
        if (secretservice::isWhereQtKeychainStores()) {
            const auto looked
                = [this, then](const std::variant<secretservice::Standing, VaultFailure>& result) {
                      if (m_hasAnswered)
                          return;
                      if (const auto* failure = std::get_if<VaultFailure>(&result))
                          answer(*failure);
                      else
                          then(std::get<secretservice::Standing>(result));
                  };
            secretservice::readStanding(vaultServiceName, m_entry, m_vault->m_patience, this, looked);
            return;
        }
#endif
        then(std::nullopt);
    }

    template <class AnyJob>
    void run(const std::function<void(AnyJob&)>& prepare, const std::function<void(const AnyJob&)>& then)
    {
        if (hungVaultJobs > 0) {
            fail(VaultTrouble::Unresponsive);
            return;
        }
        auto* job = new AnyJob(vaultServiceName); // no parent: it must outlive whoever loses patience
        job->setKey(m_entry);
        prepare(*job);
        m_job = job;
        connect(job, &Job::finished, this, [this, job, then] {
            m_job = nullptr;
            then(*job);
        });
        job->start();
    }

    void runRead(const std::function<void(const QKeychain::ReadPasswordJob&)>& then)
    {
        run<QKeychain::ReadPasswordJob>([](QKeychain::ReadPasswordJob&) {}, then);
    }

private:
    void abandonJob()
    {
        Job* job = std::exchange(m_job, nullptr);
        if (!job)
            return;
        job->disconnect(this);
        ++hungVaultJobs;
        connect(job, &Job::finished, job, [] { --hungVaultJobs; });
    }

    KeyVault* m_vault;
    QString m_entry;
    QPointer<QObject> m_context;
    Read m_then;
    Job* m_job = nullptr; ///< deletes itself when it has finished
    bool m_hasBegun = false;
    bool m_hasAnswered = false;
};

} // namespace provynx
