// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector against whatever people paste: headers, a line with nothing in it, a body.
#include "must.h"

#include "webhook/inspection.h"
#include "webhook/rewritings.h"

using namespace provynx;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QDateTime now(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    static const Secret secret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const webhook::Pasted pasted = webhook::readPasted(bytes);
    must(pasted.headers.size() <= 200, "headers are bounded");
    qsizetype made = 0;
    for (const QByteArray& one : webhook::rewritings(pasted.body)) {
        must(one != pasted.body, "a rewriting is another text");
        made += one.size();
    }
    must(made <= 8 * 1024 * 1024, "what is made of a body is bounded");
    for (const SchemeFinding& finding : webhook::inspect(secret, pasted.headers, pasted.body, now))
        must(!finding.fits() || finding.hints.isEmpty(), "what fits needs no hint");
    // A delivery that was written anew on its way is told so.
    const auto headers = webhook::sign(SignatureScheme::Standard, secret, "msg_1", now, pasted.body);
    must(webhook::inspect(secret, headers, pasted.body, now).constFirst().fits(), "what is signed fits");
    webhook::inspect(Secret(pasted.body.left(64)), headers, pasted.body + '\n', now);
    return 0;
}
