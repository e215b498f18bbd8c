// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpage.h"

#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/settingslayout.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {
constexpr int longestHost = 253;
constexpr int indent = 24; ///< the fields belong to the radio button above them
} // namespace

ConnectionPage::ConnectionPage(QWidget* parent)
    : QWidget(parent)
    , m_kinds(new QButtonGroup(this))
    , m_fields(new QWidget)
    , m_protocol(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_proxyProblem(new MessageBar)
    , m_file(wrappedLabel())
    , m_remove(new QPushButton(tr("Remove")))
    , m_fileProblem(new MessageBar)
{
    auto* column = settings::column(this);
    settings::title(column, tr("Proxy"));
    const auto add = [this, column](const QString& words, ProxyChoice::Kind kind) {
        auto* button = new QRadioButton(words);
        m_kinds->addButton(button, int(kind));
        column->addWidget(button);
    };
    add(tr("The system's"), ProxyChoice::Kind::System);
    add(tr("None"), ProxyChoice::Kind::None);
    add(tr("This one"), ProxyChoice::Kind::Manual);

    m_protocol->addItem(u"HTTP"_s, int(ProxyChoice::Protocol::Http));
    m_protocol->addItem(u"SOCKS5"_s, int(ProxyChoice::Protocol::Socks5));
    m_protocol->setAccessibleName(tr("Proxy type"));
    m_host->setMaxLength(longestHost);
    m_host->setAccessibleName(tr("Proxy host"));
    m_host->setPlaceholderText(u"proxy.example.com"_s);
    m_port->setRange(0, 0xffff);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setSpecialValueText(u" "_s);
    m_port->setGroupSeparatorShown(false);
    m_port->setAccessibleName(tr("Proxy port"));
    m_user->setAccessibleName(tr("Proxy user"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Proxy password"));
    auto* address = new QHBoxLayout;
    address->addWidget(m_protocol);
    address->addWidget(m_host, 1);
    address->addWidget(m_port);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(indent, 0, 0, 0);
    form->addRow(tr("Address"), address);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    column->addWidget(m_fields);
    column->addWidget(m_proxyProblem);
    settings::note(column,
        tr("The sandbox is inside this program and needs no proxy. A password is kept in the keychain."));

    settings::gap(column);
    settings::title(column, tr("Certificate authority"));
    settings::note(column,
        tr("Where a company inspects its traffic or tests a service of its own: a file with the certificates "
           "to trust beside the system's."));
    column->addWidget(m_file);
    column->addWidget(m_fileProblem);
    auto* choose = new QPushButton(tr("Choose a file…"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {choose, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();

    setProxy({}, false);
    setCertificateFile({});
    connect(m_kinds, &QButtonGroup::idClicked, this, [this] {
        enableFields();
        chooseProxy();
    });
    connect(m_protocol, &QComboBox::activated, this, &ConnectionPage::chooseProxy);
    for (QLineEdit* field : {m_host, m_user})
        connect(field, &QLineEdit::editingFinished, this, &ConnectionPage::chooseProxy);
    connect(m_port, &QSpinBox::editingFinished, this, &ConnectionPage::chooseProxy);
    connect(m_password, &QLineEdit::editingFinished, this, [this] {
        if (m_password->isModified() && shown().isComplete())
            Q_EMIT passwordTyped(m_password->text());
        m_password->setModified(false);
    });
    connect(choose, &QPushButton::clicked, this, &ConnectionPage::askForFile);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionPage::certificateRemoved);
}

ProxyChoice ConnectionPage::shown() const
{
    ProxyChoice proxy;
    proxy.kind = ProxyChoice::Kind(m_kinds->checkedId());
    proxy.protocol = ProxyChoice::Protocol(m_protocol->currentData().toInt());
    proxy.host = m_host->text().trimmed();
    proxy.port = quint16(m_port->value());
    proxy.user = m_user->text().trimmed();
    return proxy;
}

void ConnectionPage::chooseProxy()
{
    const ProxyChoice proxy = shown();
    if (proxy == m_known || !proxy.isComplete())
        return;
    // A password belongs to the address and the user it was typed for.
    if (proxy.host != m_known.host || proxy.port != m_known.port || proxy.user != m_known.user) {
        m_password->clear();
        setHasPassword(false);
    }
    m_known = proxy;
    Q_EMIT proxyChosen(proxy);
}

void ConnectionPage::setProxy(const ProxyChoice& proxy, bool hasPassword)
{
    m_known = proxy;
    m_kinds->button(int(proxy.kind))->setChecked(true);
    m_protocol->setCurrentIndex(m_protocol->findData(int(proxy.protocol)));
    m_host->setText(proxy.host);
    m_port->setValue(proxy.port);
    m_user->setText(proxy.user);
    setHasPassword(hasPassword);
    enableFields();
}

void ConnectionPage::setHasPassword(bool hasPassword)
{
    m_password->setPlaceholderText(hasPassword ? tr("in the keychain") : QString());
}

void ConnectionPage::enableFields()
{
    m_fields->setEnabled(m_kinds->checkedId() == int(ProxyChoice::Kind::Manual));
}

void ConnectionPage::setCertificateFile(const QString& path)
{
    m_path = path;
    m_file->setText(
        path.isEmpty() ? tr("None: the system's certificates alone.") : QDir::toNativeSeparators(path));
    m_remove->setEnabled(!path.isEmpty());
}

void ConnectionPage::setProxyProblem(const QString& problem)
{
    if (problem.isEmpty())
        m_proxyProblem->hide();
    else
        m_proxyProblem->show(problem, MessageBar::Tone::Bad);
}

void ConnectionPage::setCertificateProblem(const QString& problem)
{
    if (problem.isEmpty())
        m_fileProblem->hide();
    else
        m_fileProblem->show(problem, MessageBar::Tone::Bad);
}

void ConnectionPage::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Certificates to trust"), m_path,
        tr("Certificates (%1)").arg(u"*.pem *.crt *.cer *.der"_s) + u";;"_s
            + tr("All files (%1)").arg(u"*"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectionPage::certificateChosen);
    dialog->open();
}

} // namespace provynx
