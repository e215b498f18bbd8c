add_library(journal STATIC
    connection.cpp connection.h  counting.cpp counting.h  eventtext.cpp eventtext.h  factcolumns.cpp factcolumns.h
    exporttext.cpp exporttext.h  historyexport.cpp historyexport.h  historyreader.cpp historyreader.h
    historysql.cpp historysql.h  journal.cpp journal.h  journalfile.cpp journalfile.h  journalthread.cpp journalthread.h  ledger.cpp ledger.h
    filelocks.cpp filelocks.h  pushshelf.cpp pushshelf.h  salvage.cpp salvage.h  schema.cpp schema.h  sqliteversion.cpp sqliteversion.h
    valuetext.cpp valuetext.h)
target_link_libraries(journal PUBLIC domain PRIVATE Qt6::Sql)
