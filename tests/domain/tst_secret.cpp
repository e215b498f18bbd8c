// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/key.h"
#include "support/strict.h"

#include <cstdlib>
#include <cstring>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) // which has a free() of its own
extern "C" void __libc_free(void*); // NOLINT: glibc's own name

namespace {

const void* volatile watched = nullptr; ///< a byte of the block that is waited for
bool wasSeen = false;
bool wasClean = false;

} // namespace

/// Looks at a block at the very moment its memory is given back.
extern "C" void free(void* block)
{
    const auto* text = static_cast<const char*>(const_cast<const void*>(watched));
    const auto* begin = static_cast<const char*>(block);
    if (text && begin && begin <= text && text < begin + 64) {
        watched = nullptr;
        wasSeen = true;
        wasClean = std::memchr(text, 'Q', 12) == nullptr;
    }
    __libc_free(block);
}
#endif

using namespace provynx;

namespace {

QByteArray text()
{
    return QByteArray(32, 'Q');
}

} // namespace

/// A secret's memory holds it no longer than anybody holds the secret.
class TestSecret : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void isWipedByItsLastHolder()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__)
        QSKIP("Freed memory can't be looked at here.");
#else
        auto first = std::make_unique<Secret>(text());
        auto second = std::make_unique<Secret>(*first);
        const void* const place = first->reveal().constData();
        QCOMPARE(static_cast<const void*>(second->reveal().constData()), place);
        first.reset();
        QCOMPARE(second->reveal(), text()); // somebody holds it still
        watched = place;
        second.reset();
        QVERIFY(wasSeen);
        QVERIFY(wasClean);
#endif
    }

    void isWipedWhenAnotherTakesItsPlace_data()
    {
        QTest::addColumn<bool>("moves");
        QTest::newRow("copied over") << false;
        QTest::newRow("moved over") << true;
    }
    void isWipedWhenAnotherTakesItsPlace()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__)
        QSKIP("Freed memory can't be looked at here.");
#else
        QFETCH(bool, moves);
        Secret secret(text());
        const Secret other("another");
        wasSeen = wasClean = false;
        watched = secret.reveal().constData();
        if (moves)
            secret = Secret("another");
        else
            secret = other;
        QVERIFY(wasSeen);
        QVERIFY(wasClean);
        QCOMPARE(secret, other);
#endif
    }

    void isCopiedAndMovedAsBefore()
    {
        Secret one(text());
        const Secret two = one;
        QCOMPARE(two.reveal(), text());
        const Secret three = std::move(one);
        QCOMPARE(three.reveal(), text());
        Secret four;
        four = three;
        four = *&four;
        QCOMPARE(four.reveal(), text());
        QVERIFY(four == two);
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
