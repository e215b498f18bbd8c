// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/smscode.h"
#include "support/strict.h"

#include <QFile>
#include <QRandomGenerator>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

struct Sample {
    QString section;
    QString expected; ///< empty: no code
    QStringList beside;
    QString text;
};

QList<Sample> samples()
{
    QFile file(QStringLiteral(PROVYNX_FIXTURES "/smscodes.txt"));
    QList<Sample> read;
    if (!file.open(QFile::ReadOnly))
        return read;
    QString section;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith("## "_L1))
            section = line.sliced(3);
        const qsizetype mark = line.indexOf(" :: "_L1);
        if (line.startsWith(u'#') || mark < 0)
            continue;
        Sample sample{section, line.left(mark), {}, line.sliced(mark + 4)};
        if (const qsizetype bracket = sample.expected.indexOf(" ("_L1); bracket > 0) {
            sample.beside = sample.expected.sliced(bracket + 2).chopped(1).split(u", "_s);
            sample.expected.truncate(bracket);
        }
        if (sample.expected == "-"_L1)
            sample.expected.clear();
        sample.text.replace("\\n"_L1, "\n"_L1);
        read.append(sample);
    }
    return read;
}

Message message(const QString& code, const QString& text)
{
    Message made;
    made.code = code;
    made.text = text;
    return made;
}

} // namespace

class TestSmsCode : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void theTable()
    {
        const QList<Sample> all = samples();
        QVERIFY2(all.size() >= 3500, qPrintable(QString::number(all.size())));
        struct Tally {
            int right = 0, among = 0, falseAlarms = 0, whole = 0;
        };
        QMap<QString, Tally> sections;
        Tally sum;
        QStringList wrong;
        for (const Sample& sample : all) {
            const QList<SmsCode> codes = codesIn(sample.text);
            const auto offers = [&codes](const QString& code) {
                return std::any_of(
                    codes.cbegin(), codes.cend(), [&code](const SmsCode& c) { return c.code == code; });
            };
            const QString first = codes.isEmpty() ? QString() : codes.constFirst().code;
            const bool isRight = first == sample.expected
                && std::all_of(sample.beside.cbegin(), sample.beside.cend(), offers);
            const bool isAmong = sample.expected.isEmpty() ? codes.isEmpty() : offers(sample.expected);
            for (Tally* tally : {&sections[sample.section], &sum}) {
                ++tally->whole;
                tally->right += isRight;
                tally->among += isAmong;
                tally->falseAlarms += sample.expected.isEmpty() && !isRight;
            }
            if (!isRight)
                wrong.append(u"  expected %1, found %2: %3"_s.arg(
                    sample.expected, first, QString(sample.text).replace(u'\n', u'/')));
        }
        for (auto it = sections.cbegin(); it != sections.cend(); ++it)
            qInfo("%d of %d: %s", it->right, it->whole, qPrintable(it.key()));
        qInfo("right %.1f %% (%d of %d), among those offered %.1f %%, false alarms %.1f %%",
            100.0 * sum.right / sum.whole, sum.right, sum.whole, 100.0 * sum.among / sum.whole,
            100.0 * sum.falseAlarms / sum.whole);
        for (const QString& line : std::as_const(wrong))
            qInfo("%s", qPrintable(line));
        QVERIFY2(sum.right * 1000 >= sum.whole * 998, "fewer than 99.8 % are right");
        QVERIFY2(sum.falseAlarms * 1000 <= sum.whole, "more than 0.1 % are false alarms");
        for (auto it = sections.cbegin(); it != sections.cend(); ++it)
            QVERIFY2(it->right * 100 >= it->whole * 95, qPrintable(it.key()));
    }

    void theDigitsOfEveryScriptAreRead()
    {
        int scripts = 0;
        for (char32_t zero = 0; zero <= QChar::LastValidCodePoint; ++zero) {
            if (QChar::category(zero) != QChar::Number_DecimalDigit || QChar::digitValue(zero) != 0)
                continue;
            QString written;
            for (const int digit : {4, 8, 2, 9, 1, 3}) {
                const char32_t c = zero + char32_t(digit);
                written += QString::fromUcs4(&c, 1);
            }
            const QList<SmsCode> codes = codesIn(u"Your code is "_s + written);
            QVERIFY2(!codes.isEmpty(), qPrintable(QString::number(zero, 16)));
            QCOMPARE(codes.constFirst().code, u"482913"_s);
            ++scripts;
        }
        QVERIFY2(scripts > 50, qPrintable(QString::number(scripts)));
    }

    void marksThatWereLeftOutDoNotMatter_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text :
            {u"Mã xác nhận của bạn là 482913, đơn hàng 73518204"_s, u"Código 482913. Nº 7351"_s,
                u"Šifra: 482913, račun 73518204"_s, u"Engångskod 482913 för order 73518204"_s,
                u"Κωδικός 482913, παραγγελία 73518204"_s, u"Şifreniz 482913, sipariş no 73518204"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void marksThatWereLeftOutDoNotMatter()
    {
        QFETCH(QString, text);
        QString plain;
        for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
            if (c.category() != QChar::Mark_NonSpacing)
                plain += c == u'đ' ? u'd' : c;
        }
        QVERIFY(plain != text);
        for (const QString& written : {text, plain, text.normalized(QString::NormalizationForm_D)}) {
            QCOMPARE(codesIn(written).value(0).code, u"482913"_s);
            QVERIFY(std::none_of(codesIn(written).cbegin(), codesIn(written).cend(),
                [](const SmsCode& code) { return code.code == "73518204"_L1; }));
        }
    }

    void aCodeForBrowsersStandsInTheLastLineBehindItsDomain()
    {
        const auto first = [](const QString& text) { return codesIn(text).value(0).code; };
        QCOMPARE(first(u"Sign in, ticket 991122\n\n@acme.example #K7QX9"_s), u"K7QX9"_s);
        QCOMPARE(first(u"Sign in\n@acme.example:8443 #482913 %frame.example"_s), u"482913"_s);
        QCOMPARE(first(u"@acme.example #summer24\nYour code is 482913"_s), u"482913"_s);
        QCOMPARE(first(u"Your code is 482913. Write to sam@acme.example #summer24"_s), u"482913"_s);
        QCOMPARE(first(u"Follow @acme.example #summer24"_s), QString());
    }

    void theServicesOwnCodeWins()
    {
        const Message both = message(u"998877"_s, u"Your code is 123456"_s);
        QCOMPARE(codeOf(both), u"998877"_s);
        QCOMPARE(codesOf(both).size(), 2);
        QCOMPARE(codesOf(both).at(1).code, u"123456"_s);
        QCOMPARE(codeOf(message({}, u"Your code is 123456"_s)), u"123456"_s);
        QCOMPARE(codeOf(message({}, u"Hello"_s)), QString());
        QCOMPARE(codesOf(message(u"123456"_s, u"Your code is 123-456"_s)).size(), 1);
    }

    void digitsLoseTheirSeparatorsAndLettersKeepThem()
    {
        const SmsCode digits = codesOf(message(u"123-456"_s, {})).constFirst();
        QCOMPARE(digits.code, u"123456"_s);
        QCOMPARE(digits.written, u"123-456"_s);
        QCOMPARE(codeOf(message(u"AB-12"_s, {})), u"AB-12"_s);
        QCOMPARE(codesIn(u"Your code is 123 456"_s).constFirst().written, u"123 456"_s);
    }

    void lettersAndDigitsAreReadWhole()
    {
        // Within them stand amounts, versions, times and ends of cards: "C8RM8G", "LQTF2V2", "9H82E".
        const QString alphabet = u"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"_s;
        QRandomGenerator random(20'260'616);
        for (int made = 0; made < 600;) {
            QString code;
            const int length = random.bounded(5, 9);
            while (code.size() < length)
                code += alphabet.at(random.bounded(int(alphabet.size())));
            const auto isDigit = [](QChar c) { return c.isDigit(); };
            const auto digits = std::count_if(code.cbegin(), code.cend(), isDigit);
            if (digits == 0 || digits == length)
                continue;
            ++made;
            for (const QString& text : {u"Your activation code is %1"_s, u"%1 is your code"_s,
                     u"Ihr Code: %1"_s, u"Your login code %1 expires in 5 min"_s})
                QCOMPARE(codesIn(text.arg(code)).value(0).code, code);
        }
    }

    void whateverComesItEnds()
    {
        // Long, repetitive and broken texts: no time and no crash.
        QElapsedTimer timer;
        timer.start();
        for (const QString& piece : {u"code "_s, u"123 "_s, u"1-"_s, u"*x1"_s, u"https://a.b/"_s, u"код123"_s,
                 QString(QChar(0xd800)), u"A1-"_s, u"+1 "_s, u".1"_s, u"never share your code "_s,
                 u"4821 expired. "_s, u"Code. Ref 4821"_s, u"验证码，"_s, u"to confirm 4821 with "_s})
            codesIn(piece.repeated(20'000 / int(piece.size())));
        codesIn(QString());
        QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestSmsCode)
#include "tst_smscode.moc"
