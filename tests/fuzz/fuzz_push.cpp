// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What reaches the receiver: its head, its signature and its body. The input is a request as it comes over
// the wire; the first byte chooses the scheme.
#include "must.h"

#include "api/wire.h"
#include "webhook/inspection.h"
#include "webhook/replaycache.h"
#include "webhook/requestgate.h"
#include "webhook/requesthead.h"
#include "webhook/signature.h"

using namespace provynx;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QDateTime now(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    static const Secret secret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
    static const Secret withInvalidKey("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    if (size < 2)
        return -1;
    const auto scheme = schemeRows[data[0] % schemeRows.size()].value;
    const QByteArray bytes(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
    const webhook::HeadState state = webhook::checkHead(bytes);
    must(state != webhook::HeadState::Good || bytes.contains("\r\n\r\n"), "a good head is whole");
    const QByteArray inChunks = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + bytes;
    const webhook::ChunkState chunks = webhook::checkChunks(inChunks, 1000);
    must(chunks != webhook::ChunkState::None, "chunks are chunks");
    must(chunks != webhook::ChunkState::Whole || bytes.contains("\r\n\r\n"), "a whole body has an end");
    webhook::checkChunks(bytes, 1000);

    webhook::Pasted request = webhook::readPasted(bytes);
    webhook::RequestGate door("/push/t0ken", 8765, QStringLiteral("https://hooks.example.org"), 65'536, 30);
    door.ask("POST", bytes.left(64), request.headers, {});
    must(!webhook::verify(scheme, withInvalidKey, request.headers, request.body, now).ok(),
        "nobody guesses a signature");

    // As the service would have sent it: only now anybody reads it.
    const auto own = webhook::sign(scheme, secret, "msg_1", now, request.body);
    must(webhook::verify(scheme, secret, own, request.body, now).ok(), "what is signed holds");
    must(!webhook::verify(scheme, secret, own, request.body + ' ', now).ok(), "of these bytes alone");
    const auto mark = webhook::ReplayCache::markOf("msg_1", request.body, secret.reveal());
    webhook::ReplayCache replays;
    must(replays.begin(mark) == webhook::ReplayCache::Standing::New, "the first is new");
    replays.end(mark, true);
    must(replays.begin(mark) == webhook::ReplayCache::Standing::Kept, "the second is not");

    const Result<Push> push = wire::readPush(request.body, now);
    if (!push) {
        must(push.failure().redactedBody.size() <= 4096 + 64, "a kept body is short");
        return 0;
    }
    fuzz::mustBePlain(push->event);
    fuzz::mustBePlain(push->service);
    fuzz::mustBePlain(push->message.code);
    fuzz::mustBePlain(push->message.text);
    must(!push->sentAt.isValid() || push->sentAt.timeSpec() == Qt::UTC, "moments are UTC");
    must(push->message.text.size() <= 64 * 1024, "a text is bounded");
    return 0;
}
