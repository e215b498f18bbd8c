add_library(journal_trial STATIC journaltrial.cpp journaltrial.h)
target_link_libraries(journal_trial PUBLIC journal test_support Qt6::Sql)
target_compile_definitions(journal_trial PUBLIC PROVYNX_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures")

provynx_test(tst_eventtext LIBS journal)
provynx_test(tst_journal LIBS journal_trial)
provynx_test(tst_journal_damage LIBS journal_trial TIMEOUT 240)
provynx_test(tst_journal_edited LIBS journal_trial)
provynx_test(tst_journal_forget LIBS journal_trial)
provynx_test(tst_history LIBS journal_trial Qt6::Sql)
provynx_test(tst_export LIBS journal_trial)
provynx_test(tst_journal_kill LIBS journal_trial TIMEOUT 240)
provynx_test(tst_journal_migrate LIBS journal_trial)
provynx_test(tst_statistics LIBS journal_trial)
target_compile_definitions(tst_statistics PRIVATE COUNT_BY_HAND="${CMAKE_CURRENT_SOURCE_DIR}/count_by_hand.py")
provynx_test(tst_journal_pushes LIBS journal_trial)
if(UNIX AND NOT APPLE)
    # A disk of its own below the very library that Qt's driver uses, which is the system's.
    find_package(SQLite3 REQUIRED)
    provynx_test(tst_journal_powercut LIBS journal_trial SQLite::SQLite3
        SOURCES recordeddisk.cpp recordeddisk.h TIMEOUT 240)
endif()

# Printed by hand, compared with nothing: no ctest entry.
add_executable(bench_journal EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/bench/bench_journal.cpp)
target_link_libraries(bench_journal PRIVATE journal_trial)
add_executable(bench_statistics EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/bench/bench_statistics.cpp)
target_link_libraries(bench_statistics PRIVATE journal_trial)
