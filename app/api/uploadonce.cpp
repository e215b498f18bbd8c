// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uploadonce.h"

#include <algorithm>
#include <cstring>

namespace provynx {

UploadOnce::UploadOnce(QByteArray body, std::function<bool()> mayLeave, QObject* parent)
    : QIODevice(parent)
    , m_body(std::move(body))
    , m_mayLeave(std::move(mayLeave))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadOnce::bytesAvailable() const
{
    return m_body.size() - m_read + QIODevice::bytesAvailable();
}

qint64 UploadOnce::readData(char* to, qint64 most)
{
    if (!m_taken && m_mayLeave && !m_mayLeave())
        m_withheld = true;
    if (m_withheld)
        return -1;
    m_taken = true;
    const qsizetype size = std::min<qsizetype>(m_body.size() - m_read, most);
    if (size <= 0)
        return -1;
    std::memcpy(to, m_body.constData() + m_read, static_cast<size_t>(size));
    m_read += size;
    return size;
}

} // namespace provynx
