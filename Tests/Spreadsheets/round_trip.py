"""An alert list goes out, is filled in with LibreOffice, and comes back: the next night's list shows what was decided.

usage: round_trip.py TRIBUTARY [FOLDER]

Runs the sample's first night, opens one officer's spreadsheet in LibreOffice (headless), types decisions into it as a
person would, has LibreOffice save it as XLSX, collects it together with another officer's CSV list, runs the second night,
and looks at its lists. Then it types a cell that can't be read. Exits with 1 and a sentence where anything is not as it
should be. FOLDER keeps what was made; else a temporary folder is used and removed.
"""

import csv
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

FIRST, SECOND = "2026-03-01", "2026-03-02"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


def fail(sentence):
    print(f"round trip: {sentence}", file=sys.stderr)
    sys.exit(1)


def expect(holds, sentence):
    if not holds:
        fail(sentence)


def tributary(program, site, *arguments, status=0):
    command = [program, *arguments, "--state", f"{site}/state", "--outputs", f"{site}/out"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != status:
        fail(f"{' '.join(command)} ended with {done.returncode}, expected {status}:\n{done.stderr}")
    return done.stdout + done.stderr


def convert(file, form, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(file)],
        check=True, capture_output=True, timeout=180)
    made = Path(folder) / f"{Path(file).stem}.{form}"
    expect(made.exists(), f"LibreOffice made no {made.name}")
    return made


class Sheet:
    """One sheet of a flat OpenDocument spreadsheet, of which cells can be typed into."""

    def __init__(self, file, name):
        for event, (prefix, uri) in ET.iterparse(file, events=["start-ns"]):
            ET.register_namespace(prefix, uri)
        self.file = file
        self.tree = ET.parse(file)
        tables = self.tree.getroot().iter(f"{{{TABLE}}}table")
        self.table = next(t for t in tables if t.get(f"{{{TABLE}}}name") == name)
        self.rows = list(self.table.iter(f"{{{TABLE}}}table-row"))
        self.header = next(i for i, row in enumerate(self.rows) if "Decided by" in self.texts(row))
        self.columns = {text: place for place, text in enumerate(self.texts(self.rows[self.header])) if text}

    def cells(self, row):
        """The row's cells, each on its own: repeats are written out where they are within the sheet."""
        for cell in list(row):
            if cell.tag not in (f"{{{TABLE}}}table-cell", f"{{{TABLE}}}covered-table-cell"):
                continue
            repeats = min(int(cell.get(f"{{{TABLE}}}number-columns-repeated", "1")), 60)
            cell.attrib.pop(f"{{{TABLE}}}number-columns-repeated", None)
            place = list(row).index(cell)
            for _ in range(repeats - 1):
                place += 1
                row.insert(place, ET.fromstring(ET.tostring(cell)))
        return [c for c in row if c.tag.endswith("table-cell")]

    def texts(self, row):
        return ["\n".join("".join(p.itertext()) for p in c.findall(f"{{{TEXT}}}p")) for c in self.cells(row)]

    def alerts(self):
        """The rows below the header that have a reference."""
        place = self.columns["Reference"]
        below = self.rows[self.header + 1:]
        return [row for row in below if len(self.texts(row)) > place and self.texts(row)[place].strip()]

    def type(self, row, column, value):
        cell = self.cells(row)[self.columns[column]]
        for key in list(cell.attrib):
            if key.startswith(f"{{{OFFICE}}}") or key.startswith(f"{{{CALC}}}"):
                del cell.attrib[key]
        for child in list(cell):
            cell.remove(child)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            cell.set(f"{{{OFFICE}}}value-type", "date")
            cell.set(f"{{{OFFICE}}}date-value", value)
        else:
            cell.set(f"{{{OFFICE}}}value-type", "string")
            ET.SubElement(cell, f"{{{TEXT}}}p").text = value

    def save(self):
        self.tree.write(self.file, encoding="utf-8", xml_declaration=True)


def lists(site, form):
    return sorted((site / "out" / "latest" / "offender-managers").rglob(f"alert-list.{form}"))


def rows_of(file):
    with open(file, encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def round_trip(program, site):
    nightly = "Pipelines/nightly.yml"
    shutil.copytree("Pipelines", site / "Pipelines")
    shutil.copytree("SampleData", site / "SampleData")
    nightly = str(site / nightly)
    tributary(program, site, "run", nightly, "--as-of", FIRST, "--quiet")

    # One officer answers in the spreadsheet
    books = [book for book in lists(site, "xlsx") if len(rows_of(book.with_suffix(".csv"))) >= 3]
    expect(len(books) >= 2, "fewer than two officers have three alerts")
    returned = site / "returned"
    returned.mkdir()
    opened = convert(books[0], "fods", site)
    sheet = Sheet(opened, "Alerts")
    answered = [sheet.texts(row)[sheet.columns["Reference"]] for row in sheet.alerts()[:3]]
    typed = [
        {"Decision": "ACCEPT", "Reason": "Seen, by Łukasz O'Neill", "Decided by": "A. Officer", "Decided on": SECOND},
        {"Decision": "defer", "Reason": "On leave", "Decided by": "A. Officer", "Decided on": SECOND,
         "Deferred until": "2026-03-20"},
        {"Decided by": "A. Officer", "Decided on": "02/03/2026"},
    ]
    for row, cells in zip(sheet.alerts(), typed):
        for column, value in cells.items():
            sheet.type(row, column, value)
    sheet.save()
    book = convert(opened, "xlsx", returned)

    # Another in the file for machines
    other = rows_of(books[1].with_suffix(".csv"))
    other[0].update(
        {"decision": "ALREADY_KNOWN", "reason": "Spoke to them", "decided_by": "B. Officer", "decided_on": SECOND})
    with open(returned / "other.csv", "w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, list(other[0]))
        writer.writeheader()
        writer.writerows(other)

    said = tributary(program, site, "decisions", "collect", str(returned), nightly, "--for", SECOND)
    expect("3 answers" in said and "4 answers" in said, f"expected 3 and 1 answers, 4 in all; found:\n{said}")
    tributary(program, site, "run", nightly, "--as-of", SECOND, "--quiet")
    shown = books[0].relative_to(site / "out" / "latest").with_suffix(".csv")
    tonight = {row["reference"]: row for row in rows_of(site / "out" / "latest" / shown)}
    for reference, standing in zip(answered, ["decided", "put off", None]):
        row = tonight.get(reference)
        expect(row is not None, f"{reference} is lost from the next night's list")
        expect(standing is None or row["standing"] == standing, f"{reference} stands as {row['standing']}")
    text = (site / "out" / "latest" / shown).with_suffix(".html").read_text(encoding="utf-8")
    expect("accept, by A. Officer on 2 March 2026: Seen, by Łukasz O&#39;Neill" in text, "the reason isn't shown")
    expect("until 20 March 2026" in text, "the day until which it is put off isn't shown")

    # A cell that can't be read
    broken = Sheet(convert(books[0], "fods", site), "Alerts")
    row = broken.alerts()[0]
    for column, value in {**typed[0], "Decided on": "next week"}.items():
        broken.type(row, column, value)
    broken.save()
    shutil.rmtree(returned)
    returned.mkdir()
    convert(broken.file, "xlsx", returned)
    before = sorted(path.name for path in (site / "SampleData" / SECOND).iterdir())
    said = tributary(
        program, site, "decisions", "collect", str(returned), nightly, "--for", SECOND, status=1)
    expect(re.search(r"cell [A-Z]+\d+ of sheet 'Alerts', 'Decided on': expected a day", said), said)
    expect("next week" not in said, "the error quotes what stands in the cell")
    after = sorted(path.name for path in (site / "SampleData" / SECOND).iterdir())
    expect(before == after, "something was written although a cell can't be read")
    print(f"{book.name} and other.csv came back: 4 answers, all shown on the next night; an unreadable cell is refused")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        fail("usage: round_trip.py TRIBUTARY [FOLDER]")
    if len(sys.argv) > 2:
        Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
        round_trip(sys.argv[1], Path(sys.argv[2]).resolve())
    else:
        with tempfile.TemporaryDirectory() as folder:
            round_trip(sys.argv[1], Path(folder))
