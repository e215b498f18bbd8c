// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QLocalServer;

namespace provynx {

/// One window for one person's data: a second start asks the first to come to the front, and leaves.
class SingleWindow : public QObject
{
    Q_OBJECT

public:
    /// `folder`: of the data that can't be shared.
    explicit SingleWindow(const QString& folder, QObject* parent = nullptr);
    ~SingleWindow() override;

    /// True: this is the first. False: another program has the folder and has been asked to show its window.
    bool claim();

Q_SIGNALS:
    void raiseAsked();

private:
    bool askTheOther() const;

    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace provynx
