// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

QMimeData* hidden(const QString& text)
{
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret"); // KDE's Klipper
    data->setData(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s, "1");
    data->setData(
        u"application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""_s, QByteArray(4, '\0'));
    data->setData(u"org.nspasteboard.ConcealedType"_s, "1"); // macOS clipboard managers
    return data;
}

QByteArray markOf(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

/// Remembers what it must take away by its hash alone.
class Lease : public QObject {
public:
    Lease(QByteArray mark, std::chrono::milliseconds keptFor)
        : QObject(qGuiApp)
        , m_mark(std::move(mark))
    {
        QTimer::singleShot(keptFor, this, &Lease::end);
        connect(qGuiApp, &QCoreApplication::aboutToQuit, this, &Lease::end);
    }

private:
    void end()
    {
        QClipboard* clipboard = QGuiApplication::clipboard();
        if (markOf(clipboard->text()) == m_mark)
            clipboard->clear();
        deleteLater();
    }

    QByteArray m_mark;
};

} // namespace

void copyPlain(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

void copyCode(const QString& code)
{
    QGuiApplication::clipboard()->setMimeData(hidden(code));
}

void copySecret(const QString& secret, std::chrono::milliseconds keptFor)
{
    QGuiApplication::clipboard()->setMimeData(hidden(secret));
    new Lease(markOf(secret), keptFor); // owned by the application until its time is over
}

} // namespace provynx
