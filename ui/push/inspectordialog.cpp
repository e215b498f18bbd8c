// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspectordialog.h"

#include "domain/plaintext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/readonlyfield.h"
#include "words/pushwords.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr qint64 largestBody = 1024 * 1024;

QLabel* heading(const QString& text, QWidget* of)
{
    QLabel* label = plainLabel(text);
    label->setBuddy(of);
    return label;
}

} // namespace

InspectorDialog::InspectorDialog(QWidget* parent)
    : QDialog(parent)
    , m_headers(new QPlainTextEdit)
    , m_body(new QPlainTextEdit)
    , m_bodyNote(wrappedLabel({}, u"dimmed"_s))
    , m_atHand(new QRadioButton)
    , m_other(new QRadioButton(tr("Another secret:")))
    , m_secret(new QLineEdit)
    , m_inspect(new QPushButton(tr("Inspect")))
{
    setWindowTitle(tr("Push inspector"));
    m_headers->setAccessibleName(tr("Headers"));
    m_headers->setPlaceholderText(
        u"webhook-id: msg_…\nwebhook-timestamp: 1700000000\nwebhook-signature: v1,…"_s);
    m_body->setAccessibleName(tr("Body"));
    m_body->setPlaceholderText(u"{\"type\":\"otp.received\",…}"_s);
    for (QPlainTextEdit* edit : {m_headers, m_body}) {
        edit->setTabChangesFocus(true);
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        QFont fixed = edit->font();
        fixed.setFamily(u"monospace"_s);
        fixed.setStyleHint(QFont::Monospace);
        edit->setFont(fixed);
    }
    m_secret->setAccessibleName(tr("Another secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(u"whsec_…"_s);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin);
    m_inspect->setDefault(true);
    m_inspect->setProperty("primary", true);
    setSecretAtHand({});
    makeLayout();
    bodyEdited();
    connect(m_inspect, &QPushButton::clicked, this, &InspectorDialog::inspect);
    connect(m_body, &QPlainTextEdit::textChanged, this, &InspectorDialog::bodyEdited);
    connect(m_secret, &QLineEdit::textEdited, this, [this] { m_other->setChecked(true); });
}

void InspectorDialog::makeLayout()
{
    auto* open = new QPushButton(tr("From a file…"));
    open->setAutoDefault(false);
    open->setProperty("link", true);
    connect(open, &QPushButton::clicked, this, &InspectorDialog::openBody);
    auto* bodyTop = new QHBoxLayout;
    bodyTop->addWidget(heading(tr("Body"), m_body), 1);
    bodyTop->addWidget(open);
    auto* secretRow = new QHBoxLayout;
    secretRow->addWidget(m_atHand);
    secretRow->addWidget(m_other);
    secretRow->addWidget(m_secret, 1);
    secretRow->addWidget(m_inspect);

    auto* results = new QGridLayout;
    results->setHorizontalSpacing(10);
    results->setVerticalSpacing(6);
    int row = 0;
    for (const SchemeRow& scheme : schemeRows) {
        const QString name = words::scheme(scheme.value);
        QLabel* label = plainLabel(name);
        label->setToolTip(plainTip(words::schemeExplained(scheme.value)));
        auto* verdict = new ReadOnlyField(ReadOnlyField::Look::Pill, tr("%1: verdict").arg(name));
        auto* reason = new QPlainTextEdit;
        reason->setReadOnly(true);
        reason->setTabChangesFocus(true);
        reason->setAccessibleName(name);
        reason->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the text is wrapped
        reason->setFixedHeight(reason->fontMetrics().lineSpacing() * 3 + 18);
        results->addWidget(label, row, 0);
        results->addWidget(verdict, row, 1);
        results->addWidget(reason, row, 2);
        m_verdicts.append(verdict);
        m_reasons.append(reason);
        ++row;
    }
    results->setColumnStretch(2, 1);
    setFindings({});

    auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(heading(tr("Headers"), m_headers));
    column->addWidget(m_headers, 2);
    column->addLayout(bodyTop);
    column->addWidget(m_body, 3);
    column->addWidget(m_bodyNote);
    column->addLayout(secretRow);
    column->addLayout(results);
    column->addWidget(close);
    resize(720, 620);
}

void InspectorDialog::setSecretAtHand(const QString& masked)
{
    const bool isThere = !masked.isEmpty();
    m_atHand->setText(isThere ? tr("The secret at hand (%1)").arg(masked) : tr("No secret at hand"));
    m_atHand->setEnabled(isThere);
    if (!isThere)
        m_other->setChecked(true);
    else if (m_secret->text().isEmpty())
        m_atHand->setChecked(true);
}

void InspectorDialog::setFindings(const QList<SchemeFinding>& findings)
{
    for (qsizetype i = 0; i < m_verdicts.size(); ++i) {
        const bool isThere = i < findings.size();
        const bool fits = isThere && findings[i].fits();
        m_verdicts[i]->setValue(!isThere ? tr("not looked yet") : fits ? tr("fits") : tr("does not fit"));
        m_verdicts[i]->setTone(!isThere ? u"dim"_s : fits ? u"good"_s : u"bad"_s);
        m_reasons[i]->setPlainText(isThere ? words::finding(findings[i]) : QString());
    }
}

void InspectorDialog::inspect()
{
    Delivery delivery;
    delivery.headers = m_headers->toPlainText().toUtf8();
    delivery.body = m_bytes.isNull() ? m_body->toPlainText().toUtf8() : m_bytes;
    if (m_other->isChecked())
        delivery.secret = Secret(m_secret->text().trimmed().toUtf8());
    Q_EMIT inspectRequested(delivery);
}

void InspectorDialog::openBody()
{
    auto* dialog = new QFileDialog(this, tr("Open a delivery's body"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) {
        QFile file(name);
        const bool isRead = file.open(QFile::ReadOnly) && file.size() <= largestBody;
        const QByteArray bytes = isRead ? file.readAll() : QByteArray();
        if (!isRead) {
            m_bodyNote->setText(tr("That file can't be read, or is larger than 1 MiB."));
            return;
        }
        const QSignalBlocker quiet(m_body);
        m_body->setPlainText(QString::fromUtf8(bytes));
        m_bytes = bytes.isNull() ? QByteArray("") : bytes;
        m_bodyNote->setText(tr("The file's exact bytes are inspected, until the text is changed."));
    });
    dialog->open();
}

void InspectorDialog::bodyEdited()
{
    m_bytes = QByteArray();
    m_bodyNote->setText(tr("Pasting turns CR LF into LF; both are tried. A file keeps every byte."));
}

} // namespace provynx
