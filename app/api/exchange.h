// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headerflood.h"
#include "keymask.h"
#include "transport.h"

#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace provynx {

class UploadOnce;

/// One try of a call: one request on the network, one outcome, one deadline. `done` is called once and not
/// from inside the constructor, with the try's latency; not at all when the exchange is dropped or destroyed
/// first, which aborts it. The key that travels is masked in whatever comes back before anybody reads it.
class Exchange : public QObject {
    Q_OBJECT

public:
    using Outcome = std::function<void(const Result<Answer>&, std::chrono::milliseconds latency)>;

    Exchange(QNetworkAccessManager* network, QNetworkRequest request, const Call& call, KeyMask mask,
        Clock clock, Outcome done, QObject* parent);
    ~Exchange() override;

    void drop();

private:
    void checkAnnouncedSize();
    void checkHead();
    bool announcesTooMuch() const;
    void collect();
    void stop(Failure::Kind why);
    void abort();
    void finish();
    Result<Answer> outcome(std::chrono::milliseconds latency) const;
    Failure failureOfStatus(int status) const;
    QString networkWords(const QString& words) const;

    KeyMask m_mask;
    Clock m_clock;
    Outcome m_done;
    std::chrono::milliseconds m_startedAt;
    QPointer<QNetworkReply> m_reply;
    QPointer<UploadOnce> m_upload; ///< belongs to the reply
    QTimer m_deadline;
    HeadWatch m_headWatch;
    QTimer m_headChecks; ///< until there is a head
    QByteArray m_body;
    std::optional<Failure::Kind> m_stopped; ///< why we aborted
    QString m_certificateFlaw; ///< as Failure::field has it
};

} // namespace provynx
