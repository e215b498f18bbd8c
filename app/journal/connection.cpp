// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr int primaryCode = 0xff;

SqlTrouble troubleOf(const QSqlError& error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return {isNumber ? code & primaryCode : SqlTrouble::error, error.databaseText()};
}

/// A name of its own for every connection: Qt keeps them in one list for the whole process.
QString freshName()
{
    static std::atomic<quint64> last = 0;
    return u"journal-"_s + QString::number(++last);
}

} // namespace

bool SqlTrouble::isBusy() const
{
    return code == busy || code == locked;
}

bool SqlTrouble::isDamage() const
{
    return code == corrupt || code == notADatabase;
}

Connection::Connection(const QString& file, Mode mode)
    : m_name(freshName())
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    QString options = u"QSQLITE_BUSY_TIMEOUT=0"_s;
    if (mode != Mode::ReadWrite)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (mode == Mode::Frozen) {
        options += u";QSQLITE_OPEN_URI"_s;
        m_database.setDatabaseName(
            QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + u"?immutable=1"_s);
    } else {
        m_database.setDatabaseName(file);
    }
    m_database.setConnectOptions(options);
    if (m_database.open())
        return;
    const SqlTrouble trouble = troubleOf(m_database.lastError());
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
    throw trouble;
}

Connection::~Connection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::run(const QString& sql)
{
    Statement(*this, sql).run();
}

QVariant Connection::value(const QString& sql)
{
    Statement statement(*this, sql);
    statement.run();
    return statement.next() ? statement.at(0) : QVariant();
}

Statement::Statement(Connection& connection, const QString& sql)
    : m_query(connection.m_database)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        throw troubleOf(m_query.lastError());
}

Statement& Statement::bind(const QVariant& value)
{
    m_query.addBindValue(value);
    return *this;
}

void Statement::execute()
{
    if (!m_query.exec())
        throw troubleOf(m_query.lastError());
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        throw troubleOf(m_query.lastError());
    return false;
}

Transaction::Transaction(Connection& connection)
    : m_connection(connection)
{
    m_connection.run(u"BEGIN IMMEDIATE"_s);
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_connection.run(u"ROLLBACK"_s);
    } catch (const SqlTrouble&) {
        // A full disk makes SQLite roll back by itself.
    }
}

void Transaction::commit()
{
    m_connection.run(u"COMMIT"_s);
    m_open = false;
}

} // namespace provynx
