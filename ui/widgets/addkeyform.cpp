// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "addkeyform.h"

#include "badge.h"
#include "domain/key.h"
#include "label.h"
#include "ui/look/appearance.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

/// It can no longer become a key by typing on.
bool isSomethingElse(const QString& typed)
{
    const QString text = typed.trimmed();
    for (const QLatin1StringView prefix : {"nsk_test_"_L1, "nsk_live_"_L1}) {
        if (text.startsWith(prefix) || prefix.startsWith(text))
            return text.size() > prefix.size() && !kindOfKey(readKey(text));
    }
    return true;
}

} // namespace

AddKeyForm::AddKeyForm(QWidget* parent)
    : QWidget(parent)
    , m_key(new QLineEdit)
    , m_badge(new BadgeLabel)
    , m_reveal(new QPushButton(tr("Show")))
    , m_name(new QLineEdit)
    , m_add(new QPushButton(tr("Add key")))
    , m_status(wrappedLabel())
    , m_details(new QPushButton(tr("Details")))
{
    m_key->setAccessibleName(tr("API key"));
    m_key->setPlaceholderText(u"nsk_test_…"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin);
    m_key->setMinimumWidth(120);
    m_name->setAccessibleName(tr("Key name"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMaxLength(60);
    m_name->setMinimumWidth(90);
    m_reveal->setAccessibleName(tr("Show the key"));
    m_reveal->setCheckable(true);
    m_reveal->setProperty("link", true);
    m_reveal->setAutoDefault(false);
    m_add->setAutoDefault(false);
    m_status->hide();
    m_details->setProperty("link", true);
    m_details->setAutoDefault(false);
    m_details->hide();
    QLabel* kept = wrappedLabel(tr("🔒 Kept in this computer's keychain, never in a file."), u"dimmed"_s);

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_key, 5);
    row->addWidget(m_badge, 0, Qt::AlignVCenter);
    row->addWidget(m_reveal, 0, Qt::AlignVCenter);
    row->addWidget(m_name, 2);
    row->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(row);
    auto* said = new QHBoxLayout;
    said->addWidget(m_status, 1);
    said->addWidget(m_details, 0, Qt::AlignTop);
    column->addLayout(said);
    column->addWidget(kept);
    setFocusProxy(m_key);

    connect(m_key, &QLineEdit::textChanged, this, &AddKeyForm::checkTyped);
    connect(m_key, &QLineEdit::returnPressed, this, &AddKeyForm::submit);
    connect(m_name, &QLineEdit::returnPressed, this, &AddKeyForm::submit);
    connect(m_add, &QPushButton::clicked, this, &AddKeyForm::submit);
    connect(m_details, &QPushButton::clicked, this, &AddKeyForm::detailsRequested);
    connect(m_reveal, &QPushButton::toggled, this, [this](bool shown) {
        m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setText(shown ? tr("Hide") : tr("Show"));
    });
}

void AddKeyForm::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    m_add->setEnabled(!busy);
    m_key->setReadOnly(busy);
    m_name->setReadOnly(busy);
    say(busy ? tr("Checking the key with GET /balance…") : QString(), u"dim"_s);
}

void AddKeyForm::setProblem(const QString& problem, bool hasDetails)
{
    say(problem, u"bad"_s);
    m_details->setVisible(hasDetails);
}

void AddKeyForm::clear()
{
    m_reveal->setChecked(false); // first: what goes out of a field that is shown is told to readers
    // setText() drops the undo history; QLineEdit::clear() would keep the key in it.
    m_key->setText(QString());
    m_name->setText(QString());
    say({}, {});
}

void AddKeyForm::submit()
{
    if (m_busy)
        return;
    if (!kindOfKey(readKey(m_key->text()))) {
        m_key->setFocus();
        say(m_key->text().trimmed().isEmpty() ? tr("Paste or type a key first.")
                                              : tr("Keys begin with nsk_test_ or nsk_live_."),
            u"bad"_s);
        return;
    }
    Q_EMIT addRequested(m_key->text(), m_name->text().trimmed());
}

void AddKeyForm::checkTyped()
{
    m_badge->setKind(kindOfKey(readKey(m_key->text())));
    say(isSomethingElse(m_key->text()) ? tr("Keys begin with nsk_test_ or nsk_live_.") : QString(), u"dim"_s);
}

void AddKeyForm::say(const QString& text, const QString& tone)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
    m_details->hide();
    m_status->setProperty("tone", tone);
    Appearance::repolish(m_status);
}

} // namespace provynx
