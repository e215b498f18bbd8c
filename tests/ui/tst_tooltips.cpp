// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"

#include "domain/plaintext.h"
#include "models/unmatchedmodel.h"
#include "ui/look/appearance.h"
#include "ui/push/unmatcheddialog.h"
#include "ui/shell/headerbar.h"
#include "ui/widgets/readonlyfield.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolTip>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

QLabel* tip()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel*>(widget);
    }
    return nullptr;
}

void hover(QWidget* widget, const QPoint& at)
{
    QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
}

} // namespace

/// What a service, a message or an id says is never taken for a page.
class TestToolTips : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Appearance>(qApp); }

    void cleanup()
    {
        QToolTip::hideText();
        QTRY_VERIFY(!tip());
    }

    void aMessageIsNoPage()
    {
        const QTemporaryDir folder;
        const QString picture = folder.filePath(u"seen.png"_s);
        QImage image(640, 480, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(picture));
        const QString said = u"<img src='file://%1'> & <b>Kitten</b>"_s.arg(picture);
        UnmatchedModel model;
        Push push;
        push.service = said;
        push.number = NumberId(said);
        push.message.text = said;
        push.message.seenAt = QDateTime::currentDateTimeUtc();
        push.digest = "1";
        model.setPushes({push});
        UnmatchedDialog dialog(&model);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto* table = dialog.findChild<QTableView*>();
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(0, column);
            table->scrollTo(index);
            hover(table->viewport(), table->visualRect(index).center());
            QTRY_VERIFY(tip());
            QCOMPARE(tip()->text(), index.data(Qt::ToolTipRole).toString());
            QCOMPARE(tip()->textFormat(), Qt::PlainText);
            QVERIFY2(tip()->height() < 200, "the picture was read and shown");
        }
    }

    /// Not escaped either: what is plain is shown letter by letter.
    void marksStandAsTheyAre()
    {
        QWidget page;
        ReadOnlyField field(ReadOnlyField::Look::Value, u"Value"_s, &page);
        field.setValue(u"Tom & <Jerry>"_s);
        page.show();
        hover(&field, {2, 2});
        QTRY_VERIFY(tip());
        QCOMPARE(tip()->text(), u"Tom & <Jerry>"_s);
        QCOMPARE(tip()->textFormat(), Qt::PlainText);
    }

    void whateverTheWidget()
    {
        QToolTip::showText({10, 10}, u"<table><tr><td>Kitten</td></tr></table>"_s);
        QTRY_VERIFY(tip());
        QCOMPARE(tip()->textFormat(), Qt::PlainText);
    }

    void aTipIsShortAndHasNothingHidden()
    {
        QCOMPARE(plainTip(u"a\u202eb\u001bc\nd"_s), u"abc\nd"_s);
        const QStringList lines = plainTip(QString(QString(u"word "_s).repeated(500))).split(u'\n');
        for (const QString& line : lines)
            QVERIFY(line.size() <= 110);
        QVERIFY(lines.size() <= 11);
    }

private:
    std::unique_ptr<Appearance> m_look;
};

QTEST_MAIN(TestToolTips)
#include "tst_tooltips.moc"
