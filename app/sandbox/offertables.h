// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The invented catalogue's raw lines, UTF-8, one entry a line, fields parted by "|". Read by catalogue.cpp
/// alone.
namespace provynx::sandbox::tables {

/// id | shown name | price in US cents on server 1 in the US; "*" after it: sold in every market
const char* services();
/// ISO id | English name | the servers that have it | price level in per cent of the US
const char* countries();
/// country, or "us" and the server | names parted by commas. A country without a line has its own two,
/// invented.
const char* operators();

} // namespace provynx::sandbox::tables
