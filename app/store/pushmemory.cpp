// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushmemory.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace provynx {

namespace {
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
}

PushMemory::PushMemory(QString file)
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
        writeAnew();
}

void PushMemory::add(const QList<QByteArray>& hashes)
{
    m_all += hashes;
    if (m_all.size() > most + most / 8) {
        m_all.remove(0, m_all.size() - most);
        writeAnew();
        return;
    }
    QFile known(m_file);
    if (m_file.isEmpty() || !QDir().mkpath(QFileInfo(m_file).absolutePath())
        || !known.open(QFile::WriteOnly | QFile::Append, ownerOnly))
        return;
    for (const QByteArray& hash : hashes)
        known.write(hash);
}

void PushMemory::writeAnew() const
{
    QSaveFile known(m_file);
    if (m_file.isEmpty() || !known.open(QFile::WriteOnly) || !known.setPermissions(ownerOnly))
        return;
    for (const QByteArray& hash : m_all)
        known.write(hash);
    known.commit();
}

} // namespace provynx
