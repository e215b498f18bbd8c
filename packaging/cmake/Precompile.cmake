# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Qt's headers are most of what a file costs to compile; here each kind of target reads them once. Only the presets for tests
# do this: the release is built without, so an #include that a file owes is found there.
set(core_headers <algorithm> <array> <chrono> <functional> <memory> <optional> <utility> <variant>
    <QAbstractListModel> <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QLocale> <QMap> <QMetaType> <QObject> <QPointer> <QRegularExpression> <QSet> <QSettings> <QString>
    <QStringList> <QTemporaryDir> <QTextStream> <QThread> <QTimer> <QUrl> <QUrlQuery> <QUuid> <QVariant>
    <QNetworkAccessManager> <QNetworkReply> <QNetworkRequest>)
set(window_headers <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QIcon> <QKeyEvent> <QLabel> <QLineEdit>
    <QListView> <QMainWindow> <QMenu> <QMessageBox> <QPainter> <QPalette> <QPlainTextEdit> <QPushButton> <QStackedWidget>
    <QStyleOption> <QStyledItemDelegate> <QTableView> <QTextEdit> <QToolButton> <QWidget>)

# One object library a kind. It takes Qt's folders but not Qt's definitions (QT_NETWORK_LIB and the like), because what was
# defined then must be defined wherever it is reused.
function(precompiled name)
    cmake_parse_arguments(arg "" "" "FOLDERS_OF;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_compile_options(${name} PRIVATE -fPIC)
    target_link_libraries(${name} PRIVATE provynx_rules Qt6::Core)
    foreach(module ${arg_FOLDERS_OF})
        target_include_directories(${name} SYSTEM PRIVATE $<TARGET_PROPERTY:${module},INTERFACE_INCLUDE_DIRECTORIES>)
    endforeach()
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()
precompiled(headers_core FOLDERS_OF Qt6::Network HEADERS ${core_headers})
precompiled(headers_window FOLDERS_OF Qt6::Network Qt6::Gui Qt6::Widgets HEADERS ${core_headers} ${window_headers})

function(precompile_below folder)
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(one ${folders})
        precompile_below(${one})
    endforeach()
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE place)
    foreach(target ${targets})
        get_target_property(type ${target} TYPE)
        if(NOT type MATCHES "STATIC_LIBRARY|EXECUTABLE")
            continue()
        endif()
        if(place MATCHES "^(ui|tests/ui)")
            set(kind headers_window)
        else()
            set(kind headers_core)
        endif()
        # A program's code is position-independent in another way than a library's, and a header is compiled in one way only.
        target_compile_options(${target} PRIVATE -fPIC)
        target_precompile_headers(${target} REUSE_FROM ${kind})
    endforeach()
endfunction()
precompile_below(${CMAKE_SOURCE_DIR})
