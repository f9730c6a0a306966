"""A package that remembers people in every way in which one can: pivots, threads of notes, other workbooks, revisions, macros."""

from __future__ import annotations

from tests.builders import MAIN, PACKAGE, RELATIONS, inline, raw_workbook

SHEET = f'''<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>
<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" s="0"><v>42</v></c><c r="C2" s="0" t="s"><v>5</v></c><c r="D2" t="s"><v>6</v></c></row>
<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>30</v></c><c r="C3" t="str"><f>"bob."&amp;"sample@example.org"</f>
<v>bob.sample@example.org</v></c><c r="D3" t="s"><v>4</v></c></row></sheetData>
<pageSetup orientation="landscape" r:id="rId3"/><legacyDrawing r:id="rId2"/></worksheet>'''
STRINGS = "".join(
    f"<si><t>{text}</t></si>" for text in ("Event", "Attendees", "Contact email", "Notes", "Breakfast")
) + (
    "<si><r><t>ann.exam</t></r><r><t>ple@example.org</t></r><rPh><t>Zebedee</t></rPh></si>"
    "<si><t>none</t></si><si><t>Zebedee Left Over</t></si>"
)
PIVOT = f'<pivotTableDefinition xmlns="{MAIN}" name="P" cacheId="1"><location ref="A1:B2"/></pivotTableDefinition>'
THREAD = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def cache(sheet):
    return (
        f'<pivotCacheDefinition xmlns="{MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:D3" sheet="{sheet}"/></cacheSource>'
        '<cacheFields><cacheField name="x"><sharedItems><s v="Zebedee"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>'
    )


def part_of(kind, target, more=""):
    return f'<Relationship Id="{kind}" Type="{RELATIONS}/{kind}" Target="{target}"{more}/>'


def remembering(source_of_pivot="Sheet1", sheet=SHEET) -> bytes:
    """With a printer's settings, and a part that nothing refers to, too."""
    rels = f'<Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'
    other = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{inline("A1", "Kept")}</row></sheetData></worksheet>'
    book = ("pivotCacheDefinition", "pivotCache/d1.xml"), ("person", "persons/p1.xml"), ("externalLink", "externalLinks/e1.xml")
    book += ("revisionHeaders", "revisions/r1.xml"), ("vbaProject", "vbaProject.bin"), ("connections", "connections.xml")
    listed = "".join(part_of(*each) for each in (("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), *book))
    listed += f'<Relationship Id="two" Type="{RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/>'
    return raw_workbook(sheet, other, strings=STRINGS, more={
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="worksheet"/>'
                           '<sheet name="Sheet2" sheetId="2" r:id="two"/></sheets><externalReferences><externalReference '
                           'r:id="externalLink"/></externalReferences><pivotCaches><pivotCache cacheId="1" r:id="pivotCacheDefinition"/>'
                           "</pivotCaches></workbook>",
        "xl/_rels/workbook.xml.rels": rels.format(listed),
        "xl/worksheets/_rels/sheet1.xml.rels": rels.format(
            part_of("threadedComment", "../threadedComments/t1.xml") + part_of("comments", "../comments1.xml")
            + f'<Relationship Id="rId2" Type="{RELATIONS}/vmlDrawing" Target="../drawings/v1.vml"/>'
            + f'<Relationship Id="rId3" Type="{RELATIONS}/printerSettings" Target="../printerSettings/s1.bin"/>'
        ),
        "xl/worksheets/_rels/sheet2.xml.rels": rels.format(part_of("pivotTable", "../pivotTables/p1.xml")),
        "xl/pivotTables/p1.xml": PIVOT,
        "xl/pivotTables/_rels/p1.xml.rels": rels.format(part_of("pivotCacheDefinition", "../pivotCache/d1.xml")),
        "xl/pivotCache/d1.xml": cache(source_of_pivot),
        "xl/pivotCache/_rels/d1.xml.rels": rels.format(part_of("pivotCacheRecords", "r1.xml")),
        "xl/pivotCache/r1.xml": f'<pivotCacheRecords xmlns="{MAIN}"><r><s v="Zebedee"/></r></pivotCacheRecords>',
        "xl/persons/p1.xml": f'<personList xmlns="{THREAD}"><person displayName="Keeper" id="1"/></personList>',
        "xl/threadedComments/t1.xml":
            f'<ThreadedComments xmlns="{THREAD}"><threadedComment ref="C2" personId="1" id="a"><text>Zebedee'
                                      '</text></threadedComment>'
                                      '<threadedComment ref="B2" personId="1" id="b"><text>counted</text></threadedComment>'
                                      "</ThreadedComments>",
        "xl/comments1.xml": f'<comments xmlns="{MAIN}"><authors><author>Zebedee</author></authors><commentList>'
                            '<comment ref="C3" authorId="0"><text><t>Zebedee</t></text></comment>'
                            '<comment ref="B3" authorId="0"><text><t>counted</t></text></comment>'
                            "</commentList></comments>",
        "xl/drawings/v1.vml": '<xml xmlns:v="v" xmlns:x="x"><v:shape id="one"><x:ClientData><x:Row>2</x:Row><x:Column>2</x:Column>'
                              '</x:ClientData></v:shape><v:shape id="two"><x:ClientData><x:Row>2</x:Row><x:Column>1</x:Column>'
                              "</x:ClientData></v:shape></xml>",
        "xl/externalLinks/e1.xml": f'<externalLink xmlns="{MAIN}"><externalBook><sheetNames><sheetName val="S"/></sheetNames><sheetDataSet>'
                                   '<sheetData sheetId="0"><row r="1"><cell r="A1"><v>Zebedee</v></cell></row></sheetData></sheetDataSet>'
                                   "</externalBook></externalLink>",
        "xl/revisions/r1.xml": "<headers>Zebedee</headers>",
        "xl/vbaProject.bin": "Zebedee".encode("utf-16-le"),
        "xl/printerSettings/s1.bin": b"\0Zebedee",
        "xl/connections.xml": f'<connections xmlns="{MAIN}"><connection id="1" description="of ann.example@example.org"/></connections>',
        "xl/lost.xml": "<lost>Zebedee</lost>",
        "docProps/core.xml": "<core>Zebedee</core>",
    })  # fmt: skip
