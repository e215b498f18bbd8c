// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace provynx {

/// Ends this process's connections to `port` of this computer on which a flood waits to be read. Qt reads an
/// answer's head byte by byte for as long as bytes come, keeps all of them, and hears of no abort meanwhile;
/// over plain HTTP to this computer they come as fast as they are read. (Over TLS it comes up for air.)
void cutHeaderFlood(quint16 port);

} // namespace provynx
