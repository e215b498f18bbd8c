// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/smscode.h"
#include "support/strict.h"

#include <QFile>

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
        QVERIFY2(all.size() >= 150, qPrintable(QString::number(all.size())));
        struct Tally {
            int right = 0, among = 0, whole = 0;
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
            }
            if (!isRight)
                wrong.append(u"  expected %1, found %2: %3"_s.arg(
                    sample.expected, first, QString(sample.text).replace(u'\n', u'/')));
        }
        for (auto it = sections.cbegin(); it != sections.cend(); ++it)
            qInfo("%s: %d of %d", qPrintable(it.key()), it->right, it->whole);
        qInfo("right %.1f %% (%d of %d), among those offered %.1f %%", 100.0 * sum.right / sum.whole,
            sum.right, sum.whole, 100.0 * sum.among / sum.whole);
        for (const QString& line : std::as_const(wrong))
            qInfo("%s", qPrintable(line));
        QVERIFY2(sum.right * 100 >= sum.whole * 97, "fewer than 97 % are right");
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

    void whateverComesItEnds()
    {
        // Long, repetitive and broken texts: no time and no crash.
        QElapsedTimer timer;
        timer.start();
        for (const QString& piece : {u"code "_s, u"123 "_s, u"1-"_s, u"*x1"_s, u"https://a.b/"_s, u"код123"_s,
                 QString(QChar(0xd800)), u"A1-"_s, u"+1 "_s, u".1"_s})
            codesIn(piece.repeated(20'000 / int(piece.size())));
        codesIn(QString());
        QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestSmsCode)
#include "tst_smscode.moc"
