// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace provynx {

/// What SQLite said no with. Thrown inside the store and turned into a Failure at its edge.
struct SqlTrouble {
    // SQLite's primary result codes; they never change.
    static constexpr int error = 1;
    static constexpr int busy = 5;
    static constexpr int locked = 6;
    static constexpr int corrupt = 11;
    static constexpr int full = 13;
    static constexpr int notADatabase = 26;

    int code = 0; ///< SQLite's primary result code; 0 when it was not SQLite that refused
    QString text;

    bool isBusy() const; ///< another process has the file
    bool isFull() const { return code == full; } ///< no room on the disk, or a file at its limit
    bool isDamage() const; ///< the file is no database, or one with broken pages
};

/// One connection to one file, for the thread that made it. Not copyable: what was prepared on it must be
/// gone before it.
class Connection {
public:
    enum class Mode {
        ReadWrite, ///< makes the file when it is missing
        ReadOnly,
        Frozen, ///< read-only, without locks and without the write-ahead log; touches nothing
    };

    /// Throws SqlTrouble when the file can't be opened. (SQLite reads nothing yet: damage shows at the first
    /// statement.)
    Connection(const QString& file, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs one statement without parameters; throws SqlTrouble.
    void run(const QString& sql);
    /// The first column of the first row; invalid when there is none. Throws SqlTrouble.
    QVariant value(const QString& sql);

private:
    friend class Statement;
    QString m_name;
    QSqlDatabase m_database;
};

/// A prepared statement with its values, in the order of its question marks. All of it throws SqlTrouble.
class Statement {
public:
    Statement(Connection& connection, const QString& sql);

    template <class... Values>
    Statement& run(const Values&... values)
    {
        (bind(values), ...);
        execute();
        return *this;
    }
    Statement& bind(const QVariant& value);
    bool next();
    QVariant at(int column) const { return m_query.value(column); }
    QString text(int column) const { return at(column).toString(); }
    qint64 number(int column) const { return at(column).toLongLong(); }
    qint64 rowsChanged() const { return m_query.numRowsAffected(); }
    qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }

private:
    void execute();
    QSqlQuery m_query;
};

/// Everything until commit() or nothing.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace provynx
