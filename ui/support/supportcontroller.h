// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

#include <QObject>

namespace provynx {

struct Parts;

/// What is passed on when something is wrong: the details of a failure, its request as a command, and the
/// support report.
class SupportController : public QObject {
    Q_OBJECT

public:
    explicit SupportController(Parts& parts, QObject* parent = nullptr);

    /// `failure`: where the words come from one; then its request can be copied as a command.
    void showDetails(
        const QString& words, const QString& details, const std::optional<Failure>& failure = {});
    void saveReport();

Q_SIGNALS:
    /// What came of it, to be told the person.
    void said(const QString& words, bool isBad);

private:
    Parts& m_parts;
};

} // namespace provynx
