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
        <source>It may have been bought; checking again never buys it twice.</source>
        <translation>Vielleicht wurde sie gekauft; erneutes Nachfragen kauft sie nie ein zweites Mal.</translation>
    </message>
    <message>
        <source>It may have been bought; you stopped trying.</source>
        <translation>Vielleicht wurde sie gekauft; Sie haben es aufgegeben.</translation>
    </message>
    <message>
        <source>Wallet %1 before, %2 after.</source>
        <translation>Guthaben vorher %1, nachher %2.</translation>
    </message>
    <message>
        <source>Wallet %1 before.</source>
        <translation>Guthaben vorher %1.</translation>
    </message>
    <message>
        <source>Wallet %1 after.</source>
        <translation>Guthaben nachher %1.</translation>
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
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Stornieren</translation>
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
</context>
<context>
    <name>present</name>
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
        <source>This purchase is still being made; asking again with the same key.</source>
        <translation>Dieser Kauf läuft noch; es wird mit demselben Schlüssel erneut gefragt.</translation>
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
        <source>The program was closed before it was sent.</source>
        <translation>Das Programm wurde geschlossen, bevor es gesendet war.</translation>
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
        <source>It is never bought twice.</source>
        <translation>Sie wird nie zweimal gekauft.</translation>
    </message>
    <message>
        <source>The number may have been bought; asking again with the same key never buys it twice.</source>
        <translation>Vielleicht wurde die Nummer gekauft; erneutes Fragen mit demselben Schlüssel kauft sie nie zweimal.</translation>
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
        <source>being bought</source>
        <translation>wird gekauft</translation>
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
        <source>Asked again with the same key</source>
        <translation>Mit demselben Schlüssel erneut gefragt</translation>
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
</context>
<context>
    <name>provynx::Buying</name>
    <message>
        <source>Number %1 is yours.</source>
        <translation>Die Nummer %1 gehört Ihnen.</translation>
    </message>
    <message>
        <source>The wallet is short by %1. Nothing was bought.</source>
        <translation>Im Guthaben fehlen %1. Es wurde nichts gekauft.</translation>
    </message>
    <message>
        <source>Reading the balance…</source>
        <translation>Guthaben wird gelesen…</translation>
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
        <source>The wallet is short by %1.</source>
        <translation>Im Guthaben fehlen %1.</translation>
    </message>
</context>
<context>
    <name>provynx::CheckingPage</name>
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
</context>
<context>
    <name>provynx::Connecting</name>
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
    <name>provynx::Copying</name>
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
        <source>The journal can&apos;t be written, so live keys can&apos;t buy: %1</source>
        <translation>Das Journal ist nicht beschreibbar, darum können Live-Schlüssel nicht kaufen: %1</translation>
    </message>
</context>
<context>
    <name>provynx::Keys</name>
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
        <source>The sandbox&apos;s money is invented: there is nothing to top up.</source>
        <translation>Das Geld der Sandbox ist erfunden: Es gibt nichts aufzuladen.</translation>
    </message>
    <message>
        <source>Opens the website, where funds are added to the wallet.</source>
        <translation>Öffnet die Website, auf der das Guthaben aufgeladen wird.</translation>
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
</context>
<context>
    <name>provynx::ListNote</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
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
        <source>Provynx SMS</source>
        <translation>Provynx SMS</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
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
        <translation>Verlauf</translation>
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
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>wallet %1 → %2</source>
        <translation>Guthaben %1 → %2</translation>
    </message>
    <message>
        <source>wallet %1 before</source>
        <translation>Guthaben vorher %1</translation>
    </message>
    <message>
        <source>wallet %1 after</source>
        <translation>Guthaben nachher %1</translation>
    </message>
    <message>
        <source>nothing given back</source>
        <translation>nichts zurückgegeben</translation>
    </message>
    <message>
        <source>%1 given back</source>
        <translation>%1 zurückgegeben</translation>
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
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
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
    <name>provynx::Watching</name>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
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
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>The service does not accept this key any more. Numbers that wait are kept; checking goes on once the key works again.</source>
        <translation>Der Dienst nimmt diesen Schlüssel nicht mehr an. Wartende Nummern bleiben erhalten; geprüft wird weiter, sobald der Schlüssel wieder gilt.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>The service asked us to slow down. Checking resumes in %1; nothing is lost.</source>
        <translation>Der Dienst bittet um eine langsamere Gangart. In %1 wird weiter geprüft; nichts geht verloren.</translation>
    </message>
    <message>
        <source>There is no way to the service just now. Trying again in %1; nothing is lost.</source>
        <translation>Der Dienst ist gerade nicht erreichbar. Neuer Versuch in %1; nichts geht verloren.</translation>
    </message>
    <message>
        <source>There is no way to the service just now. Trying again; nothing is lost.</source>
        <translation>Der Dienst ist gerade nicht erreichbar. Es wird erneut versucht; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
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
        <source>Ask the service again for this number?</source>
        <translation>Den Dienst erneut nach dieser Nummer fragen?</translation>
    </message>
    <message>
        <source>The same request is sent once more. It is more than 24 hours old: if the number was bought then, this may buy it twice.</source>
        <translation>Dieselbe Anfrage wird noch einmal gesendet. Sie ist mehr als 24 Stunden alt: Wurde die Nummer damals gekauft, kauft dies sie vielleicht ein zweites Mal.</translation>
    </message>
    <message>
        <source>The same request is sent once more. If it was not carried out before, it buys the number now, for %1.</source>
        <translation>Dieselbe Anfrage wird noch einmal gesendet. Wurde sie bisher nicht ausgeführt, kauft sie die Nummer jetzt, für %1.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut nachfragen</translation>
    </message>
    <message>
        <source>Likely code for %1: %2</source>
        <translation>Wahrscheinlicher Code für %1: %2</translation>
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
        <translation>Nummer &amp;stornieren</translation>
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
        <translation>Nächsten &amp;wahrscheinlichen Code kopieren</translation>
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
</TS>
