// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace provynx::sandbox {

/// The service's calls by what they are for; `Any` only to choose, `Unknown` only for requests that are none
/// of them.
enum class Endpoint { Any, Catalogue, Balance, Purchase, Numbers, Number, Code, Cancel, Unknown };

/// One thing that goes wrong, on purpose. Every kind can show before the request did anything or after
/// (`isAfter`): a purchase that was made and answered 502 is a different lesson from one that was not made.
struct Fault {
    enum class Kind {
        Status, ///< `status`, the error `words`, Retry-After where there is one
        Drop, ///< the connection closes without an answer
        /// No answer at all until the sandbox stops or the client leaves; with a `delay`: the connection drops then.
        Hang,
        Slow, ///< the right answer, `delay` later
        Html, ///< 200 and a page, as a proxy or a captive portal gives it
        CutOff, ///< the connection closes in the middle of the body
        Truncated, ///< half of the JSON, well delivered
        Redirect, ///< 307 to `target`
    };

    Kind kind = Kind::Status;
    Endpoint endpoint = Endpoint::Any;
    std::optional<int> times; ///< nothing: until the faults are cleared
    bool isAfter = false; ///< the request takes effect first
    std::chrono::milliseconds delay{0}; ///< before the fault shows, for any kind
    int status = 503;
    QString words; ///< empty: the documented ones for the status
    std::optional<std::chrono::seconds> retryAfter;
    bool isRetryAfterDate = false; ///< as an HTTP date instead of seconds
    QUrl target;

    /// What needs the right answer's bytes, or bytes in its place, lets the request take effect.
    bool letsItHappen() const
    {
        return isAfter || kind == Kind::Slow || kind == Kind::CutOff || kind == Kind::Truncated;
    }
};

/// The faults that are switched on, in the order they were added; the first that fits a request is the one it
/// gets.
class FaultPlan {
public:
    void add(const Fault& fault);
    void clear() { m_faults.clear(); }
    bool isEmpty() const { return m_faults.isEmpty(); }
    /// Counts the request against the fault's `times`.
    std::optional<Fault> takeFor(Endpoint endpoint);

private:
    QList<Fault> m_faults;
};

/// The words for a status, in the documented order of meanings.
QString usualWords(int status);

} // namespace provynx::sandbox
