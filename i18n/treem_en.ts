<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AnsweringSheet</name>
    <message numerus="yes">
        <source>%n receipt(s) written and read back.</source>
        <translation>
            <numerusform>%n receipt was written and read back.</numerusform>
            <numerusform>%n receipts were written and read back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalCounts</name>
    <message numerus="yes">
        <source>%Ln new line(s)</source>
        <translation>
            <numerusform>%Ln new line</numerusform>
            <numerusform>%Ln new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new record(s)</source>
        <translation>
            <numerusform>%Ln new record</numerusform>
            <numerusform>%Ln new records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with differing facts</source>
        <translation>
            <numerusform>%Ln with differing facts</numerusform>
            <numerusform>%Ln with differing facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalsPane</name>
    <message numerus="yes">
        <source>%n bundle(s) taken in: {new}, {changed}.</source>
        <translation>
            <numerusform>%n bundle taken in: {new}, {changed}.</numerusform>
            <numerusform>%n bundles taken in: {new}, {changed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new record(s)</source>
        <translation>
            <numerusform>%Ln new record</numerusform>
            <numerusform>%Ln new records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) refused: the reason stands below.</source>
        <translation>
            <numerusform>%n bundle was refused: the reason stands below.</numerusform>
            <numerusform>%n bundles were refused: the reasons stand below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) chosen</source>
        <translation>
            <numerusform>%n bundle chosen</numerusform>
            <numerusform>%n bundles chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupContents</name>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln child</numerusform>
            <numerusform>%Ln children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln household(s)</source>
        <translation>
            <numerusform>%Ln household</numerusform>
            <numerusform>%Ln households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries in the journal</source>
        <translation>
            <numerusform>%Ln entry in the journal</numerusform>
            <numerusform>%Ln entries in the journal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message numerus="yes">
        <source>%Ln household(s)</source>
        <translation>
            <numerusform>%Ln household</numerusform>
            <numerusform>%Ln households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln child</numerusform>
            <numerusform>%Ln children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookStrip</name>
    <message numerus="yes">
        <source>%Ln change(s) not handed over</source>
        <translation>
            <numerusform>%Ln change not handed over</numerusform>
            <numerusform>%Ln changes not handed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleLog</name>
    <message numerus="yes">
        <source>%n bundle(s) written</source>
        <translation>
            <numerusform>%n bundle written</numerusform>
            <numerusform>%n bundles written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesScreen</name>
    <message numerus="yes">
        <source>Written for %Ln child(ren). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Written for %Ln child. Ctrl+Z takes it back.</numerusform>
            <numerusform>Written for %Ln children. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChildrenChoosing</name>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln child</numerusform>
            <numerusform>%Ln children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChildrenScreen</name>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln child</numerusform>
            <numerusform>%Ln children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftStrip</name>
    <message numerus="yes">
        <source>%n item(s) differ</source>
        <translation>
            <numerusform>%n item differs</numerusform>
            <numerusform>%n items differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>General</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiveToMany</name>
    <message numerus="yes">
        <source>Writing the support for %n child(ren)</source>
        <translation>
            <numerusform>Writing the support for %n child</numerusform>
            <numerusform>Writing the support for %n children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write for %Ln child(ren)</source>
        <translation>
            <numerusform>Write for %Ln child</numerusform>
            <numerusform>Write for %Ln children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them received the same this year already.</source>
        <translation>
            <numerusform>%Ln of them received the same this year already.</numerusform>
            <numerusform>%Ln of them received the same this year already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%Ln household(s)</source>
        <translation>
            <numerusform>%Ln household</numerusform>
            <numerusform>%Ln households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsView</name>
    <message numerus="yes">
        <source>%Ln need(s) waiting</source>
        <translation>
            <numerusform>%Ln need waiting</numerusform>
            <numerusform>%Ln needs waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln child</numerusform>
            <numerusform>%Ln children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Neighbourhoods</name>
    <message numerus="yes">
        <source>%n neighbourhood(s)</source>
        <translation>
            <numerusform>%n neighbourhood</numerusform>
            <numerusform>%n neighbourhoods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>Since the last seal %n entry(ies) were written:</source>
        <translation>
            <numerusform>Since the last seal %n entry was written, by</numerusform>
            <numerusform>Since the last seal %n entries were written, by</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeCard</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln child</numerusform>
            <numerusform>%Ln children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersScreen</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message numerus="yes">
        <source>%n sticks are plugged in. Choose the one to use, or pull the others out.</source>
        <translation>
            <numerusform>%n stick is plugged in.</numerusform>
            <numerusform>%n sticks are plugged in. Choose the one to use, or pull the others out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestrictedSheet</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message numerus="yes">
        <source>in %n household(s)</source>
        <translation>
            <numerusform>in %n household</numerusform>
            <numerusform>in %n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) copied. Paste them into Excel.</source>
        <translation>
            <numerusform>%n table copied. Paste it into Excel.</numerusform>
            <numerusform>%n tables copied. Paste them into Excel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportsView</name>
    <message numerus="yes">
        <source>%Ln support(s)</source>
        <translation>
            <numerusform>%Ln support</numerusform>
            <numerusform>%Ln supports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln child</numerusform>
            <numerusform>%Ln children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>%n thing(s) due</source>
        <translation>
            <numerusform>%n thing due</numerusform>
            <numerusform>%n things due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n child</numerusform>
            <numerusform>%n children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>Restricted part open, %n min</source>
        <translation>
            <numerusform>Restricted part open, %n min</numerusform>
            <numerusform>Restricted part open, %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitFacts</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WardsPane</name>
    <message numerus="yes">
        <source>%n station(s) enrolled</source>
        <translation>
            <numerusform>%n station enrolled</numerusform>
            <numerusform>%n stations enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not send for a month or ever</source>
        <translation>
            <numerusform>%n did not send for a month, or ever</numerusform>
            <numerusform>%n did not send for a month, or ever</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritingSheet</name>
    <message numerus="yes">
        <source>%Ln line(s) the office has not acknowledged.</source>
        <translation>
            <numerusform>%Ln line the office has not acknowledged.</numerusform>
            <numerusform>%Ln lines the office has not acknowledged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren)</source>
        <translation>
            <numerusform>%Ln child</numerusform>
            <numerusform>%Ln children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
</TS>
