// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ordermodel.h"
#include "samples.h"
#include "support/strict.h"
#include "ui/active/activepanel.h"
#include "ui/active/orderlist.h"
#include "ui/look/appearance.h"
#include "ui/widgets/orderdetails.h"
#include "words/words.h"

#include <QAccessible>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include <memory>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Your WhatsApp code: 482-913"_s;

Order us(int number)
{
    return test::waiting(number, Market(), u"Google"_s, u"+12025550143"_s, 156, 900, u"TC-1"_s);
}

Order coded(int number)
{
    return test::withCode(
        test::waiting(number, test::globalMarket(), u"WhatsApp"_s, u"+447700900123"_s, 9, 900), u"482913"_s,
        text);
}

} // namespace

class TestActivePanel : public test::Strict {
    Q_OBJECT

    struct Parts {
        OrderModel model{[](const Order&) { return test::now; }};
        ActivePanel panel{&model, [](const Order&) { return test::now; }};
    };
    std::unique_ptr<Parts> m;
    std::unique_ptr<Appearance> m_look; ///< the style decides what a click hits
    QWidget m_host; ///< without a layout: the offscreen platform warns of a window's least size

    OrderList* list() { return m->panel.list(); }
    QPlainTextEdit* message()
    {
        auto* found = m->panel.findChild<QPlainTextEdit*>();
        return found && found->accessibleName() == u"Message"_s ? found : nullptr;
    }
    QModelIndex row(const AttemptId& attempt) { return m->model.index(m->model.rowOf(attempt)); }
    void click(const AttemptId& attempt, RowAction action)
    {
        const auto box = list()->buttonRect(row(attempt), action);
        QVERIFY(box);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, box->center());
    }
    QStringList menuOf(const AttemptId& attempt, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m->panel.select(attempt);
        QTest::keyClick(list(), key, modifiers);
        QStringList words;
        for (auto* menu : list()->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) {
            for (auto* action : menu->actions()) {
                if (!action->isSeparator())
                    words.append(action->text());
            }
            delete menu;
        }
        return words;
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Appearance>(qApp); }
    void cleanupTestCase() { m_look.reset(); }
    void init()
    {
        // As strict, but for what the offscreen platform says of itself when a popup opens.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m = std::make_unique<Parts>();
        m->panel.setParent(&m_host);
        m->panel.setGeometry(0, 0, 880, 600);
        m->panel.show();
        m_host.resize(880, 600);
        m_host.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_host));
    }
    void cleanup()
    {
        m.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void rowsReadAsSentences()
    {
        m->model.setOrders({us(1), coded(2)});
        QCOMPARE(list()->accessibleName(), u"Active numbers"_s);
        QAccessibleInterface* rows = QAccessible::queryAccessibleInterface(list());
        QCOMPARE(rows->child(m->model.rowOf(test::attempt(1)))->text(QAccessible::Name),
            u"+1 202-555-0143, Google, US, TC-1, waiting for the SMS, 12 minutes 24 seconds left"_s);
        QVERIFY(rows->child(m->model.rowOf(test::attempt(2)))
                    ->text(QAccessible::Name)
                    .contains(u"code 4 8 2 9 1 3"_s));
    }

    void buttonsDoWhatTheySay()
    {
        m->model.setOrders({us(1), coded(2), test::unknownOutcome(3, u"X"_s), test::refused(4, u"Y"_s)});
        QSignalSpy code(&m->panel, &ActivePanel::copyCodeRequested);
        QSignalSpy number(&m->panel, &ActivePanel::copyNumberRequested);
        QSignalSpy cancel(&m->panel, &ActivePanel::cancelRequested);
        QSignalSpy again(&m->panel, &ActivePanel::checkAgainRequested);
        QSignalSpy stop(&m->panel, &ActivePanel::stopTryingRequested);
        QSignalSpy dismiss(&m->panel, &ActivePanel::dismissRequested);
        click(test::attempt(2), RowAction::CopyCode);
        click(test::attempt(1), RowAction::CopyNumber);
        click(test::attempt(1), RowAction::Cancel);
        click(test::attempt(3), RowAction::CheckAgain);
        click(test::attempt(3), RowAction::StopTrying);
        click(test::attempt(4), RowAction::Dismiss);
        QCOMPARE(code.size(), 1);
        QCOMPARE(code[0][1].toString(), u"482913"_s);
        for (QSignalSpy* spy : {&number, &cancel, &again, &stop, &dismiss})
            QCOMPARE(spy->size(), 1);
        QCOMPARE(cancel[0][0].value<AttemptId>(), test::attempt(1));
        // A global number has no Cancel anywhere.
        QVERIFY(!list()->buttonRect(row(test::attempt(2)), RowAction::Cancel));
    }

    void aPressThatLeavesTheButtonDoesNothing()
    {
        m->model.setOrders({us(1)});
        QSignalSpy cancel(&m->panel, &ActivePanel::cancelRequested);
        const QRect box = *list()->buttonRect(row(test::attempt(1)), RowAction::Cancel);
        QTest::mousePress(list()->viewport(), Qt::LeftButton, {}, box.center());
        QTest::mouseRelease(list()->viewport(), Qt::LeftButton, {}, box.topLeft() - QPoint(4, 4));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, box.topLeft() - QPoint(3, 0));
        QTest::mouseClick(list()->viewport(), Qt::RightButton, {}, box.center());
        QCOMPARE(cancel.size(), 0);
    }

    void keyboard()
    {
        m->model.setOrders({us(1), coded(2)});
        QSignalSpy code(&m->panel, &ActivePanel::copyCodeRequested);
        QSignalSpy number(&m->panel, &ActivePanel::copyNumberRequested);
        m->panel.select(test::attempt(2));
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(code.size(), 1);
        m->panel.select(test::attempt(1));
        QTest::keyClick(list(), Qt::Key_Enter, Qt::KeypadModifier);
        QTest::keyClick(list(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(number.size(), 1);
        const QStringList words{u"Copy number"_s, u"Cancel number"_s, u"Check now"_s, u"Copy number as"_s};
        QCOMPARE(menuOf(test::attempt(1), Qt::Key_Menu, Qt::NoModifier), words);
        QCOMPARE(menuOf(test::attempt(1), Qt::Key_F10, Qt::ShiftModifier), words);
        QCOMPARE(menuOf(test::attempt(2), Qt::Key_Menu, Qt::NoModifier),
            QStringList({u"Copy code"_s, u"Copy number"_s, u"Check now"_s, u"Done"_s, u"Copy number as"_s,
                u"Copy code as"_s}));
    }

    /// Asked for before, and come to nothing: it is never sent again unasked, and says that it is a second one.
    void aCancelThatFailedIsOfferedAgain()
    {
        Order failed = us(1);
        failed.apply({failed.attempt(), QDateTime::currentDateTimeUtc(), CancelAsked{}});
        failed.apply({failed.attempt(), QDateTime::currentDateTimeUtc(), CancelFailed{}});
        m->model.setOrders({failed, us(2)});
        m->panel.select(test::attempt(1));
        QVERIFY(menuOf(test::attempt(1), Qt::Key_Menu, Qt::NoModifier).contains(u"Cancel again"_s));
        QVERIFY(menuOf(test::attempt(2), Qt::Key_Menu, Qt::NoModifier).contains(u"Cancel number"_s));
        QCOMPARE(buttonWordsOf(RowAction::Cancel, failed), u"Cancel again"_s);
        QCOMPARE(buttonWordsOf(RowAction::Cancel, us(2)), u"Cancel"_s);
        QSignalSpy cancel(&m->panel, &ActivePanel::cancelRequested);
        click(test::attempt(1), RowAction::Cancel);
        QCOMPARE(cancel.size(), 1);
    }

    void theChoiceStaysWhenRowsCome()
    {
        m->model.setOrders({us(1)});
        m->panel.select(test::attempt(1));
        m->model.put(test::waiting(9, Market(), u"New"_s, u"+12025550144"_s, 1, 900));
        QCOMPARE(m->panel.current(), test::attempt(1));
    }

    void detailsShowTheWholeMessage()
    {
        m->model.setOrders({us(1), coded(2)});
        m->panel.select(test::attempt(2));
        QVERIFY(message());
        QVERIFY(message()->isReadOnly());
        QCOMPARE(message()->toPlainText(), text);
        m->model.put(test::withCode(coded(2), u"777111"_s, u"<b>Second</b>"_s, 12));
        QVERIFY(message()->toPlainText().contains(text));
        QVERIFY(
            message()->toPlainText().indexOf(u"<b>Second</b>"_s) < message()->toPlainText().indexOf(text));
    }

    void anotherOrdersNewsLeaveASelectionAlone()
    {
        m->model.setOrders({us(1), coded(2)});
        m->panel.select(test::attempt(2));
        message()->selectAll();
        m->model.put(test::withCode(us(1), u"111222"_s, u"111222"_s));
        m->model.tick();
        QCOMPARE(message()->textCursor().selectedText(), text);
    }

    void nothingIsOnTopOfAnything_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("mirrored");
        for (const int width : {480, 560, 700, 1000}) {
            for (const bool mirrored : {false, true})
                QTest::addRow("%d %s", width, mirrored ? "rtl" : "ltr") << width << mirrored;
        }
    }
    void nothingIsOnTopOfAnything()
    {
        QFETCH(int, width);
        QFETCH(bool, mirrored);
        const QFont font = QApplication::font();
        const QRect box(0, 0, width, 100);
        const QString longName = u"Verkehrsverbundsbürgerschaftsdienst"_s;
        for (const Order& order :
            {us(1), coded(2), test::unknownOutcome(3, longName), test::refused(4, longName),
                test::cancelled(us(5)), test::withCode(us(6), u"12345678"_s, text)}) {
            const OrderRow row = OrderRow::lay(
                order, {}, test::now, box, font, mirrored ? Qt::RightToLeft : Qt::LeftToRight);
            QList<QRect> parts{row.tile, row.title, row.code, row.badge, row.state, row.ring};
            for (const auto& button : row.buttons)
                parts.append(button.box);
            parts.removeIf([](const QRect& part) { return part.isEmpty(); });
            for (const QRect& part : parts) {
                QVERIFY(box.contains(part));
                QCOMPARE(std::count_if(parts.cbegin(), parts.cend(),
                             [&](const QRect& o) { return o.intersects(part); }),
                    1);
            }
            QCOMPARE(row.code.isEmpty(), row.codeText.isEmpty());
            QVERIFY(row.title.width() >= 80);
            QVERIFY(!row.buttons.isEmpty());
            if (mirrored)
                QVERIFY(row.tile.left() > width / 2);
        }
    }

    /// What may have been bought reads the same in its row and on its card, whole there, and follows what is
    /// known.
    void anOpenOutcomeReadsTheSameInRowAndCard()
    {
        Repetition known{Repetition::Known::NotProved, true};
        m->model.setRepetition([&known](const Order&) { return known; });
        m->model.setOrders({test::unknownOutcome(3, u"WhatsApp"_s)});
        m->panel.select(test::attempt(3));
        const auto card = [this] {
            for (const auto* label : m->panel.details()->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().startsWith("It may have been bought."_L1))
                    return label;
            }
            return static_cast<const QLabel*>(nullptr);
        };
        const auto inRow = [this, &known] {
            return OrderRow::lay(*m->model.order(test::attempt(3)), {{}, known}, test::now,
                QRect(0, 0, 700, 120), QApplication::font(), Qt::LeftToRight)
                .wordsText;
        };
        QVERIFY(card());
        QCOMPARE(card()->text(), inRow());
        QVERIFY2(card()->text().contains(u"Most likely it was"_s), qPrintable(card()->text()));
        QVERIFY2(card()->text().contains(u"no API check with a test key has shown otherwise"_s),
            qPrintable(card()->text()));
        for (const int width : {880, 460}) {
            m->panel.resize(width, 600);
            QApplication::processEvents();
            QVERIFY(card()->height() >= card()->heightForWidth(card()->width()));
        }
        known = {Repetition::Known::Proved, false};
        m->model.refreshRepetitions();
        QCOMPARE(card()->text(), inRow());
        QVERIFY2(card()->text().contains(u"an API check with a test key found that"_s),
            qPrintable(card()->text()));
        for (const auto* label : m->panel.details()->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains(u"key "_s + test::attempt(3).text().left(4)),
                qPrintable(label->text()));
    }

    /// A purchase without an answer tells how long it has taken, second by second.
    void aPurchaseOnItsWayTellsItsTime()
    {
        Order order;
        Intended intended;
        intended.purchase.attempt = test::attempt(7);
        intended.service = ServiceId(u"wa"_s);
        order.apply({test::attempt(7), test::now.addSecs(-14), intended});
        order.apply({test::attempt(7), test::now.addSecs(-14), Sent{1}});
        m->model.setOrders({order});
        QVERIFY(m->panel.findChild<QTimer*>(u"second"_s)->isActive());
        const OrderRow row = OrderRow::lay(
            order, {}, test::now, QRect(0, 0, 700, 80), QApplication::font(), Qt::LeftToRight);
        QCOMPARE(row.ringText, words::timeLeft(std::chrono::seconds(14)));
        QVERIFY(!row.ring.isNull());
        QCOMPARE(words::sentence(order, test::now), u"wa, US, being bought for 14 seconds"_s);
    }

    void ticksOnlyWhileSomethingWaits()
    {
        auto* timer = m->panel.findChild<QTimer*>(u"second"_s);
        QVERIFY(timer);
        QVERIFY(!timer->isActive());
        m->model.setOrders({us(1)});
        QVERIFY(timer->isActive());
        m->model.put(test::withCode(us(1), u"1234"_s, {}));
        QVERIFY(!timer->isActive());
    }
};

QTEST_MAIN(TestActivePanel)
#include "tst_activepanel.moc"
