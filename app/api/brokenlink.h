// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

#include <QNetworkReply>

namespace provynx {

class UploadOnce;

/// What it is called when a request ended without a status, or after the beginning of a success. `upload` is
/// its body; null for a GET. The difference decides whether money may have been spent: Offline and Tls are
/// certain, nothing can have been carried out; whatever may have left this computer whole is Dropped, or
/// worse.
///
/// A body that nobody asked for makes it certain, however the exchange ended: the network reads it only after
/// the connection is made and the head is written, and no service can carry out what it has no body of.
Failure::Kind kindOfBrokenLink(QNetworkReply::NetworkError error, const UploadOnce* upload);

} // namespace provynx
