// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokenlink.h"

#include "uploadonce.h"

namespace provynx {

using Kind = Failure::Kind;

Failure::Kind kindOfBrokenLink(QNetworkReply::NetworkError error, const UploadOnce* upload)
{
    const bool isTls = error == QNetworkReply::SslHandshakeFailedError;
    if (upload && upload->isUntouched())
        return isTls ? Kind::Tls : Kind::Offline;
    const bool maybeSent = upload && upload->wasTaken();
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return maybeSent ? Kind::Dropped : Kind::Offline;
    case QNetworkReply::SslHandshakeFailedError:
        return maybeSent ? Kind::Dropped : Kind::Tls;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: // "network unreachable", but also an established connection's
        // end
        return upload ? Kind::Dropped : Kind::Offline;
    case QNetworkReply::TimeoutError:
        return Kind::TimedOut;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return Kind::Unreadable;
    default:
        return Kind::Dropped;
    }
}

} // namespace provynx
