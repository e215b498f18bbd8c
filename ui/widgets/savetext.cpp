// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savetext.h"

#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace provynx {

using namespace Qt::StringLiterals;

void saveText(QWidget* window, const QString& title, const QString& suggestedName, const QString& text,
    std::function<void(const QString& file, const QString& trouble)> then)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(window, title, QDir(folder).exists() ? folder : QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QFileDialog::tr("Text (*.txt)"));
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(suggestedName);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, window, [text, then = std::move(then)](const QString& path) {
            QSaveFile file(path);
            const QByteArray bytes = text.toUtf8();
            const bool saved = file.open(QIODevice::WriteOnly)
                && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                && file.write(bytes) == bytes.size() && file.flush() && file.commit();
            then(path, saved ? QString() : file.errorString());
        });
    dialog->open();
}

} // namespace provynx
