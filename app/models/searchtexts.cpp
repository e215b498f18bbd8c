// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchtexts.h"

#include "domain/plaintext.h"

#include <algorithm>
#include <cstring>

namespace provynx {

namespace {

constexpr char separator = '\n';

size_t asIndex(char byte)
{
    return static_cast<unsigned char>(byte);
}

/// Bytes of letters outside ASCII count as parts of a word.
bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (asIndex(byte) & 0x80) != 0;
}

QByteArray bytesOf(const QString& folded)
{
    QByteArray bytes = folded.toUtf8();
    bytes.replace(separator, ' ');
    return bytes;
}

enum class Where { Nowhere, Inside, AtStartOfWord };

Where lookFor(const QByteArray& word, const char* begin, const char* end)
{
    Where found = Where::Nowhere;
    const auto size = static_cast<size_t>(word.size());
    const char first = word.front();
    for (const char* at = begin; end - at >= word.size(); ++at) {
        if (*at != first || std::memcmp(at, word.constData(), size) != 0)
            continue;
        if (at == begin || !isWordByte(at[-1]))
            return Where::AtStartOfWord;
        found = Where::Inside;
    }
    return found;
}

} // namespace

SearchWords::SearchWords(const QString& typed)
{
    const QStringList parts = folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        m_words.append(part.toUtf8());
    m_phrase = m_words.join(' ');
}

void SearchTexts::clear()
{
    m_block.clear();
    m_starts.assign(1, 0);
    m_counts.fill(0);
}

void SearchTexts::reserve(qsizetype rows)
{
    constexpr qsizetype usualBytes = 32;
    m_block.reserve(rows * usualBytes);
    m_starts.reserve(static_cast<size_t>(rows) + 1);
}

void SearchTexts::append(const QString& folded)
{
    const QByteArray bytes = bytesOf(folded);
    for (const char byte : bytes)
        ++m_counts[asIndex(byte)];
    m_block += bytes;
    m_block += separator;
    m_starts.push_back(m_block.size());
}

bool SearchTexts::isText(qsizetype row, const QString& folded) const
{
    const auto r = static_cast<size_t>(row);
    const QByteArrayView present
        = QByteArrayView(m_block).sliced(m_starts[r], m_starts[r + 1] - m_starts[r] - 1);
    return present == bytesOf(folded);
}

std::vector<int> SearchTexts::find(const SearchWords& words) const
{
    if (words.isEmpty())
        return {};
    // The rarest byte of all words is what memchr looks for; the word around it decides which rows are looked
    // at.
    const QByteArray* rarestWord = nullptr;
    qsizetype rarestPlace = 0;
    qsizetype rarestCount = 0;
    for (const QByteArray& word : words.words()) {
        for (qsizetype i = 0; i < word.size(); ++i) {
            const qsizetype count = m_counts[asIndex(word[i])];
            if (!rarestWord || count < rarestCount) {
                rarestWord = &word;
                rarestPlace = i;
                rarestCount = count;
            }
        }
    }
    if (rarestCount == 0)
        return {};

    std::array<std::vector<int>, Misses + 1> found;
    const char* const begin = m_block.constData();
    const char* const end = begin + m_block.size();
    const char sought = rarestWord->at(rarestPlace);
    const auto wordSize = static_cast<size_t>(rarestWord->size());
    size_t row = 0;
    for (const char* from = begin; from < end;) {
        const auto* hit
            = static_cast<const char*>(std::memchr(from, sought, static_cast<size_t>(end - from)));
        if (!hit)
            break;
        from = hit + 1;
        const char* const wordAt = hit - rarestPlace;
        if (wordAt < begin || end - wordAt < rarestWord->size()
            || std::memcmp(wordAt, rarestWord->constData(), wordSize) != 0)
            continue;
        // No word has a separator in it, so this one lies within one row.
        while (m_starts[row + 1] <= wordAt - begin)
            ++row;
        found[rank(static_cast<qsizetype>(row), words)].push_back(static_cast<int>(row));
        from = begin + m_starts[row + 1];
    }

    std::vector<int> rows = std::move(found[BeginsWithPhrase]);
    rows.reserve(rows.size() + found[WordsBegin].size() + found[Holds].size());
    rows.insert(rows.end(), found[WordsBegin].begin(), found[WordsBegin].end());
    rows.insert(rows.end(), found[Holds].begin(), found[Holds].end());
    return rows;
}

SearchTexts::Rank SearchTexts::rank(qsizetype row, const SearchWords& words) const
{
    const auto r = static_cast<size_t>(row);
    const char* const begin = m_block.constData() + m_starts[r];
    const char* const end = m_block.constData() + m_starts[r + 1] - 1;
    const QByteArray& phrase = words.phrase();
    if (end - begin >= phrase.size()
        && std::memcmp(begin, phrase.constData(), static_cast<size_t>(phrase.size())) == 0)
        return BeginsWithPhrase;
    Rank rank = WordsBegin;
    for (const QByteArray& word : words.words()) {
        const Where where = lookFor(word, begin, end);
        if (where == Where::Nowhere)
            return Misses;
        if (where == Where::Inside)
            rank = Holds;
    }
    return rank;
}

} // namespace provynx
