<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BetweenBar</name>
    <message numerus="yes">
        <source>{meetings} and %n more</source>
        <translation>
            <numerusform>{meetings} and %n more</numerusform>
            <numerusform>{meetings} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between these two there is also: {meetings}</source>
        <translation>
            <numerusform>Between these two there is also: {meetings}</numerusform>
            <numerusform>Between these two there are also: {meetings}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%n time(s) in this agenda</source>
        <translation>
            <numerusform>%n time in this agenda</numerusform>
            <numerusform>%n times in this agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n paragraph(s)</source>
        <translation>
            <numerusform>in %n paragraph</numerusform>
            <numerusform>in %n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In none of the %n other agenda(s).</source>
        <translation>
            <numerusform>Not in the other agenda.</numerusform>
            <numerusform>In none of the %n other agendas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also in {found} of the %n other agenda(s): {agendas}</source>
        <translation>
            <numerusform>Also in {found} of the %n other agenda: {agendas}</numerusform>
            <numerusform>Also in {found} of the %n other agendas: {agendas}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeBar</name>
    <message numerus="yes">
        <source>%n rows hidden</source>
        <translation>
            <numerusform>%n row hidden</numerusform>
            <numerusform>%n rows hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckingWords</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message numerus="yes">
        <source>Also in %n other agenda(s)</source>
        <translation>
            <numerusform>Also in %n other agenda</numerusform>
            <numerusform>Also in %n other agendas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>The change note: %n ticked</source>
        <translation>
            <numerusform>The change note: %n ticked</numerusform>
            <numerusform>The change note: %n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenLine</name>
    <message numerus="yes">
        <source>%n row(s) hidden · show</source>
        <translation>
            <numerusform>%n row hidden · show</numerusform>
            <numerusform>%n rows hidden · show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s)</source>
        <translation>
            <numerusform>%n new version</numerusform>
            <numerusform>%n new versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not an agenda</source>
        <translation>
            <numerusform>%n not an agenda</numerusform>
            <numerusform>%n not agendas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped: %n not begun</source>
        <translation>
            <numerusform>stopped: %n not begun</numerusform>
            <numerusform>stopped: %n not begun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindCounter</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n related</source>
        <translation>
            <numerusform>%n related</numerusform>
            <numerusform>%n related</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer mentioned</source>
        <translation>
            <numerusform>%n no longer mentioned</numerusform>
            <numerusform>%n no longer mentioned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other figures</source>
        <translation>
            <numerusform>%n with other figures</numerusform>
            <numerusform>%n with other figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agenda(s)</source>
        <translation>
            <numerusform>%n agenda</numerusform>
            <numerusform>%n agendas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesSpeech</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agenda(s) on a timeline</source>
        <translation>
            <numerusform>%n agenda on a timeline</numerusform>
            <numerusform>%n agendas on a timeline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n paragraph(s)</source>
        <translation>
            <numerusform>in %n paragraph</numerusform>
            <numerusform>in %n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewMap</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n related</source>
        <translation>
            <numerusform>%n related</numerusform>
            <numerusform>%n related</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer mentioned</source>
        <translation>
            <numerusform>%n no longer mentioned</numerusform>
            <numerusform>%n no longer mentioned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other figures</source>
        <translation>
            <numerusform>%n with other figures</numerusform>
            <numerusform>%n with other figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PositionsPanel</name>
    <message numerus="yes">
        <source>%n position(s) copied with source</source>
        <translation>
            <numerusform>%n position copied with source</numerusform>
            <numerusform>%n positions copied with source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferenceWords</name>
    <message numerus="yes">
        <source>%n setting(s) taken over from “{name}”.</source>
        <translation>
            <numerusform>%n setting taken over from “{name}”.</numerusform>
            <numerusform>%n settings taken over from “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) taken over from “{name}”; left out, because they are not known or cannot have that value here: {ignored}.</source>
        <translation>
            <numerusform>%n setting taken over from “{name}”; left out, because they are not known or cannot have that value here: {ignored}.</numerusform>
            <numerusform>%n settings taken over from “{name}”; left out, because they are not known or cannot have that value here: {ignored}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotingDesk</name>
    <message numerus="yes">
        <source>%n quote(s) removed.</source>
        <translation>
            <numerusform>%n quote removed.</numerusform>
            <numerusform>%n quotes removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchResultWords</name>
    <message numerus="yes">
        <source>The best %1 of %n agenda(s)</source>
        <translation>
            <numerusform>The best %1 of %n agenda</numerusform>
            <numerusform>The best %1 of %n agendas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agenda(s)</source>
        <translation>
            <numerusform>%n agenda</numerusform>
            <numerusform>%n agendas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more passage(s) in this agenda</source>
        <translation>
            <numerusform>%n more passage in this agenda</numerusform>
            <numerusform>%n more passages in this agenda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrictnessCard</name>
    <message numerus="yes">
        <source>%n pairs of paragraphs</source>
        <translation>
            <numerusform>%n pair of paragraphs</numerusform>
            <numerusform>%n pairs of paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message numerus="yes">
        <source>This happened %n times.</source>
        <translation>
            <numerusform>This happened %n time.</numerusform>
            <numerusform>This happened %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
