// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(options)
};

QString wordsOf(BaseUrl::Flaw flaw)
{
    switch (flaw) {
    case BaseUrl::Flaw::Empty:
        return Words::tr("The address is empty.");
    case BaseUrl::Flaw::NotAUrl:
        return Words::tr("That is no address. It should look like https://sms.example.com/api/v1/sms.");
    case BaseUrl::Flaw::WrongScheme:
        return Words::tr("The address has to begin with https://.");
    case BaseUrl::Flaw::PlainHttp:
        return Words::tr(
            "Plain http would send your key in the clear. It is allowed for this computer (127.0.0.1) only.");
    case BaseUrl::Flaw::HasCredentials:
        return Words::tr("The address must not hold a name or a password.");
    case BaseUrl::Flaw::HasQuery:
        return Words::tr("The address must not have a query (?…) or a fragment (#…).");
    }
    return {};
}

} // namespace

Options Options::read(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Rent a number, watch its code arrive, keep the evidence."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, Words::tr("Show this help."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, Words::tr("Show the version."));
    const QCommandLineOption sandbox(
        u"sandbox"_s, Words::tr("Open the sandbox inside this program: invented numbers, no account."));
    const QCommandLineOption tour(u"tour"_s,
        Words::tr("With --sandbox: go through the main job in the real window, save provynx-sms-tour.png in "
                  "the current folder, quit."));
    const QCommandLineOption base(u"base-url"_s,
        Words::tr("Use the service at another address: https, or http on this computer. Keys belong to the "
                  "address they were added for."),
        u"URL"_s);
    const QCommandLineOption check(u"check-api"_s,
        Words::tr("Check the API with the test key used last at the address, or with --sandbox: print what "
                  "is documented, what was "
                  "assumed and held, what differs. Leaves with 0 when nothing differs, 1 when something "
                  "does, 2 when it could not be "
                  "carried out."));
    const QCommandLineOption json(u"json"_s, Words::tr("With --check-api: print the report as JSON."));
    const QCommandLineOption disguise(u"disguise"_s,
        Words::tr(
            "How the sandbox behaves where the service's page says nothing, for tests and training: %1.")
            .arg(provynx::sandbox::disguiseNames().join(u", "_s)),
        u"NAME"_s);
    parser.addOptions({help, version, sandbox, tour, base, check, json, disguise});

    Options options;
    const auto leave = [&options](FILE* stream, const QString& text, int code) {
        QTextStream(stream) << text << Qt::endl;
        options.exitCode = code;
    };
    if (!parser.parse(arguments)) {
        leave(stderr, parser.errorText(), 2);
    } else if (parser.isSet(help)) {
        leave(stdout, parser.helpText(), 0);
    } else if (parser.isSet(version)) {
        leave(stdout, QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion(), 0);
    } else if (!parser.positionalArguments().isEmpty()) {
        leave(stderr, Words::tr("Not understood: %1").arg(parser.positionalArguments().constFirst()), 2);
    } else {
        options.tour = parser.isSet(tour);
        options.sandbox = parser.isSet(sandbox) || options.tour;
        options.checkApi = parser.isSet(check);
        options.json = parser.isSet(json);
        if (parser.isSet(disguise)) {
            const auto known = provynx::sandbox::disguiseFromName(parser.value(disguise));
            if (known)
                options.disguise = *known;
            else
                leave(stderr, Words::tr("--disguise: there is no %1.").arg(parser.value(disguise)), 2);
        }
        if (options.json && !options.checkApi)
            leave(stderr, Words::tr("--json goes with --check-api."), 2);
        if (parser.isSet(base)) {
            const auto parsed = BaseUrl::parse(parser.value(base));
            if (const auto* flaw = std::get_if<BaseUrl::Flaw>(&parsed))
                leave(stderr, u"--base-url: "_s + wordsOf(*flaw), 2);
            else
                options.base = std::get<BaseUrl>(parsed);
        }
    }
    return options;
}

} // namespace provynx
