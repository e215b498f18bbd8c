// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults.h"
#include "http.h"
#include "rules.h"

namespace provynx::sandbox {

inline constexpr char basePath[] = "/api/v1/sms";

/// What a method and a path mean. Known even for a method that the path does not have, so that it can be
/// counted.
struct Route {
    enum class Ask { Nothing, Balance, Countries, Operators, Services, Buy, Numbers, Number, Code, Cancel };

    Ask ask = Ask::Nothing;
    Region region = Region::UnitedStates;
    NumberId number;
    QByteArray allowed; ///< the path's methods, when it exists but not for this one

    static Route of(const QByteArray& method, const QByteArray& path);
    Endpoint endpoint() const;
};

/// A JSON answer.
HttpReply jsonReply(int status, const QByteArray& body);

/// The key of the header Authorization: Bearer …; empty when there is none.
Secret bearer(const HttpRequest& request);

/// Everything but a purchase, whose making takes its own time.
HttpReply answerAtOnce(Rules& rules, const Route& route, const HttpRequest& request);

/// A refusal of authorisation or method, which comes before anything else.
std::optional<HttpReply> refusalAtTheDoor(const Route& route, const HttpRequest& request);

/// A purchase's body, read.
Outcome<Rules::Order> readOrder(const Route& route, const HttpRequest& request, Habits::KeyPlace keyPlace);

} // namespace provynx::sandbox
