// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deliverymodel.h"
#include "models/unmatchedmodel.h"
#include "ui/look/appearance.h"
#include "ui/push/inspectordialog.h"
#include "ui/push/pushpage.h"
#include "ui/push/unmatcheddialog.h"
#include "ui/settings/settingsdialog.h"
#include "words/pushwords.h"
#include "words/words.h"

#include "settings/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace provynx;
using namespace Qt::StringLiterals;

// Not a test: writes pictures of what is about pushes into the current folder, to be held beside the
// drawings. Usage: shot_push [light|dark] [suffix]

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QStringList arguments = QApplication::arguments();
    const bool dark = arguments.value(1) == u"dark"_s;
    const QString suffix = arguments.value(2, arguments.value(1, u"light"_s));
    Appearance look(&application);
    look.setTheme(dark ? Theme::Dark : Theme::Light);

    const QDateTime now = QDateTime::currentDateTimeUtc();
    DeliveryModel deliveries;
    deliveries.add({now.addSecs(-4000), PushOutcome::Test, {}, {}, {}, 1});
    deliveries.add({now.addSecs(-3000), PushOutcome::WrongPath, {}, {}, {}, 1204});
    deliveries.add({now.addSecs(-600), PushOutcome::BadSignature, SignatureFault::Mismatch,
        u"webhook-signature"_s, {}, 1});
    deliveries.add({now.addSecs(-60), PushOutcome::Unmatched, {}, {}, u"+447700900123"_s, 1});
    deliveries.add({now.addSecs(-5), PushOutcome::Shown, {}, {}, u"+12025550143"_s, 1});

    SettingsDialog settings;
    auto* page = new PushPage;
    settings.addPage(SettingsDialog::Subject::Push, u"Push"_s, page);
    PushSettings values;
    values.isOn = true;
    values.publicAddress = u"https://hooks.team.example"_s;
    values.token = newPushToken();
    page->setSettings(values);
    page->setDeliveries(&deliveries);
    page->setState(u"Listening on 127.0.0.1:8765"_s, u"good"_s);
    page->setAddress(values.publicAddress + u"/push/"_s + values.token);
    page->setSecret(u"••••b7oD, in the keychain; paste another to change it"_s);
    page->setTestResult(u"It arrived: signed, sent, checked and answered in 12 ms."_s, false);
    page->setUnmatchedCount(2);
    settings.showPage(SettingsDialog::Subject::Push);
    settings.show();
    settings.grab().save(u"push-settings-%1.png"_s.arg(suffix));
    page->setState(u"Port 8765 can't be had"_s, u"bad"_s);
    page->setProblem(
        u"Port 8765 is in use by another program, or not allowed (Address already in use). Choose another one, here and in the tunnel."_s,
        u"Try again"_s);
    settings.grab().save(u"push-settings-trouble-%1.png"_s.arg(suffix));

    UnmatchedModel unmatched;
    QList<Push> pushes;
    for (int i = 0; i < 3; ++i) {
        Push push;
        push.phone = u"+44770090012%1"_s.arg(i);
        push.service = u"whatsapp"_s;
        push.message.code = QString::number(482'913 + 1000 * i);
        push.message.seenAt = now.addSecs(-100 * i);
        push.digest = QByteArray::number(i);
        pushes.append(push);
    }
    unmatched.setPushes(pushes);
    UnmatchedDialog list(&unmatched);
    list.show();
    list.grab().save(u"push-unmatched-%1.png"_s.arg(suffix));

    InspectorDialog inspector;
    inspector.setSecretAtHand(u"••••b7oD"_s);
    const auto edits = inspector.findChildren<QPlainTextEdit*>();
    edits[0]->setPlainText(
        u"webhook-id: msg_p5jXN8AQM9LWM0D4loKWxJek\nwebhook-timestamp: 1614265330\nwebhook-signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="_s);
    edits[1]->setPlainText(u"{\"id\":\"evt_1\",\"type\":\"otp.received\"}"_s);
    SchemeFinding standard;
    standard.fault = SignatureFault::Mismatch;
    standard.secondsAgo = 900;
    standard.hints = {SchemeFinding::Hint::Reencoded};
    SchemeFinding stripe;
    stripe.scheme = SignatureScheme::Stripe;
    stripe.fault = SignatureFault::UnreadableHeader;
    stripe.header = u"webhook-signature"_s;
    SchemeFinding plain;
    plain.scheme = SignatureScheme::Plain;
    inspector.setFindings({standard, stripe, plain});
    inspector.show();
    inspector.grab().save(u"push-inspector-%1.png"_s.arg(suffix));
    return 0;
}
