// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <functional>

namespace provynx {

/// A request body that leaves once. QNetworkAccessManager silently sends a request again when the server
/// closes before it answers, unless it can't rewind the body: then it gives up (ContentReSendError). So a
/// purchase or a cancel, even one with an empty body, travels with this device,
/// DoNotBufferUploadDataAttribute and an explicit Content-Length.
class UploadOnce : public QIODevice {
    Q_OBJECT

public:
    /// `mayLeave` is asked when the network first wants the body: later than that the request is off.
    explicit UploadOnce(QByteArray body, std::function<bool()> mayLeave = {}, QObject* parent = nullptr);

    /// The network asked for the body: some of the request may have left.
    bool wasTaken() const { return m_taken; }
    /// There is a body, and nobody asked for it. Certain: the service can't have the whole of the request.
    bool isUntouched() const { return !m_taken && !m_body.isEmpty(); }
    /// From now on there is nothing to be had; isUntouched() and wasTaken() stay as they are.
    void withhold() { m_withheld = true; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    /// Only while nobody asked for it: the network rewinds it, too, where it chose a connection that was just closing.
    bool seek(qint64 position) override { return position == 0 && isUntouched(); }

protected:
    qint64 readData(char* to, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_body;
    std::function<bool()> m_mayLeave;
    qsizetype m_read = 0;
    bool m_taken = false;
    bool m_withheld = false;
};

} // namespace provynx
