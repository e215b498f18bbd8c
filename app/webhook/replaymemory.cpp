// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaymemory.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <tuple>

namespace provynx {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Failure notRecorded(const QFileDevice& file)
{
    Failure failure;
    failure.kind = Failure::Kind::NotRecorded;
    failure.detail = file.errorString();
    return failure;
}

} // namespace

ReplayMemory::ReplayMemory(QString file)
    : m_file(std::move(file))
{
    QFile known(m_file);
    if (m_file.isEmpty() || !known.open(QFile::ReadOnly))
        return;
    // The newest stand at the end; half a hash is the last one's, of a program that was killed.
    const qint64 whole = known.size() / hashSize;
    known.seek(qMax<qint64>(0, whole - most) * hashSize);
    const QByteArray bytes = known.read(most * hashSize);
    for (qsizetype at = 0; at + hashSize <= bytes.size(); at += hashSize)
        m_all.append(bytes.sliced(at, hashSize));
    if (known.size() != m_all.size() * hashSize)
        std::ignore = writeAnew(); // where it failed, add() tries again
}

Result<Done> ReplayMemory::add(const QList<QByteArray>& hashes)
{
    m_all += hashes;
    if (m_file.isEmpty())
        return Done{};
    if (m_all.size() > most + most / 8) {
        m_all.remove(0, m_all.size() - most);
        return writeAnew();
    }
    if (!m_isWhole)
        return writeAnew();
    m_isWhole = false; // until all of it is there
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QFile known(m_file);
    if (!known.open(QFile::WriteOnly | QFile::Append, ownerOnly))
        return notRecorded(known);
    for (const QByteArray& hash : hashes) {
        if (known.write(hash) != hash.size())
            return notRecorded(known);
    }
    if (!known.flush())
        return notRecorded(known);
    m_isWhole = true;
    return Done{};
}

Result<Done> ReplayMemory::writeAnew()
{
    m_isWhole = false;
    QSaveFile known(m_file);
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    if (!known.open(QFile::WriteOnly) || !known.setPermissions(ownerOnly))
        return notRecorded(known);
    bool isWritten = true;
    for (const QByteArray& hash : std::as_const(m_all))
        isWritten = isWritten && known.write(hash) == hash.size();
    // commit() alone does not notice that the disk was full for what it still had to write.
    if (!isWritten || !known.flush() || !known.commit())
        return notRecorded(known);
    m_isWhole = true;
    return Done{};
}

} // namespace provynx
