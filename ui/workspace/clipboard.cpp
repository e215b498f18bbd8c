// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace provynx {

using namespace Qt::StringLiterals;

void copyPlain(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

void copyCode(const QString& code)
{
    auto* data = new QMimeData;
    data->setText(code);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret"); // KDE's Klipper
    data->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s, "1");
    data->setData(u"application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""_s, QByteArray(4, '\0'));
    data->setData(u"org.nspasteboard.ConcealedType"_s, "1"); // macOS clipboard managers
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace provynx
