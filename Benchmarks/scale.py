#!/usr/bin/env python3
"""Whether linkage stays within its bounds where data are large or awkward: `make test-scale`.

shared-key  A fifth of all records share one blocking key. The run must end within the memory bound, and the census must
            name the block and how it was split.
growth      The same study on ever more people: time must grow no faster than records to the power of 1.1.

Memory is the peak of the whole command, 1.2 GB for each million records at most; below 200,000 records the command's
own 100 MB count more than the records do. Exits with 1 where a bound is broken. All people are random letters.
"""
import argparse
import math
import os
import random
import re
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMMAND = os.path.join(ROOT, ".build", "release", "tributary")
WORK = os.path.join(ROOT, ".build", "scale")
BYTES_PER_RECORD = 1200
OWN_BYTES = 100_000_000

STUDY = """\
task: deduplicate
sources:
  register:
    file: {file}
    record_id: id
    columns:
      forename: forename
      surname: surname
      birth_date: {{from: birth_date, layout: YYYY-MM-DD}}
      postcode: postcode
linkage:
  columns:
    forename: {{kind: forename}}
    surname: {{kind: surname}}
    birth_date: {{kind: date_of_birth}}
    postcode: {{kind: postcode}}
  blocking:
    limit: 400
    split_by: [birth_date.year, forename.prefix(1), postcode.outward]
    rules:
      - [surname]
      - [birth_date, postcode]
      - [forename, birth_date]
  comparisons:
    name: {{kind: person_name, forename: forename, surname: surname}}
    birth_date: {{kind: date_of_birth, column: birth_date}}
    postcode: {{kind: postcode, column: postcode}}
  thresholds: {{automatic: yes, review: 0}}
  training:
    deterministic: [[forename, surname, birth_date]]
    recall: 0.8
"""


def word(generator, kinds, tail):
    """One of so many words; the first are common."""
    number = int(kinds * generator.random() ** 2)
    letters = ""
    for _ in range(4):
        letters += "BCDFGKLMNPRST"[number % 13] + "AEIOU"[number // 13 % 5]
        number //= 65
    return letters.title() + tail


def write(path, records, shared):
    """A register of so many records, each third person in it twice, so many of them with one surname and no birth date."""
    generator = random.Random(records)
    with open(path, "w", encoding="utf-8") as file:
        file.write("id,forename,surname,birth_date,postcode\n")
        number = 0
        while number < records:
            forename, surname = word(generator, 3_000, "a"), word(generator, max(500, records // 20), "son")
            born = f"{generator.randint(1940, 2006)}-{generator.randint(1, 12):02}-{generator.randint(1, 28):02}"
            home = f"QX{generator.randint(1, 99)} {generator.randint(1, 9)}{generator.choice('ABDEF')}{generator.choice('ABDEF')}"
            if number < shared:
                surname, born = "Ofnofixedname", ""
            for copy in range(2 if generator.random() < 1 / 3 else 1):
                if copy and generator.random() < 0.2:
                    forename = forename[:-2] + forename[-1]
                file.write(f"R{number:08},{forename},{surname},{born},{home}\n")
                number += 1


def run(arguments):
    """Runs the command; its output, processor seconds, wall seconds and peak bytes."""
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(arguments)} ended with {process.returncode}:\n{text}")
    return text, usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss * 1024


def study(name, records, shared):
    os.makedirs(WORK, exist_ok=True)
    write(os.path.join(WORK, f"{name}.csv"), records, shared)
    path = os.path.join(WORK, f"{name}.yml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(STUDY.format(file=f"{name}.csv"))
    return path


def link(path, threads):
    return run([COMMAND, "link", path, "--data", WORK, "--out", path[:-4], "--threads", str(threads)])


def held(what, value, bound):
    print(f"{what}: {value}, bound {bound}: {'held' if value <= bound else 'BROKEN'}")
    return value <= bound


def memory_holds(records, peak):
    bound = OWN_BYTES + BYTES_PER_RECORD * records
    return held(f"peak memory of {records:,} records, MB", peak // 1_000_000, bound // 1_000_000)


def shared_key(options):
    path = study("shared-key", options.records, options.records // 5)
    census = run([COMMAND, "link", "census", path, "--data", WORK])[0]
    print(census)
    split = re.findall(r"a key of ([\d,]+) records was split by (.+?) into", census)
    named = any(int(records.replace(",", "")) >= options.records // 5 for records, _ in split)
    print(f"the block of {options.records // 5:,} records is {'named, and how it was split' if named else 'NOT NAMED'}")
    text, processor, wall, peak = link(path, options.threads)
    print(text)
    print(f"{options.records:,} records: {processor:.1f} s of CPU, {wall:.1f} s")
    return memory_holds(options.records, peak) and named


def growth(options):
    sizes, seconds, holds = [], [], True
    records = options.least
    while records <= options.records:
        _, processor, wall, peak = link(study(f"growth-{records}", records, 0), options.threads)
        print(f"{records:,} records: {processor:.1f} s of CPU, {wall:.1f} s")
        holds = memory_holds(records, peak) and holds
        sizes.append(records)
        seconds.append(processor)
        records *= 10
    exponent = math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])
    return held("time grows with records to the power of", round(exponent, 2), 1.1) and holds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["shared-key", "growth"])
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--least", type=int, default=100_000, help="the smallest size of growth")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    sys.exit(0 if {"shared-key": shared_key, "growth": growth}[options.what](options) else 1)


if __name__ == "__main__":
    main()
