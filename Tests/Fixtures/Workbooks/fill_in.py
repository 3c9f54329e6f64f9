"""Types decisions into list.fods, the project's list as LibreOffice has it (see README.md)."""

import re

DAY = '<table:table-cell table:style-name="{}" office:value-type="date" office:date-value="2026-04-01"/>'


def text(value):
    lines = "".join(f"<text:p>{line}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


with open("list.fods", encoding="utf-8") as file:
    content = file.read()
day_style = re.search(r'table:style-name="(\w+)" office:value-type="date"', content).group(1)
filled = {
    "A-0001": text("ACCEPT") + DAY.format(day_style) + text("first line\nsecond line, by Łukasz"),
    "0042": text("DEFER") + text("01/04/2026"),
    "A-0003": text("REJECT"),
}
for row in re.findall(r"<table:table-row .*?</table:table-row>", content, re.DOTALL):
    for key, cells in filled.items():
        if f"<text:p>{key}</text:p>" in row:
            # The decision's cell is the first that offers a list; the empty ones behind it make room.
            start = row.index("table:content-validation-name")
            start = row.rindex("<table:table-cell", 0, start)
            end = row.index("/>", start) + 2
            if key == "A-0001":
                end = row.index("/>", end) + 2
            elif key == "0042":
                end = row.index("/>", end) + 2
            content = content.replace(row, row[:start] + cells + row[end:])
with open("filled-in.fods", "w", encoding="utf-8") as file:
    file.write(content)
