// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesthead.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace provynx::webhook {

namespace {

constexpr qsizetype longestLine = 8 * 1024;
constexpr qsizetype mostHeaders = 64;
constexpr qsizetype longestLength = 12; // digits

bool isToken(const QByteArray& text)
{
    const auto isTokenLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArray("!#$%&'*+-.^_`|~").contains(c);
    };
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isTokenLetter);
}

bool isRequestLine(const QByteArray& line)
{
    const QList<QByteArray> parts = line.split(' ');
    const auto isVisible = [](char c) { return c > ' ' && c < '\x7f'; };
    return parts.size() == 3 && isToken(parts[0]) && parts[1].startsWith('/')
        && std::all_of(parts[1].cbegin(), parts[1].cend(), isVisible)
        && (parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0");
}

bool isValue(const QByteArray& value)
{
    return std::all_of(value.cbegin(), value.cend(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= ' ' && byte != 0x7f);
    });
}

bool isLength(const QByteArray& value)
{
    return !value.isEmpty() && value.size() <= longestLength
        && std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

bool areHeaders(const QList<QByteArray>& lines)
{
    int lengths = 0;
    int encodings = 0;
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.first(colon)))
            return false;
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (!isValue(value))
            return false;
        const QByteArray name = line.first(colon).toLower();
        if (name == "content-length") {
            ++lengths;
            if (!isLength(value))
                return false;
        } else if (name == "transfer-encoding") {
            ++encodings;
            if (value.toLower() != "chunked")
                return false;
        }
    }
    return lengths + encodings <= 1;
}

/// A line feed or a carriage return alone ends a line for some readers and not for others: the library would
/// see headers, or an end, where this check sees none.
bool hasLoneBreak(const QByteArray& head)
{
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head[i] == '\n' && (i == 0 || head[i - 1] != '\r'))
            return true;
        if (head[i] == '\r' && i + 1 < head.size() && head[i + 1] != '\n')
            return true;
    }
    return false;
}

/// What stands in the line that a chunk begins with; nothing for what is none.
std::optional<qsizetype> chunkSize(const QByteArray& line)
{
    constexpr qsizetype longestSize = 6; // digits
    const qsizetype extension = line.indexOf(';');
    const QByteArray digits = extension < 0 ? line : line.first(extension).trimmed();
    const bool isHex = std::all_of(digits.cbegin(), digits.cend(),
        [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
    if (digits.isEmpty() || digits.size() > longestSize || !isHex || !isValue(line))
        return std::nullopt;
    return digits.toLongLong(nullptr, 16);
}

} // namespace

HeadState checkHead(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const qsizetype firstEnd = bytes.indexOf("\r\n");
    if ((end < 0 && bytes.size() > largestHead) || end > largestHead || firstEnd > longestLine
        || (firstEnd < 0 && bytes.size() > longestLine))
        return HeadState::TooLong;
    if (hasLoneBreak(end < 0 ? bytes : bytes.first(end + 4)))
        return HeadState::Malformed;
    if (firstEnd >= 0 && !isRequestLine(bytes.first(firstEnd)))
        return HeadState::Malformed;
    if (firstEnd < 0 && std::any_of(bytes.cbegin(), bytes.cend(), [](char c) {
            return c != '\r' && (c < ' ' || c == '\x7f');
        }))
        return HeadState::Malformed;
    if (end < 0)
        return HeadState::Incomplete;
    if (end == firstEnd)
        return HeadState::Good;
    QList<QByteArray> lines;
    qsizetype at = firstEnd + 2;
    while (at < end + 2) {
        const qsizetype next = bytes.indexOf("\r\n", at);
        lines.append(bytes.sliced(at, next - at));
        at = next + 2;
    }
    return lines.size() <= mostHeaders && areHeaders(lines) ? HeadState::Good : HeadState::Malformed;
}

qsizetype mostChunked(qsizetype largest)
{
    return largestHead + 2 * largest;
}

ChunkState checkChunks(const QByteArray& bytes, qsizetype largest)
{
    constexpr qsizetype longestSizeLine = 128;
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    const QByteArray head = bytes.left(headEnd + 2).toLower();
    if (headEnd < 0 || !head.contains("\r\ntransfer-encoding:"))
        return ChunkState::None;
    if (head.contains("\r\nexpect:"))
        return ChunkState::Malformed; // it would wait for a word that comes only once it is whole
    qsizetype at = headEnd + 4;
    qsizetype size = 0;
    for (;;) {
        const qsizetype end = bytes.indexOf("\r\n", at);
        const bool isLate = end < 0 && bytes.size() >= mostChunked(largest);
        if (isLate)
            return ChunkState::TooLong;
        if (end < 0)
            return bytes.size() - at > longestSizeLine || hasLoneBreak(bytes.sliced(at))
                ? ChunkState::Malformed
                : ChunkState::Incomplete;
        const auto its = end - at <= longestSizeLine ? chunkSize(bytes.sliced(at, end - at)) : std::nullopt;
        if (!its)
            return ChunkState::Malformed;
        size += *its;
        if (size > largest)
            return ChunkState::TooLong;
        at = end + 2 + *its;
        if (at + 2 > bytes.size()) {
            const bool endsWrong = at + 1 == bytes.size() && bytes.back() != '\r';
            return endsWrong                           ? ChunkState::Malformed
                : bytes.size() >= mostChunked(largest) ? ChunkState::TooLong
                                                       : ChunkState::Incomplete;
        }
        if (bytes.sliced(at, 2) != "\r\n")
            return ChunkState::Malformed;
        if (*its == 0)
            return ChunkState::Whole;
        at += 2;
    }
}

} // namespace provynx::webhook
