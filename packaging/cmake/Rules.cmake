# SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every target links this: one set of warnings and one dialect of Qt for the whole house.
add_library(provynx_rules INTERFACE)
target_compile_definitions(provynx_rules INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_QLIST_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PROVYNX_VERSION="${PROJECT_VERSION}")
if(NOT MSVC)
    target_compile_options(provynx_rules INTERFACE
        -Wall -Wextra -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
        -Wno-missing-field-initializers)
endif()
# What makes a fault in memory end the program rather than run somebody else's code: checked by house_hardened.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported()
if(UNIX AND NOT APPLE)
    target_compile_definitions(provynx_rules INTERFACE _GLIBCXX_ASSERTIONS)
    target_compile_options(provynx_rules INTERFACE -fstack-protector-strong -fstack-clash-protection)
    target_link_options(provynx_rules INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        target_compile_options(provynx_rules INTERFACE -fcf-protection=full)
        target_link_options(provynx_rules INTERFACE -Wl,-z,shstk)
    endif()
    if(NOT PROVYNX_SANITIZE) # it needs the optimizer, and has no say under a sanitizer
        target_compile_options(provynx_rules INTERFACE $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE$<SEMICOLON>-D_FORTIFY_SOURCE=2>)
    endif()
endif()
if(PROVYNX_SANITIZE)
    target_compile_options(provynx_rules INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined)
    target_link_options(provynx_rules INTERFACE -fsanitize=address,undefined)
endif()
target_include_directories(provynx_rules INTERFACE ${CMAKE_SOURCE_DIR}/app)

# provynx_library(desk orders.cpp orders.h …): the static library provynx_desk, linked as Provynx::desk.
function(provynx_library name)
    add_library(provynx_${name} STATIC ${ARGN})
    add_library(Provynx::${name} ALIAS provynx_${name})
endfunction()
