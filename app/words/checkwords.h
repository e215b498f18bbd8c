// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apifacts.h"

#include <QString>

/// The API check in words; see present.h.
namespace provynx::words {

QString checkPoint(CheckPoint point); ///< "A wrong key is turned away"
QString checkVerdict(CheckVerdict verdict); ///< "documented", "assumed, held", "differs", "not provable"
QString checkFound(const CheckRow& row); ///< one sentence or two: what was seen
QString checkSentence(const CheckRow& row); ///< a row as one sentence
QString checkEnding(const CheckReport& report); ///< how it ended, with the counts; empty while it runs
QString checkLearnt(const ApiFacts& facts); ///< what is remembered for the address; empty where nothing is
QString checkLimits(); ///< what no check proves
QString checkAddress(const BaseUrl& base); ///< the address, or that it is the sandbox
/// Everything, for a bug report: plain text, one paragraph a row.
QString checkReport(const CheckReport& report);

} // namespace provynx::words
