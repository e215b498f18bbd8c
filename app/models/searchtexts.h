// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <vector>

namespace provynx {

/// What was typed, as words to look for.
class SearchWords {
public:
    SearchWords() = default;
    explicit SearchWords(const QString& typed);

    bool isEmpty() const { return m_words.isEmpty(); }
    const QList<QByteArray>& words() const
    {
        return m_words;
    } ///< folded UTF-8, none empty, none with a blank
    const QByteArray& phrase() const { return m_phrase; } ///< the words with one blank between them

    friend bool operator==(const SearchWords&, const SearchWords&) = default;

private:
    QList<QByteArray> m_words;
    QByteArray m_phrase;
};

/// The folded texts of a list's rows in one block of UTF-8, so that one pass of memchr goes over all of them.
class SearchTexts {
public:
    void clear();
    void reserve(qsizetype rows);
    void append(const QString& folded);
    qsizetype size() const { return static_cast<qsizetype>(m_starts.size()) - 1; }
    bool isText(qsizetype row, const QString& folded) const;

    /// Rows that hold every word. First those that begin with the phrase, then those in which every word
    /// begins a word, then the rest; each in the order of the rows.
    std::vector<int> find(const SearchWords& words) const;

    const QByteArray& block() const { return m_block; } ///< a line break behind each text

private:
    enum Rank { BeginsWithPhrase, WordsBegin, Holds, Misses };
    Rank rank(qsizetype row, const SearchWords& words) const;

    QByteArray m_block;
    std::vector<qsizetype> m_starts{0}; ///< of each row, and the block's end
    std::array<qsizetype, 256> m_counts{}; ///< how often each byte is there
};

} // namespace provynx
