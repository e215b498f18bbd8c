// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx::test {

/// A disk that can be made to wait: while this lives, whatever SQLite opens in this process, through Qt's
/// driver too, which shares the library, writes to it. Install it before anything is opened; what was opened
/// must be closed before it goes.
class StalledDisk {
public:
    StalledDisk();
    ~StalledDisk();
    StalledDisk(const StalledDisk&) = delete;
    StalledDisk& operator=(const StalledDisk&) = delete;

    /// From now on writes wait for release().
    void stall();
    void release();
};

} // namespace provynx::test
