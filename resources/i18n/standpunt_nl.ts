<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Standpunt</source>
        <translation>Over Standpunt</translation>
    </message>
    <message>
        <source>&amp;Copy the versions</source>
        <translation>De versies &amp;kopiëren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Reads what a government tells its parliament before an international meeting, and shows what changed since the last one.</source>
        <translation>Leest wat een regering haar parlement schrijft vóór een internationale vergadering, en laat zien wat er sinds de vorige keer veranderde.</translation>
    </message>
    <message>
        <source>Standpunt works offline and sends nothing anywhere.</source>
        <translation>Standpunt werkt offline en verstuurt nergens iets heen.</translation>
    </message>
    <message>
        <source>Licence: MIT. With Qt (LGPL), IBM Plex and Atkinson Hyperlegible (OFL), Lucide (ISC).</source>
        <translation>Licentie: MIT. Met Qt (LGPL), IBM Plex en Atkinson Hyperlegible (OFL), Lucide (ISC).</translation>
    </message>
    <message>
        <source>The versions are on the clipboard.</source>
        <translation>De versies staan op het klembord.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Map toevoegen…</translation>
    </message>
    <message>
        <source>Paste as a new agenda</source>
        <translation>Plakken als nieuwe agenda</translation>
    </message>
    <message>
        <source>Search in all agendas…</source>
        <translation>Zoeken in alle agenda’s…</translation>
    </message>
    <message>
        <source>Correct the facts of the meeting…</source>
        <translation>Gegevens van de vergadering verbeteren…</translation>
    </message>
    <message>
        <source>Names of your own…</source>
        <translation>Eigen namen…</translation>
    </message>
    <message>
        <source>Show the original in its folder</source>
        <translation>Origineel in de map tonen</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Uit de bibliotheek verwijderen</translation>
    </message>
    <message>
        <source>Undo removing</source>
        <translation>Verwijderen ongedaan maken</translation>
    </message>
    <message>
        <source>Bring back the agendas that came along</source>
        <translation>Meegeleverde agenda’s terugzetten</translation>
    </message>
    <message>
        <source>Read everything again and rebuild the index</source>
        <translation>Alles opnieuw lezen en de index opbouwen</translation>
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
        <source>What is this?</source>
        <translation>Wat is dit?</translation>
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
        <source>All commands…</source>
        <translation>Alle opdrachten…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Toetsen…</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>Recente vergelijkingen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panelen</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nieuw venster</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dit venster sluiten</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Instellingen…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vooruit</translation>
    </message>
    <message>
        <source>How Standpunt judges…</source>
        <translation>Hoe Standpunt oordeelt…</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Rondleiding</translation>
    </message>
    <message>
        <source>What Standpunt is doing</source>
        <translation>Wat Standpunt nu doet</translation>
    </message>
    <message>
        <source>Show the log of errors in its folder</source>
        <translation>Het foutenlogboek in zijn map tonen</translation>
    </message>
    <message>
        <source>Agendas at the side</source>
        <translation>Agenda’s aan de zijkant</translation>
    </message>
    <message>
        <source>Add to your quotes</source>
        <translation>Toevoegen aan uw citaten</translation>
    </message>
    <message>
        <source>Your quotes</source>
        <translation>Uw citaten</translation>
    </message>
    <message>
        <source>Check the quotes of a briefing…</source>
        <translation>Citaten van een briefing controleren…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>De zin selecteren</translation>
    </message>
    <message>
        <source>Select the paragraph</source>
        <translation>De alinea selecteren</translation>
    </message>
    <message>
        <source>Panel beside the text</source>
        <translation>Paneel naast de tekst</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Standpunten</translation>
    </message>
    <message>
        <source>Who and what</source>
        <translation>Wie en wat</translation>
    </message>
    <message>
        <source>Copy all positions as a list</source>
        <translation>Alle standpunten als lijst kopiëren</translation>
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
        <source>Export the comparison…</source>
        <translation>De vergelijking exporteren…</translation>
    </message>
    <message>
        <source>Write a note of the changes…</source>
        <translation>Een wijzigingsnotitie schrijven…</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Terug naar lezen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
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
        <source>As suits each paragraph</source>
        <translation>Wat bij elke alinea past</translation>
    </message>
    <message>
        <source>Changed words</source>
        <translation>Gewijzigde woorden</translation>
    </message>
    <message>
        <source>Shared phrases</source>
        <translation>Gedeelde zinsdelen</translation>
    </message>
    <message>
        <source>Nothing but figures</source>
        <translation>Niets, behalve cijfers</translation>
    </message>
    <message>
        <source>As the window is wide</source>
        <translation>Naar de breedte van het venster</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Twee kolommen</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eén kolom</translation>
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
        <source>&amp;Library</source>
        <translation>&amp;Bibliotheek</translation>
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
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergelijken</translation>
    </message>
    <message>
        <source>What is marked</source>
        <translation>Wat wordt gemarkeerd</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
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
    <name>ArrangeButton</name>
    <message>
        <source>Group and sort the agendas</source>
        <translation>Agenda’s groeperen en sorteren</translation>
    </message>
    <message>
        <source>Group by year</source>
        <translation>Groeperen op jaar</translation>
    </message>
    <message>
        <source>Group by place</source>
        <translation>Groeperen op plaats</translation>
    </message>
    <message>
        <source>Group by kind of meeting</source>
        <translation>Groeperen op soort vergadering</translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation>Niet groeperen</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oudste eerst</translation>
    </message>
</context>
<context>
    <name>BetweenBar</name>
    <message>
        <source>Step by step</source>
        <translation>Stap voor stap</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Vorige stap</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>In één keer</translation>
    </message>
    <message>
        <source>Compare the first with the last again</source>
        <translation>De eerste weer met de laatste vergelijken</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Deze regel sluiten</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Stap {number} van {count}</translation>
    </message>
    <message numerus="yes">
        <source>{meetings} and %n more</source>
        <translation>
            <numerusform>{meetings} en nog %n</numerusform>
            <numerusform>{meetings} en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between these two there is also: {meetings}</source>
        <translation>
            <numerusform>Tussen deze twee ligt nog: {meetings}</numerusform>
            <numerusform>Tussen deze twee liggen nog: {meetings}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefingView</name>
    <message>
        <source>Text of the briefing</source>
        <translation>Tekst van de briefing</translation>
    </message>
    <message>
        <source>Paste the text of a briefing here, or drop a file: text, Word, OpenDocument or PDF. Everything between quotation marks is looked up in the library.</source>
        <translation>Plak hier de tekst van een briefing, of sleep er een bestand naartoe: tekst, Word, OpenDocument of pdf. Alles tussen aanhalingstekens wordt opgezocht in de bibliotheek.</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%n time(s) in this agenda</source>
        <translation>
            <numerusform>%n keer in deze agenda</numerusform>
            <numerusform>%n keer in deze agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n paragraph(s)</source>
        <translation>
            <numerusform>in %n alinea</numerusform>
            <numerusform>in %n alinea’s</numerusform>
        </translation>
    </message>
    <message>
        <source>Written here as “{text}”</source>
        <translation>Hier geschreven als “{text}”</translation>
    </message>
    <message>
        <source>In other agendas: …</source>
        <translation>In andere agenda’s: …</translation>
    </message>
    <message>
        <source>There are no other agendas in the library.</source>
        <translation>Er staan geen andere agenda’s in de bibliotheek.</translation>
    </message>
    <message numerus="yes">
        <source>In none of the %n other agenda(s).</source>
        <translation>
            <numerusform>Niet in de andere agenda.</numerusform>
            <numerusform>In geen van de %n andere agenda’s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also in {found} of the %n other agenda(s): {agendas}</source>
        <translation>
            <numerusform>Ook in de andere agenda: {agendas}</numerusform>
            <numerusform>Ook in {found} van de %n andere agenda’s: {agendas}</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a person</source>
        <translation>Is geen persoon</translation>
    </message>
    <message>
        <source>Not a country</source>
        <translation>Is geen land</translation>
    </message>
    <message>
        <source>Not an organisation</source>
        <translation>Is geen organisatie</translation>
    </message>
    <message>
        <source>Not a place</source>
        <translation>Is geen plaats</translation>
    </message>
    <message>
        <source>Not a meeting</source>
        <translation>Is geen bijeenkomst</translation>
    </message>
    <message>
        <source>Not a programme</source>
        <translation>Is geen programma</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>Is geen datum</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>Is geen cijfer</translation>
    </message>
    <message>
        <source>Not a document</source>
        <translation>Is geen document</translation>
    </message>
    <message>
        <source>“{name}” is not a person</source>
        <translation>“{name}” is geen persoon</translation>
    </message>
    <message>
        <source>“{name}” is not a country</source>
        <translation>“{name}” is geen land</translation>
    </message>
    <message>
        <source>“{name}” is not an organisation</source>
        <translation>“{name}” is geen organisatie</translation>
    </message>
    <message>
        <source>“{name}” is not a place</source>
        <translation>“{name}” is geen plaats</translation>
    </message>
    <message>
        <source>“{name}” is not a meeting</source>
        <translation>“{name}” is geen bijeenkomst</translation>
    </message>
    <message>
        <source>“{name}” is not a programme</source>
        <translation>“{name}” is geen programma</translation>
    </message>
    <message>
        <source>“{name}” is not a date</source>
        <translation>“{name}” is geen datum</translation>
    </message>
    <message>
        <source>“{name}” is not a figure</source>
        <translation>“{name}” is geen cijfer</translation>
    </message>
    <message>
        <source>“{name}” is not a document</source>
        <translation>“{name}” is geen document</translation>
    </message>
    <message>
        <source>“{name}” is not a name at all</source>
        <translation>“{name}” is helemaal geen naam</translation>
    </message>
    <message>
        <source>Always mark “{name}” as</source>
        <translation>“{name}” altijd markeren als</translation>
    </message>
    <message>
        <source>against</source>
        <translation>tegen</translation>
    </message>
    <message>
        <source>for</source>
        <translation>voor</translation>
    </message>
</context>
<context>
    <name>CaretSpeech</name>
    <message>
        <source>footnote {number}</source>
        <translation>voetnoot {number}</translation>
    </message>
    <message>
        <source>position</source>
        <translation>standpunt</translation>
    </message>
    <message>
        <source>position: {what}</source>
        <translation>standpunt: {what}</translation>
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
        <source>Filter what is shown</source>
        <translation>Filteren wat wordt getoond</translation>
    </message>
    <message>
        <source>How strictly paragraphs are paired</source>
        <translation>Hoe streng alinea’s worden gekoppeld</translation>
    </message>
    <message>
        <source>How the comparison is shown</source>
        <translation>Hoe de vergelijking wordt getoond</translation>
    </message>
    <message numerus="yes">
        <source>%n rows hidden</source>
        <translation>
            <numerusform>%n rij verborgen</numerusform>
            <numerusform>%n rijen verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>{hidden} · show all</source>
        <translation>{hidden} · alles tonen</translation>
    </message>
    <message>
        <source>Changed positions (F10)</source>
        <translation>Gewijzigde standpunten (F10)</translation>
    </message>
    <message>
        <source>change {number} of {count}</source>
        <translation>wijziging {number} van {count}</translation>
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
    <message>
        <source>formula</source>
        <translation>vaste formulering</translation>
    </message>
    <message>
        <source>Dimmed: this sentence stands in many agendas of your library, so that it says little here.</source>
        <translation>Gedempt: deze zin staat in veel agenda’s in uw bibliotheek en zegt hier dus weinig.</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Changed positions</source>
        <translation>Gewijzigde standpunten</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Change note…</source>
        <translation>Wijzigingsnotitie…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Space ticks a change for the note, Enter goes to its place, Ctrl+C copies it.</source>
        <translation>Spatie vinkt een wijziging aan voor de notitie, Enter gaat naar de plaats, Ctrl+C kopieert.</translation>
    </message>
    <message>
        <source>Tick all changes that are shown</source>
        <translation>Alle getoonde wijzigingen aanvinken</translation>
    </message>
    <message>
        <source>Tick all or none (Ctrl+A)</source>
        <translation>Alles of niets aanvinken (Ctrl+A)</translation>
    </message>
    <message>
        <source>Kinds of change</source>
        <translation>Soorten wijzigingen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n verborgen</numerusform>
            <numerusform>%n verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>All changed positions are of kinds that are hidden.</source>
        <translation>Alle gewijzigde standpunten zijn van soorten die verborgen zijn.</translation>
    </message>
    <message>
        <source>No changed Dutch positions were found.</source>
        <translation>Er zijn geen gewijzigde Nederlandse standpunten gevonden.</translation>
    </message>
    <message>
        <source>The texts may still differ: F8 goes to the next difference.</source>
        <translation>De teksten kunnen wel verschillen: F8 gaat naar het volgende verschil.</translation>
    </message>
    <message>
        <source>{ticked} of {count}</source>
        <translation>{ticked} van {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n aangevinkt</numerusform>
            <numerusform>%n aangevinkt</numerusform>
        </translation>
    </message>
    <message>
        <source>The ticked changes on one page, with their sources</source>
        <translation>De aangevinkte wijzigingen op één pagina, met bronnen</translation>
    </message>
    <message>
        <source>Tick the changes that are to be in the note</source>
        <translation>Vink de wijzigingen aan die in de notitie moeten</translation>
    </message>
</context>
<context>
    <name>CheckedList</name>
    <message>
        <source>Quotes of the briefing</source>
        <translation>Citaten van de briefing</translation>
    </message>
</context>
<context>
    <name>CheckingWindow</name>
    <message>
        <source>Check quotes</source>
        <translation>Citaten controleren</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Verslag kopiëren</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Verslag opslaan…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Looking up {0} of {1}</source>
        <translation>{0} van {1} opgezocht</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Het verslag staat op het klembord.</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>Briefings</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Open a briefing</source>
        <translation>Een briefing openen</translation>
    </message>
    <message>
        <source>This text is too long to be checked at once; paste the part that holds the quotes.</source>
        <translation>Deze tekst is te lang om in één keer te controleren; plak het deel waarin de citaten staan.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
</context>
<context>
    <name>CheckingWords</name>
    <message>
        <source>Exact</source>
        <translation>Klopt</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Wijkt af</translation>
    </message>
    <message>
        <source>Other source</source>
        <translation>Andere bron</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Nothing like these words stands in the library.</source>
        <translation>Niets wat op deze woorden lijkt, staat in de bibliotheek.</translation>
    </message>
    <message>
        <source>The words stand in the source exactly like this.</source>
        <translation>De woorden staan precies zo in de bron.</translation>
    </message>
    <message>
        <source>The words differ from the source.</source>
        <translation>De woorden wijken af van de bron.</translation>
    </message>
    <message>
        <source>The words are right.</source>
        <translation>De woorden kloppen.</translation>
    </message>
    <message>
        <source>Not found; this is what comes nearest.</source>
        <translation>Niet gevonden; dit komt er het dichtst bij.</translation>
    </message>
    <message>
        <source>The briefing names another date than the source has.</source>
        <translation>De briefing noemt een andere datum dan de bron.</translation>
    </message>
    <message>
        <source>The briefing names another meeting.</source>
        <translation>De briefing noemt een andere vergadering.</translation>
    </message>
    <message>
        <source>The briefing names another paragraph.</source>
        <translation>De briefing noemt een andere alinea.</translation>
    </message>
    <message>
        <source>The briefing names another parliamentary paper.</source>
        <translation>De briefing noemt een ander Kamerstuk.</translation>
    </message>
    <message>
        <source>“{briefing}” where the source has “{source}”</source>
        <translation>“{briefing}” waar de bron “{source}” heeft</translation>
    </message>
    <message>
        <source>left out: “{source}”</source>
        <translation>weggelaten: “{source}”</translation>
    </message>
    <message>
        <source>not in the source: “{briefing}”</source>
        <translation>niet in de bron: “{briefing}”</translation>
    </message>
    <message>
        <source>In the briefing</source>
        <translation>In de briefing</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In de bron</translation>
    </message>
    <message>
        <source>Quotes checked</source>
        <translation>Citaten gecontroleerd</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n citaat</numerusform>
            <numerusform>%n citaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>Group the quotes</source>
        <translation>Citaten groeperen</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Show all (Down)</source>
        <translation>Alle tonen (pijl omlaag)</translation>
    </message>
</context>
<context>
    <name>CollectionSaveDialog</name>
    <message>
        <source>Export the quotes</source>
        <translation>De citaten exporteren</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webpagina</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Platte tekst</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabel (CSV)</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Wat wilt u doen?</translation>
    </message>
    <message>
        <source>There is no command with these words.</source>
        <translation>Er is geen opdracht met deze woorden.</translation>
    </message>
</context>
<context>
    <name>ComparedRow</name>
    <message>
        <source>paragraph {number}</source>
        <translation>alinea {number}</translation>
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
        <source>also in</source>
        <translation>ook in</translation>
    </message>
    <message>
        <source>was also in</source>
        <translation>stond ook in</translation>
    </message>
    <message>
        <source>new, but a sentence stood in</source>
        <translation>nieuw, wel stond een zin in</translation>
    </message>
    <message>
        <source>no longer mentioned, but a sentence is in</source>
        <translation>niet meer genoemd, wel een zin in</translation>
    </message>
    <message>
        <source>comes back in</source>
        <translation>komt terug in</translation>
    </message>
    <message>
        <source>was:</source>
        <translation>was:</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Voetnoten</translation>
    </message>
    <message>
        <source>Footnotes (indented: of the old text)</source>
        <translation>Voetnoten (ingesprongen: van de oude tekst)</translation>
    </message>
    <message>
        <source>moved: now paragraph {number}</source>
        <translation>verplaatst: nu alinea {number}</translation>
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
        <source>Comparison</source>
        <translation>Vergelijking</translation>
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
    <name>CrashNotice</name>
    <message>
        <source>Standpunt stopped unexpectedly the last time. What you kept is still there.</source>
        <translation>Standpunt stopte de vorige keer onverwacht. Wat u bewaarde is er nog.</translation>
    </message>
    <message>
        <source>Nothing is known of where the program was.</source>
        <translation>Over waar het programma was is niets bekend.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Het verslag tonen</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Differences with the source</source>
        <translation>Verschillen met de bron</translation>
    </message>
    <message>
        <source>To the source</source>
        <translation>Naar de bron</translation>
    </message>
    <message>
        <source>Replace by the source’s words</source>
        <translation>Vervang door de tekst van de bron</translation>
    </message>
    <message>
        <source>Edited after the check.</source>
        <translation>Gewijzigd na de controle.</translation>
    </message>
    <message numerus="yes">
        <source>Also in %n other agenda(s)</source>
        <translation>
            <numerusform>Ook in %n andere agenda</numerusform>
            <numerusform>Ook in %n andere agenda’s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>There are no agendas yet.</source>
        <translation>Er zijn nog geen agenda’s.</translation>
    </message>
    <message>
        <source>Drop documents or a folder here, or choose them.</source>
        <translation>Sleep documenten of een map hierheen, of kies ze zelf.</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Documenten toevoegen…</translation>
    </message>
    <message>
        <source>Put back the agendas supplied</source>
        <translation>Meegeleverde agenda’s terugzetten</translation>
    </message>
    <message>
        <source>Put the agendas that come with Standpunt back in the library</source>
        <translation>De agenda’s die bij Standpunt horen terugzetten in de bibliotheek</translation>
    </message>
</context>
<context>
    <name>EmptyRows</name>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>Er wordt nog niets vergeleken.</translation>
    </message>
    <message>
        <source>Choose an agenda at the left and one at the right, above: what changed is shown here.</source>
        <translation>Kies boven links en rechts een agenda: hier staat dan wat er veranderde.</translation>
    </message>
    <message>
        <source>Neither agenda has paragraphs to compare.</source>
        <translation>Geen van beide agenda’s heeft alinea’s om te vergelijken.</translation>
    </message>
    <message>
        <source>Choose another agenda above.</source>
        <translation>Kies boven een andere agenda.</translation>
    </message>
</context>
<context>
    <name>EntityCard</name>
    <message>
        <source>Previous occurrence</source>
        <translation>Vorige plaats</translation>
    </message>
    <message>
        <source>Next occurrence</source>
        <translation>Volgende plaats</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Show in Who and what</source>
        <translation>In Wie en wat tonen</translation>
    </message>
    <message>
        <source>Mark as something else…</source>
        <translation>Markeer anders…</translation>
    </message>
    <message>
        <source>{which} of {total}</source>
        <translation>{which} van {total}</translation>
    </message>
    <message>
        <source>Not in the library.</source>
        <translation>Niet in de bibliotheek.</translation>
    </message>
    <message>
        <source>Open at {site}</source>
        <translation>Openen op {site}</translation>
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
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
    <message>
        <source>no person</source>
        <translation>geen persoon</translation>
    </message>
    <message>
        <source>no country</source>
        <translation>geen land</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>geen organisatie</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>geen plaats</translation>
    </message>
    <message>
        <source>no meeting</source>
        <translation>geen bijeenkomst</translation>
    </message>
    <message>
        <source>no programme</source>
        <translation>geen programma</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>geen datum</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>geen cijfer</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>geen document</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>An entry needs a name. To be rid of it, remove the row.</source>
        <translation>Een regel heeft een naam nodig. Wilt u hem kwijt, verwijder dan de regel.</translation>
    </message>
    <message>
        <source>other ways to write it, with a semicolon between them</source>
        <translation>andere schrijfwijzen, met een puntkomma ertussen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Also written as</source>
        <translation>Ook geschreven als</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Own names</source>
        <translation>Eigen namen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>With the list of changed positions</source>
        <translation>Met de lijst van gewijzigde standpunten</translation>
    </message>
    <message>
        <source>Only paragraphs that changed</source>
        <translation>Alleen gewijzigde alinea’s</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message numerus="yes">
        <source>The change note: %n ticked</source>
        <translation>
            <numerusform>De wijzigingsnotitie: %n aangevinkt</numerusform>
            <numerusform>De wijzigingsnotitie: %n aangevinkt</numerusform>
        </translation>
    </message>
    <message>
        <source>The change note</source>
        <translation>De wijzigingsnotitie</translation>
    </message>
    <message>
        <source>The whole comparison</source>
        <translation>De hele vergelijking</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>OpenDocument (.odt)</source>
        <translation>OpenDocument (.odt)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Webpagina (.html)</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>Platte tekst (.txt)</translation>
    </message>
    <message>
        <source>Tick changes in the list of changed positions first.</source>
        <translation>Vink eerst wijzigingen aan in de lijst van gewijzigde standpunten.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Bezig met opslaan…</translation>
    </message>
</context>
<context>
    <name>ExportFailure</name>
    <message>
        <source>“{name}” could not be saved: you may not write there. Choose another folder.</source>
        <translation>“{name}” kon niet worden opgeslagen: u mag daar niet schrijven. Kies een andere map.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the disk is full. Make room, or choose another disk.</source>
        <translation>“{name}” kon niet worden opgeslagen: de schijf is vol. Maak ruimte of kies een andere schijf.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the folder is not there any more. Choose another.</source>
        <translation>“{name}” kon niet worden opgeslagen: de map is er niet meer. Kies een andere.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved ({reason}). Choose another place or name.</source>
        <translation>“{name}” kon niet worden opgeslagen ({reason}). Kies een andere plaats of naam.</translation>
    </message>
    <message>
        <source>“{name}” could not be made ({reason}). Choose another format.</source>
        <translation>“{name}” kon niet worden gemaakt ({reason}). Kies een ander formaat.</translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message>
        <source>Back to what was read: {name}</source>
        <translation>Terug naar wat is gelezen: {name}</translation>
    </message>
    <message>
        <source>read: {fact}</source>
        <translation>gelezen: {fact}</translation>
    </message>
    <message>
        <source>informal</source>
        <translation>informeel</translation>
    </message>
    <message>
        <source>not informal</source>
        <translation>niet informeel</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>Correct the facts</source>
        <translation>Feiten corrigeren</translation>
    </message>
    <message>
        <source>All as read</source>
        <translation>Alles zoals gelezen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Vergadering</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Informeel</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Ondertekenaar</translation>
    </message>
    <message>
        <source>Kamerstuk</source>
        <translation>Kamerstuk</translation>
    </message>
    <message>
        <source>Informal meeting</source>
        <translation>Informele bijeenkomst</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>not known; type for example 3-4-2025</source>
        <translation>niet bekend; typ bijvoorbeeld 3-4-2025</translation>
    </message>
    <message>
        <source>This is not a date; type for example 3-4-2025 or 2025-04-03.</source>
        <translation>Dit is geen datum; typ bijvoorbeeld 3-4-2025 of 2025-04-03.</translation>
    </message>
    <message>
        <source>not known; type for example 28676-499</source>
        <translation>niet bekend; typ bijvoorbeeld 28676-499</translation>
    </message>
    <message>
        <source>This is not the number of a Kamerstuk; type for example 28676-499.</source>
        <translation>Dit is geen nummer van een Kamerstuk; typ bijvoorbeeld 28676-499.</translation>
    </message>
    <message>
        <source>The last day comes before the first day.</source>
        <translation>De laatste dag ligt vóór de eerste dag.</translation>
    </message>
    <message>
        <source>A title is needed, to list the document under.</source>
        <translation>Een titel is nodig: daaronder staat het document in de lijst.</translation>
    </message>
</context>
<context>
    <name>FieldChips</name>
    <message>
        <source>Older quote</source>
        <translation>Ouder citaat</translation>
    </message>
    <message>
        <source>The fields of the older quote of a pair</source>
        <translation>De velden van het oudere citaat van een paar</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citaat</translation>
    </message>
    <message>
        <source>Source reference</source>
        <translation>Bronvermelding</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Bijeenkomst</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datums</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Alinea</translation>
    </message>
    <message>
        <source>Kamerstuk</source>
        <translation>Kamerstuk</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadres</translation>
    </message>
    <message>
        <source>Note mark</source>
        <translation>Nootcijfer</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Only changed positions</source>
        <translation>Alleen gewijzigde standpunten</translation>
    </message>
    <message>
        <source>Only figures</source>
        <translation>Alleen cijfers</translation>
    </message>
    <message>
        <source>Hide what is the same</source>
        <translation>Gelijke alinea’s verbergen</translation>
    </message>
    <message>
        <source>Hide editorial changes</source>
        <translation>Redactionele wijzigingen verbergen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Paragraphs in which a few words changed, and nothing of what is said</source>
        <translation>Alinea’s waarin een paar woorden anders zijn, en niets van wat er wordt gezegd</translation>
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
    <name>FirstSteps</name>
    <message>
        <source>Your agendas</source>
        <translation>Uw agenda’s</translation>
    </message>
    <message>
        <source>All agendas stand in this list; five came along to begin with. Drop your own files or folders anywhere on the window. Standpunt keeps a copy, your files stay as they are.</source>
        <translation>Alle agenda’s staan in deze lijst; vijf zijn er om mee te beginnen. Sleep uw eigen bestanden of mappen naar het venster, waar u wilt. Standpunt bewaart een kopie, uw bestanden blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Clean text, names and positions</source>
        <translation>Schone tekst, namen en standpunten</translation>
    </message>
    <message>
        <source>Names, dates and figures are underlined by kind; Dutch positions have a mark in the margin. Rest the pointer on one to see what it is, and why it is marked.</source>
        <translation>Namen, datums en cijfers zijn per soort onderstreept; Nederlandse standpunten hebben een teken in de kantlijn. Houd de muis erop om te zien wat het is, en waarom het is gemarkeerd.</translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation>Wat is er veranderd?</translation>
    </message>
    <message>
        <source>Choose another meeting here, or press Ctrl+D for the one before. What belongs together stands side by side, and a list tells what changed in the Dutch position.</source>
        <translation>Kies hier een andere vergadering, of druk op Ctrl+D voor de vorige. Wat bij elkaar hoort staat naast elkaar, en een lijst vertelt wat er in het Nederlandse standpunt veranderde.</translation>
    </message>
    <message>
        <source>Quotes, and all the rest</source>
        <translation>Citaten, en al het andere</translation>
    </message>
    <message>
        <source>Select words and press Ctrl+Shift+C to copy a quote with its exact source. Ctrl+K finds every command by its name, F1 shows all keys. This tour stands in the menu Help.</source>
        <translation>Selecteer woorden en druk op Ctrl+Shift+C: u kopieert een citaat met de precieze bron. Ctrl+K vindt elke opdracht bij naam, F1 toont alle toetsen. Deze rondleiding staat in het menu Help.</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Show the folder</source>
        <translation>De map tonen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
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
    <name>HelpCard</name>
    <message>
        <source>All of this can be combined, in any order.</source>
        <translation>Alles is te combineren, in elke volgorde.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>this word in all its forms, bondgenoten too</source>
        <translation>dit woord in alle vormen, ook bondgenoten</translation>
    </message>
    <message>
        <source>exactly these words, in this order</source>
        <translation>precies deze woorden, in deze volgorde</translation>
    </message>
    <message>
        <source>with the one word, without the other</source>
        <translation>met het ene woord, zonder het andere</translation>
    </message>
    <message>
        <source>one of the two, or both</source>
        <translation>een van beide, of allebei</translation>
    </message>
    <message>
        <source>every word that begins so</source>
        <translation>elk woord dat zo begint</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Bijeenkomsten</translation>
    </message>
    <message>
        <source>in one year</source>
        <translation>in één jaar</translation>
    </message>
    <message>
        <source>in these years</source>
        <translation>in deze jaren</translation>
    </message>
    <message>
        <source>between two dates</source>
        <translation>tussen twee datums</translation>
    </message>
    <message>
        <source>in this place</source>
        <translation>in deze plaats</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>where this country is named, in whatever words</source>
        <translation>waar dit land wordt genoemd, in welke woorden ook</translation>
    </message>
    <message>
        <source>Dutch positions only</source>
        <translation>alleen Nederlandse standpunten</translation>
    </message>
    <message>
        <source>Dutch positions with this word</source>
        <translation>Nederlandse standpunten met dit woord</translation>
    </message>
</context>
<context>
    <name>HelpFindBar</name>
    <message>
        <source>Find on this page</source>
        <translation>Zoeken op deze bladzijde</translation>
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
        <source>{current} of {total}</source>
        <translation>{current} van {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
    </message>
</context>
<context>
    <name>HiddenLine</name>
    <message numerus="yes">
        <source>%n row(s) hidden · show</source>
        <translation>
            <numerusform>%n rij verborgen · tonen</numerusform>
            <numerusform>%n rijen verborgen · tonen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Done.</source>
        <translation>Klaar.</translation>
    </message>
    <message>
        <source>Adding documents</source>
        <translation>Documenten toevoegen</translation>
    </message>
    <message>
        <source>Looking for documents…</source>
        <translation>Documenten zoeken…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} van {total}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppen…</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Added documents</source>
        <translation>Toegevoegde documenten</translation>
    </message>
    <message>
        <source>Add all anyway</source>
        <translation>Alle toch toevoegen</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Lijst kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The list is on the clipboard.</source>
        <translation>De lijst staat op het klembord.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nieuwe versie</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Stond er al</translation>
    </message>
    <message>
        <source>Not an agenda</source>
        <translation>Geen agenda</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n toegevoegd</numerusform>
            <numerusform>%n toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s)</source>
        <translation>
            <numerusform>%n nieuwe versie</numerusform>
            <numerusform>%n nieuwe versies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n stond er al</numerusform>
            <numerusform>%n stonden er al</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not an agenda</source>
        <translation>
            <numerusform>%n geen agenda</numerusform>
            <numerusform>%n geen agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n mislukt</numerusform>
            <numerusform>%n mislukt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped: %n not begun</source>
        <translation>
            <numerusform>gestopt: %n niet begonnen</numerusform>
            <numerusform>gestopt: %n niet begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not added; the text does not read like an agenda.</source>
        <translation>Niet toegevoegd: de tekst leest niet als een agenda.</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>Toch toevoegen</translation>
    </message>
    <message>
        <source>Will be added all the same.</source>
        <translation>Wordt toch toegevoegd.</translation>
    </message>
    <message>
        <source>The same text in another file</source>
        <translation>Dezelfde tekst in een ander bestand</translation>
    </message>
    <message>
        <source>Added: {agenda}.</source>
        <translation>Toegevoegd: {agenda}.</translation>
    </message>
    <message>
        <source>This document was in the library already: {agenda}.</source>
        <translation>Dit document stond al in de bibliotheek: {agenda}.</translation>
    </message>
    <message>
        <source>Added beside another file with the same text: {agenda}.</source>
        <translation>Toegevoegd naast een ander bestand met dezelfde tekst: {agenda}.</translation>
    </message>
    <message>
        <source>Added beside an earlier agenda of the same meeting: {agenda}.</source>
        <translation>Toegevoegd naast een eerdere agenda van dezelfde bijeenkomst: {agenda}.</translation>
    </message>
    <message>
        <source>{name}: this is not an agenda, and it was not added.</source>
        <translation>{name}: dit is geen agenda en is niet toegevoegd.</translation>
    </message>
    <message>
        <source>No documents were found there.</source>
        <translation>Daar zijn geen documenten gevonden.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Wat ervan is geworden</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Contents, positions and names</source>
        <translation>Inhoud, standpunten en namen</translation>
    </message>
</context>
<context>
    <name>InspectorContents</name>
    <message>
        <source>What the panel shows</source>
        <translation>Wat het paneel toont</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Standpunten</translation>
    </message>
    <message>
        <source>Who and what</source>
        <translation>Wie en wat</translation>
    </message>
</context>
<context>
    <name>JudgingPage</name>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Zoek een toets of wat die doet</translation>
    </message>
    <message>
        <source>There is no key with these words.</source>
        <translation>Er is geen toets met deze woorden.</translation>
    </message>
</context>
<context>
    <name>KindChip</name>
    <message>
        <source>Click to hide them</source>
        <translation>Klik om ze te verbergen</translation>
    </message>
    <message>
        <source>Hidden; click to show them</source>
        <translation>Verborgen; klik om ze te tonen</translation>
    </message>
</context>
<context>
    <name>KindCounter</name>
    <message>
        <source>Go to the next one; with Shift to the previous one</source>
        <translation>Naar de volgende; met Shift naar de vorige</translation>
    </message>
    <message>
        <source>{count}: to the next one (Shift: the previous one)</source>
        <translation>{count}: naar de volgende (Shift: de vorige)</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n gewijzigd</numerusform>
            <numerusform>%n gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n related</source>
        <translation>
            <numerusform>%n verwant</numerusform>
            <numerusform>%n verwant</numerusform>
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
    <message numerus="yes">
        <source>%n with other figures</source>
        <translation>
            <numerusform>%n met andere cijfers</numerusform>
            <numerusform>%n met andere cijfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindCounters</name>
    <message>
        <source>No changes</source>
        <translation>Geen wijzigingen</translation>
    </message>
</context>
<context>
    <name>LastTimeDialog</name>
    <message>
        <source>Standpunt stopped unexpectedly</source>
        <translation>Standpunt stopte onverwacht</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>The last time, Standpunt ended without being closed: by an error, or because the computer stopped. What you kept is still there.

If it happens more often, copy the report and give it to whoever looks after Standpunt; nothing is sent by itself.</source>
        <translation>De vorige keer stopte Standpunt zonder dat het werd afgesloten: door een fout, of omdat de computer uitging. Wat u bewaarde is er nog.

Gebeurt het vaker, kopieer dan het verslag en geef het aan wie Standpunt beheert; uit zichzelf verstuurt Standpunt niets.</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Documents (*.pdf *.docx *.odt *.html *.htm *.xml *.txt);;All files (*)</source>
        <translation>Documenten (*.pdf *.docx *.odt *.html *.htm *.xml *.txt);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Add agendas</source>
        <translation>Agenda’s toevoegen</translation>
    </message>
    <message>
        <source>Add the documents in a folder</source>
        <translation>De documenten in een map toevoegen</translation>
    </message>
    <message>
        <source>Pasted text of {moment}</source>
        <translation>Geplakte tekst van {moment}</translation>
    </message>
    <message>
        <source>There is no text and no file on the clipboard.</source>
        <translation>Er staat geen tekst en geen bestand op het klembord.</translation>
    </message>
    <message>
        <source>Reading the agendas again</source>
        <translation>De agenda’s worden opnieuw gelezen</translation>
    </message>
    <message>
        <source>Everything has been read again.</source>
        <translation>Alles is opnieuw gelezen.</translation>
    </message>
    <message>
        <source>Removed from the library: {agendas}</source>
        <translation>Uit de bibliotheek verwijderd: {agendas}</translation>
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
        <source>version {number} of {count}</source>
        <translation>versie {number} van {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n agenda(s)</source>
        <translation>
            <numerusform>%n agenda</numerusform>
            <numerusform>%n agenda’s</numerusform>
        </translation>
    </message>
    <message>
        <source>Without date</source>
        <translation>Zonder datum</translation>
    </message>
    <message>
        <source>Without place</source>
        <translation>Zonder plaats</translation>
    </message>
    <message>
        <source>Without kind of meeting</source>
        <translation>Zonder soort vergadering</translation>
    </message>
    <message>
        <source>an older version</source>
        <translation>een oudere versie</translation>
    </message>
    <message>
        <source>The original is no longer in the library&apos;s folder. Add the document again to mend this.</source>
        <translation>Het origineel staat niet meer in de map van de bibliotheek. Voeg het document opnieuw toe om dit te herstellen.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>vergadering</translation>
    </message>
    <message>
        <source>informal or not</source>
        <translation>informeel of niet</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plaats</translation>
    </message>
    <message>
        <source>signatory</source>
        <translation>ondertekenaar</translation>
    </message>
    <message>
        <source>parliamentary number</source>
        <translation>kamerstuknummer</translation>
    </message>
    <message>
        <source>corrected by hand: {facts}</source>
        <translation>met de hand verbeterd: {facts}</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filteren</translation>
    </message>
    <message>
        <source>Search in all agendas (Ctrl+Shift+F)</source>
        <translation>Zoeken in alle agenda’s (Ctrl+Shift+F)</translation>
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
    <name>Linking</name>
    <message>
        <source>There is no paragraph on that side here</source>
        <translation>Hier staat aan die kant geen alinea</translation>
    </message>
    <message>
        <source>There is no pair here to unlink</source>
        <translation>Hier staat geen paar om te ontkoppelen</translation>
    </message>
    <message>
        <source>Unlinked: {left} and {right} · Ctrl+Z undoes</source>
        <translation>Ontkoppeld: {left} en {right} · Ctrl+Z maakt het ongedaan</translation>
    </message>
    <message>
        <source>No link was made</source>
        <translation>Er is niets gekoppeld</translation>
    </message>
    <message>
        <source>Already together: {left} and {right}</source>
        <translation>Staan al samen: {left} en {right}</translation>
    </message>
    <message>
        <source>Linked: {left} and {right} · Ctrl+Z undoes</source>
        <translation>Gekoppeld: {left} en {right} · Ctrl+Z maakt het ongedaan</translation>
    </message>
    <message>
        <source>Link {left} with {right}</source>
        <translation>Koppel {left} met {right}</translation>
    </message>
    <message>
        <source>Drag onto the paragraph to link with · Esc cancels</source>
        <translation>Sleep naar de alinea om mee te koppelen · Esc: toch niet</translation>
    </message>
    <message>
        <source>Link {paragraph}: drag it onto a paragraph on the right · Esc cancels</source>
        <translation>Koppel {paragraph}: sleep naar een alinea rechts · Esc: toch niet</translation>
    </message>
    <message>
        <source>Link {paragraph}: drag it onto a paragraph on the left · Esc cancels</source>
        <translation>Koppel {paragraph}: sleep naar een alinea links · Esc: toch niet</translation>
    </message>
    <message>
        <source>Link {paragraph}: choose one on the right, then L or click · Esc cancels</source>
        <translation>Koppel {paragraph}: kies er rechts een, dan L of klik · Esc: toch niet</translation>
    </message>
    <message>
        <source>Link {paragraph}: choose one on the left, then L or click · Esc cancels</source>
        <translation>Koppel {paragraph}: kies er links een, dan L of klik · Esc: toch niet</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Agendas</source>
        <translation>Agenda’s</translation>
    </message>
    <message>
        <source>Select the words first that you want to keep as a quote.</source>
        <translation>Selecteer eerst de woorden die u als citaat wilt bewaren.</translation>
    </message>
    <message>
        <source>Tick the changes first that are to stand in the note.</source>
        <translation>Vink eerst de wijzigingen aan die in de notitie moeten komen.</translation>
    </message>
    <message>
        <source>The other language is used as soon as what is under way has ended, or its dialog is closed.</source>
        <translation>De andere taal geldt zodra af is wat nu loopt, of het venster ervan dicht is.</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Always mark</source>
        <translation>Altijd markeren</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markeren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>One name with</source>
        <translation>Eén naam met</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschreven</translation>
    </message>
    <message>
        <source>A name in this agenda; both are counted as one.</source>
        <translation>Een naam in deze agenda; beide tellen als één.</translation>
    </message>
    <message>
        <source>A new name, of which this is another way to write it.</source>
        <translation>Een nieuwe naam, waarvan dit een andere schrijfwijze is.</translation>
    </message>
    <message>
        <source>Type the name of which this is another way to write it, or leave it as it is.</source>
        <translation>Typ de naam waarvan dit een andere schrijfwijze is, of laat het zo.</translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>version {number}</source>
        <translation>versie {number}</translation>
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
    <name>NamesDesk</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Your list of names has been changed.</source>
        <translation>Uw namenlijst is gewijzigd.</translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>Names by type</source>
        <translation>Namen per soort</translation>
    </message>
    <message>
        <source>Filter names</source>
        <translation>Namen filteren</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show all types in the text</source>
        <translation>Alle soorten tonen in de tekst</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>Show no types in the text</source>
        <translation>Geen soorten tonen in de tekst</translation>
    </message>
    <message>
        <source>Marked in the text</source>
        <translation>In de tekst gemarkeerd</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>No name fits “{text}”.</source>
        <translation>Geen naam past bij “{text}”.</translation>
    </message>
    <message>
        <source>No names, dates or figures were found in this document.</source>
        <translation>In dit document zijn geen namen, datums of cijfers gevonden.</translation>
    </message>
    <message>
        <source>Select a word in the text and right-click it to mark it as a name.</source>
        <translation>Selecteer een woord in de tekst en klik er met rechts op om het als naam te markeren.</translation>
    </message>
    <message>
        <source>Persons, countries, dates and figures are listed here once found in the text.</source>
        <translation>Personen, landen, datums en cijfers staan hier zodra ze in de tekst zijn gevonden.</translation>
    </message>
</context>
<context>
    <name>NamesSpeech</name>
    <message>
        <source>open</source>
        <translation>uitgeklapt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ingeklapt</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n vermelding</numerusform>
            <numerusform>%n vermeldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>timeline open</source>
        <translation>tijdlijn open</translation>
    </message>
    <message numerus="yes">
        <source>%n agenda(s) on a timeline</source>
        <translation>
            <numerusform>%n agenda op een tijdlijn</numerusform>
            <numerusform>%n agenda’s op een tijdlijn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n naam</numerusform>
            <numerusform>%n namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n paragraph(s)</source>
        <translation>
            <numerusform>in %n alinea</numerusform>
            <numerusform>in %n alinea’s</numerusform>
        </translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} van {count}</translation>
    </message>
    <message>
        <source>Written as: {forms}</source>
        <translation>Geschreven als: {forms}</translation>
    </message>
    <message>
        <source>Show or hide in the text (Space)</source>
        <translation>Tonen of verbergen in de tekst (spatiebalk)</translation>
    </message>
    <message>
        <source>Double-click or Alt-click shows this type alone (Shift+Space)</source>
        <translation>Dubbelklik of Alt-klik toont alleen deze soort (Shift+spatiebalk)</translation>
    </message>
    <message>
        <source>In which agendas of the library (Right arrow)</source>
        <translation>In welke agenda’s van de bibliotheek (pijl rechts)</translation>
    </message>
    <message>
        <source>Searching the library…</source>
        <translation>Zoeken in de bibliotheek…</translation>
    </message>
    <message>
        <source>Only in this agenda.</source>
        <translation>Alleen in deze agenda.</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Toon alle {count}</translation>
    </message>
    <message>
        <source>this agenda</source>
        <translation>deze agenda</translation>
    </message>
</context>
<context>
    <name>NoneFits</name>
    <message>
        <source>No agenda fits “%1”.</source>
        <translation>Geen agenda past bij “%1”.</translation>
    </message>
    <message>
        <source>The filter looks at date, place, meeting and title, not at the text.</source>
        <translation>Het filter kijkt naar datum, plaats, overleg en titel, niet naar de tekst.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Change note</source>
        <translation>Wijzigingsnotitie</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Zoals het was</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up)</source>
        <translation>Omhoog (Ctrl+Pijl omhoog)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down)</source>
        <translation>Omlaag (Ctrl+Pijl omlaag)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Changes in the note</source>
        <translation>Wijzigingen in de notitie</translation>
    </message>
    <message>
        <source>Space takes a change out or puts it back; Ctrl+Up and Ctrl+Down move it.</source>
        <translation>Spatie haalt een wijziging eruit of zet hem terug; Ctrl+Pijl omhoog en omlaag verplaatsen hem.</translation>
    </message>
    <message>
        <source>Sentence over the quotes</source>
        <translation>Zin boven de citaten</translation>
    </message>
    <message>
        <source>The note as it will be printed</source>
        <translation>De notitie zoals die wordt afgedrukt</translation>
    </message>
    <message>
        <source>The sentence of the comparison again</source>
        <translation>Terug naar de zin van de vergelijking</translation>
    </message>
    <message>
        <source>Copy the note, to paste it in a letter or a mail</source>
        <translation>Kopieer de notitie om die in een brief of mail te plakken</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Zin</translation>
    </message>
    <message>
        <source>The quotes stay as they are in the agendas.</source>
        <translation>De citaten blijven zoals ze in de agenda’s staan.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Trefwoorden, met komma’s ertussen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Opslaan (Ctrl+Enter)</translation>
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
    <name>OtherKeys</name>
    <message>
        <source>Open the agenda</source>
        <translation>De agenda openen</translation>
    </message>
    <message>
        <source>Compare it with the agenda that is shown</source>
        <translation>Vergelijken met de getoonde agenda</translation>
    </message>
    <message>
        <source>Pick the agenda, or leave it</source>
        <translation>De agenda kiezen, of niet meer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Remove the agenda</source>
        <translation>De agenda verwijderen</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>De lijst filteren</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>In the list of agendas</source>
        <translation>In de lijst met agenda’s</translation>
    </message>
    <message>
        <source>Open the footnote or the name at the cursor</source>
        <translation>De voetnoot of naam bij de cursor openen</translation>
    </message>
    <message>
        <source>Close what floats over the text</source>
        <translation>Sluiten wat over de tekst heen staat</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>In de tekst</translation>
    </message>
    <message>
        <source>Next and previous change</source>
        <translation>Volgende en vorige wijziging</translation>
    </message>
    <message>
        <source>Go to the other side</source>
        <translation>Naar de andere zijde</translation>
    </message>
    <message>
        <source>Link two passages</source>
        <translation>Twee passages koppelen</translation>
    </message>
    <message>
        <source>Unlink the passages</source>
        <translation>De passages ontkoppelen</translation>
    </message>
    <message>
        <source>Show what is hidden, or where a passage moved to</source>
        <translation>Tonen wat verborgen is, of waarheen een passage is verplaatst</translation>
    </message>
    <message>
        <source>A page further and back</source>
        <translation>Een pagina verder en terug</translation>
    </message>
    <message>
        <source>Select passages</source>
        <translation>Passages selecteren</translation>
    </message>
    <message>
        <source>Larger, smaller and normal text</source>
        <translation>Grotere, kleinere en normale tekst</translation>
    </message>
    <message>
        <source>In the rows of a comparison</source>
        <translation>In de rijen van een vergelijking</translation>
    </message>
    <message>
        <source>Go to the change</source>
        <translation>Naar de wijziging</translation>
    </message>
    <message>
        <source>Tick the change</source>
        <translation>De wijziging aanvinken</translation>
    </message>
    <message>
        <source>Tick all changes, or none</source>
        <translation>Alle wijzigingen aanvinken, of geen</translation>
    </message>
    <message>
        <source>In the list of changes</source>
        <translation>In de lijst met wijzigingen</translation>
    </message>
    <message>
        <source>Go to the source</source>
        <translation>Naar de bron</translation>
    </message>
    <message>
        <source>Go to the older source</source>
        <translation>Naar de oudere bron</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Een notitie schrijven</translation>
    </message>
    <message>
        <source>Move the quote up and down</source>
        <translation>Het citaat omhoog en omlaag zetten</translation>
    </message>
    <message>
        <source>Remove the quote</source>
        <translation>Het citaat verwijderen</translation>
    </message>
    <message>
        <source>In your quotes</source>
        <translation>In uw citaten</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Voetnoten</translation>
    </message>
    <message>
        <source>This document has no headings.</source>
        <translation>Dit document heeft geen tussenkopjes.</translation>
    </message>
    <message>
        <source>With Ctrl+F you find words in it; the paragraphs are numbered in the margin.</source>
        <translation>Met Ctrl+F vindt u woorden; de alinea’s zijn in de kantlijn genummerd.</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n standpunt</numerusform>
            <numerusform>%n standpunten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewMap</name>
    <message>
        <source>Overview of the changes</source>
        <translation>Overzicht van de wijzigingen</translation>
    </message>
    <message>
        <source>Where something changed</source>
        <translation>Waar iets is gewijzigd</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n gewijzigd</numerusform>
            <numerusform>%n gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n related</source>
        <translation>
            <numerusform>%n verwant</numerusform>
            <numerusform>%n verwant</numerusform>
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
    <message numerus="yes">
        <source>%n with other figures</source>
        <translation>
            <numerusform>%n met andere cijfers</numerusform>
            <numerusform>%n met andere cijfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnNamesDialog</name>
    <message>
        <source>Own names</source>
        <translation>Eigen namen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filteren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <translation>Verwijderen ongedaan maken</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Bestand tonen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Bring back the row that was removed last (Ctrl+Z)</source>
        <translation>Zet de laatst verwijderde regel terug (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Remove the row (Del)</source>
        <translation>Verwijder de regel (Del)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>No own name has all these words.</source>
        <translation>Geen eigen naam heeft al deze woorden.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>There are no names of your own yet.</source>
        <translation>Er zijn nog geen eigen namen.</translation>
    </message>
    <message>
        <source>Right-click a name, or words you have selected, in the text of an agenda to say that it always is a name, or that it is none.</source>
        <translation>Klik in de tekst van een agenda met de rechtermuisknop op een naam, of op woorden die u hebt geselecteerd, om te zeggen dat het altijd een naam is, of juist niet.</translation>
    </message>
</context>
<context>
    <name>OwnNamesModel</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Also written as</source>
        <translation>Ook geschreven als</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
</context>
<context>
    <name>PageGauge</name>
    <message>
        <source>Runs over to another page</source>
        <translation>Loopt over op een volgende pagina</translation>
    </message>
    <message>
        <source>No changes in the note</source>
        <translation>Geen wijzigingen in de notitie</translation>
    </message>
    <message>
        <source>1 page, {share}% full</source>
        <translation>1 pagina, {share}% vol</translation>
    </message>
</context>
<context>
    <name>PanelActions</name>
    <message>
        <source>At the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>At the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In een eigen venster</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <translation>Zoals het eerst was</translation>
    </message>
</context>
<context>
    <name>PanelDock</name>
    <message>
        <source>Show: {panel}</source>
        <translation>Tonen: {panel}</translation>
    </message>
    <message>
        <source>Hide: {panel}</source>
        <translation>Verbergen: {panel}</translation>
    </message>
    <message>
        <source>Drag to make it wider or narrower, double-click to hide it</source>
        <translation>Sleep om het breder of smaller te maken, dubbelklik om het te verbergen</translation>
    </message>
    <message>
        <source>Left and Right make it wider or narrower, the menu key offers more</source>
        <translation>Links en rechts maken het breder of smaller, de menutoets biedt meer</translation>
    </message>
    <message>
        <source>What to do with the panel</source>
        <translation>Wat u met het paneel kunt doen</translation>
    </message>
</context>
<context>
    <name>PanelWindow</name>
    <message>
        <source>What to do with the panel</source>
        <translation>Wat u met het paneel kunt doen</translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation>Terug in het venster</translation>
    </message>
</context>
<context>
    <name>PanelsDesk</name>
    <message>
        <source>Agendas</source>
        <translation>Agenda’s</translation>
    </message>
    <message>
        <source>Contents, positions and names</source>
        <translation>Inhoud, standpunten en namen</translation>
    </message>
    <message>
        <source>Changed positions</source>
        <translation>Gewijzigde standpunten</translation>
    </message>
    <message>
        <source>Put the panels back</source>
        <translation>Panelen terugzetten</translation>
    </message>
</context>
<context>
    <name>ParagraphName</name>
    <message>
        <source>left paragraph {number}</source>
        <translation>alinea {number} links</translation>
    </message>
    <message>
        <source>right paragraph {number}</source>
        <translation>alinea {number} rechts</translation>
    </message>
</context>
<context>
    <name>PlacesDesk</name>
    <message>
        <source>Nothing has been compared yet</source>
        <translation>Er is nog niets vergeleken</translation>
    </message>
</context>
<context>
    <name>PlacesRow</name>
    <message>
        <source>Forget them</source>
        <translation>Vensters en vergelijkingen vergeten</translation>
    </message>
</context>
<context>
    <name>PositionCard</name>
    <message>
        <source>About: {about}</source>
        <translation>Over: {about}</translation>
    </message>
    <message>
        <source>Topics: {topics}</source>
        <translation>Onderwerpen: {topics}</translation>
    </message>
    <message>
        <source>Topic: {topics}</source>
        <translation>Onderwerp: {topics}</translation>
    </message>
</context>
<context>
    <name>PositionsPanel</name>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
    <message>
        <source>{topic}, positions: {count}</source>
        <translation>{topic}, standpunten: {count}</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>alinea {number}</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Standpunten</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Op onderwerp</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Op volgorde</translation>
    </message>
    <message>
        <source>Which positions are shown</source>
        <translation>Welke standpunten getoond worden</translation>
    </message>
    <message>
        <source>Copy all with their sources (Ctrl+Shift+C)</source>
        <translation>Alles kopiëren met bronnen (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>Alle standpunten</translation>
    </message>
    <message>
        <source>Strong ones only (4 and 5)</source>
        <translation>Alleen sterke (4 en 5)</translation>
    </message>
    <message>
        <source>Only what is opposed</source>
        <translation>Alleen wat wordt afgewezen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>{count} hidden ·</source>
        <translation>{count} verborgen ·</translation>
    </message>
    <message>
        <source>Show all positions; hidden now: {count}</source>
        <translation>Toon alle standpunten; nu verborgen: {count}</translation>
    </message>
    <message>
        <source>Looking for positions…</source>
        <translation>Standpunten worden gezocht…</translation>
    </message>
    <message>
        <source>None of the positions is of this kind.</source>
        <translation>Geen van de standpunten is van deze soort.</translation>
    </message>
    <message>
        <source>No Dutch positions were found in this document.</source>
        <translation>Geen Nederlandse standpunten gevonden in dit document.</translation>
    </message>
    <message>
        <source>A position is a sentence in which the Netherlands or the cabinet wants, supports or opposes something.</source>
        <translation>Een standpunt is een zin waarin Nederland of het kabinet iets wil, steunt of afwijst.</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Naar de zin gaan</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Kopiëren met bron</translation>
    </message>
    <message>
        <source>Copy all with their sources</source>
        <translation>Alles kopiëren met bronnen</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s) copied with source</source>
        <translation>
            <numerusform>%n standpunt gekopieerd met bron</numerusform>
            <numerusform>%n standpunten gekopieerd met bron</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferenceWords</name>
    <message>
        <source>Reading</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citaten</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Font of the texts</source>
        <translation>Lettertype van de teksten</translation>
    </message>
    <message>
        <source>Size of the texts</source>
        <translation>Grootte van de teksten</translation>
    </message>
    <message>
        <source>Marked in the text</source>
        <translation>Gemarkeerd in de tekst</translation>
    </message>
    <message>
        <source>Marking of changes</source>
        <translation>Markering van wijzigingen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Windows and recent comparisons</source>
        <translation>Vensters en recente vergelijkingen</translation>
    </message>
    <message>
        <source>Copy style</source>
        <translation>Kopieerstijl</translation>
    </message>
    <message>
        <source>Grouping of your quotes</source>
        <translation>Groepering van uw citaten</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>Map van de bibliotheek</translation>
    </message>
    <message>
        <source>The letters in which agendas, comparisons and quotes are set.</source>
        <translation>De letter waarin agenda’s, vergelijkingen en citaten zijn gezet.</translation>
    </message>
    <message>
        <source>How large agendas and comparisons are shown; Ctrl++ and Ctrl+− do the same.</source>
        <translation>Hoe groot agenda’s en vergelijkingen worden getoond; Ctrl++ en Ctrl+− doen hetzelfde.</translation>
    </message>
    <message>
        <source>Names of these kinds are underlined while you read.</source>
        <translation>Namen van deze soorten zijn onderstreept terwijl u leest.</translation>
    </message>
    <message>
        <source>How words that changed between two meetings are shown.</source>
        <translation>Hoe woorden worden getoond die tussen twee bijeenkomsten zijn gewijzigd.</translation>
    </message>
    <message>
        <source>Whether two agendas stand side by side or as one text.</source>
        <translation>Of twee agenda’s naast elkaar staan of als één tekst.</translation>
    </message>
    <message>
        <source>Light, dark, or black and white with yellow for high contrast.</source>
        <translation>Licht, donker, of zwart en wit met geel voor hoog contrast.</translation>
    </message>
    <message>
        <source>The language of menus and messages; agendas stay as they are.</source>
        <translation>De taal van menu’s en meldingen; agenda’s blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Standpunt remembers which windows were open, where they stood and what you compared.</source>
        <translation>Standpunt onthoudt welke vensters open waren, waar ze stonden en wat u hebt vergeleken.</translation>
    </message>
    <message>
        <source>How a quote with its source is copied by Ctrl+Shift+C.</source>
        <translation>Hoe Ctrl+Shift+C een citaat met zijn bron kopieert.</translation>
    </message>
    <message>
        <source>What the quotes that you keep are listed under.</source>
        <translation>Waaronder de citaten staan die u bewaart.</translation>
    </message>
    <message>
        <source>Your agendas and quotes stand here; every day a backup is made, seven are kept.</source>
        <translation>Hier staan uw agenda’s en citaten; elke dag komt er een reservekopie, zeven blijven bewaard.</translation>
    </message>
    <message>
        <source>As suits each paragraph</source>
        <translation>Wat bij elke alinea past</translation>
    </message>
    <message>
        <source>Changed words</source>
        <translation>Gewijzigde woorden</translation>
    </message>
    <message>
        <source>Shared phrases</source>
        <translation>Gedeelde zinsdelen</translation>
    </message>
    <message>
        <source>Nothing but figures</source>
        <translation>Alleen cijfers</translation>
    </message>
    <message>
        <source>As the window is wide</source>
        <translation>Naar de breedte van het venster</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Twee kolommen</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eén kolom</translation>
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
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Per onderwerp</translation>
    </message>
    <message>
        <source>By meeting</source>
        <translation>Per bijeenkomst</translation>
    </message>
    <message>
        <source>In your own order</source>
        <translation>In uw eigen volgorde</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>standaard</translation>
    </message>
    <message>
        <source>without serifs</source>
        <translation>zonder schreef</translation>
    </message>
    <message>
        <source>easy to read</source>
        <translation>goed leesbaar</translation>
    </message>
    <message>
        <source>{family} (not on this computer)</source>
        <translation>{family} (niet op deze computer)</translation>
    </message>
    <message>
        <source>letter typeface serif sans dyslexia legible</source>
        <translation>letter lettertype schreef schreefloos dyslexie leesbaar</translation>
    </message>
    <message>
        <source>larger smaller letters percent</source>
        <translation>groter kleiner letters lettergrootte procent zoomen</translation>
    </message>
    <message>
        <source>underline names colour highlight</source>
        <translation>onderstrepen namen kleur kleuren markeren</translation>
    </message>
    <message>
        <source>differences colour highlight</source>
        <translation>verschillen kleur kleuren markeren</translation>
    </message>
    <message>
        <source>beside under layout</source>
        <translation>naast onder indeling</translation>
    </message>
    <message>
        <source>theme colour mode night black yellow</source>
        <translation>thema kleur kleuren modus nacht zwart geel</translation>
    </message>
    <message>
        <source>translation Dutch English</source>
        <translation>vertaling Nederlands Engels</translation>
    </message>
    <message>
        <source>session restore history privacy forget clear</source>
        <translation>sessie herstellen geschiedenis privacy vergeten wissen</translation>
    </message>
    <message>
        <source>citation clipboard reference footnote</source>
        <translation>citeren klembord verwijzing voetnoot bron</translation>
    </message>
    <message>
        <source>sort order collection</source>
        <translation>sorteren volgorde verzameling</translation>
    </message>
    <message>
        <source>location path files safe copy</source>
        <translation>plaats locatie pad bestanden veilig kopie back-up</translation>
    </message>
    <message>
        <source>Kinds of names that are not marked in the text.</source>
        <translation>Soorten namen die niet in de tekst zijn gemarkeerd.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened. Choose a file that you may read.</source>
        <translation>“{name}” kan niet worden geopend. Kies een bestand dat u mag lezen.</translation>
    </message>
    <message>
        <source>“{name}” is too large for settings. Choose a file that Standpunt exported.</source>
        <translation>“{name}” is te groot voor instellingen. Kies een bestand dat Standpunt heeft geëxporteerd.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or no text with settings. Export the settings again.</source>
        <translation>“{name}” is beschadigd of bevat geen instellingen. Exporteer de instellingen opnieuw.</translation>
    </message>
    <message>
        <source>“{name}” has no settings of Standpunt. Choose a file that Standpunt exported.</source>
        <translation>In “{name}” staan geen instellingen van Standpunt. Kies een bestand dat Standpunt heeft geëxporteerd.</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer Standpunt. Install that version first.</source>
        <translation>“{name}” is gemaakt door een nieuwere Standpunt. Installeer eerst die versie.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) taken over from “{name}”.</source>
        <translation>
            <numerusform>%n instelling overgenomen uit “{name}”.</numerusform>
            <numerusform>%n instellingen overgenomen uit “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) taken over from “{name}”; left out, because they are not known or cannot have that value here: {ignored}.</source>
        <translation>
            <numerusform>%n instelling overgenomen uit “{name}”; overgeslagen, omdat ze hier niet bekend zijn of die waarde niet kunnen hebben: {ignored}.</numerusform>
            <numerusform>%n instellingen overgenomen uit “{name}”; overgeslagen, omdat ze hier niet bekend zijn of die waarde niet kunnen hebben: {ignored}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} en nog %n</numerusform>
            <numerusform>{names} en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Alineanummers</translation>
    </message>
    <message>
        <source>Bars at positions</source>
        <translation>Strepen bij standpunten</translation>
    </message>
    <message>
        <source>Lines under names</source>
        <translation>Lijnen onder namen</translation>
    </message>
    <message>
        <source>Own notes and tags</source>
        <translation>Eigen notities en trefwoorden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>The pages as they will be printed</source>
        <translation>De pagina’s zoals ze worden afgedrukt</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Op papier</translation>
    </message>
    <message>
        <source>The system knows no printer. Save as PDF instead.</source>
        <translation>Het systeem kent geen printer. Sla op als PDF.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n pagina</numerusform>
            <numerusform>%n pagina’s</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. See whether it is on, or choose another.</source>
        <translation>De printer nam de pagina’s niet aan. Kijk of hij aan staat, of kies een andere.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Bezig met opslaan…</translation>
    </message>
</context>
<context>
    <name>QuotesMenu</name>
    <message>
        <source>Go to the later source</source>
        <translation>Naar de latere bron</translation>
    </message>
    <message>
        <source>Go to the earlier source</source>
        <translation>Naar de eerdere bron</translation>
    </message>
    <message>
        <source>Go to the source</source>
        <translation>Naar de bron</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Note and tags…</source>
        <translation>Notitie en trefwoorden…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Remove from the collection</source>
        <translation>Uit de verzameling verwijderen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Trefwoorden</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>Your quotes</source>
        <translation>Uw citaten</translation>
    </message>
    <message>
        <source>Collected quotes</source>
        <translation>Verzamelde citaten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filteren</translation>
    </message>
    <message>
        <source>Agendas</source>
        <translation>Agenda’s</translation>
    </message>
    <message>
        <source>Back to the list of agendas</source>
        <translation>Terug naar de lijst met agenda’s</translation>
    </message>
    <message>
        <source>No quote fits “{words}”.</source>
        <translation>Geen citaat past bij “{words}”.</translation>
    </message>
    <message>
        <source>There are no quotes yet.</source>
        <translation>Er zijn nog geen citaten.</translation>
    </message>
    <message>
        <source>Select words in an agenda and press {key}: the quote is kept here, with its source.</source>
        <translation>Selecteer woorden in een agenda en druk op {key}: het citaat wordt hier bewaard, met zijn bron.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Back to the agendas</source>
        <translation>Terug naar de agenda’s</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} geselecteerd</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} van {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n citaat</numerusform>
            <numerusform>%n citaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Export {count}…</source>
        <translation>{count} exporteren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Print {count}…</source>
        <translation>{count} afdrukken…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Op onderwerp</translation>
    </message>
    <message>
        <source>By meeting</source>
        <translation>Op bijeenkomst</translation>
    </message>
    <message>
        <source>My own order</source>
        <translation>Eigen volgorde</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>alinea</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>voetnoot</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
    <message>
        <source>Not found again</source>
        <translation>Niet teruggevonden</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>These words are not in the document as it is in the library now.</source>
        <translation>Deze woorden staan niet in het document zoals het nu in de bibliotheek is.</translation>
    </message>
    <message>
        <source>The place was found again, but the document now reads differently there.</source>
        <translation>De plaats is teruggevonden, maar de tekst luidt daar nu anders.</translation>
    </message>
    <message>
        <source>then</source>
        <translation>toen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>{name}, quotes: {count}</source>
        <translation>{name}, citaten: {count}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notitie: {note}</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Trefwoorden: {tags}</translation>
    </message>
</context>
<context>
    <name>QuotingDesk</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Added to your quotes.</source>
        <translation>Toegevoegd aan uw citaten.</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) removed.</source>
        <translation>
            <numerusform>%n citaat verwijderd.</numerusform>
            <numerusform>%n citaten verwijderd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The document of this quote is not in the library any more.</source>
        <translation>Het document van dit citaat staat niet meer in de bibliotheek.</translation>
    </message>
    <message>
        <source>These words are not in the document as it is in the library now.</source>
        <translation>Deze woorden staan niet in het document zoals het nu in de bibliotheek staat.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webpagina</translation>
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
    <message>
        <source>What is this?</source>
        <translation>Wat is dit?</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>informal</source>
        <translation>informeel</translation>
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
    <message>
        <source>Here you read an agenda. Choose one in the list, or drop a document on this window.</source>
        <translation>Hier leest u een agenda. Kies er een in de lijst, of sleep een document naar dit venster.</translation>
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
        <source>Linked by hand</source>
        <translation>Met de hand gekoppeld</translation>
    </message>
    <message>
        <source>Shared terms</source>
        <translation>Gedeelde termen</translation>
    </message>
    <message>
        <source>Shared names</source>
        <translation>Gedeelde namen</translation>
    </message>
    <message>
        <source>Equal wording</source>
        <translation>Gelijke bewoording</translation>
    </message>
    <message>
        <source>Also on the left</source>
        <translation>Ook links</translation>
    </message>
    <message>
        <source>Also on the right</source>
        <translation>Ook rechts</translation>
    </message>
    <message>
        <source>Under the same heading</source>
        <translation>Onder hetzelfde kopje</translation>
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
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Het verslag &amp;kopiëren</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>De &amp;map tonen</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Het verslag staat op het klembord.</translation>
    </message>
    <message>
        <source>The folder cannot be shown here. It is %1</source>
        <translation>De map kan hier niet worden getoond. Het is %1</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Het verslag</translation>
    </message>
    <message>
        <source>The report: it holds no text and no names of documents</source>
        <translation>Het verslag: er staat geen tekst en geen naam van een document in</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>The quotes of the briefing appear here once it has been checked.</source>
        <translation>Hier komen de citaten van de briefing te staan zodra die is gecontroleerd.</translation>
    </message>
    <message>
        <source>Paste its text at the left, or open it.</source>
        <translation>Plak de tekst links, of open het bestand.</translation>
    </message>
    <message>
        <source>Open a briefing…</source>
        <translation>Briefing openen…</translation>
    </message>
    <message>
        <source>Nothing stands between quotation marks in this text.</source>
        <translation>In deze tekst staat niets tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>Only words between quotation marks are looked up, for only these claim to be exact.</source>
        <translation>Alleen woorden tussen aanhalingstekens worden opgezocht: alleen die beweren letterlijk te zijn.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Search results</source>
        <translation>Zoekresultaten</translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Footnote {number}</source>
        <translation>Voetnoot {number}</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Compare the two</source>
        <translation>Beide vergelijken</translation>
    </message>
    <message>
        <source>Compare with the agenda shown</source>
        <translation>Vergelijken met de getoonde agenda</translation>
    </message>
    <message>
        <source>Remove both from the library</source>
        <translation>Beide uit de bibliotheek verwijderen</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Uit de bibliotheek verwijderen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Openen in een nieuw venster</translation>
    </message>
    <message>
        <source>Correct the facts…</source>
        <translation>Gegevens verbeteren…</translation>
    </message>
    <message>
        <source>Show the original in its folder</source>
        <translation>Origineel in de map tonen</translation>
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
        <source>Select this side</source>
        <translation>Deze kant selecteren</translation>
    </message>
    <message>
        <source>Link with…</source>
        <translation>Koppelen met…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Ontkoppelen</translation>
    </message>
    <message>
        <source>Undo linking</source>
        <translation>Koppelen ongedaan maken</translation>
    </message>
    <message>
        <source>{left} and {right}</source>
        <translation>{left} en {right}</translation>
    </message>
    <message>
        <source>In this row</source>
        <translation>In deze rij</translation>
    </message>
    <message>
        <source>Choose automatically</source>
        <translation>Automatisch kiezen</translation>
    </message>
    <message>
        <source>Show word differences</source>
        <translation>Woordverschillen tonen</translation>
    </message>
    <message>
        <source>Show shared phrases only</source>
        <translation>Alleen gedeelde zinsdelen tonen</translation>
    </message>
    <message>
        <source>Without marks</source>
        <translation>Zonder markering</translation>
    </message>
    <message>
        <source>Why side by side?</source>
        <translation>Waarom naast elkaar?</translation>
    </message>
    <message>
        <source>Go to {paragraph}</source>
        <translation>Naar {paragraph} gaan</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>moved</source>
        <translation>verplaatst</translation>
    </message>
    <message>
        <source>linked by hand</source>
        <translation>met de hand gekoppeld</translation>
    </message>
    <message>
        <source>left paragraph {number}</source>
        <translation>links alinea {number}</translation>
    </message>
    <message>
        <source>right paragraph {number}</source>
        <translation>rechts alinea {number}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>ongewijzigd</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>gewijzigd</translation>
    </message>
    <message>
        <source>same subject, newly written</source>
        <translation>zelfde onderwerp, nieuw geschreven</translation>
    </message>
    <message>
        <source>no longer mentioned</source>
        <translation>niet meer genoemd</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>removed: {words}</source>
        <translation>weg: {words}</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>nieuw: {words}</translation>
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
    <name>Saving</name>
    <message>
        <source>Saved as {name}</source>
        <translation>Opgeslagen als {name}</translation>
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
    <name>SearchPanel</name>
    <message>
        <source>Search in all agendas</source>
        <translation>Zoeken in alle agenda’s</translation>
    </message>
    <message>
        <source>Agendas</source>
        <translation>Agenda’s</translation>
    </message>
    <message>
        <source>Back to the list of agendas (Esc)</source>
        <translation>Terug naar de lijst met agenda’s (Esc)</translation>
    </message>
    <message>
        <source>What can be typed here?</source>
        <translation>Wat kan ik hier typen?</translation>
    </message>
    <message>
        <source>Search all agendas</source>
        <translation>Zoeken in alle agenda’s</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Zoeken…</translation>
    </message>
</context>
<context>
    <name>SearchResultWords</name>
    <message numerus="yes">
        <source>The best %1 of %n agenda(s)</source>
        <translation>
            <numerusform>De beste %1 van %n agenda</numerusform>
            <numerusform>De beste %1 van %n agenda’s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agenda(s)</source>
        <translation>
            <numerusform>%n agenda</numerusform>
            <numerusform>%n agenda’s</numerusform>
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
            <numerusform>nog %n passage in deze agenda</numerusform>
            <numerusform>nog %n passages in deze agenda</numerusform>
        </translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation>alinea %1</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>kop</translation>
    </message>
    <message>
        <source>covering letter</source>
        <translation>begeleidende brief</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>voetnoot</translation>
    </message>
    <message>
        <source>position</source>
        <translation>standpunt</translation>
    </message>
    <message>
        <source>Without title</source>
        <translation>Zonder titel</translation>
    </message>
</context>
<context>
    <name>SearchSentences</name>
    <message>
        <source>Type a word, and see in which agendas and where it stands.</source>
        <translation>Typ een woord en zie in welke agenda’s en waar het staat.</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>Niets gevonden voor “%1”.</translation>
    </message>
    <message>
        <source>Everything you ask for occurs, but nowhere together.</source>
        <translation>Alles wat u vraagt komt voor, maar nergens samen.</translation>
    </message>
    <message>
        <source>In no agenda at all: %1.</source>
        <translation>In geen enkele agenda: %1.</translation>
    </message>
    <message>
        <source>In no agenda at all, one by one: %1.</source>
        <translation>Elk apart in geen enkele agenda: %1.</translation>
    </message>
    <message>
        <source>Try it without the quotation marks: then the words may stand apart.</source>
        <translation>Probeer het zonder aanhalingstekens: dan mogen de woorden los van elkaar staan.</translation>
    </message>
    <message>
        <source>Try it with a condition less, such as a year or a place.</source>
        <translation>Probeer het met een voorwaarde minder, zoals een jaar of een plaats.</translation>
    </message>
    <message>
        <source>Try another spelling, or the words alone.</source>
        <translation>Probeer een andere schrijfwijze, of alleen de woorden.</translation>
    </message>
    <message>
        <source>Try it with fewer words.</source>
        <translation>Probeer het met minder woorden.</translation>
    </message>
    <message>
        <source>Try the beginning of the word with an asterisk, such as oekra*.</source>
        <translation>Probeer het begin van het woord met een sterretje, zoals oekra*.</translation>
    </message>
</context>
<context>
    <name>SelectableRows</name>
    <message>
        <source>Footnotes</source>
        <translation>Voetnoten</translation>
    </message>
</context>
<context>
    <name>SentencePage</name>
    <message>
        <source>Search for “%1”</source>
        <translation>Zoek op “%1”</translation>
    </message>
    <message>
        <source>What can be typed here?</source>
        <translation>Wat kan ik hier typen?</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Zoek in de instellingen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Alles terugzetten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>All settings are as they were at the first start.</source>
        <translation>Alle instellingen zijn zoals bij de eerste start.</translation>
    </message>
    <message>
        <source>The settings are as they were before.</source>
        <translation>De instellingen zijn weer zoals ze waren.</translation>
    </message>
    <message>
        <source>Windows and recent comparisons are forgotten.</source>
        <translation>Vensters en recente vergelijkingen zijn vergeten.</translation>
    </message>
    <message>
        <source>“{name}” could not be written ({reason}). Choose another folder; nothing was lost.</source>
        <translation>“{name}” kon niet worden geschreven ({reason}). Kies een andere map; er is niets verloren gegaan.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Opgeslagen als {name}</translation>
    </message>
</context>
<context>
    <name>SettingsFiles</name>
    <message>
        <source>Export the settings</source>
        <translation>Instellingen exporteren</translation>
    </message>
    <message>
        <source>standpunt-settings</source>
        <translation>standpunt-instellingen</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Instellingen importeren</translation>
    </message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>No setting has all these words. Esc shows all settings again.</source>
        <translation>Geen instelling heeft al deze woorden. Met Esc ziet u alle instellingen weer.</translation>
    </message>
</context>
<context>
    <name>StrictnessCard</name>
    <message>
        <source>Back to the middle</source>
        <translation>Terug naar het midden</translation>
    </message>
    <message>
        <source>How strictly paragraphs are paired</source>
        <translation>Hoe streng alinea’s worden gekoppeld</translation>
    </message>
    <message>
        <source>How alike must paragraphs be?</source>
        <translation>Hoe gelijk moeten alinea’s zijn?</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Ruim</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of paragraphs</source>
        <translation>
            <numerusform>%n paar alinea’s naast elkaar</numerusform>
            <numerusform>%n paar alinea’s naast elkaar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StyleForm</name>
    <message>
        <source>A style needs a name.</source>
        <translation>Een stijl heeft een naam nodig.</translation>
    </message>
    <message>
        <source>Quotation marks around the quote</source>
        <translation>Aanhalingstekens om het citaat</translation>
    </message>
    <message>
        <source>Indented in a word processor</source>
        <translation>Ingesprongen in een tekstverwerker</translation>
    </message>
    <message>
        <source>Written as Markdown</source>
        <translation>Geschreven als Markdown</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>Wat wordt gekopieerd</translation>
    </message>
    <message>
        <source>Put in a field</source>
        <translation>Veld invoegen</translation>
    </message>
    <message>
        <source>Without an older quote</source>
        <translation>Zonder ouder citaat</translation>
    </message>
    <message>
        <source>Below all quotes, for each one: the footnote</source>
        <translation>Onder alle citaten, voor elk: de voetnoot</translation>
    </message>
</context>
<context>
    <name>StyleList</name>
    <message>
        <source>Copy styles</source>
        <translation>Kopieerstijlen</translation>
    </message>
</context>
<context>
    <name>StyleMenu</name>
    <message>
        <source>Copy as</source>
        <translation>Kopiëren als</translation>
    </message>
    <message>
        <source>Adapt the styles…</source>
        <translation>Stijlen aanpassen…</translation>
    </message>
</context>
<context>
    <name>StylePreview</name>
    <message>
        <source>Preview as plain text</source>
        <translation>Voorbeeld als platte tekst</translation>
    </message>
    <message>
        <source>Preview in a word processor or mail</source>
        <translation>Voorbeeld in een tekstverwerker of mail</translation>
    </message>
    <message>
        <source>In Word, Writer or mail</source>
        <translation>In Word, Writer of mail</translation>
    </message>
    <message>
        <source>As plain text</source>
        <translation>Als platte tekst</translation>
    </message>
    <message>
        <source>This example has no value for {fields}; such a field is left out.</source>
        <translation>Dit voorbeeld heeft geen waarde voor {fields}; zo’n veld wordt weggelaten.</translation>
    </message>
</context>
<context>
    <name>StylesDialog</name>
    <message>
        <source>Copy styles</source>
        <translation>Kopieerstijlen</translation>
    </message>
    <message>
        <source>New style</source>
        <translation>Nieuwe stijl</translation>
    </message>
    <message>
        <source>New style that begins as this one</source>
        <translation>Nieuwe stijl die als deze begint</translation>
    </message>
    <message>
        <source>Remove the style (Del)</source>
        <translation>Stijl verwijderen (Del)</translation>
    </message>
    <message>
        <source>As the program has it</source>
        <translation>Terug naar de vorm van het programma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(zonder naam)</translation>
    </message>
    <message>
        <source>{name} · adapted</source>
        <translation>{name} · aangepast</translation>
    </message>
    <message>
        <source>This style has a mistake still.</source>
        <translation>Deze stijl heeft nog een fout.</translation>
    </message>
    <message>
        <source>The copy styles could not be saved in “{folder}” ({reason}). Free the folder or the disk and save again; nothing was lost.</source>
        <translation>De kopieerstijlen konden niet worden opgeslagen in “{folder}” ({reason}). Maak de map of de schijf vrij en sla opnieuw op; er is niets verloren.</translation>
    </message>
</context>
<context>
    <name>TextSample</name>
    <message>
        <source>The Netherlands supports 2% of GDP, “for as long as it takes”.</source>
        <translation>Nederland besteedt 2% van het bbp, “voor zo lang als nodig”.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>No name or position is marked here.</source>
        <translation>Hier is geen naam of standpunt gemarkeerd.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>&amp;Quit Standpunt</source>
        <translation>&amp;Standpunt afsluiten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Verdergaan</translation>
    </message>
    <message>
        <source>Standpunt could not finish what it was doing. Your documents, corrections, quotes and settings are kept: they are saved as you work. Do look at what you did last.

You can go on. If it happens again, quit Standpunt and start it anew. If you want to tell somebody, copy the report; nothing is sent by itself.</source>
        <translation>Standpunt kon niet afmaken waar het mee bezig was. Uw documenten, verbeteringen, citaten en instellingen zijn er nog: ze worden bewaard terwijl u werkt. Kijk wel na wat u het laatst deed.

U kunt verdergaan. Gebeurt het opnieuw, sluit Standpunt dan af en start het weer. Wilt u het aan iemand melden, kopieer dan het verslag; uit zichzelf verstuurt Standpunt niets.</translation>
    </message>
    <message numerus="yes">
        <source>This happened %n times.</source>
        <translation>
            <numerusform>Dit gebeurde %n keer.</numerusform>
            <numerusform>Dit gebeurde %n keer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>As suits each paragraph</source>
        <translation>Wat bij elke alinea past</translation>
    </message>
    <message>
        <source>Changed words</source>
        <translation>Gewijzigde woorden</translation>
    </message>
    <message>
        <source>Shared phrases</source>
        <translation>Gedeelde zinsdelen</translation>
    </message>
    <message>
        <source>Nothing but figures</source>
        <translation>Niets, behalve cijfers</translation>
    </message>
    <message>
        <source>As the window is wide</source>
        <translation>Naar de breedte van het venster</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Twee kolommen</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eén kolom</translation>
    </message>
    <message>
        <source>What is marked</source>
        <translation>Wat wordt gemarkeerd</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Export the comparison…</source>
        <translation>Vergelijking exporteren…</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Comparing…</source>
        <translation>Bezig met vergelijken…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop comparing (Esc)</source>
        <translation>Stoppen met vergelijken (Esc)</translation>
    </message>
    <message>
        <source>Comparing… {part}%</source>
        <translation>Bezig met vergelijken… {part}%</translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>What goes on in the background</source>
        <translation>Wat er op de achtergrond gebeurt</translation>
    </message>
    <message>
        <source>Nothing goes on at the moment.</source>
        <translation>Er is nu niets bezig.</translation>
    </message>
    <message>
        <source>Done in this session</source>
        <translation>Gedaan in deze sessie</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Op de achtergrond</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkRow</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop: {work}</source>
        <translation>Stop: {work}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppen…</translation>
    </message>
</context>
<context>
    <name>WorkStatus</name>
    <message>
        <source>What goes on in the background</source>
        <translation>Wat er op de achtergrond gebeurt</translation>
    </message>
    <message>
        <source>{work}. Click to see all that goes on.</source>
        <translation>{work}. Klik om alles te zien wat bezig is.</translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
    <message>
        <source>{part}%</source>
        <translation>{part}%</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} van {total}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>Being saved: {name}</source>
        <translation>Wordt bewaard: {name}</translation>
    </message>
    <message>
        <source>The agenda is being read</source>
        <translation>Agenda wordt gelezen</translation>
    </message>
    <message>
        <source>Names and positions are being looked for</source>
        <translation>Namen en standpunten worden gezocht</translation>
    </message>
    <message>
        <source>The comparison is being made</source>
        <translation>Vergelijking wordt gemaakt</translation>
    </message>
    <message>
        <source>The library is being opened</source>
        <translation>Bibliotheek wordt geopend</translation>
    </message>
    <message>
        <source>Documents are being added</source>
        <translation>Documenten worden toegevoegd</translation>
    </message>
    <message>
        <source>The index is being built</source>
        <translation>Index wordt opgebouwd</translation>
    </message>
    <message>
        <source>Agendas are being read again</source>
        <translation>Agenda’s worden opnieuw gelezen</translation>
    </message>
    <message>
        <source>The library is being kept up</source>
        <translation>Bibliotheek wordt bijgehouden</translation>
    </message>
    <message>
        <source>A backup is being made</source>
        <translation>Reservekopie wordt gemaakt</translation>
    </message>
    <message>
        <source>The library is being checked</source>
        <translation>Bibliotheek wordt nagekeken</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Names are being looked up</source>
        <translation>Namen worden opgezocht</translation>
    </message>
    <message>
        <source>Standing sentences are being recognised</source>
        <translation>Vaste zinnen worden herkend</translation>
    </message>
    <message>
        <source>Quotes are being looked up</source>
        <translation>Citaten worden opgezocht</translation>
    </message>
    <message>
        <source>The briefing is being read</source>
        <translation>Briefing wordt gelezen</translation>
    </message>
    <message>
        <source>A change is being kept</source>
        <translation>Wijziging wordt bewaard</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>Bewaren: {name}</translation>
    </message>
    <message>
        <source>Reading an agenda</source>
        <translation>Agenda lezen</translation>
    </message>
    <message>
        <source>Looking for names and positions</source>
        <translation>Namen en standpunten zoeken</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Bibliotheek openen</translation>
    </message>
    <message>
        <source>Adding documents</source>
        <translation>Documenten toevoegen</translation>
    </message>
    <message>
        <source>Building the index</source>
        <translation>Index opbouwen</translation>
    </message>
    <message>
        <source>Reading agendas again</source>
        <translation>Agenda’s opnieuw lezen</translation>
    </message>
    <message>
        <source>Keeping up the library</source>
        <translation>Bibliotheek bijhouden</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Reservekopie maken</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>Bibliotheek nakijken</translation>
    </message>
    <message>
        <source>Looking up names</source>
        <translation>Namen opzoeken</translation>
    </message>
    <message>
        <source>Recognising standing sentences</source>
        <translation>Vaste zinnen herkennen</translation>
    </message>
    <message>
        <source>Checking quotes</source>
        <translation>Citaten controleren</translation>
    </message>
    <message>
        <source>Reading a briefing</source>
        <translation>Briefing lezen</translation>
    </message>
    <message>
        <source>Keeping a change</source>
        <translation>Wijziging bewaren</translation>
    </message>
</context>
<context>
    <name>WrittenOut</name>
    <message>
        <source>Kamerstuk {dossier}, no. {number}</source>
        <translation>Kamerstuk {dossier}, nr. {number}</translation>
    </message>
</context>
</TS>
