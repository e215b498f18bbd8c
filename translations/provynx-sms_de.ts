<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>About Provynx SMS</source>
        <translation>Über Provynx SMS</translation>
    </message>
    <message>
        <source>Provynx SMS %1</source>
        <translation>Provynx SMS %1</translation>
    </message>
    <message>
        <source>Rent a number, watch its code arrive, keep the evidence.

Licence: GPL-3.0-or-later. This program comes with no warranty.</source>
        <translation>Eine Nummer mieten, ihren Code kommen sehen, den Nachweis behalten.

Lizenz: GPL-3.0-or-later. Für dieses Programm gibt es keine Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>Nothing was bought.</source>
        <translation>Es wurde nichts gekauft.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours, as short as can be</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>no test case</source>
        <translation>kein Testfall</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut nachfragen</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Cancel number</source>
        <translation>Nummer stornieren</translation>
    </message>
    <message>
        <source>Cancel again</source>
        <translation>Erneut stornieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>Ja, das ist sie</translation>
    </message>
    <message>
        <source>No, it isn&apos;t</source>
        <translation>Nein, ist sie nicht</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>copymenu</name>
    <message>
        <source>E.164</source>
        <translation>E.164</translation>
    </message>
    <message>
        <source>International</source>
        <translation>International</translation>
    </message>
    <message>
        <source>National</source>
        <translation>National</translation>
    </message>
    <message>
        <source>Digits only</source>
        <translation>Nur Ziffern</translation>
    </message>
    <message>
        <source>Without country code</source>
        <translation>Ohne Landesvorwahl</translation>
    </message>
    <message>
        <source>Without separators</source>
        <translation>Ohne Trennzeichen</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>Wie gesendet</translation>
    </message>
    <message>
        <source>With separators</source>
        <translation>Mit Trennzeichen</translation>
    </message>
    <message>
        <source>Or perhaps</source>
        <translation>Oder vielleicht</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Provynx SMS is open already; its window was asked to the front.</source>
        <translation>Provynx SMS ist schon geöffnet; sein Fenster wurde nach vorn gebeten.</translation>
    </message>
    <message>
        <source>Provynx SMS is open already and does not answer. Close it first, or wait until it does.</source>
        <translation>Provynx SMS ist schon geöffnet und antwortet nicht. Schließen Sie es zuerst, oder warten Sie, bis es antwortet.</translation>
    </message>
    <message>
        <source>There is no display to open the window on. provynx-sms --help lists what works without one.</source>
        <translation>Es gibt keine Anzeige für das Fenster. provynx-sms --help nennt, was ohne geht.</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>The address is empty.</source>
        <translation>Die Adresse ist leer.</translation>
    </message>
    <message>
        <source>That is no address. It should look like https://sms.example.com/api/v1/sms.</source>
        <translation>Das ist keine Adresse. Sie sollte aussehen wie https://sms.example.com/api/v1/sms.</translation>
    </message>
    <message>
        <source>The address has to begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Plain http would send your key in the clear. It is allowed for this computer (127.0.0.1) only.</source>
        <translation>Einfaches http würde Ihren Schlüssel unverschlüsselt senden. Es ist nur für diesen Computer (127.0.0.1) erlaubt.</translation>
    </message>
    <message>
        <source>The address must not hold a name or a password.</source>
        <translation>Die Adresse darf keinen Namen und kein Passwort enthalten.</translation>
    </message>
    <message>
        <source>The address must not have a query (?…) or a fragment (#…).</source>
        <translation>Die Adresse darf keine Abfrage (?…) und kein Fragment (#…) haben.</translation>
    </message>
    <message>
        <source>Rent a number, watch its code arrive, keep the evidence.</source>
        <translation>Eine Nummer mieten, ihren Code kommen sehen, den Nachweis behalten.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Open the sandbox inside this program: invented numbers, no account.</source>
        <translation>Öffnet die Sandbox in diesem Programm: erfundene Nummern, kein Konto.</translation>
    </message>
    <message>
        <source>With --sandbox: go through the main job in the real window, save provynx-sms-tour.png in the current folder, quit.</source>
        <translation>Mit --sandbox: geht die Hauptaufgabe im echten Fenster durch, speichert provynx-sms-tour.png im aktuellen Ordner, beendet sich.</translation>
    </message>
    <message>
        <source>Use the service at another address: https, or http on this computer. Keys belong to the address they were added for.</source>
        <translation>Verwendet den Dienst unter einer anderen Adresse: https, oder http auf diesem Computer. Schlüssel gehören zu der Adresse, für die sie hinzugefügt wurden.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>Check the API with the test key used last at the address, or with --sandbox: print what is documented, what was assumed and held, what differs. Leaves with 0 when nothing differs, 1 when something does, 2 when it could not be carried out.</source>
        <translation>Prüft die API mit dem dort zuletzt verwendeten Test-Schlüssel oder mit --sandbox: gibt aus, was dokumentiert ist, was angenommen wurde und stimmt, was abweicht. Endet mit 0, wenn nichts abweicht, mit 1, wenn etwas abweicht, mit 2, wenn es nicht durchführbar war.</translation>
    </message>
    <message>
        <source>With --check-api: print the report as JSON.</source>
        <translation>Mit --check-api: gibt den Bericht als JSON aus.</translation>
    </message>
    <message>
        <source>How the sandbox behaves where the service&apos;s page says nothing, for tests and training: %1.</source>
        <translation>Wie sich die Sandbox verhält, wo die Seite des Dienstes nichts sagt, für Tests und Schulung: %1.</translation>
    </message>
    <message>
        <source>--disguise: there is no %1.</source>
        <translation>--disguise: Es gibt kein %1.</translation>
    </message>
    <message>
        <source>--json goes with --check-api.</source>
        <translation>--json gehört zu --check-api.</translation>
    </message>
</context>
<context>
    <name>provynx::ActiveController</name>
    <message>
        <source>What just happened could not be written to the journal; it is on screen only. %1</source>
        <translation>Was eben geschah, ließ sich nicht ins Journal schreiben; es steht nur auf dem Bildschirm. %1</translation>
    </message>
    <message>
        <source>The number was cancelled.</source>
        <translation>Die Nummer wurde storniert.</translation>
    </message>
    <message>
        <source>The code came first, so the number was not cancelled.</source>
        <translation>Der Code kam zuerst, darum wurde die Nummer nicht storniert.</translation>
    </message>
    <message>
        <source>A message came for %1: %2</source>
        <translation>Für %1 kam eine Nachricht: %2</translation>
    </message>
    <message>
        <source>Code for %1: %2</source>
        <translation>Code für %1: %2</translation>
    </message>
    <message>
        <source>Cancel the number %1?</source>
        <translation>Die Nummer %1 stornieren?</translation>
    </message>
    <message>
        <source>It will receive no more codes. What comes back is up to the service; the wallet shows it.</source>
        <translation>Sie empfängt dann keine Codes mehr. Was zurückkommt, entscheidet der Dienst; das Guthaben zeigt es.</translation>
    </message>
    <message>
        <source>Cancel number</source>
        <translation>Nummer stornieren</translation>
    </message>
    <message>
        <source>Cancel again</source>
        <translation>Erneut stornieren</translation>
    </message>
    <message>
        <source>Likely code for %1: %2</source>
        <translation>Wahrscheinlicher Code für %1: %2</translation>
    </message>
    <message>
        <source>Checked: no code, and the number is over.</source>
        <translation>Geprüft: kein Code, und die Nummer ist abgelaufen.</translation>
    </message>
    <message>
        <source>Checked: no code, and the service says “%1”.</source>
        <translation>Geprüft: kein Code, und der Dienst sagt „%1“.</translation>
    </message>
    <message>
        <source>It was not bought here: another desk may hold it and wait for its code.</source>
        <translation>Sie wurde nicht hier gekauft: Ein anderer Arbeitsplatz kann sie haben und auf ihren Code warten.</translation>
    </message>
    <message>
        <source>Another order is on its way just now.</source>
        <translation>Gerade ist ein anderer Auftrag unterwegs.</translation>
    </message>
</context>
<context>
    <name>provynx::ActivePanel</name>
    <message>
        <source>Active numbers</source>
        <translation>Aktive Nummern</translation>
    </message>
    <message>
        <source>No active numbers. Choose a service and get one.</source>
        <translation>Keine aktiven Nummern. Wählen Sie einen Dienst und holen Sie eine.</translation>
    </message>
</context>
<context>
    <name>provynx::AddKeyForm</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Den Schlüssel zeigen</translation>
    </message>
    <message>
        <source>🔒 Kept in this computer&apos;s keychain, never in a file.</source>
        <translation>🔒 Liegt im Schlüsselbund dieses Computers, nie in einer Datei.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Checking the key with GET /balance…</source>
        <translation>Der Schlüssel wird mit GET /balance geprüft…</translation>
    </message>
    <message>
        <source>Paste or type a key first.</source>
        <translation>Fügen Sie zuerst einen Schlüssel ein.</translation>
    </message>
    <message>
        <source>Keys begin with nsk_test_ or nsk_live_.</source>
        <translation>Schlüssel beginnen mit nsk_test_ oder nsk_live_.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>provynx::Affordability</name>
    <message>
        <source>Add a key to get numbers.</source>
        <translation>Fügen Sie einen Schlüssel hinzu, um Nummern zu erhalten.</translation>
    </message>
    <message>
        <source>The wallet is short by %1.</source>
        <translation>Im Guthaben fehlen %1.</translation>
    </message>
</context>
<context>
    <name>provynx::ApiCheckController</name>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>There is no key yet. Add a test key, or open the sandbox.</source>
        <translation>Es gibt noch keinen Schlüssel. Fügen Sie einen Test-Schlüssel hinzu oder öffnen Sie die Sandbox.</translation>
    </message>
    <message>
        <source>With “%1” (%2), at %3.</source>
        <translation>Mit „%1“ (%2), bei %3.</translation>
    </message>
    <message>
        <source>Choose one in the list at the top left of the window.</source>
        <translation>Wählen Sie einen in der Liste oben links im Fenster.</translation>
    </message>
    <message>
        <source>Remembered: %1</source>
        <translation>Gemerkt: %1</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht ist in %1.</translation>
    </message>
    <message>
        <source>The report could not be saved: %1</source>
        <translation>Der Bericht ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>Check the API</source>
        <translation>Die API prüfen</translation>
    </message>
    <message>
        <source>No API check has shown yet that this service recognises a repeated purchase, so an unanswered one with a live key waits for you. The check takes a test key and costs nothing.</source>
        <translation>Noch hat keine API-Prüfung gezeigt, dass dieser Dienst einen wiederholten Kauf erkennt; ein unbeantworteter mit einem Live-Schlüssel wartet deshalb auf Sie. Die Prüfung braucht einen Test-Schlüssel und kostet nichts.</translation>
    </message>
</context>
<context>
    <name>provynx::ApiCheckDialog</name>
    <message>
        <source>Check &amp;now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>Check the API</source>
        <translation>Die API prüfen</translation>
    </message>
    <message>
        <source>Rows of the check</source>
        <translation>Zeilen der Prüfung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Choose a row to see its answer.</source>
        <translation>Wählen Sie eine Zeile, um ihre Antwort zu sehen.</translation>
    </message>
    <message>
        <source>Walks over every endpoint and finds out what the developer page leaves open: where the request id of a purchase goes, and whether there are global operators. It costs nothing: it buys a few numbers with a test key, and gives back those that can be.</source>
        <translation>Geht alle Endpunkte durch und findet heraus, was die Entwicklerseite offenlässt: wohin die Anfragekennung eines Kaufs gehört und ob es weltweite Betreiber gibt. Es kostet nichts: Mit einem Test-Schlüssel werden ein paar Nummern gekauft und die zurückgegeben, bei denen es geht.</translation>
    </message>
</context>
<context>
    <name>provynx::AppearancePage</name>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Die des Systems</translation>
    </message>
</context>
<context>
    <name>provynx::BuyPanel</name>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Weltweit</translation>
    </message>
    <message>
        <source>Server 1</source>
        <translation>Server 1</translation>
    </message>
    <message>
        <source>Server 2</source>
        <translation>Server 2</translation>
    </message>
    <message>
        <source>Server 3</source>
        <translation>Server 3</translation>
    </message>
    <message>
        <source>Top up ↗</source>
        <translation>Aufladen ↗</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Choose a country first.</source>
        <translation>Wählen Sie zuerst ein Land.</translation>
    </message>
    <message>
        <source>The services of this market show here.</source>
        <translation>Hier erscheinen die Dienste dieses Marktes.</translation>
    </message>
    <message>
        <source>Loading services…</source>
        <translation>Dienste werden geladen…</translation>
    </message>
    <message>
        <source>No services are offered here. Try another server.</source>
        <translation>Hier werden keine Dienste angeboten. Versuchen Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>No service is called “%1”.</source>
        <translation>Kein Dienst heißt „%1“.</translation>
    </message>
    <message>
        <source>Choose a country</source>
        <translation>Land wählen</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>Dienst wählen</translation>
    </message>
    <message>
        <source>Out of stock here. Try another server or operator.</source>
        <translation>Hier nicht vorrätig. Versuchen Sie einen anderen Server oder Betreiber.</translation>
    </message>
    <message>
        <source>Global numbers can&apos;t be cancelled.</source>
        <translation>Weltweite Nummern lassen sich nicht stornieren.</translation>
    </message>
    <message>
        <source>Buying…</source>
        <translation>Wird gekauft…</translation>
    </message>
    <message>
        <source>Get number · %1</source>
        <translation>Nummer holen · %1</translation>
    </message>
    <message>
        <source>Get number</source>
        <translation>Nummer holen</translation>
    </message>
    <message>
        <source>Server — stays the same for catalogue and purchase</source>
        <translation>Server — derselbe für Katalog und Kauf</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>Testfall</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>Guthaben aufladen</translation>
    </message>
    <message>
        <source>Get a number</source>
        <translation>Eine Nummer holen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Compare servers</source>
        <translation>Server vergleichen</translation>
    </message>
    <message>
        <source>Price and stock of the chosen service on all three servers</source>
        <translation>Preis und Vorrat des gewählten Dienstes auf allen drei Servern</translation>
    </message>
    <message>
        <source>any</source>
        <comment>operator</comment>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>provynx::CheckCommand</name>
    <message>
        <source>The sandbox could not start: %1</source>
        <translation>Die Sandbox konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>There is no key for %1 yet. Add a test key in the program&apos;s window, or use --sandbox.</source>
        <translation>Für %1 gibt es noch keinen Schlüssel. Fügen Sie im Fenster des Programms einen Test-Schlüssel hinzu oder verwenden Sie --sandbox.</translation>
    </message>
</context>
<context>
    <name>provynx::CheckModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>provynx::ClipboardPage</name>
    <message>
        <source>Copy the number when it is bought</source>
        <translation>Die Nummer kopieren, wenn sie gekauft ist</translation>
    </message>
    <message>
        <source>Copy the code when it comes</source>
        <translation>Den Code kopieren, wenn er kommt</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Nummernformat</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>What was on the clipboard before is replaced then.</source>
        <translation>Was vorher in der Zwischenablage war, wird dann ersetzt.</translation>
    </message>
    <message>
        <source>Numbers are copied as</source>
        <translation>Nummern werden so kopiert</translation>
    </message>
    <message>
        <source>Other ways are in a number&apos;s menu. Codes are copied without gaps; clipboard histories are asked not to keep them.</source>
        <translation>Andere Schreibweisen stehen im Menü der Nummer. Codes werden ohne Lücken kopiert; Zwischenablage-Verläufe werden gebeten, sie nicht zu behalten.</translation>
    </message>
</context>
<context>
    <name>provynx::CodeChoice</name>
    <message>
        <source>Read from the text; a click copies</source>
        <translation>Aus dem Text gelesen; ein Klick kopiert</translation>
    </message>
    <message>
        <source>Also in the text; a click copies</source>
        <translation>Auch im Text; ein Klick kopiert</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>provynx::ComparisonDialog</name>
    <message>
        <source>Compare the servers</source>
        <translation>Die Server vergleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>For any operator. Nothing is bought here: choosing a server shows its catalogue.</source>
        <translation>Für jeden Betreiber. Hier wird nichts gekauft: Die Wahl eines Servers zeigt seinen Katalog.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>am günstigsten</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Not offered here</source>
        <translation>Hier nicht angeboten</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Nicht vorrätig</translation>
    </message>
    <message>
        <source>%1 in stock</source>
        <translation>%1 vorrätig</translation>
    </message>
    <message>
        <source>Stock unknown</source>
        <translation>Vorrat unbekannt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>On show</source>
        <translation>Wird gezeigt</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 erneut versuchen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>provynx::ConfirmPurchase</name>
    <message>
        <source>Get this number?</source>
        <translation>Diese Nummer holen?</translation>
    </message>
    <message>
        <source>This spends real money.</source>
        <translation>Das kostet echtes Geld.</translation>
    </message>
    <message>
        <source>This costs nothing.</source>
        <translation>Das kostet nichts.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>Testfall</translation>
    </message>
    <message>
        <source>Wallet now</source>
        <translation>Guthaben jetzt</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Wallet after</source>
        <translation>Guthaben danach</translation>
    </message>
    <message>
        <source>Get number</source>
        <translation>Nummer holen</translation>
    </message>
    <message>
        <source>Don&apos;t buy</source>
        <translation>Nicht kaufen</translation>
    </message>
    <message>
        <source>A number for %1</source>
        <translation>Eine Nummer für %1</translation>
    </message>
    <message>
        <source>It can be cancelled while no code has come.</source>
        <translation>Sie lässt sich stornieren, solange kein Code gekommen ist.</translation>
    </message>
    <message>
        <source>A global number can&apos;t be cancelled.</source>
        <translation>Eine weltweite Nummer lässt sich nicht stornieren.</translation>
    </message>
    <message>
        <source>was %1 when you agreed</source>
        <translation>%1, als Sie zustimmten</translation>
    </message>
    <message>
        <source>was %1 when you chose</source>
        <translation>%1, als Sie wählten</translation>
    </message>
    <message>
        <source>The list of services could not be read again; the price may have changed.</source>
        <translation>Die Liste der Dienste ließ sich nicht noch einmal lesen; der Preis kann sich geändert haben.</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>could not be read; %1 before</source>
        <translation>ließ sich nicht lesen; zuvor %1</translation>
    </message>
    <message>
        <source>Get a second one</source>
        <translation>Eine zweite holen</translation>
    </message>
    <message>
        <source>Get a second one?</source>
        <translation>Eine zweite holen?</translation>
    </message>
    <message>
        <source>A second number for %1?</source>
        <translation>Eine zweite Nummer für %1?</translation>
    </message>
    <message>
        <source>One for the same service in the same market is on its way, or may have been bought already.</source>
        <translation>Für denselben Dienst im selben Markt ist schon eine unterwegs oder vielleicht bereits gekauft.</translation>
    </message>
    <message>
        <source>It is not offered there any more; this is what it was.</source>
        <translation>Dort wird es nicht mehr angeboten; dies ist der frühere Preis.</translation>
    </message>
    <message>
        <source>Check again?</source>
        <translation>Erneut nachfragen?</translation>
    </message>
    <message>
        <source>Ask the service again for the number for %1?</source>
        <translation>Den Dienst erneut nach der Nummer für %1 fragen?</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut nachfragen</translation>
    </message>
    <message>
        <source>Don&apos;t ask</source>
        <translation>Nicht nachfragen</translation>
    </message>
    <message>
        <source>This may spend real money.</source>
        <translation>Das gibt möglicherweise echtes Geld aus.</translation>
    </message>
</context>
<context>
    <name>provynx::ConnectionController</name>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no certificate in %1. A file in PEM or DER is needed.</source>
        <translation>In %1 ist kein Zertifikat. Es braucht eine Datei in PEM oder DER.</translation>
    </message>
    <message>
        <source>The certificates in %1 are not valid today.</source>
        <translation>Die Zertifikate in %1 sind heute nicht gültig.</translation>
    </message>
    <message>
        <source>Only the system&apos;s certificates are trusted now.</source>
        <translation>Jetzt wird nur den Zertifikaten des Systems vertraut.</translation>
    </message>
    <message>
        <source>The keychain did not give the proxy&apos;s password. Type it in the settings under Connection.</source>
        <translation>Der Schlüsselbund gab das Passwort des Proxys nicht her. Geben Sie es in den Einstellungen unter Verbindung ein.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>“%1” is no host name. The way to the network stays as it was.</source>
        <translation>„%1“ ist kein Rechnername. Der Weg ins Netz bleibt, wie er war.</translation>
    </message>
    <message>
        <source>What was trusted before still is.</source>
        <translation>Das bisherige Vertrauen bleibt.</translation>
    </message>
    <message>
        <source>The keychain did not take the password; it is kept until you quit.</source>
        <translation>Der Schlüsselbund nahm das Passwort nicht an; es bleibt bis zum Beenden.</translation>
    </message>
    <message>
        <source>The keychain still has the password of the proxy used before; remove it there.</source>
        <translation>Der Schlüsselbund hat noch das Passwort des vorigen Proxys; entfernen Sie es dort.</translation>
    </message>
    <message>
        <source>goes through %1</source>
        <translation>läuft über %1</translation>
    </message>
    <message>
        <source>trusts %1</source>
        <translation>vertraut %1</translation>
    </message>
</context>
<context>
    <name>provynx::ConnectionPage</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Der des Systems</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>Proxy type</source>
        <translation>Proxy-Art</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Rechner</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The sandbox is inside this program and needs no proxy. A password is kept in the keychain.</source>
        <translation>Die Sandbox ist in diesem Programm und braucht keinen Proxy. Ein Passwort liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Where a company inspects its traffic or tests a service of its own: a file with the certificates to trust beside the system&apos;s.</source>
        <translation>Wo eine Firma ihren Verkehr prüft oder einen eigenen Dienst testet: eine Datei mit den Zertifikaten, denen neben denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>None: the system&apos;s certificates alone.</source>
        <translation>Keine: allein die Zertifikate des Systems.</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Zertifikate, denen vertraut wird</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <translation>Zertifikate (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
</context>
<context>
    <name>provynx::CopyController</name>
    <message>
        <source>Number %1 is yours and on the clipboard.</source>
        <translation>Die Nummer %1 gehört Ihnen und ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Code for %1: %2. It is on the clipboard.</source>
        <translation>Code für %1: %2. Er ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The code is on the clipboard.</source>
        <translation>Der Code ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The number is on the clipboard.</source>
        <translation>Die Nummer ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>%1 is on the clipboard, %2 of %3.</source>
        <translation>%1 ist in der Zwischenablage, %2 von %3.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
</context>
<context>
    <name>provynx::DayChart</name>
    <message>
        <source>Numbers by day</source>
        <translation>Nummern nach Tagen</translation>
    </message>
    <message>
        <source>Numbers by day. %1</source>
        <translation>Nummern nach Tagen. %1</translation>
    </message>
</context>
<context>
    <name>provynx::DeliveryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
</context>
<context>
    <name>provynx::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Provynx SMS</source>
        <translation>Provynx SMS</translation>
    </message>
</context>
<context>
    <name>provynx::DetailsDialog</name>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save support report…</source>
        <translation>&amp;Support-Bericht speichern…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copies what is shown here.</source>
        <translation>Kopiert, was hier zu sehen ist.</translation>
    </message>
    <message>
        <source>Copies the request as a command for a terminal, with the key masked.</source>
        <translation>Kopiert die Anfrage als Befehl für ein Terminal, mit verdecktem Schlüssel.</translation>
    </message>
    <message>
        <source>Saves the last requests and answers, redacted, with the versions and settings of this program.</source>
        <translation>Speichert die letzten Anfragen und Antworten, geschwärzt, mit den Versionen und Einstellungen dieses Programms.</translation>
    </message>
</context>
<context>
    <name>provynx::ElsewhereController</name>
    <message>
        <source>That number is left alone. Whether yours was bought is still open: check again, or stop trying.</source>
        <translation>Diese Nummer bleibt unberührt. Ob Ihre gekauft wurde, ist noch offen: Prüfen Sie erneut oder geben Sie auf.</translation>
    </message>
    <message>
        <source>It is not known whether this service lists your numbers. Tools → Check the API finds out.</source>
        <translation>Ob dieser Dienst Ihre Nummern auflistet, ist nicht bekannt. „Werkzeuge → API prüfen“ findet es heraus.</translation>
    </message>
</context>
<context>
    <name>provynx::ElsewhereDialog</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Numbers not in this program</source>
        <translation>Nummern, die nicht in diesem Programm sind</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Die Liste wird gelesen…</translation>
    </message>
    <message>
        <source>The service lists no number that is not in this program already.</source>
        <translation>Der Dienst führt keine Nummer auf, die nicht schon in diesem Programm ist.</translation>
    </message>
    <message>
        <source>Bought with the same account: at another desk, on the website, or here long ago. A number that is watched is checked for codes like any other.</source>
        <translation>Mit demselben Konto gekauft: an einem anderen Arbeitsplatz, auf der Website oder vor langer Zeit hier. Eine beobachtete Nummer wird wie jede andere auf Codes geprüft.</translation>
    </message>
</context>
<context>
    <name>provynx::ExportController</name>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabelle für Tabellenprogramme (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was made.</source>
        <translation>Der Export wurde abgebrochen; es entstand keine Datei.</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Den Verlauf exportieren</translation>
    </message>
    <message>
        <source>Exported %1 numbers to %2.</source>
        <translation>%1 Nummern nach %2 exportiert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2 What was there before is unchanged.</source>
        <translation>%1 war nicht zu schreiben: %2 Was vorher da war, ist unverändert.</translation>
    </message>
</context>
<context>
    <name>provynx::FaultMenu</name>
    <message>
        <source>&amp;Rehearse trouble</source>
        <translation>Störungen p&amp;roben</translation>
    </message>
    <message>
        <source>Next purchase: the link breaks before it is made</source>
        <translation>Nächster Kauf: Die Verbindung reißt ab, bevor er geschieht</translation>
    </message>
    <message>
        <source>Next purchase: the link breaks after it was made</source>
        <translation>Nächster Kauf: Die Verbindung reißt ab, nachdem er geschah</translation>
    </message>
    <message>
        <source>Next purchase: made, and answered with an error (502)</source>
        <translation>Nächster Kauf: geschieht und wird mit einem Fehler beantwortet (502)</translation>
    </message>
    <message>
        <source>Next purchase: made, and the answer is cut off</source>
        <translation>Nächster Kauf: geschieht, und die Antwort ist abgeschnitten</translation>
    </message>
    <message>
        <source>Next purchase: no answer</source>
        <translation>Nächster Kauf: keine Antwort</translation>
    </message>
    <message>
        <source>Next purchase: refused, no numbers at the moment (503)</source>
        <translation>Nächster Kauf: abgelehnt, gerade keine Nummern (503)</translation>
    </message>
    <message>
        <source>Next check for a code: “slow down” for 8 seconds (429)</source>
        <translation>Nächste Prüfung auf einen Code: „langsamer“ für 8 Sekunden (429)</translation>
    </message>
    <message>
        <source>Next check for a code: a web page instead of an answer</source>
        <translation>Nächste Prüfung auf einen Code: eine Webseite statt einer Antwort</translation>
    </message>
    <message>
        <source>Next cancel: the link breaks after it was made</source>
        <translation>Nächste Stornierung: Die Verbindung reißt ab, nachdem sie geschah</translation>
    </message>
    <message>
        <source>Next list: half of the answer is missing</source>
        <translation>Nächste Liste: Die Hälfte der Antwort fehlt</translation>
    </message>
    <message>
        <source>Every answer two seconds late</source>
        <translation>Jede Antwort zwei Sekunden später</translation>
    </message>
    <message>
        <source>No more trouble</source>
        <translation>Keine Störungen mehr</translation>
    </message>
    <message>
        <source>The sandbox works as it should again.</source>
        <translation>Die Sandbox arbeitet wieder, wie sie soll.</translation>
    </message>
    <message>
        <source>Rehearsal: %1.</source>
        <translation>Probe: %1.</translation>
    </message>
</context>
<context>
    <name>provynx::FavouritesController</name>
    <message>
        <source>%1 is a favourite now.</source>
        <translation>%1 ist jetzt ein Favorit.</translation>
    </message>
    <message>
        <source>%1 is no favourite any more.</source>
        <translation>%1 ist kein Favorit mehr.</translation>
    </message>
</context>
<context>
    <name>provynx::HeaderBar</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Wallet balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Top up ↗</source>
        <translation>Aufladen ↗</translation>
    </message>
    <message>
        <source>Refresh wallet</source>
        <translation>Guthaben aktualisieren</translation>
    </message>
    <message>
        <source>Read the wallet again</source>
        <translation>Das Guthaben erneut lesen</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Aufladen</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>%1 · until you quit</source>
        <translation>%1 · bis zum Beenden</translation>
    </message>
    <message>
        <source>%1 key ending in %2</source>
        <translation>%1-Schlüssel, endet auf %2</translation>
    </message>
    <message>
        <source>Wallet is low</source>
        <translation>Wenig Guthaben</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
</context>
<context>
    <name>provynx::HistoryController</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The code is on the clipboard.</source>
        <translation>Der Code ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Nothing is kept during the tour.</source>
        <translation>Während des Rundgangs wird nichts behalten.</translation>
    </message>
    <message>
        <source>The history can&apos;t be read: %1</source>
        <translation>Der Verlauf ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The result could not be kept: %1</source>
        <translation>Das Ergebnis ließ sich nicht behalten: %1</translation>
    </message>
    <message>
        <source>The number is on the clipboard.</source>
        <translation>Die Nummer ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The row is on the clipboard, as Markdown.</source>
        <translation>Die Zeile ist als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Delete %1 from the history?</source>
        <translation>%1 aus dem Verlauf löschen?</translation>
    </message>
    <message>
        <source>Its codes, messages, result and note are deleted from this computer for good.</source>
        <translation>Codes, Nachrichten, Ergebnis und Notiz werden endgültig von diesem Computer gelöscht.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It could not be deleted: %1</source>
        <translation>Es ließ sich nicht löschen: %1</translation>
    </message>
    <message>
        <source>Deleted from the history.</source>
        <translation>Aus dem Verlauf gelöscht.</translation>
    </message>
</context>
<context>
    <name>provynx::HistoryPage</name>
    <message>
        <source>Don&apos;t keep codes</source>
        <translation>Codes nicht behalten</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>Keep numbers</source>
        <translation>Nummern behalten</translation>
    </message>
    <message>
        <source>Delete the whole history…</source>
        <translation>Den ganzen Verlauf löschen…</translation>
    </message>
    <message>
        <source>Keep numbers that are over</source>
        <translation>Beendete Nummern behalten</translation>
    </message>
    <message>
        <source>Older ones are deleted from this computer, with their codes, messages and notes, when the program starts and every day. Numbers that are still active stay.</source>
        <translation>Ältere werden mit Codes, Nachrichten und Notizen von diesem Computer gelöscht, beim Start des Programms und jeden Tag. Noch aktive Nummern bleiben.</translation>
    </message>
    <message>
        <source>Codes and messages are wiped as soon as their number is over, also those that are kept now. That a code came, and when, stays known.</source>
        <translation>Codes und Nachrichten werden getilgt, sobald ihre Nummer beendet ist, auch die jetzt behaltenen. Dass ein Code kam, und wann, bleibt bekannt.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>provynx::HistoryPanel</name>
    <message>
        <source>Live numbers</source>
        <translation>Live-Nummern</translation>
    </message>
    <message>
        <source>Test numbers</source>
        <translation>Test-Nummern</translation>
    </message>
    <message>
        <source>Sandbox numbers</source>
        <translation>Sandbox-Nummern</translation>
    </message>
    <message>
        <source>Kind of numbers</source>
        <translation>Art der Nummern</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Jeder Ausgang</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Kein Ergebnis</translation>
    </message>
    <message>
        <source>Result filter</source>
        <translation>Ergebnisfilter</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>History search</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Number, code, service, test case or text of the message</source>
        <translation>Nummer, Code, Dienst, Testfall oder Text der Nachricht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exporting… %p %</source>
        <translation>Exportiert… %p %</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>1 number</source>
        <translation>1 Nummer</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Nummern</translation>
    </message>
    <message>
        <source>Nothing in the history matches.</source>
        <translation>Nichts im Verlauf passt.</translation>
    </message>
    <message>
        <source>Nothing here yet. Every number you get is kept here.</source>
        <translation>Noch nichts hier. Jede Nummer, die Sie holen, wird hier behalten.</translation>
    </message>
</context>
<context>
    <name>provynx::HistoryTable</name>
    <message>
        <source>Copy &amp;number</source>
        <translation>N&amp;ummer kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Code kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;Edit result and note</source>
        <translation>Ergebnis und Notiz &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Delete from the history…</source>
        <translation>Aus dem Verlauf &amp;löschen…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>provynx::InspectorDialog</name>
    <message>
        <source>Another secret:</source>
        <translation>Ein anderes Geheimnis:</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Push inspector</source>
        <translation>Push-Prüfer</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Another secret</source>
        <translation>Ein anderes Geheimnis</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>%1: verdict</source>
        <translation>%1: Urteil</translation>
    </message>
    <message>
        <source>The secret at hand (%1)</source>
        <translation>Das vorliegende Geheimnis (%1)</translation>
    </message>
    <message>
        <source>No secret at hand</source>
        <translation>Kein Geheimnis zur Hand</translation>
    </message>
    <message>
        <source>not looked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>Open a delivery&apos;s body</source>
        <translation>Inhalt einer Zustellung öffnen</translation>
    </message>
    <message>
        <source>That file can&apos;t be read, or is larger than 1 MiB.</source>
        <translation>Diese Datei ist nicht lesbar oder größer als 1 MiB.</translation>
    </message>
    <message>
        <source>The file&apos;s exact bytes are inspected, until the text is changed.</source>
        <translation>Die genauen Bytes der Datei werden untersucht, bis der Text geändert wird.</translation>
    </message>
    <message>
        <source>Pasting turns CR LF into LF; both are tried. A file keeps every byte.</source>
        <translation>Einfügen macht aus CR LF ein LF; beides wird versucht. Eine Datei behält jedes Byte.</translation>
    </message>
</context>
<context>
    <name>provynx::Journals</name>
    <message>
        <source>The journal has damaged pages. What can be read is kept; at the next start the file is set aside and saved as far as it can be. (%1)</source>
        <translation>Das Journal hat beschädigte Seiten. Was lesbar ist, bleibt erhalten; beim nächsten Start wird die Datei beiseitegelegt und gerettet, so weit es geht. (%1)</translation>
    </message>
    <message>
        <source>Some of it could not be read.</source>
        <translation>Einiges davon war nicht lesbar.</translation>
    </message>
    <message>
        <source>The journal was damaged. What could be read was saved; the damaged file is kept as %1.</source>
        <translation>Das Journal war beschädigt. Was lesbar war, wurde gerettet; die beschädigte Datei liegt als %1.</translation>
    </message>
    <message>
        <source>The journal&apos;s file was missing, and only its log was left. What the log held was saved; older numbers may be lost. The log is kept as %1.</source>
        <translation>Die Datei des Journals fehlte, nur sein Protokoll war noch da. Was darin stand, ist gerettet; ältere Nummern sind vielleicht verloren. Das Protokoll liegt als %1.</translation>
    </message>
    <message>
        <source>The file in the journal&apos;s place was another program&apos;s. It is kept, untouched, as %1.</source>
        <translation>Die Datei an der Stelle des Journals gehörte einem anderen Programm. Sie liegt unberührt als %1.</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of this program. It is kept, untouched, as %1.</source>
        <translation>Das Journal wurde von einer neueren Version dieses Programms geschrieben. Es liegt unberührt als %1.</translation>
    </message>
    <message>
        <source>Another window has the journal open. Live keys can&apos;t buy in this one.</source>
        <translation>Ein anderes Fenster hat das Journal geöffnet. In diesem können Live-Schlüssel nicht kaufen.</translation>
    </message>
    <message>
        <source>The journal&apos;s folder is on a file system without file locks (a network folder, perhaps), so the journal can only be read there. Live keys can&apos;t buy until the data folder is on another one.</source>
        <translation>Der Ordner des Journals liegt auf einem Dateisystem ohne Dateisperren (vielleicht ein Netzwerkordner); das Journal kann dort nur gelesen werden. Live-Schlüssel können nicht kaufen, bis der Datenordner auf einem anderen liegt.</translation>
    </message>
    <message>
        <source>The journal can&apos;t be written, so live keys can&apos;t buy: %1</source>
        <translation>Das Journal ist nicht beschreibbar, darum können Live-Schlüssel nicht kaufen: %1</translation>
    </message>
</context>
<context>
    <name>provynx::KeysController</name>
    <message>
        <source>The key was added.</source>
        <translation>Der Schlüssel wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>That is no API key. Keys begin with nsk_test_ or nsk_live_.</source>
        <translation>Das ist kein API-Schlüssel. Schlüssel beginnen mit nsk_test_ oder nsk_live_.</translation>
    </message>
    <message>
        <source>This key is here already.</source>
        <translation>Dieser Schlüssel ist schon da.</translation>
    </message>
    <message>
        <source>The sandbox could not start: %1</source>
        <translation>Die Sandbox konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>The key is kept until you quit.</source>
        <translation>Der Schlüssel bleibt bis zum Beenden.</translation>
    </message>
    <message>
        <source>Unlock keychain</source>
        <translation>Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Manage keys…</source>
        <translation>Schlüssel verwalten…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There is no key here. The numbers that were bought are kept.</source>
        <translation>Hier ist kein Schlüssel. Gekaufte Nummern bleiben erhalten.</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>provynx::ListPlaceholder</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>provynx::MainWindow</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Active %1</source>
        <translation>Aktiv %1</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Cance&amp;l again</source>
        <translation>Erneut st&amp;ornieren</translation>
    </message>
    <message>
        <source>Cance&amp;l number</source>
        <translation>Nummer st&amp;ornieren</translation>
    </message>
    <message>
        <source>Provynx SMS</source>
        <translation>Provynx SMS</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>provynx::Messages</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>provynx::MoneyField</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>provynx::NotificationController</name>
    <message>
        <source>A code came</source>
        <translation>Ein Code ist da</translation>
    </message>
    <message>
        <source>A message came</source>
        <translation>Eine Nachricht ist da</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation>Er ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>provynx::NotificationsPage</name>
    <message>
        <source>Show a &amp;notification</source>
        <translation>Eine &amp;Benachrichtigung zeigen</translation>
    </message>
    <message>
        <source>&amp;Write the code into it</source>
        <translation>Den &amp;Code hineinschreiben</translation>
    </message>
    <message>
        <source>Notifications stay in the desktop&apos;s list, show over the lock screen and in shared screens, and may be sent on to a phone. “Copy code” works without it.</source>
        <translation>Benachrichtigungen bleiben in der Liste des Desktops, erscheinen auf dem Sperrbildschirm und in geteilten Bildschirmen und gehen vielleicht an ein Telefon weiter. „Code kopieren“ geht auch ohne.</translation>
    </message>
    <message>
        <source>&amp;Play a sound</source>
        <translation>Einen &amp;Ton spielen</translation>
    </message>
    <message>
        <source>Show an &amp;icon with the number of active numbers</source>
        <translation>Ein &amp;Symbol mit der Zahl der aktiven Nummern zeigen</translation>
    </message>
    <message>
        <source>&amp;Closing the window keeps the program running there</source>
        <translation>Beim Schließen des Fensters &amp;läuft das Programm dort weiter</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>When a code comes</source>
        <translation>Wenn ein Code kommt</translation>
    </message>
    <message>
        <source>You are not told of a code that is on screen in the window you are working in; a screen reader says it all the same.</source>
        <translation>Ein Code, der im Fenster zu sehen ist, in dem Sie arbeiten, wird nicht gemeldet; ein Screenreader sagt ihn trotzdem.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>Numbers that wait are kept whichever way the window is closed.</source>
        <translation>Wartende Nummern bleiben erhalten, wie auch immer das Fenster geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>provynx::OrderDetails</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Message from %1</source>
        <translation>Nachricht von %1</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>nothing given back</source>
        <translation>nichts zurückgegeben</translation>
    </message>
    <message>
        <source>%1 given back</source>
        <translation>%1 zurückgegeben</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>agreed %1, paid %2</source>
        <translation>zugesagt %1, bezahlt %2</translation>
    </message>
</context>
<context>
    <name>provynx::OrderList</name>
    <message>
        <source>Copy number as</source>
        <translation>Nummer kopieren als</translation>
    </message>
    <message>
        <source>Copy code as</source>
        <translation>Code kopieren als</translation>
    </message>
</context>
<context>
    <name>provynx::PollingPage</name>
    <message>
        <source>How often codes are looked for</source>
        <translation>Wie oft nach Codes gesehen wird</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Every two seconds at first, later every four to ten.</source>
        <translation>Anfangs alle zwei Sekunden, später alle vier bis zehn.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Schonend</translation>
    </message>
    <message>
        <source>Half as often, for a busy service or a slow network.</source>
        <translation>Halb so oft, für einen ausgelasteten Dienst oder ein langsames Netz.</translation>
    </message>
    <message>
        <source>The service&apos;s own requests to slow down are always kept. Nothing is asked while no number waits.</source>
        <translation>Bittet der Dienst selbst um Langsamkeit, wird das immer beachtet. Solange keine Nummer wartet, wird nichts gefragt.</translation>
    </message>
</context>
<context>
    <name>provynx::ProfileBox</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Add or manage keys…</source>
        <translation>Schlüssel hinzufügen oder verwalten…</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
</context>
<context>
    <name>provynx::ProfileDelegate</name>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
</context>
<context>
    <name>provynx::Profiles</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Live key</source>
        <translation>Live-Schlüssel</translation>
    </message>
    <message>
        <source>Test key</source>
        <translation>Test-Schlüssel</translation>
    </message>
</context>
<context>
    <name>provynx::ProfilesPage</name>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Add an API key</source>
        <translation>Einen API-Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Rename the key</source>
        <translation>Den Schlüssel umbenennen</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Den Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Remove the key «%1» from this computer&apos;s keychain?</source>
        <translation>Den Schlüssel „%1“ aus dem Schlüsselbund dieses Computers entfernen?</translation>
    </message>
    <message>
        <source>Numbers already bought stay on screen, but are no longer checked with this key. The key itself stays valid until you revoke it on the website.</source>
        <translation>Gekaufte Nummern bleiben sichtbar, werden mit diesem Schlüssel aber nicht mehr geprüft. Der Schlüssel selbst bleibt gültig, bis Sie ihn auf der Website widerrufen.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>provynx::PurchaseController</name>
    <message>
        <source>Number %1 is yours.</source>
        <translation>Die Nummer %1 gehört Ihnen.</translation>
    </message>
    <message>
        <source>The wallet is short by %1. Nothing was bought.</source>
        <translation>Im Guthaben fehlen %1. Es wurde nichts gekauft.</translation>
    </message>
    <message>
        <source>Waiting for your answer…</source>
        <translation>Wartet auf Ihre Antwort…</translation>
    </message>
    <message>
        <source>Getting the number…</source>
        <translation>Nummer wird geholt…</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was ordered.</source>
        <translation>Es wurde nichts bestellt.</translation>
    </message>
    <message>
        <source>%1 is out of stock by now. Nothing was sent.</source>
        <translation>%1 ist inzwischen vergriffen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 is not offered here any more. Nothing was sent.</source>
        <translation>%1 wird hier nicht mehr angeboten. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Reading the balance… (Esc stops)</source>
        <translation>Guthaben wird gelesen … (Esc bricht ab)</translation>
    </message>
    <message>
        <source>Reading the price… (Esc stops)</source>
        <translation>Preis wird gelesen … (Esc bricht ab)</translation>
    </message>
    <message>
        <source>Waiting for the journal…</source>
        <translation>Warten auf das Journal …</translation>
    </message>
    <message>
        <source>The order waits to be written to the journal on this computer, which takes unusually long. Nothing was sent yet. It goes on by itself; after two minutes it is not sent any more.</source>
        <translation>Der Auftrag wartet darauf, auf diesem Rechner ins Journal geschrieben zu werden; das dauert ungewöhnlich lange. Noch wurde nichts gesendet. Es geht von selbst weiter; nach zwei Minuten wird er nicht mehr gesendet.</translation>
    </message>
</context>
<context>
    <name>provynx::PushController</name>
    <message>
        <source>A code came by push for %1, which is not among the numbers here.</source>
        <translation>Per Push kam ein Code für %1, das nicht unter den Nummern hier ist.</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>Die Adresse ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>That is no signing secret: it has blanks or letters that no secret has.</source>
        <translation>Das ist kein Signaturgeheimnis: Es hat Leerzeichen oder Zeichen, die keines hat.</translation>
    </message>
    <message>
        <source>The receiver does not listen yet.</source>
        <translation>Der Empfänger lauscht noch nicht.</translation>
    </message>
    <message>
        <source>Switch it on first.</source>
        <translation>Schalten Sie ihn zuerst ein.</translation>
    </message>
    <message>
        <source>It arrived: signed, sent, checked and answered in %1 ms.</source>
        <translation>Angekommen: signiert, gesendet, geprüft und beantwortet in %1 ms.</translation>
    </message>
    <message>
        <source>It was refused (HTTP %1). The list below says why.</source>
        <translation>Abgelehnt (HTTP %1). Die Liste unten sagt, warum.</translation>
    </message>
    <message>
        <source>It did not arrive: %1</source>
        <translation>Nicht angekommen: %1</translation>
    </message>
    <message>
        <source>Push: listening on %1</source>
        <translation>Push: lauscht auf %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unmatched</source>
        <translation>
            <numerusform>%n nicht zugeordnet</numerusform>
            <numerusform>%n nicht zugeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Push: needs the signing secret</source>
        <translation>Push: braucht das Signaturgeheimnis</translation>
    </message>
    <message>
        <source>Push: no signing secret at hand</source>
        <translation>Push: kein Signaturgeheimnis zur Hand</translation>
    </message>
    <message>
        <source>Push: port %1 can&apos;t be had</source>
        <translation>Push: Port %1 ist nicht zu haben</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Lauscht auf %1</translation>
    </message>
    <message>
        <source>Needs the signing secret</source>
        <translation>Braucht das Signaturgeheimnis</translation>
    </message>
    <message>
        <source>No signing secret at hand</source>
        <translation>Kein Signaturgeheimnis zur Hand</translation>
    </message>
    <message>
        <source>Port %1 can&apos;t be had</source>
        <translation>Port %1 ist nicht zu haben</translation>
    </message>
    <message>
        <source>The signing secret is kept until you quit.</source>
        <translation>Das Signaturgeheimnis bleibt bis zum Beenden.</translation>
    </message>
    <message>
        <source>Unlock keychain</source>
        <translation>Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program, or not allowed (%2). Choose another one, here and in the tunnel.</source>
        <translation>Port %1 wird von einem anderen Programm verwendet oder ist nicht erlaubt (%2). Wählen Sie einen anderen, hier und im Tunnel.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This secret is no base64, which Standard Webhooks wants behind whsec_: no push can fit. Give another secret or choose another scheme.</source>
        <translation>Dieses Geheimnis ist kein Base64, wie Standard Webhooks es hinter whsec_ will: Kein Push kann passen. Geben Sie ein anderes Geheimnis an oder wählen Sie ein anderes Schema.</translation>
    </message>
    <message>
        <source>%1, in the keychain; paste another to change it</source>
        <translation>%1, im Schlüsselbund; zum Ändern ein anderes einfügen</translation>
    </message>
    <message>
        <source>%1, until you quit; paste another to change it</source>
        <translation>%1, bis zum Beenden; zum Ändern ein anderes einfügen</translation>
    </message>
    <message>
        <source>The code is on the clipboard.</source>
        <translation>Der Code ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>They could not be removed: %1</source>
        <translation>Sie ließen sich nicht entfernen: %1</translation>
    </message>
</context>
<context>
    <name>provynx::PushPage</name>
    <message>
        <source>Receive pushes</source>
        <translation>Pushs empfangen</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>New path</source>
        <translation>Neuer Pfad</translation>
    </message>
    <message>
        <source>Send a test push to myself</source>
        <translation>Mir einen Test-Push senden</translation>
    </message>
    <message>
        <source>Last deliveries</source>
        <translation>Letzte Zustellungen</translation>
    </message>
    <message>
        <source>Codes come at once when the service can reach this computer: a tunnel of your own ends at 127.0.0.1 and the port below, and the service is given the address. Only what is signed with the secret is let in.</source>
        <translation>Codes kommen sofort, wenn der Dienst diesen Computer erreicht: Ein eigener Tunnel endet bei 127.0.0.1 und dem Port unten, und der Dienst bekommt die Adresse. Nur was mit dem Geheimnis signiert ist, kommt herein.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Address for the service</source>
        <translation>Adresse für den Dienst</translation>
    </message>
    <message>
        <source>Makes a new path that nobody knows; the service has to be told it.</source>
        <translation>Macht einen neuen Pfad, den niemand kennt; der Dienst muss ihn erfahren.</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturgeheimnis</translation>
    </message>
    <message>
        <source>Signature scheme</source>
        <translation>Signaturschema</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Unmatched (%1)…</source>
        <translation>Nicht zugeordnet (%1)…</translation>
    </message>
    <message>
        <source>Unmatched…</source>
        <translation>Nicht zugeordnet…</translation>
    </message>
    <message>
        <source>It should look like https://name.example, without a path.</source>
        <translation>Sie sollte aussehen wie https://name.example, ohne Pfad.</translation>
    </message>
</context>
<context>
    <name>provynx::QuickOrder</name>
    <message>
        <source>Quick order</source>
        <translation>Schnellauftrag</translation>
    </message>
    <message>
        <source>Country, service, operator, server: words in any order</source>
        <translation>Land, Dienst, Betreiber, Server: Wörter in beliebiger Folge</translation>
    </message>
    <message>
        <source>Quick orders</source>
        <translation>Schnellaufträge</translation>
    </message>
    <message>
        <source>Global numbers can&apos;t be cancelled. A live key asks once more before it spends.</source>
        <translation>Weltweite Nummern lassen sich nicht stornieren. Ein Live-Schlüssel fragt noch einmal, bevor er Geld ausgibt.</translation>
    </message>
</context>
<context>
    <name>provynx::QuickOrderController</name>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Quick order</source>
        <translation>Schnellauftrag</translation>
    </message>
    <message>
        <source>Add a key first.</source>
        <translation>Fügen Sie zuerst einen Schlüssel hinzu.</translation>
    </message>
    <message>
        <source>Loading the services of %1…</source>
        <translation>Dienste für %1 werden geladen…</translation>
    </message>
    <message>
        <source>The services of %1 could not be loaded. %2</source>
        <translation>Die Dienste für %1 ließen sich nicht laden. %2</translation>
    </message>
    <message>
        <source>Loading the countries of %1…</source>
        <translation>Länder von %1 werden geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%n more; another word narrows them.</source>
        <translation>
            <numerusform>%n weiterer; ein weiteres Wort engt ein.</numerusform>
            <numerusform>%n weitere; ein weiteres Wort engt ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Favourites and recent orders show here. Type a country and a service, in any order.</source>
        <translation>Hier erscheinen Favoriten und letzte Aufträge. Geben Sie ein Land und einen Dienst ein, in beliebiger Folge.</translation>
    </message>
    <message>
        <source>Nothing at hand is called “%1”. Name a country to load its services.</source>
        <translation>Nichts Vorhandenes heißt „%1“. Nennen Sie ein Land, um seine Dienste zu laden.</translation>
    </message>
    <message>
        <source>%1 is not offered there any more.</source>
        <translation>%1 wird dort nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>%1 is out of stock there. Try another server or operator.</source>
        <translation>%1 ist dort nicht vorrätig. Versuchen Sie einen anderen Server oder Betreiber.</translation>
    </message>
    <message>
        <source>There is no order to repeat yet.</source>
        <translation>Es gibt noch keinen Auftrag zu wiederholen.</translation>
    </message>
    <message>
        <source>Another order is on its way just now.</source>
        <translation>Gerade ist ein anderer Auftrag unterwegs.</translation>
    </message>
    <message>
        <source>%1 was not ordered: its price could not be read. %2</source>
        <translation>%1 wurde nicht bestellt: Der Preis ließ sich nicht lesen. %2</translation>
    </message>
    <message>
        <source>%1 was not ordered: it is not offered any more in %2.</source>
        <translation>%1 wurde nicht bestellt: In %2 wird es nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>%1 was not ordered: it is out of stock in %2. Try another server or operator.</source>
        <translation>%1 wurde nicht bestellt: In %2 ist es nicht vorrätig. Versuchen Sie einen anderen Server oder Betreiber.</translation>
    </message>
    <message>
        <source>Reading what %1 costs in %2… (Esc stops)</source>
        <translation>Es wird gelesen, was %1 in %2 kostet … (Esc bricht ab)</translation>
    </message>
    <message>
        <source>Nothing was ordered.</source>
        <translation>Es wurde nichts bestellt.</translation>
    </message>
</context>
<context>
    <name>provynx::QuickOrderDelegate</name>
    <message>
        <source>Repeat last order</source>
        <translation>Letzten Auftrag wiederholen</translation>
    </message>
</context>
<context>
    <name>provynx::ResultRow</name>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Choose the chosen one again to take it back.</source>
        <translation>Wählen Sie das gewählte erneut, um es zurückzunehmen.</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>provynx::RetentionController</name>
    <message>
        <source>What is due to be deleted from the history could not be: %1</source>
        <translation>Was aus dem Verlauf zu löschen ist, ließ sich nicht löschen: %1</translation>
    </message>
    <message>
        <source>A code could not be deleted from the journal: %1</source>
        <translation>Ein Code ließ sich nicht aus dem Journal löschen: %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Delete the whole history?</source>
        <translation>Den ganzen Verlauf löschen?</translation>
    </message>
    <message>
        <source>Every number that is over is deleted from this computer for good, with its codes, messages, results and notes: live, test and sandbox alike. Numbers that are still active stay.</source>
        <translation>Jede beendete Nummer wird endgültig von diesem Computer gelöscht, mit Codes, Nachrichten, Ergebnissen und Notizen: Live, Test und Sandbox gleichermaßen. Noch aktive Nummern bleiben.</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>%1 numbers were deleted.</source>
        <translation>%1 Nummern wurden gelöscht.</translation>
    </message>
    <message>
        <source>Not everything could be deleted: %1</source>
        <translation>Nicht alles ließ sich löschen: %1</translation>
    </message>
</context>
<context>
    <name>provynx::ServiceList</name>
    <message>
        <source>Service search</source>
        <translation>Dienst suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus den Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Zu den Favoriten hinzufügen</translation>
    </message>
</context>
<context>
    <name>provynx::SettingsController</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
</context>
<context>
    <name>provynx::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
</context>
<context>
    <name>provynx::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Wirkung</translation>
    </message>
</context>
<context>
    <name>provynx::SpendingController</name>
    <message>
        <source>The wallet is below %1, where you wanted to be warned.</source>
        <translation>Das Guthaben ist unter %1, wo Sie gewarnt werden wollten.</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
</context>
<context>
    <name>provynx::SpendingPage</name>
    <message>
        <source>Daily cap</source>
        <translation>Tagesgrenze</translation>
    </message>
    <message>
        <source>Price cap</source>
        <translation>Preisgrenze</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>Wenig Guthaben</translation>
    </message>
    <message>
        <source>Caps hold back live keys, which spend real money. There is no live key yet.</source>
        <translation>Grenzen halten Live-Schlüssel zurück, die echtes Geld ausgeben. Es gibt noch keinen Live-Schlüssel.</translation>
    </message>
    <message>
        <source>Live key</source>
        <translation>Live-Schlüssel</translation>
    </message>
    <message>
        <source>The most this key may spend in a day, from midnight to midnight where you are. A purchase whose outcome is open counts; what a cancelled number gave back does not.</source>
        <translation>Das Meiste, was dieser Schlüssel an einem Tag ausgeben darf, von Mitternacht bis Mitternacht bei Ihnen. Ein Kauf mit offenem Ausgang zählt; was eine stornierte Nummer zurückgab, zählt nicht.</translation>
    </message>
    <message>
        <source>The most one number may cost. A number whose price is unknown is not bought either.</source>
        <translation>Das Meiste, was eine Nummer kosten darf. Auch eine Nummer mit unbekanntem Preis wird nicht gekauft.</translation>
    </message>
    <message>
        <source>Below this the wallet is shown as low. Nothing is stopped.</source>
        <translation>Darunter wird das Guthaben als gering gezeigt. Nichts wird angehalten.</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>%1 (••••%2)</source>
        <translation>%1 (••••%2)</translation>
    </message>
    <message>
        <source>The cap “%1” can&apos;t be read in the settings file. Nothing is bought with this key until you set it anew here; to have no cap, enter one and empty it again.</source>
        <translation>Die Grenze „%1“ ist in der Einstellungsdatei nicht lesbar. Mit diesem Schlüssel wird nichts gekauft, bis Sie sie hier neu setzen; für keine Grenze geben Sie eine ein und leeren das Feld wieder.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. What held before still holds.</source>
        <translation>„%1“ ist kein Betrag. Was vorher galt, gilt weiter.</translation>
    </message>
</context>
<context>
    <name>provynx::StatisticsController</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>This window keeps no journal, so there is nothing to count.</source>
        <translation>Dieses Fenster führt kein Journal, darum gibt es nichts zu zählen.</translation>
    </message>
    <message>
        <source>The journal could not be read: %1</source>
        <translation>Das Journal ließ sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>provynx::StatisticsPanel</name>
    <message>
        <source>Codes received</source>
        <translation>Codes erhalten</translation>
    </message>
    <message>
        <source>Median time to a code</source>
        <translation>Median der Zeit bis zum Code</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Best route now</source>
        <translation>Bester Weg zurzeit</translation>
    </message>
    <message>
        <source>Numbers by day, and of them those that received a code</source>
        <translation>Nummern nach Tagen, und davon die mit einem Code</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Statistics by route</source>
        <translation>Statistik nach Wegen</translation>
    </message>
    <message>
        <source>Statistics, today</source>
        <translation>Statistik, heute</translation>
    </message>
    <message>
        <source>Statistics, last 7 days</source>
        <translation>Statistik, letzte 7 Tage</translation>
    </message>
    <message>
        <source>Statistics, last 30 days</source>
        <translation>Statistik, letzte 30 Tage</translation>
    </message>
    <message>
        <source>Statistics, last 90 days</source>
        <translation>Statistik, letzte 90 Tage</translation>
    </message>
    <message>
        <source>Statistics, all</source>
        <translation>Statistik, alles</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Nothing was bought in this time with a key of this kind. Live keys, test keys and the sandbox are counted apart.</source>
        <translation>In dieser Zeit wurde mit einem Schlüssel dieser Art nichts gekauft. Live-Schlüssel, Test-Schlüssel und die Sandbox werden getrennt gezählt.</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>numbers</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 storniert</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1 with an open outcome</source>
        <translation>%1 mit offenem Ausgang</translation>
    </message>
    <message>
        <source>95 % within %1</source>
        <translation>95 % binnen %1</translation>
    </message>
    <message>
        <source>after refunds of %1</source>
        <translation>nach Erstattungen von %1</translation>
    </message>
    <message>
        <source>%1 of unknown price</source>
        <translation>%1 mit unbekanntem Preis</translation>
    </message>
    <message>
        <source>No service is chosen</source>
        <translation>Kein Dienst ist gewählt</translation>
    </message>
    <message>
        <source>Too few numbers for %1</source>
        <translation>Zu wenige Nummern für %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day in a chart&apos;s axis</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month in a chart&apos;s axis</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month</comment>
        <translation>MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>provynx::StatusController</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>checking now</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>next check in %1</source>
        <translation>nächste Prüfung in %1</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Slowed down</source>
        <translation>Verlangsamt</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Online · %1 ms</source>
        <translation>Online · %1 ms</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet…</translation>
    </message>
    <message>
        <source>The service refused this key at the last check. Numbers that wait are kept; the next try is in %1.</source>
        <translation>Der Dienst hat diesen Schlüssel bei der letzten Abfrage abgelehnt. Wartende Nummern bleiben erhalten; der nächste Versuch ist in %1.</translation>
    </message>
    <message>
        <source>The service refused this key at the last check. Numbers that wait are kept; trying again.</source>
        <translation>Der Dienst hat diesen Schlüssel bei der letzten Abfrage abgelehnt. Wartende Nummern bleiben erhalten; neuer Versuch läuft.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>The service asked us to slow down. The next check is in %1; your numbers are kept.</source>
        <translation>Der Dienst bittet um langsamere Abfragen. Die nächste ist in %1; Ihre Nummern bleiben erhalten.</translation>
    </message>
    <message>
        <source>Can&apos;t reach the service. Trying again in %1; your numbers are kept.</source>
        <translation>Der Dienst ist nicht erreichbar. Neuer Versuch in %1; Ihre Nummern bleiben erhalten.</translation>
    </message>
    <message>
        <source>Can&apos;t reach the service. Trying again; your numbers are kept.</source>
        <translation>Der Dienst ist nicht erreichbar. Neuer Versuch läuft; Ihre Nummern bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>provynx::SupportController</name>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save support report</source>
        <translation>Support-Bericht speichern</translation>
    </message>
    <message>
        <source>The support report is in %1.</source>
        <translation>Der Support-Bericht ist in %1.</translation>
    </message>
    <message>
        <source>The support report could not be saved: %1</source>
        <translation>Der Support-Bericht ließ sich nicht speichern: %1</translation>
    </message>
</context>
<context>
    <name>provynx::Tour</name>
    <message>
        <source>The sandbox is open, its wallet is read.</source>
        <translation>Die Sandbox ist offen, ihr Guthaben gelesen.</translation>
    </message>
    <message>
        <source>United States is chosen.</source>
        <translation>Die USA sind gewählt.</translation>
    </message>
    <message>
        <source>Server 1 is chosen.</source>
        <translation>Server 1 ist gewählt.</translation>
    </message>
    <message>
        <source>A service is searched for and chosen: WhatsApp.</source>
        <translation>Ein Dienst ist gesucht und gewählt: WhatsApp.</translation>
    </message>
    <message>
        <source>The number is asked for, and there.</source>
        <translation>Die Nummer ist erbeten und da.</translation>
    </message>
    <message>
        <source>First check: no code yet.</source>
        <translation>Erste Prüfung: noch kein Code.</translation>
    </message>
    <message>
        <source>Second check: no code yet.</source>
        <translation>Zweite Prüfung: noch kein Code.</translation>
    </message>
    <message>
        <source>The code is there.</source>
        <translation>Der Code ist da.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>the window was closed</source>
        <translation>das Fenster wurde geschlossen</translation>
    </message>
    <message>
        <source>step %1 did not happen: %2</source>
        <translation>Schritt %1 geschah nicht: %2</translation>
    </message>
</context>
<context>
    <name>provynx::TrayIcon</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>Das &amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Quick order…</source>
        <translation>&amp;Schnellauftrag…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message numerus="yes">
        <source>Provynx SMS: %n active</source>
        <translation>
            <numerusform>Provynx SMS: %n aktiv</numerusform>
            <numerusform>Provynx SMS: %n aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>Provynx SMS</source>
        <translation>Provynx SMS</translation>
    </message>
</context>
<context>
    <name>provynx::UnmatchedDialog</name>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget all…</source>
        <translation>Alle vergessen…</translation>
    </message>
    <message>
        <source>Unmatched</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Rightly signed codes for numbers that are not in this program: bought elsewhere with the same account, or long ago.</source>
        <translation>Richtig signierte Codes für Nummern, die nicht in diesem Programm sind: anderswo mit demselben Konto gekauft, oder vor langer Zeit.</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Alle vergessen</translation>
    </message>
    <message>
        <source>Forget all unmatched codes?</source>
        <translation>Alle nicht zugeordneten Codes vergessen?</translation>
    </message>
    <message>
        <source>They are removed from this computer for good.</source>
        <translation>Sie werden endgültig von diesem Computer entfernt.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>provynx::UnmatchedModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>provynx::WalletController</name>
    <message>
        <source>The sandbox&apos;s money is invented: there is nothing to top up.</source>
        <translation>Das Geld der Sandbox ist erfunden: Es gibt nichts aufzuladen.</translation>
    </message>
    <message>
        <source>Opens the website, where funds are added to the wallet.</source>
        <translation>Öffnet die Website, auf der das Guthaben aufgeladen wird.</translation>
    </message>
</context>
<context>
    <name>provynx::WelcomePage</name>
    <message>
        <source>Open the sandbox</source>
        <translation>Sandbox öffnen</translation>
    </message>
    <message>
        <source>Try it now, no account needed</source>
        <translation>Gleich ausprobieren, ohne Konto</translation>
    </message>
    <message>
        <source>A sandbox inside this app: $100.00, invented numbers, the code 123456 after two checks. Nothing leaves this computer.</source>
        <translation>Eine Sandbox in diesem Programm: 100,00 $, erfundene Nummern, der Code 123456 nach zwei Prüfungen. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Add an API key</source>
        <translation>Einen API-Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Make one on the website under Settings → API Keys. A key that starts with nsk_test_ costs nothing; nsk_live_ spends your wallet.</source>
        <translation>Legen Sie auf der Website unter Settings → API Keys einen an. Ein Schlüssel, der mit nsk_test_ beginnt, kostet nichts; nsk_live_ nutzt Ihr Guthaben.</translation>
    </message>
    <message>
        <source>Receive verification codes at your desk</source>
        <translation>Bestätigungscodes am Schreibtisch empfangen</translation>
    </message>
    <message>
        <source>Pick a number, watch its code arrive, keep the evidence.</source>
        <translation>Eine Nummer wählen, ihren Code kommen sehen, den Nachweis behalten.</translation>
    </message>
</context>
<context>
    <name>provynx::WindowActions</name>
    <message>
        <source>&amp;Add or manage keys…</source>
        <translation>&amp;Schlüssel hinzufügen oder verwalten…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Find a service</source>
        <translation>&amp;Dienst suchen</translation>
    </message>
    <message>
        <source>&amp;Get number</source>
        <translation>&amp;Nummer holen</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Code kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>N&amp;ummer kopieren</translation>
    </message>
    <message>
        <source>Check n&amp;ow</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>Cance&amp;l number</source>
        <translation>Nummer st&amp;ornieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>&amp;Rundgang machen</translation>
    </message>
    <message>
        <source>&amp;About Provynx SMS</source>
        <translation>&amp;Über Provynx SMS</translation>
    </message>
    <message>
        <source>As the &amp;system has it</source>
        <translation>Wie im &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nummer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>To the service search</source>
        <translation>Zur Dienstsuche</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In the search: move the choice without leaving it</source>
        <translation>In der Suche: die Auswahl bewegen, ohne sie zu verlassen</translation>
    </message>
    <message>
        <source>Get the number chosen; a live key asks first</source>
        <translation>Die gewählte Nummer holen; ein Live-Schlüssel fragt zuerst</translation>
    </message>
    <message>
        <source>In that question: agree, don&apos;t buy</source>
        <translation>In dieser Frage: zustimmen, nicht kaufen</translation>
    </message>
    <message>
        <source>Copy the code; where there is none yet, the number</source>
        <translation>Den Code kopieren; wo noch keiner da ist, die Nummer</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Die Nummer kopieren</translation>
    </message>
    <message>
        <source>Among the active numbers: check the chosen one now; elsewhere: read catalogue and wallet again</source>
        <translation>Bei den aktiven Nummern: die gewählte jetzt prüfen; sonst: Katalog und Guthaben neu lesen</translation>
    </message>
    <message>
        <source>In the active numbers: cancel the chosen one (US numbers; asks first)</source>
        <translation>Bei den aktiven Nummern: die gewählte stornieren (US-Nummern; fragt zuerst)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This table</source>
        <translation>Diese Tabelle</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Copy the next li&amp;kely code</source>
        <translation>Nächsten wahrscheinlichen Code &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy number &amp;as</source>
        <translation>Nummer kopieren &amp;als</translation>
    </message>
    <message>
        <source>Copy co&amp;de as</source>
        <translation>Code kopieren a&amp;ls</translation>
    </message>
    <message>
        <source>Copy what else in the message may be the code</source>
        <translation>Kopieren, was in der Nachricht sonst der Code sein kann</translation>
    </message>
    <message>
        <source>&amp;Quick order…</source>
        <translation>&amp;Schnellauftrag…</translation>
    </message>
    <message>
        <source>Re&amp;peat last order</source>
        <translation>Letzten Auftrag &amp;wiederholen</translation>
    </message>
    <message>
        <source>F&amp;avourite service</source>
        <translation>Fa&amp;voritendienst</translation>
    </message>
    <message>
        <source>&amp;Check the API…</source>
        <translation>Die API &amp;prüfen…</translation>
    </message>
    <message>
        <source>Push &amp;inspector…</source>
        <translation>Push-Prü&amp;fer…</translation>
    </message>
    <message>
        <source>Save support &amp;report…</source>
        <translation>Support-&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Quick order: words in any order (country, service, operator, “s2”); Enter buys, Esc leaves</source>
        <translation>Schnellauftrag: Wörter in beliebiger Folge (Land, Dienst, Betreiber, „s2“); Enter kauft, Esc verlässt</translation>
    </message>
    <message>
        <source>Repeat the last order; a live key asks first</source>
        <translation>Den letzten Auftrag wiederholen; ein Live-Schlüssel fragt zuerst</translation>
    </message>
    <message>
        <source>Make the chosen service a favourite, or no longer one</source>
        <translation>Den gewählten Dienst zum Favoriten machen, oder nicht mehr</translation>
    </message>
    <message>
        <source>&amp;Numbers not in this program…</source>
        <translation>&amp;Nummern, die nicht in diesem Programm sind…</translation>
    </message>
</context>
<context>
    <name>provynx::Workspace</name>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>The tour failed: %1 could not be saved.</source>
        <translation>Der Rundgang ist gescheitert: %1 ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>The tour failed: %1.</source>
        <translation>Der Rundgang ist gescheitert: %1.</translation>
    </message>
</context>
<context>
    <name>pushwords</name>
    <message>
        <source>Code shown</source>
        <translation>Code gezeigt</translation>
    </message>
    <message>
        <source>Code was here already</source>
        <translation>Code war schon da</translation>
    </message>
    <message>
        <source>Kept under Unmatched: no number of yours is meant</source>
        <translation>Unter Nicht zugeordnet behalten: Keine Ihrer Nummern ist gemeint</translation>
    </message>
    <message>
        <source>Your test push</source>
        <translation>Ihr Test-Push</translation>
    </message>
    <message>
        <source>Rightly signed, not about a code: passed over</source>
        <translation>Richtig signiert, kein Code darin: übergangen</translation>
    </message>
    <message>
        <source>Sent again: answered, nothing done</source>
        <translation>Erneut gesendet: beantwortet, nichts getan</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Refused: it asked for another host than this computer or the public address</source>
        <translation>Abgelehnt: Gefragt war ein anderer Rechner als dieser Computer oder die öffentliche Adresse</translation>
    </message>
    <message>
        <source>Refused: the path is not the receiver&apos;s</source>
        <translation>Abgelehnt: Der Pfad ist nicht der des Empfängers</translation>
    </message>
    <message>
        <source>Refused: not a POST</source>
        <translation>Abgelehnt: kein POST</translation>
    </message>
    <message>
        <source>Refused: larger than 64 KiB</source>
        <translation>Abgelehnt: größer als 64 KiB</translation>
    </message>
    <message>
        <source>Refused: more than 30 requests in a second</source>
        <translation>Abgelehnt: mehr als 30 Anfragen in einer Sekunde</translation>
    </message>
    <message>
        <source>Cut off: the request was not whole after 10 seconds</source>
        <translation>Abgebrochen: Die Anfrage war nach 10 Sekunden nicht vollständig</translation>
    </message>
    <message>
        <source>Cut off: too many connections at a time</source>
        <translation>Abgebrochen: zu viele Verbindungen zugleich</translation>
    </message>
    <message>
        <source>Refused: not a proper HTTP request</source>
        <translation>Abgelehnt: keine ordentliche HTTP-Anfrage</translation>
    </message>
    <message>
        <source>Refused: rightly signed, but no code can be read from it</source>
        <translation>Abgelehnt: richtig signiert, aber es ist kein Code daraus zu lesen</translation>
    </message>
    <message>
        <source>Put off: the journal could not be written</source>
        <translation>Aufgeschoben: Das Journal war nicht beschreibbar</translation>
    </message>
    <message>
        <source>It fits without the line break at the end of the body: something added one.</source>
        <translation>Es passt ohne den Zeilenumbruch am Ende des Inhalts: Etwas hat einen hinzugefügt.</translation>
    </message>
    <message>
        <source>It fits with a line break at the end of the body: it was lost on the way or in pasting.</source>
        <translation>Es passt mit einem Zeilenumbruch am Ende des Inhalts: Er ging unterwegs oder beim Einfügen verloren.</translation>
    </message>
    <message>
        <source>It fits with CR LF line ends: they became LF on the way or in pasting.</source>
        <translation>Es passt mit Zeilenenden CR LF: Sie wurden unterwegs oder beim Einfügen zu LF.</translation>
    </message>
    <message>
        <source>It fits with LF line ends: they became CR LF on the way.</source>
        <translation>Es passt mit Zeilenenden LF: Sie wurden unterwegs zu CR LF.</translation>
    </message>
    <message>
        <source>It fits with the same JSON written another way: something read the body and wrote it anew. Pass the raw bytes on.</source>
        <translation>Es passt mit demselben JSON in anderer Schreibweise: Etwas hat den Inhalt gelesen und neu geschrieben. Reichen Sie die rohen Bytes weiter.</translation>
    </message>
    <message>
        <source>It fits when the whole secret is the key, as it stands: the sender does not decode it.</source>
        <translation>Es passt, wenn das ganze Geheimnis unverändert der Schlüssel ist: Der Sender dekodiert es nicht.</translation>
    </message>
    <message>
        <source>It fits when the text behind whsec_ is the key: the sender leaves the prefix out.</source>
        <translation>Es passt, wenn der Text hinter whsec_ der Schlüssel ist: Der Sender lässt den Vorsatz weg.</translation>
    </message>
    <message>
        <source>It fits when the part behind whsec_ is decoded from base64: the sender decodes it.</source>
        <translation>Es passt, wenn der Teil hinter whsec_ aus Base64 dekodiert wird: Der Sender dekodiert ihn.</translation>
    </message>
    <message>
        <source>The three headers are there under other names; webhook-id, webhook-timestamp and webhook-signature are expected, or all three with svix-.</source>
        <translation>Die drei Header sind unter anderen Namen da; erwartet werden webhook-id, webhook-timestamp und webhook-signature, oder alle drei mit svix-.</translation>
    </message>
    <message>
        <source>The signature is written in hex; this scheme writes base64.</source>
        <translation>Die Signatur ist hexadezimal geschrieben; dieses Schema schreibt Base64.</translation>
    </message>
    <message>
        <source>The signature is written in the base64 of web addresses (- and _); this scheme writes + and /.</source>
        <translation>Die Signatur ist im Base64 der Webadressen geschrieben (- und _); dieses Schema schreibt + und /.</translation>
    </message>
    <message>
        <source>The signature is written in base64; this scheme writes hex.</source>
        <translation>Die Signatur ist in Base64 geschrieben; dieses Schema schreibt hexadezimal.</translation>
    </message>
    <message>
        <source>The time is in milliseconds; this scheme counts seconds.</source>
        <translation>Die Zeit ist in Millisekunden; dieses Schema zählt Sekunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard Webhooks</source>
        <translation>Standard Webhooks</translation>
    </message>
    <message>
        <source>Stripe style</source>
        <translation>Wie Stripe</translation>
    </message>
    <message>
        <source>Plain HMAC-SHA256</source>
        <translation>Einfaches HMAC-SHA256</translation>
    </message>
    <message>
        <source>webhook-id, webhook-timestamp, webhook-signature: v1,…</source>
        <translation>webhook-id, webhook-timestamp, webhook-signature: v1,…</translation>
    </message>
    <message>
        <source>X-…-Signature: t=…,v1=…</source>
        <translation>X-…-Signature: t=…,v1=…</translation>
    </message>
    <message>
        <source>X-…-Signature: sha256=…</source>
        <translation>X-…-Signature: sha256=…</translation>
    </message>
    <message>
        <source>there is no signature of this scheme</source>
        <translation>es gibt keine Signatur dieses Schemas</translation>
    </message>
    <message>
        <source>the header %1 is missing or empty</source>
        <translation>der Header %1 fehlt oder ist leer</translation>
    </message>
    <message>
        <source>the header %1 is there twice</source>
        <translation>der Header %1 ist zweimal da</translation>
    </message>
    <message>
        <source>the header %1 is not written as this scheme writes it</source>
        <translation>der Header %1 ist nicht so geschrieben, wie dieses Schema ihn schreibt</translation>
    </message>
    <message>
        <source>the time in %1 can&apos;t be read</source>
        <translation>die Zeit in %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>the secret is no base64, which this scheme wants behind whsec_</source>
        <translation>das Geheimnis ist kein Base64, wie dieses Schema es hinter whsec_ will</translation>
    </message>
    <message>
        <source>the signature does not fit: another secret, or a body changed on the way</source>
        <translation>die Signatur passt nicht: ein anderes Geheimnis, oder der Inhalt wurde unterwegs verändert</translation>
    </message>
    <message>
        <source>rightly signed, but more than five minutes ago</source>
        <translation>richtig signiert, aber vor mehr als fünf Minuten</translation>
    </message>
    <message>
        <source>rightly signed, but for more than five minutes from now: a clock is wrong</source>
        <translation>richtig signiert, aber für mehr als fünf Minuten in der Zukunft: Eine Uhr geht falsch</translation>
    </message>
    <message>
        <source>%1 · %2 times</source>
        <translation>%1 · %2-mal</translation>
    </message>
    <message>
        <source>Fits.</source>
        <translation>Passt.</translation>
    </message>
    <message>
        <source>It was signed %1 ago.</source>
        <translation>Es wurde vor %1 signiert.</translation>
    </message>
    <message>
        <source>Its time is %1 from now.</source>
        <translation>Seine Zeit liegt %1 in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>none</source>
        <comment>stock</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>The service does not accept this key. Check that it was copied whole and not deleted on the website.</source>
        <translation>Der Dienst nimmt diesen Schlüssel nicht an. Prüfen Sie, ob er vollständig kopiert und auf der Website nicht gelöscht wurde.</translation>
    </message>
    <message>
        <source>The service does not accept this key. It may have been deleted on the website; add another one.</source>
        <translation>Der Dienst nimmt diesen Schlüssel nicht an. Vielleicht wurde er auf der Website gelöscht; fügen Sie einen anderen hinzu.</translation>
    </message>
    <message>
        <source>The service does not offer this, or did not understand what was asked.</source>
        <translation>Der Dienst bietet das nicht an oder hat die Anfrage nicht verstanden.</translation>
    </message>
    <message>
        <source>The wallet is too small for this.</source>
        <translation>Das Guthaben reicht dafür nicht.</translation>
    </message>
    <message>
        <source>The service does not know this number.</source>
        <translation>Der Dienst kennt diese Nummer nicht.</translation>
    </message>
    <message>
        <source>The service has no such number or no price for it.</source>
        <translation>Der Dienst hat keine solche Nummer oder keinen Preis dafür.</translation>
    </message>
    <message>
        <source>The service is still busy with this.</source>
        <translation>Der Dienst ist damit noch beschäftigt.</translation>
    </message>
    <message>
        <source>The service asked us to slow down.</source>
        <translation>Der Dienst bittet um eine langsamere Gangart.</translation>
    </message>
    <message>
        <source>The service has trouble at the moment.</source>
        <translation>Der Dienst hat gerade Schwierigkeiten.</translation>
    </message>
    <message>
        <source>The service has no SMS numbers at the moment.</source>
        <translation>Der Dienst hat gerade keine SMS-Nummern.</translation>
    </message>
    <message>
        <source>The service turned this down.</source>
        <translation>Der Dienst hat das abgelehnt.</translation>
    </message>
    <message>
        <source>The service gave an answer that this program does not know.</source>
        <translation>Der Dienst gab eine Antwort, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The address points somewhere else, and a key is never sent along. Check the address in the key&apos;s settings.</source>
        <translation>Die Adresse verweist woandershin, und ein Schlüssel wird nie mitgeschickt. Prüfen Sie die Adresse in den Einstellungen des Schlüssels.</translation>
    </message>
    <message>
        <source>The answer was too big to be read.</source>
        <translation>Die Antwort war zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The answer could not be read; it may have come from a proxy or a sign-in page.</source>
        <translation>Die Antwort ließ sich nicht lesen; vielleicht kam sie von einem Proxy oder einer Anmeldeseite.</translation>
    </message>
    <message>
        <source>The service answered with an error.</source>
        <translation>Der Dienst antwortete mit einem Fehler.</translation>
    </message>
    <message>
        <source>The answer lacked something that is needed.</source>
        <translation>Der Antwort fehlte etwas Nötiges.</translation>
    </message>
    <message>
        <source>The answer lacked something that is needed: %1.</source>
        <translation>Der Antwort fehlte etwas Nötiges: %1.</translation>
    </message>
    <message>
        <source>There is no connection to the service.</source>
        <translation>Es gibt keine Verbindung zum Dienst.</translation>
    </message>
    <message>
        <source>The connection broke before an answer came.</source>
        <translation>Die Verbindung brach ab, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>The certificate of the service has expired, or this computer&apos;s clock is wrong, so nothing was sent.</source>
        <translation>Das Zertifikat des Dienstes ist abgelaufen, oder die Uhr dieses Computers geht falsch; darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The certificate of the service is not valid yet, or this computer&apos;s clock is wrong, so nothing was sent.</source>
        <translation>Das Zertifikat des Dienstes gilt noch nicht, oder die Uhr dieses Computers geht falsch; darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The certificate that was shown is for another address, so nothing was sent. Check the address, and the network you are in.</source>
        <translation>Das vorgezeigte Zertifikat gilt für eine andere Adresse, darum wurde nichts gesendet. Prüfen Sie die Adresse und das Netz, in dem Sie sind.</translation>
    </message>
    <message>
        <source>No trusted connection to the service could be made, so nothing was sent.</source>
        <translation>Eine vertrauenswürdige Verbindung zum Dienst kam nicht zustande, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The address is not encrypted and the key would have travelled in the clear, so nothing was sent.</source>
        <translation>Die Adresse ist nicht verschlüsselt, und der Schlüssel wäre offen gereist, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The key belongs to another address, so nothing was sent.</source>
        <translation>Der Schlüssel gehört zu einer anderen Adresse, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The keychain did not give the key, so nothing was sent. Unlock the keychain and try again.</source>
        <translation>Der Schlüsselbund gab den Schlüssel nicht her, darum wurde nichts gesendet. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It could not be written to the disk first, so nothing was sent.</source>
        <translation>Es ließ sich vorher nicht auf die Festplatte schreiben, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This would go over your own spending cap.</source>
        <translation>Das ginge über Ihre eigene Ausgabengrenze.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>Er sagt: „%1“.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Versuchen Sie es in %1 erneut.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The key could not be checked.</source>
        <translation>Der Schlüssel konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Nothing was bought.</source>
        <translation>Es wurde nichts gekauft.</translation>
    </message>
    <message>
        <source>The number is kept, but this key cannot check it.</source>
        <translation>Die Nummer bleibt erhalten, aber dieser Schlüssel kann sie nicht prüfen.</translation>
    </message>
    <message>
        <source>Its row is kept.</source>
        <translation>Ihre Zeile bleibt erhalten.</translation>
    </message>
    <message>
        <source>The number is kept and will be checked again.</source>
        <translation>Die Nummer bleibt erhalten und wird erneut geprüft.</translation>
    </message>
    <message>
        <source>Whether the number was cancelled is not certain; it is kept and checked.</source>
        <translation>Ob die Nummer storniert wurde, ist nicht sicher; sie bleibt erhalten und wird geprüft.</translation>
    </message>
    <message>
        <source>The number was not cancelled.</source>
        <translation>Die Nummer wurde nicht storniert.</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>The service asked us to wait: %1</source>
        <translation>Der Dienst bat zu warten: %1</translation>
    </message>
    <message>
        <source>The service&apos;s words: %1</source>
        <translation>Die Worte des Dienstes: %1</translation>
    </message>
    <message>
        <source>The network&apos;s words: %1</source>
        <translation>Die Worte des Netzwerks: %1</translation>
    </message>
    <message>
        <source>Body: %1</source>
        <translation>Inhalt: %1</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>may have been bought</source>
        <translation>vielleicht gekauft</translation>
    </message>
    <message>
        <source>not bought</source>
        <translation>nicht gekauft</translation>
    </message>
    <message>
        <source>may have been bought, no longer tried</source>
        <translation>vielleicht gekauft, aufgegeben</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>wird storniert</translation>
    </message>
    <message>
        <source>message received</source>
        <translation>Nachricht erhalten</translation>
    </message>
    <message>
        <source>waiting for the SMS</source>
        <translation>wartet auf die SMS</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>over</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Asked for the number</source>
        <translation>Um die Nummer gebeten</translation>
    </message>
    <message>
        <source>Bought for %1</source>
        <translation>Gekauft für %1</translation>
    </message>
    <message>
        <source>Bought, price unknown</source>
        <translation>Gekauft, Preis unbekannt</translation>
    </message>
    <message>
        <source>wallet %1</source>
        <translation>Guthaben %1</translation>
    </message>
    <message>
        <source>Message received</source>
        <translation>Nachricht erhalten</translation>
    </message>
    <message>
        <source>Code received</source>
        <translation>Code erhalten</translation>
    </message>
    <message>
        <source>delivered in %1</source>
        <translation>zugestellt in %1</translation>
    </message>
    <message>
        <source>Checked, not there yet</source>
        <translation>Geprüft, noch nicht da</translation>
    </message>
    <message>
        <source>Checked, the service says “%1”</source>
        <translation>Geprüft, der Dienst sagt „%1“</translation>
    </message>
    <message>
        <source>The number lasts until %1</source>
        <translation>Die Nummer gilt bis %1</translation>
    </message>
    <message>
        <source>Asked to cancel</source>
        <translation>Um Stornierung gebeten</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>%1 given back</source>
        <translation>%1 zurückgegeben</translation>
    </message>
    <message>
        <source>The number&apos;s time is over</source>
        <translation>Die Zeit der Nummer ist um</translation>
    </message>
    <message>
        <source>The service ended the number</source>
        <translation>Der Dienst hat die Nummer beendet</translation>
    </message>
    <message>
        <source>The service ended the number: “%1”</source>
        <translation>Der Dienst hat die Nummer beendet: „%1“</translation>
    </message>
    <message>
        <source>You stopped trying</source>
        <translation>Sie haben es aufgegeben</translation>
    </message>
    <message>
        <source>Result: pass</source>
        <translation>Ergebnis: bestanden</translation>
    </message>
    <message>
        <source>Result: fail</source>
        <translation>Ergebnis: fehlgeschlagen</translation>
    </message>
    <message>
        <source>Result: blocked</source>
        <translation>Ergebnis: blockiert</translation>
    </message>
    <message>
        <source>Being bought…</source>
        <translation>Wird gekauft…</translation>
    </message>
    <message>
        <source>May have been bought</source>
        <translation>Vielleicht gekauft</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Nicht gekauft</translation>
    </message>
    <message>
        <source>No longer tried</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird storniert…</translation>
    </message>
    <message>
        <source>Waiting for the SMS</source>
        <translation>Wartet auf die SMS</translation>
    </message>
    <message>
        <source>Waiting: “%1”</source>
        <translation>Wartet: „%1“</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Code in the text</source>
        <translation>Code im Text</translation>
    </message>
    <message>
        <source>This number begins with +%1; numbers of %2 begin with +%3.</source>
        <translation>Diese Nummer beginnt mit +%1; Nummern aus %2 beginnen mit +%3.</translation>
    </message>
    <message>
        <source>likely code %1</source>
        <translation>wahrscheinlicher Code %1</translation>
    </message>
    <message>
        <source>1 operator.</source>
        <translation>1 Betreiber.</translation>
    </message>
    <message numerus="yes">
        <source>%n operators.</source>
        <translation>
            <numerusform>%n Betreiber.</numerusform>
            <numerusform>%n Betreiber.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 service.</source>
        <translation>1 Dienst.</translation>
    </message>
    <message numerus="yes">
        <source>%n services.</source>
        <translation>
            <numerusform>%n Dienst.</numerusform>
            <numerusform>%n Dienste.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 country.</source>
        <translation>1 Land.</translation>
    </message>
    <message numerus="yes">
        <source>%n countries.</source>
        <translation>
            <numerusform>%n Land.</numerusform>
            <numerusform>%n Länder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two looks waited, the third had the documented code.</source>
        <translation>Zwei Blicke warteten, der dritte brachte den dokumentierten Code.</translation>
    </message>
    <message>
        <source>1 number was given back.</source>
        <translation>1 Nummer wurde zurückgegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers were given back.</source>
        <translation>
            <numerusform>%n Nummer wurde zurückgegeben.</numerusform>
            <numerusform>%n Nummern wurden zurückgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The balance is %1.</source>
        <translation>Das Guthaben beträgt %1.</translation>
    </message>
    <message>
        <source>Refused with status %1.</source>
        <translation>Mit Status %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Bought, price %1.</source>
        <translation>Gekauft, Preis %1.</translation>
    </message>
    <message>
        <source>Bought; the answer names no price.</source>
        <translation>Gekauft; die Antwort nennt keinen Preis.</translation>
    </message>
    <message>
        <source>The repetition brought the same number.</source>
        <translation>Die Wiederholung brachte dieselbe Nummer.</translation>
    </message>
    <message>
        <source>Understood.</source>
        <translation>Verstanden.</translation>
    </message>
    <message>
        <source>The status is “%1”.</source>
        <translation>Der Status ist „%1“.</translation>
    </message>
    <message>
        <source>Cancelled; %1 came back.</source>
        <translation>Storniert; %1 kamen zurück.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Storniert.</translation>
    </message>
    <message>
        <source>(Status %1.)</source>
        <translation>(Status %1.)</translation>
    </message>
    <message>
        <source>The balance can be read</source>
        <translation>Das Guthaben ist lesbar</translation>
    </message>
    <message>
        <source>A test key has $100.00</source>
        <translation>Ein Test-Schlüssel hat 100,00 $</translation>
    </message>
    <message>
        <source>A wrong key is turned away</source>
        <translation>Ein falscher Schlüssel wird abgewiesen</translation>
    </message>
    <message>
        <source>A server that does not exist is turned away</source>
        <translation>Ein Server, den es nicht gibt, wird abgewiesen</translation>
    </message>
    <message>
        <source>US operators</source>
        <translation>US-Betreiber</translation>
    </message>
    <message>
        <source>US services, server 1</source>
        <translation>US-Dienste, Server 1</translation>
    </message>
    <message>
        <source>US services, server 2</source>
        <translation>US-Dienste, Server 2</translation>
    </message>
    <message>
        <source>US services, server 3</source>
        <translation>US-Dienste, Server 3</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Global operators</source>
        <translation>Weltweite Betreiber</translation>
    </message>
    <message>
        <source>Global services</source>
        <translation>Weltweite Dienste</translation>
    </message>
    <message>
        <source>Buy a US number</source>
        <translation>Eine US-Nummer kaufen</translation>
    </message>
    <message>
        <source>A test key pays nothing</source>
        <translation>Ein Test-Schlüssel zahlt nichts</translation>
    </message>
    <message>
        <source>Look at the US number</source>
        <translation>Nach der US-Nummer sehen</translation>
    </message>
    <message>
        <source>Its code comes at the third look</source>
        <translation>Ihr Code kommt beim dritten Blick</translation>
    </message>
    <message>
        <source>Cancel a US number</source>
        <translation>Eine US-Nummer stornieren</translation>
    </message>
    <message>
        <source>A cancelled number says so</source>
        <translation>Eine stornierte Nummer sagt das</translation>
    </message>
    <message>
        <source>Buy a global number</source>
        <translation>Eine weltweite Nummer kaufen</translation>
    </message>
    <message>
        <source>Look at the global number</source>
        <translation>Nach der weltweiten Nummer sehen</translation>
    </message>
    <message>
        <source>A global number can&apos;t be cancelled</source>
        <translation>Eine weltweite Nummer lässt sich nicht stornieren</translation>
    </message>
    <message>
        <source>Its code comes at the third look (global)</source>
        <translation>Ihr Code kommt beim dritten Blick (weltweit)</translation>
    </message>
    <message>
        <source>An unknown number is not found</source>
        <translation>Eine unbekannte Nummer wird nicht gefunden</translation>
    </message>
    <message>
        <source>The other numbers are given back</source>
        <translation>Die anderen Nummern werden zurückgegeben</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>assumed, held</source>
        <translation>angenommen, stimmt</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>not provable</source>
        <translation>nicht prüfbar</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Wartet auf die Antwort…</translation>
    </message>
    <message>
        <source>It was done, though it should have been refused.</source>
        <translation>Es geschah, obwohl es abgelehnt werden sollte.</translation>
    </message>
    <message>
        <source>Refused, but with status %1.</source>
        <translation>Abgelehnt, aber mit Status %1.</translation>
    </message>
    <message>
        <source>There is no such list; “any” is the only operator.</source>
        <translation>Es gibt keine solche Liste; „any“ ist der einzige Betreiber.</translation>
    </message>
    <message>
        <source>A code came, but not the documented one.</source>
        <translation>Ein Code kam, aber nicht der dokumentierte.</translation>
    </message>
    <message>
        <source>The documented code came at look %1.</source>
        <translation>Der dokumentierte Code kam bei Blick %1.</translation>
    </message>
    <message>
        <source>No code came in %1 looks.</source>
        <translation>In %1 Blicken kam kein Code.</translation>
    </message>
    <message>
        <source>The status is “%1”, which is not what was expected here.</source>
        <translation>Der Status ist „%1“, das wurde hier nicht erwartet.</translation>
    </message>
    <message>
        <source>Nothing with a price and stock was found to buy.</source>
        <translation>Nichts mit Preis und Vorrat war zu kaufen.</translation>
    </message>
    <message>
        <source>Not asked: what it needs did not work.</source>
        <translation>Nicht gefragt: Was dafür nötig ist, gelang nicht.</translation>
    </message>
    <message>
        <source>The check was ended before.</source>
        <translation>Die Prüfung wurde vorher beendet.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>This is a live key. The check buys numbers, so it takes a test key or the sandbox, never a live key.</source>
        <translation>Das ist ein Live-Schlüssel. Die Prüfung kauft Nummern und nimmt darum einen Test-Schlüssel oder die Sandbox, nie einen Live-Schlüssel.</translation>
    </message>
    <message>
        <source>The check could not begin. %1</source>
        <translation>Die Prüfung konnte nicht beginnen. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The service stopped answering, so the check was given up.</source>
        <translation>Der Dienst antwortete nicht mehr, darum wurde die Prüfung aufgegeben.</translation>
    </message>
    <message>
        <source>Done: something differs.</source>
        <translation>Fertig: Etwas weicht ab.</translation>
    </message>
    <message>
        <source>Done: nothing differs.</source>
        <translation>Fertig: Nichts weicht ab.</translation>
    </message>
    <message>
        <source>%1 documented, %2 assumed and held, %3 differ, %4 not provable.</source>
        <translation>%1 dokumentiert, %2 angenommen und richtig, %3 weichen ab, %4 nicht prüfbar.</translation>
    </message>
    <message>
        <source>Sandbox numbers that may be left over: %1.</source>
        <translation>Test-Nummern, die vielleicht übrig sind: %1.</translation>
    </message>
    <message>
        <source>%1, and is honoured.</source>
        <translation>%1, und wird beachtet.</translation>
    </message>
    <message>
        <source>There is a list of global operators.</source>
        <translation>Es gibt eine Liste weltweiter Betreiber.</translation>
    </message>
    <message>
        <source>There is no list of global operators.</source>
        <translation>Es gibt keine Liste weltweiter Betreiber.</translation>
    </message>
    <message>
        <source>A live key&apos;s path stays unproved: the check never uses one.</source>
        <translation>Der Weg eines Live-Schlüssels bleibt ungeprüft: Die Prüfung verwendet nie einen.</translation>
    </message>
    <message>
        <source>the sandbox inside this program</source>
        <translation>die Sandbox in diesem Programm</translation>
    </message>
    <message>
        <source>Provynx SMS Desktop %1: check of the API</source>
        <translation>Provynx SMS Desktop %1: Prüfung der API</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Took: %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>Learnt: %1</source>
        <translation>Gelernt: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>asked %1 times</source>
        <translation>%1-mal gefragt</translation>
    </message>
    <message>
        <source>open</source>
        <comment>outcome not known yet</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>message</source>
        <comment>an SMS without a code</comment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>%1, %2 back</source>
        <translation>%1, %2 zurück</translation>
    </message>
    <message>
        <source>Bought</source>
        <comment>a column: when</comment>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>Testfall</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Delivered in</source>
        <translation>Zugestellt in</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>Ergebnis %1</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Outcome open</source>
        <translation>Ausgang offen</translation>
    </message>
    <message>
        <source>No message came</source>
        <translation>Keine Nachricht kam</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>a date of this year, as QLocale formats it</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>a date of another year, as QLocale formats it</comment>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>%1, operator %2, %3</source>
        <translation>%1, Betreiber %2, %3</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Notiz:</translation>
    </message>
    <message>
        <source>Message:</source>
        <translation>Nachricht:</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>not offered now</source>
        <translation>zurzeit nicht angeboten</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>nicht vorrätig</translation>
    </message>
    <message>
        <source>Repeat last order</source>
        <translation>Letzten Auftrag wiederholen</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>price not read yet</source>
        <translation>Preis noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1 is spent today</source>
        <translation>heute sind %1 ausgegeben</translation>
    </message>
    <message>
        <source>%1, %2 of it for a purchase whose outcome is open</source>
        <translation>%1, davon %2 für einen Kauf mit offenem Ausgang</translation>
    </message>
    <message>
        <source>Your cap of %1 a day is reached: %2.</source>
        <translation>Ihre Grenze von %1 am Tag ist erreicht: %2.</translation>
    </message>
    <message>
        <source>This would go over your cap of %1 a day: %2, and this costs %3.</source>
        <translation>Das ginge über Ihre Grenze von %1 am Tag: %2, und dies kostet %3.</translation>
    </message>
    <message>
        <source>%1 It is free again tomorrow at %2.</source>
        <translation>%1 Morgen um %2 ist sie wieder frei.</translation>
    </message>
    <message>
        <source>What was spent today is still being read from the journal. Until it is known, your cap of %1 a day holds everything back.</source>
        <translation>Was heute ausgegeben wurde, wird noch aus dem Journal gelesen. Bis es bekannt ist, hält Ihre Grenze von %1 am Tag alles zurück.</translation>
    </message>
    <message>
        <source>A cap of this key can&apos;t be read in the settings file, so nobody knows what it allows. Nothing is bought with this key until you set its caps anew in Settings, Spending.</source>
        <translation>Eine Grenze dieses Schlüssels ist in der Einstellungsdatei nicht lesbar; niemand weiß, was sie erlaubt. Mit diesem Schlüssel wird nichts gekauft, bis Sie seine Grenzen unter Einstellungen, Ausgaben neu setzen.</translation>
    </message>
    <message>
        <source>This costs %1, over your cap of %2 for one number.</source>
        <translation>Das kostet %1, mehr als Ihre Grenze von %2 für eine Nummer.</translation>
    </message>
    <message>
        <source>The price is unknown, so it can&apos;t be held against your cap of %1. To buy it all the same, empty the cap in Settings, Spending.</source>
        <translation>Der Preis ist unbekannt und lässt sich nicht an Ihrer Grenze von %1 messen. Um trotzdem zu kaufen, leeren Sie die Grenze unter Einstellungen, Ausgaben.</translation>
    </message>
    <message>
        <source>The price is in %1 and can&apos;t be held against your cap of %2. Set the cap anew in Settings, Spending.</source>
        <translation>Der Preis ist in %1 und lässt sich nicht an Ihrer Grenze von %2 messen. Setzen Sie die Grenze unter Einstellungen, Ausgaben neu.</translation>
    </message>
    <message>
        <source>Spent today %1 of %2</source>
        <translation>Heute %1 von %2 ausgegeben</translation>
    </message>
    <message>
        <source>Spent today %1</source>
        <translation>Heute %1 ausgegeben</translation>
    </message>
    <message>
        <source>a cap can&apos;t be read</source>
        <translation>eine Grenze ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 still open</source>
        <translation>%1 noch offen</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n mit unbekanntem Preis</numerusform>
            <numerusform>%n mit unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1, 95 % within %2</source>
        <translation>Median %1, 95 % binnen %2</translation>
    </message>
    <message>
        <source>Service · country · operator · server</source>
        <translation>Dienst · Land · Betreiber · Server</translation>
    </message>
    <message>
        <source>Time to a code: median, 95 %</source>
        <translation>Zeit bis zum Code: Median, 95 %</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>1 number</source>
        <translation>1 Nummer</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Nummern</translation>
    </message>
    <message>
        <source>1 code</source>
        <translation>1 Code</translation>
    </message>
    <message>
        <source>%1 codes</source>
        <translation>%1 Codes</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 received a code</source>
        <translation>%1 von %2 erhielten einen Code</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 storniert</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1 with an open outcome</source>
        <translation>%1 mit offenem Ausgang</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>%1 ausgegeben</translation>
    </message>
    <message>
        <source>after refunds of %1</source>
        <translation>nach Erstattungen von %1</translation>
    </message>
    <message>
        <source>here</source>
        <comment>the best route</comment>
        <translation>hier</translation>
    </message>
    <message>
        <source>Best lately: %1, %2, median %3</source>
        <translation>Zuletzt am besten: %1, %2, Median %3</translation>
    </message>
    <message>
        <source>Best lately: %1, %2</source>
        <translation>Zuletzt am besten: %1, %2</translation>
    </message>
    <message>
        <source>%1, %2: in the last %3 days %4 of %5 received a code.</source>
        <translation>%1, %2: In den letzten %3 Tagen erhielten %4 von %5 einen Code.</translation>
    </message>
    <message>
        <source>Half of the codes came within %1, 95 % within %2.</source>
        <translation>Die Hälfte der Codes kam binnen %1, 95 % binnen %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing bought</source>
        <translation>nichts gekauft</translation>
    </message>
    <message>
        <source>The key that it was bought with is not here any more. The number is kept; nobody looks for its code.</source>
        <translation>Der Schlüssel, mit dem sie gekauft wurde, ist nicht mehr da. Die Nummer bleibt erhalten; nach ihrem Code sieht niemand mehr.</translation>
    </message>
    <message>
        <source>Its key “%1” is not here any more. The number is kept; add the key again to look for its code.</source>
        <translation>Ihr Schlüssel „%1“ ist nicht mehr da. Die Nummer bleibt erhalten; fügen Sie den Schlüssel wieder hinzu, um nach ihrem Code zu sehen.</translation>
    </message>
    <message>
        <source>Its key “%1” can&apos;t be read from the keychain. Choose that key above to see what can be done.</source>
        <translation>Ihr Schlüssel „%1“ lässt sich nicht aus dem Schlüsselbund lesen. Wählen Sie diesen Schlüssel oben aus, um zu sehen, was sich tun lässt.</translation>
    </message>
    <message>
        <source>Checked, the answer was of no use</source>
        <translation>Geprüft, die Antwort war unbrauchbar</translation>
    </message>
    <message>
        <source>Ended, last check failed</source>
        <translation>Beendet, letzte Abfrage fehlgeschlagen</translation>
    </message>
    <message>
        <source>Found alive, checked again</source>
        <translation>Lebt noch, wird wieder abgefragt</translation>
    </message>
    <message>
        <source>Done, no longer checked</source>
        <translation>Fertig, wird nicht mehr abgefragt</translation>
    </message>
    <message>
        <source>The last check before its end failed, so a code may have come unseen. “Check now” asks once more.</source>
        <translation>Die letzte Abfrage vor dem Ende schlug fehl, ein Code kann also ungesehen gekommen sein. „Jetzt prüfen“ fragt noch einmal.</translation>
    </message>
    <message>
        <source>The service says that this purchase is still being made.</source>
        <translation>Der Dienst sagt, dass dieser Kauf noch im Gange ist.</translation>
    </message>
    <message>
        <source>The program was closed, or the computer slept, before it was sent.</source>
        <translation>Das Programm wurde geschlossen oder der Computer schlief, bevor es gesendet wurde.</translation>
    </message>
    <message>
        <source>The number may have been bought.</source>
        <translation>Vielleicht wurde die Nummer gekauft.</translation>
    </message>
    <message>
        <source>That is about this repetition alone: the number may have been bought before.</source>
        <translation>Das betrifft nur diese Wiederholung: Vielleicht wurde die Nummer vorher gekauft.</translation>
    </message>
    <message>
        <source>being bought for %1</source>
        <translation>wird gekauft, seit %1</translation>
    </message>
    <message>
        <source>Request repeated</source>
        <translation>Anfrage wiederholt</translation>
    </message>
    <message>
        <source>Bought for %1, not for the %2 agreed to</source>
        <translation>Gekauft für %1, nicht für die zugesagten %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day, and a time of it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>an amount of money, and the time when the wallet held it</comment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>This key costs nothing, and neither does checking again.</source>
        <translation>Dieser Schlüssel kostet nichts, und erneutes Nachfragen auch nicht.</translation>
    </message>
    <message>
        <source>Checking again sends the same request; an API check with a test key found that the service does not carry it out twice.</source>
        <translation>Erneutes Nachfragen sendet dieselbe Anfrage; eine API-Prüfung mit einem Test-Schlüssel ergab, dass der Dienst sie nicht zweimal ausführt.</translation>
    </message>
    <message>
        <source>Checking again may buy a second one: the request may be more than 24 hours old, and the service may have forgotten it.</source>
        <translation>Erneutes Nachfragen kauft vielleicht eine zweite: Die Anfrage ist womöglich mehr als 24 Stunden alt, und der Dienst hat sie vielleicht vergessen.</translation>
    </message>
    <message>
        <source>Wallet %1</source>
        <translation>Guthaben %1</translation>
    </message>
    <message>
        <source>It may have been bought; you stopped trying.</source>
        <translation>Vielleicht wurde sie gekauft; Sie haben es aufgegeben.</translation>
    </message>
    <message>
        <source>It may have been bought.</source>
        <translation>Vielleicht wurde sie gekauft.</translation>
    </message>
    <message>
        <source>The service says: “%1”.</source>
        <translation>Der Dienst sagt: „%1“.</translation>
    </message>
    <message>
        <source>The same request is sent once more.</source>
        <translation>Dieselbe Anfrage wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>If it was not carried out before, it buys the number now; it was %1 when you chose it.</source>
        <translation>Wurde sie bisher nicht ausgeführt, kauft sie die Nummer jetzt; bei Ihrer Auswahl kostete sie %1.</translation>
    </message>
    <message>
        <source>If it was not carried out before, it buys the number now.</source>
        <translation>Wurde sie bisher nicht ausgeführt, kauft sie die Nummer jetzt.</translation>
    </message>
    <message>
        <source>The service took %1 for %2, not the %3 that you agreed to.</source>
        <translation>Der Dienst hat %1 für %2 genommen, nicht die %3, denen Sie zugestimmt haben.</translation>
    </message>
    <message>
        <source>The request&apos;s id goes into the header Idempotency-Key</source>
        <translation>Die Kennung der Anfrage gehört in den Header Idempotency-Key</translation>
    </message>
    <message>
        <source>The request&apos;s id goes into the body&apos;s field idempotency_key</source>
        <translation>Die Kennung der Anfrage gehört in das Feld idempotency_key des Inhalts</translation>
    </message>
    <message>
        <source>Same request id in the header: same number</source>
        <translation>Gleiche Anfragekennung im Header: gleiche Nummer</translation>
    </message>
    <message>
        <source>Same request id in the body: same number</source>
        <translation>Gleiche Anfragekennung im Inhalt: gleiche Nummer</translation>
    </message>
    <message>
        <source>Fresh request id: another number</source>
        <translation>Neue Anfragekennung: andere Nummer</translation>
    </message>
    <message>
        <source>Request ids are not honoured: a repeated purchase buys again.</source>
        <translation>Anfragekennungen werden nicht beachtet: Ein wiederholter Kauf kauft noch einmal.</translation>
    </message>
    <message>
        <source>%1 (%2 agreed)</source>
        <translation>%1 (zugesagt: %2)</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Most likely it was: the wallet fell by exactly its price.</source>
        <translation>Höchstwahrscheinlich ja: Das Guthaben sank um genau ihren Preis.</translation>
    </message>
    <message>
        <source>Checking again may buy a second one: no API check with a test key has shown otherwise.</source>
        <translation>Erneutes Nachfragen kauft vielleicht eine zweite: Keine API-Prüfung mit einem Test-Schlüssel hat etwas anderes gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>A list of numbers, the one just bought among them: %n in all.</source>
        <translation>
            <numerusform>Eine Liste von Nummern, die gerade gekaufte darunter: insgesamt %n.</numerusform>
            <numerusform>Eine Liste von Nummern, die gerade gekaufte darunter: insgesamt %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OpenAPI %1, with %n paths.</source>
        <translation>
            <numerusform>OpenAPI %1, mit %n Pfad.</numerusform>
            <numerusform>OpenAPI %1, mit %n Pfaden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not offered here; nobody said it would be.</source>
        <translation>Wird hier nicht angeboten; das hat auch niemand behauptet.</translation>
    </message>
    <message>
        <source>There is a list, but the number just bought is not in it.</source>
        <translation>Es gibt eine Liste, aber die gerade gekaufte Nummer steht nicht darin.</translation>
    </message>
    <message>
        <source>The developer page speaks of fourteen endpoints and names twelve; three likely ones were asked for.</source>
        <translation>Die Entwicklerseite spricht von vierzehn Endpunkten und nennt zwölf; nach drei wahrscheinlichen wurde gefragt.</translation>
    </message>
    <message>
        <source>Found in the service&apos;s list; bought elsewhere</source>
        <translation>In der Liste des Dienstes gefunden; woanders gekauft</translation>
    </message>
    <message>
        <source>The service lists %1, which another desk or the website may have bought. Is it this one?</source>
        <translation>Der Dienst führt %1 auf; die Nummer kann auch an einem anderen Arbeitsplatz oder auf der Website gekauft worden sein. Ist es diese?</translation>
    </message>
    <message>
        <source>The service lists %1, bought at %2, which another desk or the website may have bought. Is it this one?</source>
        <translation>Der Dienst führt %1 auf, gekauft um %2; die Nummer kann auch an einem anderen Arbeitsplatz oder auf der Website gekauft worden sein. Ist es diese?</translation>
    </message>
    <message>
        <source>The service describes itself (not on the developer page)</source>
        <translation>Der Dienst beschreibt sich selbst (nicht auf der Entwicklerseite)</translation>
    </message>
    <message>
        <source>List of your US numbers (not on the developer page)</source>
        <translation>Liste Ihrer US-Nummern (nicht auf der Entwicklerseite)</translation>
    </message>
    <message>
        <source>List of your global numbers (not on the developer page)</source>
        <translation>Liste Ihrer globalen Nummern (nicht auf der Entwicklerseite)</translation>
    </message>
    <message>
        <source>Your numbers can be listed; the list is read before a purchase is sent again.</source>
        <translation>Ihre Nummern lassen sich auflisten; die Liste wird gelesen, bevor ein Kauf noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>Your numbers can&apos;t be listed.</source>
        <translation>Ihre Nummern lassen sich nicht auflisten.</translation>
    </message>
    <message>
        <source>A fresh request brought another number, so requests are told apart.</source>
        <translation>Eine neue Anfrage brachte eine andere Nummer, Anfragen werden also unterschieden.</translation>
    </message>
    <message>
        <source>The repetition bought another number: the request&apos;s id is not read here.</source>
        <translation>Die Wiederholung hat eine weitere Nummer gekauft: Die Kennung der Anfrage wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>It brought the same number, so nothing is known about requests.</source>
        <translation>Sie brachte dieselbe Nummer, über Anfragen ist also nichts bekannt.</translation>
    </message>
    <message>
        <source>The wallet shows what it cost: %1</source>
        <translation>Das Guthaben zeigt, was sie gekostet hat: %1</translation>
    </message>
    <message>
        <source>Request repeated, agreed to at %1</source>
        <translation>Anfrage wiederholt, vereinbart zu %1</translation>
    </message>
    <message>
        <source>The list has %L1 entries, more than this program takes; nothing of it is shown.</source>
        <translation>Die Liste hat %L1 Einträge, mehr als dieses Programm annimmt; nichts davon wird angezeigt.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, der antwortet.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain did not give access.</source>
        <translation>Der Schlüsselbund gab keinen Zugriff.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The keychain has no key for this profile any more. Remove the profile and add the key again.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel für dieses Profil mehr. Entfernen Sie das Profil und fügen Sie den Schlüssel erneut hinzu.</translation>
    </message>
    <message>
        <source>The key is still in the keychain: removing it did not work. Try again, or remove it there.</source>
        <translation>Der Schlüssel ist noch im Schlüsselbund: Das Entfernen gelang nicht. Versuchen Sie es erneut, oder entfernen Sie ihn dort.</translation>
    </message>
    <message>
        <source>The keychain did not work.</source>
        <translation>Der Schlüsselbund hat nicht funktioniert.</translation>
    </message>
    <message>
        <source>The keychain did not work: %1</source>
        <translation>Der Schlüsselbund hat nicht funktioniert: %1</translation>
    </message>
    <message>
        <source>%1, favourite</source>
        <translation>%1, Favorit</translation>
    </message>
    <message>
        <source>%1, %2, out of stock</source>
        <translation>%1, %2, nicht vorrätig</translation>
    </message>
    <message>
        <source>%1, %2, %3 in stock</source>
        <translation>%1, %2, %3 vorrätig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
</TS>
