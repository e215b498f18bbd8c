// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

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

} // namespace

void copyPlain(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

void copyCode(const QString& code)
{
    QGuiApplication::clipboard()->setMimeData(hidden(code));
}

} // namespace provynx
