// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/apicheck.h"
#include "models/checkmodel.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class ApiCheckDialog;
class KeysController;
class ActiveController;
struct Parts;

/// Wires the API check to its window: Tools → Check the API. What it learns is put to use at once.
class ApiCheckController : public QObject {
    Q_OBJECT

public:
    explicit ApiCheckController(Parts& parts, QObject* parent = nullptr);
    ~ApiCheckController() override;

    void openDialog();
    /// Offers the check when a live key comes whose address was never seen to honour a repeated request.
    void offerWhereUnproved(KeysController& keys, ActiveController& watching);

private:
    void showSubject();
    void showEnd();
    void saveReport();

    Parts& m_parts;
    ApiCheck& m_check; ///< goes on when the window is built anew
    CheckModel m_rows;
    QPointer<ApiCheckDialog> m_dialog;
};

} // namespace provynx
