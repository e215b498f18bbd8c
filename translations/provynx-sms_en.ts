<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>provynx::PushController</name>
    <message numerus="yes">
        <source>%n unmatched</source>
        <translation>
            <numerusform>%n unmatched</numerusform>
            <numerusform>%n unmatched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>provynx::QuickOrderController</name>
    <message numerus="yes">
        <source>%n more; another word narrows them.</source>
        <translation>
            <numerusform>%n more; another word narrows them.</numerusform>
            <numerusform>%n more; another word narrows them.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>provynx::TrayIcon</name>
    <message numerus="yes">
        <source>Provynx SMS: %n active</source>
        <translation>
            <numerusform>Provynx SMS: %n active</numerusform>
            <numerusform>Provynx SMS: %n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pushwords</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operators.</source>
        <translation>
            <numerusform>%n operator.</numerusform>
            <numerusform>%n operators.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services.</source>
        <translation>
            <numerusform>%n service.</numerusform>
            <numerusform>%n services.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countries.</source>
        <translation>
            <numerusform>%n country.</numerusform>
            <numerusform>%n countries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers were given back.</source>
        <translation>
            <numerusform>%n number was given back.</numerusform>
            <numerusform>%n numbers were given back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n of unknown price</numerusform>
            <numerusform>%n of unknown price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A list of numbers, the one just bought among them: %n in all.</source>
        <translation>
            <numerusform>A list of numbers, the one just bought among them: %n in all.</numerusform>
            <numerusform>A list of numbers, the one just bought among them: %n in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OpenAPI %1, with %n paths.</source>
        <translation>
            <numerusform>OpenAPI %1, with %n path.</numerusform>
            <numerusform>OpenAPI %1, with %n paths.</numerusform>
        </translation>
    </message>
</context>
</TS>
