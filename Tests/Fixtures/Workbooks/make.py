"""Writes the flat OpenDocument files of this folder, which LibreOffice saves as XLSX (see README.md)."""

from xml.sax.saxutils import escape

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text>
<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:date-style style:name="N2"><number:day/><number:text> </number:text><number:month number:textual="true"/>
<number:text> </number:text><number:year number:style="long"/><number:text> </number:text>
<number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:time-style style:name="N3"><number:hours number:style="long"/><number:text>:</number:text>
<number:minutes number:style="long"/></number:time-style>
<number:percentage-style style:name="N4"><number:number number:min-integer-digits="1"/><number:text>%</number:text>
</number:percentage-style>
<number:boolean-style style:name="N5"><number:boolean/></number:boolean-style>
<style:style style:name="truth" style:family="table-cell" style:data-style-name="N5"/>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="moment" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="time" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="share" style:family="table-cell" style:data-style-name="N4"/>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
"""


def text(value, extra=""):
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string"{extra}>{lines}</table:table-cell>'


def day(value, style="day"):
    return f'<table:table-cell table:style-name="{style}" office:value-type="date" office:date-value="{value}"/>'


def time(value):
    return f'<table:table-cell table:style-name="time" office:value-type="time" office:time-value="{value}"/>'


def number(value, style=None):
    named = f' table:style-name="{style}"' if style else ""
    return f'<table:table-cell{named} office:value-type="float" office:value="{value}"/>'


def share(value):
    return f'<table:table-cell table:style-name="share" office:value-type="percentage" office:value="{value}"/>'


def truth(value):
    return f'<table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="{value}"/>'


def formula(value):
    return f'<table:table-cell table:formula="of:={escape(value, {chr(34): "&quot;"})}"/>'


BLANK = "<table:table-cell/>"
COVERED = (
    '<table:covered-table-cell office:value-type="string"><text:p>under a merged cell</text:p></table:covered-table-cell>'
)


def row(*cells):
    return f"<table:table-row>{''.join(cells)}</table:table-row>\n"


def gap(rows):
    return f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell/></table:table-row>\n'


def table(name, *rows):
    return f'<table:table table:name="{escape(name)}">{"".join(rows) or row(BLANK)}</table:table>\n'


def write(name, *tables, settings=""):
    with open(name, "w", encoding="utf-8") as file:
        file.write(HEAD + settings + "".join(tables) + "</office:spreadsheet></office:body></office:document>\n")


typed = table(
    "Typed",
    row(text("As typed"), text("What it is")),
    row(day("2026-03-01"), text("a day")),
    row(text("01/03/2026"), text("a day typed as text")),
    row(day("2026-03-01T09:05:00", "moment"), text("a day with a time")),
    row(time("PT14H30M00S"), text("a time")),
    row(text("Zoë Łukaszewicz-O’Brien 日本"), text("letters of other alphabets")),
    row(text("first line\nsecond line\n\nfourth"), text("line breaks")),
    row(number("1234.5"), text("a number")),
    row(number("-7"), text("a whole number")),
    row(share("0.45"), text("a share")),
    row(truth("true"), text("true")),
    row(formula('CONCATENATE("a";" & b")'), text("a formula's text")),
    row(formula("1+1"), text("a formula's number")),
    row(formula("1/0"), text("a formula's error")),
    row(formula('""'), text("a formula's empty text")),
    row(
        '<table:table-cell office:value-type="string"><text:p>one <text:span text:style-name="bold">word</text:span>'
        " in bold</text:p></table:table-cell>",
        text("runs of letters"),
    ),
    row(text("_x000D_ typed"), text("what looks like an escape")),
    row(day("1900-03-01"), text("the first day of which all programs are sure")),
    row(day("9999-12-31"), text("the last day")),
    gap(80),
    row(BLANK, text("far below", ' table:number-columns-spanned="2" table:number-rows-spanned="1"'), COVERED),
)
empty = table("Nothing here")
named = table("Übersicht & ‘notes’", row(BLANK, BLANK, text("only this")))
write("typed.fods", typed, empty, named)

write(
    "counted-from-1904.fods",
    table("Days", row(day("2026-03-01"), day("2026-03-01T23:59:59", "moment"), time("PT06H00M00S"), day("1904-01-02"))),
    settings='<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>\n',
)
