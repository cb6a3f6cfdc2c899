<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy as quote with source</source>
        <translation>Kopiëren als citaat met bron</translation>
    </message>
    <message>
        <source>Find in this agenda…</source>
        <translation>Zoeken in deze agenda…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Volgende treffer</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorige treffer</translation>
    </message>
    <message>
        <source>Filter the agendas</source>
        <translation>Agenda’s filteren</translation>
    </message>
    <message>
        <source>Agendas at the side</source>
        <translation>Agenda’s aan de zijkant</translation>
    </message>
    <message>
        <source>Original text beside it</source>
        <translation>Oorspronkelijke tekst ernaast</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale tekstgrootte</translation>
    </message>
    <message>
        <source>Compare with the meeting before</source>
        <translation>Vergelijken met de vorige bijeenkomst</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Volgende wijziging</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige wijziging</translation>
    </message>
    <message>
        <source>Swap the two sides</source>
        <translation>Zijden verwisselen</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Terug naar lezen</translation>
    </message>
    <message>
        <source>Next agenda in the list</source>
        <translation>Volgende agenda in de lijst</translation>
    </message>
    <message>
        <source>Previous agenda in the list</source>
        <translation>Vorige agenda in de lijst</translation>
    </message>
    <message>
        <source>About Standpunt</source>
        <translation>Over Standpunt</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergelijken met</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Panel at the right</source>
        <translation>Paneel rechts</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergelijken</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ga naar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkbalk</translation>
    </message>
</context>
<context>
    <name>AgendaChooser</name>
    <message>
        <source>Choose an agenda</source>
        <translation>Kies een agenda</translation>
    </message>
    <message>
        <source>Left: {agenda}</source>
        <translation>Links: {agenda}</translation>
    </message>
    <message>
        <source>Right: {agenda}</source>
        <translation>Rechts: {agenda}</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Zonder datum</translation>
    </message>
</context>
<context>
    <name>ChangeBar</name>
    <message>
        <source>Previous change (F7)</source>
        <translation>Vorige wijziging (F7)</translation>
    </message>
    <message>
        <source>Next change (F8)</source>
        <translation>Volgende wijziging (F8)</translation>
    </message>
    <message>
        <source>How changed words are shown</source>
        <translation>Hoe gewijzigde woorden worden getoond</translation>
    </message>
    <message>
        <source>Changed positions (F10)</source>
        <translation>Gewijzigde standpunten (F10)</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n gewijzigd</numerusform>
            <numerusform>%n gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer mentioned</source>
        <translation>
            <numerusform>%n niet meer genoemd</numerusform>
            <numerusform>%n niet meer genoemd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verplaatst</numerusform>
            <numerusform>%n verplaatst</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Geen wijzigingen</translation>
    </message>
    <message>
        <source>change {number} of {count}</source>
        <translation>wijziging {number} van {count}</translation>
    </message>
    <message>
        <source>Word changes</source>
        <translation>Gewijzigde woorden</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
</context>
<context>
    <name>ChangeKind</name>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>No longer mentioned</source>
        <translation>Niet meer genoemd</translation>
    </message>
    <message>
        <source>Stronger</source>
        <translation>Sterker</translation>
    </message>
    <message>
        <source>Less strong</source>
        <translation>Minder sterk</translation>
    </message>
    <message>
        <source>Other figure</source>
        <translation>Ander cijfer</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Anders verwoord</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Herhaald</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Changed positions</source>
        <translation>Gewijzigde standpunten</translation>
    </message>
    <message>
        <source>No changed Dutch positions were found. The texts may still differ.</source>
        <translation>Geen gewijzigde Nederlandse standpunten gevonden. De teksten kunnen wel verschillen.</translation>
    </message>
</context>
<context>
    <name>ComparedRow</name>
    <message>
        <source>paragraph {number}</source>
        <translation>alinea {number}</translation>
    </message>
    <message>
        <source>also:</source>
        <translation>ook:</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>stood in</source>
        <translation>stond in</translation>
    </message>
    <message>
        <source>no longer mentioned</source>
        <translation>niet meer genoemd</translation>
    </message>
    <message>
        <source>comes back in</source>
        <translation>komt terug in</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Voetnoten</translation>
    </message>
</context>
<context>
    <name>ComparingHeader</name>
    <message>
        <source>Swap sides</source>
        <translation>Links en rechts verwisselen</translation>
    </message>
    <message>
        <source>Back to reading (Esc)</source>
        <translation>Terug naar lezen (Esc)</translation>
    </message>
</context>
<context>
    <name>ComparingPage</name>
    <message>
        <source>Comparing…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message>
        <source>Choose two agendas to compare</source>
        <translation>Kies twee agenda’s om te vergelijken</translation>
    </message>
    <message>
        <source>Neither agenda has paragraphs</source>
        <translation>Geen van beide agenda’s heeft alinea’s</translation>
    </message>
    <message>
        <source>On from the first change</source>
        <translation>Verder bij de eerste wijziging</translation>
    </message>
    <message>
        <source>On from the last change</source>
        <translation>Verder bij de laatste wijziging</translation>
    </message>
</context>
<context>
    <name>EntityTypes</name>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Landen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Bijeenkomsten</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programma’s</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datums</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persoon</translation>
    </message>
    <message>
        <source>country</source>
        <translation>land</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisatie</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plaats</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>bijeenkomst</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programma</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>cijfer</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this agenda</source>
        <translation>Zoeken in deze agenda</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorige (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Volgende (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} van {total}</translation>
    </message>
</context>
<context>
    <name>FootnoteCard</name>
    <message>
        <source>Footnote {number}</source>
        <translation>Voetnoot {number}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Contents and highlights</source>
        <translation>Inhoud en markeringen</translation>
    </message>
</context>
<context>
    <name>InspectorContents</name>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Standpunten</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Wie en wat</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>Show all types</source>
        <translation>Alle soorten tonen</translation>
    </message>
    <message>
        <source>Show no types</source>
        <translation>Geen enkele soort tonen</translation>
    </message>
</context>
<context>
    <name>LegendRow</name>
    <message>
        <source>Double-click or Alt-click shows this type alone (Shift+Space)</source>
        <translation>Dubbelklik of Alt-klik toont alleen deze soort (Shift+spatie)</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>informal</source>
        <translation>informeel</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n standpunt</numerusform>
            <numerusform>%n standpunten</numerusform>
        </translation>
    </message>
    <message>
        <source>Without date</source>
        <translation>Zonder datum</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filteren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Show the two agendas side by side</source>
        <translation>De twee agenda’s naast elkaar tonen</translation>
    </message>
    <message>
        <source>Pick a second agenda with Ctrl and a click, then compare</source>
        <translation>Kies een tweede agenda met Ctrl en een klik, en vergelijk dan</translation>
    </message>
    <message>
        <source>No agenda fits “%1”.</source>
        <translation>Geen agenda gevonden voor ‘%1’.</translation>
    </message>
    <message>
        <source>There are no agendas yet. Open a document to begin.</source>
        <translation>Er zijn nog geen agenda’s. Open een document om te beginnen.</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Agendas</source>
        <translation>Agenda’s</translation>
    </message>
    <message>
        <source>Compare with the agenda shown</source>
        <translation>Vergelijken met de getoonde agenda</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Documents (*.pdf *.docx *.odt *.html *.htm *.xml *.txt);;All files (*)</source>
        <translation>Documenten (*.pdf *.docx *.odt *.html *.htm *.xml *.txt);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Open agendas</source>
        <translation>Agenda’s openen</translation>
    </message>
    <message>
        <source>The other language is used from the next start on.</source>
        <translation>De andere taal wordt gebruikt vanaf de volgende start.</translation>
    </message>
    <message>
        <source>Reads what a government tells its parliament before an international meeting, and shows what changed since the last one.

Standpunt works offline and sends nothing anywhere.</source>
        <translation>Leest wat een regering haar parlement vertelt vóór een internationale bijeenkomst, en laat zien wat er sinds de vorige veranderde.

Standpunt werkt zonder internet en verstuurt niets.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Close this message</source>
        <translation>Dit bericht sluiten</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginalPane</name>
    <message>
        <source>Original text</source>
        <translation>Oorspronkelijke tekst</translation>
    </message>
</context>
<context>
    <name>OverviewMap</name>
    <message>
        <source>Overview of the changes</source>
        <translation>Overzicht van de wijzigingen</translation>
    </message>
    <message>
        <source>Where something changed; click to go there</source>
        <translation>Waar iets is gewijzigd; klik om erheen te gaan</translation>
    </message>
</context>
<context>
    <name>ReadingMenu</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy as quote with source</source>
        <translation>Kopiëren als citaat met bron</translation>
    </message>
    <message>
        <source>Select paragraph</source>
        <translation>Alinea selecteren</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Zoeken…</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>informal</source>
        <translation>informeel</translation>
    </message>
    <message>
        <source>Choose an agenda in the list to read it here.</source>
        <translation>Kies een agenda in de lijst om die hier te lezen.</translation>
    </message>
    <message>
        <source>against</source>
        <translation>tegen</translation>
    </message>
    <message>
        <source>strength {strength} of 5</source>
        <translation>sterkte {strength} van 5</translation>
    </message>
    <message>
        <source>Rejoined at a line end; not certain</source>
        <translation>Samengevoegd aan een regeleinde; niet zeker</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Same text</source>
        <translation>Dezelfde tekst</translation>
    </message>
    <message>
        <source>Reworded: the same passage, edited</source>
        <translation>Gewijzigd: dezelfde passage, bewerkt</translation>
    </message>
    <message>
        <source>Related: the same subject, newly written</source>
        <translation>Verwant: hetzelfde onderwerp, nieuw geschreven</translation>
    </message>
    <message>
        <source>No longer mentioned</source>
        <translation>Niet meer genoemd</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Shared terms: {terms}</source>
        <translation>Gedeelde termen: {terms}</translation>
    </message>
    <message>
        <source>Shared names: {names}</source>
        <translation>Gedeelde namen: {names}</translation>
    </message>
    <message>
        <source>Under the same heading</source>
        <translation>Onder hetzelfde kopje</translation>
    </message>
    <message>
        <source>Equal wording: {share} %</source>
        <translation>Gelijke bewoording: {share} %</translation>
    </message>
    <message>
        <source>Also on the left: {names}</source>
        <translation>Ook links: {names}</translation>
    </message>
    <message>
        <source>Also on the right: {names}</source>
        <translation>Ook rechts: {names}</translation>
    </message>
    <message>
        <source>Moved: from “{left}” to “{right}”</source>
        <translation>Verplaatst: van “{left}” naar “{right}”</translation>
    </message>
    <message>
        <source>Moved: it stands in another place in the order</source>
        <translation>Verplaatst: staat op een andere plaats in de volgorde</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>alinea {number}</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Two agendas side by side</source>
        <translation>Twee agenda’s naast elkaar</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>SelectableRows</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy as quote</source>
        <translation>Kopiëren als citaat</translation>
    </message>
    <message>
        <source>Select this side</source>
        <translation>Deze kant selecteren</translation>
    </message>
</context>
</TS>
