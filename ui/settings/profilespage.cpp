// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilespage.h"

#include "models/profilemodel.h"
#include "models/roles.h"
#include "ui/widgets/addkeyform.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/profiledelegate.h"

#include <QBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {
constexpr int longestName = 60;
}

ProfilesPage::ProfilesPage(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListView)
    , m_delegate(new ProfileDelegate(ProfileDelegate::Detail::Full, this))
    , m_use(new QPushButton(tr("Use")))
    , m_rename(new QPushButton(tr("Rename…")))
    , m_remove(new QPushButton(tr("Remove…")))
    , m_problem(new MessageBar)
    , m_form(new AddKeyForm)
{
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setItemDelegate(m_delegate);
    m_list->setMinimumHeight(110);
    m_list->setMouseTracking(true);
    QLabel* addTitle = plainLabel(tr("Add an API key"), u"title"_s);

    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_use, m_rename, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(m_problem);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addSpacing(8);
    column->addWidget(addTitle);
    column->addWidget(m_form);

    connect(m_list, &QListView::activated, this, &ProfilesPage::use);
    connect(m_use, &QPushButton::clicked, this, &ProfilesPage::use);
    connect(m_rename, &QPushButton::clicked, this, &ProfilesPage::askForName);
    connect(m_remove, &QPushButton::clicked, this, &ProfilesPage::askForRemoval);
    showWhatCanBeDone();
}

void ProfilesPage::setProfiles(ProfileModel* profiles)
{
    const QItemSelectionModel* before = m_list->selectionModel();
    m_list->setModel(profiles);
    delete before;
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ProfilesPage::showWhatCanBeDone);
    connect(profiles, &QAbstractItemModel::modelReset, this, &ProfilesPage::showWhatCanBeDone);
    connect(profiles, &QAbstractItemModel::rowsRemoved, this, &ProfilesPage::showWhatCanBeDone);
    connect(profiles, &QAbstractItemModel::dataChanged, this, &ProfilesPage::showWhatCanBeDone);
    setCurrent(m_current);
}

void ProfilesPage::setCurrent(const ProfileId& id)
{
    m_current = id;
    m_delegate->setCurrent(id.text());
    m_list->viewport()->update();
    const QAbstractItemModel* model = m_list->model();
    for (int row = 0; model && !chosen() && row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(IdRole).toString() == id.text())
            m_list->setCurrentIndex(model->index(row, 0));
    }
    showWhatCanBeDone();
}

void ProfilesPage::setRemovalProblem(const QString& problem)
{
    if (problem.isEmpty())
        m_problem->hide();
    else
        m_problem->show(problem, MessageBar::Tone::Bad);
}

std::optional<Profile> ProfilesPage::chosen() const
{
    const QVariant value = m_list->currentIndex().data(ProfileRole);
    return value.isValid() ? std::optional(value.value<Profile>()) : std::nullopt;
}

void ProfilesPage::showWhatCanBeDone()
{
    const auto profile = chosen();
    const bool own = profile && profile->kind != KeyKind::Sandbox;
    m_use->setEnabled(profile && !(profile->id == m_current));
    m_rename->setEnabled(own);
    m_remove->setEnabled(own);
}

void ProfilesPage::use()
{
    const auto profile = chosen();
    if (profile && !(profile->id == m_current))
        Q_EMIT useRequested(profile->id);
}

void ProfilesPage::askForName()
{
    const auto profile = chosen();
    if (!profile)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the key"));
    dialog->setLabelText(tr("Key name"));
    dialog->setTextValue(profile->name);
    if (auto* field = dialog->findChild<QLineEdit*>()) {
        field->setMaxLength(longestName);
        field->setAccessibleName(tr("New name"));
    }
    connect(dialog, &QInputDialog::textValueSelected, this, [this, profile](const QString& typed) {
        const QString name = typed.trimmed();
        if (!name.isEmpty() && name != profile->name)
            Q_EMIT renameRequested(profile->id, name);
    });
    dialog->open();
}

void ProfilesPage::askForRemoval()
{
    const auto profile = chosen();
    if (!profile)
        return;
    auto* question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Remove the key"));
    question->setText(tr("Remove the key «%1» from this computer's keychain?").arg(profile->name));
    question->setInformativeText(
        tr("Numbers already bought stay on screen, but are no longer checked with this key. "
           "The key itself stays valid until you revoke it on the website."));
    QPushButton* remove = question->addButton(tr("Remove key"), QMessageBox::DestructiveRole);
    QPushButton* keep = question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this, id = profile->id] { Q_EMIT removeRequested(id); });
    question->open();
}

} // namespace provynx
