#!/usr/bin/env python3
"""Tributary and Splink side by side, in one run on one machine: `make bench-linkage`.

For each data set: accuracy against the known truth, wall and CPU seconds of the whole command, peak memory, pairs
compared. Tributary decides by the threshold that its model chooses without the truth; Splink is given its best at any
threshold, which only the truth can tell. Splink's configurations are those of the script that --tools names.

Needs a folder of public data (--data) and of tools (--tools: run_splink.py, gen_uk.py), and Python packages that it
installs into a virtual environment below .build.
"""
import argparse
import csv
import json
import os
import platform
import re
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORK = os.path.join(ROOT, ".build", "bench-linkage")
COMMAND = os.path.join(ROOT, ".build", "release", "tributary")
EXAMPLES = os.path.join(ROOT, "Pipelines", "linkage-examples")

# Per set: study, Splink's variants, files of the truth with their columns, and people where the set is made here.
SETS = {
    "febrl1": ("febrl1.yml", ["tuned"], (["febrl1.csv"], "unique_id", "cluster"), 0),
    "febrl2": ("febrl2.yml", ["tuned"], (["febrl2.csv"], "unique_id", "cluster"), 0),
    "febrl3": ("febrl3.yml", ["tuned"], (["febrl3.csv"], "unique_id", "cluster"), 0),
    "febrl4": ("febrl4.yml", ["tuned"], (["febrl4_a.csv", "febrl4_b.csv"], "unique_id", "cluster"), 0),
    "fake_1000": ("fake_1000.yml", ["tuned"], (["fake_1000.csv"], "unique_id", "cluster"), 0),
    "uk_10k": ("uk.yml", ["tuned_loose"], (["truth.csv"], "record_id", "person_id"), 0),
    "uk_100k": ("uk.yml", ["tuned_loose"], (["truth.csv"], "record_id", "person_id"), 100_000),
    "uk_1m": ("uk.yml", ["tuned", "tuned_loose"], (["truth.csv"], "record_id", "person_id"), 1_000_000),
}


def timed(arguments, **options):
    """Runs a program; its output, wall seconds, CPU seconds and peak memory in MB, of that program alone."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        start = time.monotonic()
        process = subprocess.run(arguments, capture_output=True, text=True, **options)
        import resource

        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        report = {
            "code": process.returncode, "out": process.stdout + process.stderr, "wall": time.monotonic() - start,
            "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024,
        }
        with os.fdopen(write, "w") as pipe:
            json.dump(report, pipe)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        report = json.load(pipe)
    os.waitpid(child, 0)
    if report["code"]:
        sys.exit(f"{' '.join(arguments)}: {report['out'][-2000:]}")
    return report


def tributary(name, data, threads):
    """What one run of Tributary gives."""
    study, _, (files, record, person), _ = SETS[name]
    out = os.path.join(WORK, "out", name)
    config = os.path.join(EXAMPLES, study)
    run = timed([COMMAND, "link", "run", config, "--data", data, "--out", out, "--threads", str(threads),
                 "--timings"])
    phases = re.findall(r"^(\w+) took ([\d.]+) seconds$", run["out"], re.M)
    pairs, curve = os.path.join(out, "pairs.csv"), os.path.join(out, "curve.csv")
    arguments = [COMMAND, "link", "evaluate", "--people", os.path.join(out, "people.csv"), "--pairs", pairs]
    arguments += ["--curve", curve, "--record", record, "--person", person]
    for file in files:
        arguments += ["--truth", os.path.join(data, file)]
    if name == "febrl4":
        arguments.append("--across-sources")
    text = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
    clusters = re.search(r"^pairs\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)$", text, re.M)
    threshold = float(re.search(r"joined from ([+-][\d.]+) bits", run["out"]).group(1))
    compared = int(re.search(r"([\d,]+) pairs compared", run["out"]).group(1).replace(",", ""))
    with open(curve) as file:
        points = [p for p in csv.DictReader(file) if float(p["weight"]) >= threshold - 0.005]
    precision, recall, f1 = (float(group) for group in clusters.groups())
    return dict(run, precision=precision, recall=recall, cluster_f1=f1, compared=compared,
                phases=" / ".join(seconds for _, seconds in phases),
                weight_f1=float(points[-1]["f1"]) if points else 0.0, threshold=threshold,
                pair_f1=decided_pairs(name, pairs, data))


def decided_pairs(name, pairs, data):
    """F1 of the pairs that pairs.csv joins, of all pairs that are one person's."""
    _, _, (files, record, person), _ = SETS[name]
    truth = {}
    for file in files:
        with open(os.path.join(data, file), encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                truth[(row["source"] if "source" in row else file[:-4], row[record])] = row[person]
    sizes = {}
    for (source, _), label in truth.items():
        sizes.setdefault(label, {}).setdefault(source, 0)
        sizes[label][source] += 1
    across = name == "febrl4"
    same = sum(
        (sum(counts.values()) ** 2 - sum(count ** 2 if across else count for count in counts.values())) // 2
        for counts in sizes.values())
    joined = right = 0
    with open(pairs, encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["decision"].startswith("joined"):
                joined += 1
                right += (truth[(row["left_source"], row["left_record_id"])]
                          == truth[(row["right_source"], row["right_record_id"])])
    return 2 * right / max(1, joined + same)


def relatives(folder, out):
    """Of people of one surname at one postcode, how many twins, and parents and children of one name, became one person.

    Who they are comes from the truth and the police's records: two people with the same birth date and other forenames,
    or with the same forename and 14 years between them.
    """
    with open(os.path.join(folder, "truth.csv"), encoding="utf-8") as file:
        truth = {row["record_id"]: row["person_id"] for row in csv.DictReader(file) if row["source"] == "police_nominals"}
    with open(os.path.join(out, "people.csv"), encoding="utf-8") as file:
        found = {row["record_id"]: row["person_id"] for row in csv.DictReader(file) if row["source"] == "police_nominals"}
    homes = {}
    with open(os.path.join(folder, "police_nominals.csv"), encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["surname"] and row["postcode"] and len(row["dob"]) == 10:
                homes.setdefault((row["surname"].upper(), row["postcode"]), []).append(
                    (row["nominal_id"], row["forename"].upper(), row["dob"]))
    counts = {"twins": [0, 0], "parents and children of one name": [0, 0]}
    for records in homes.values():
        for place, (one, forename, born) in enumerate(records):
            for other, name, day in records[place + 1:]:
                if truth[one] == truth[other]:
                    continue
                years = abs(int(born[-4:]) - int(day[-4:]))
                kind = "twins" if born == day and forename != name else None
                if forename == name and years >= 14:
                    kind = "parents and children of one name"
                if kind:
                    counts[kind][0] += 1
                    counts[kind][1] += found[one] == found[other]
    return [f"{kind}: {pairs:,} pairs of records, {joined:,} joined ({joined / max(1, pairs):.2%})"
            for kind, (pairs, joined) in counts.items()]


def splink(python, tools, data, name, variant, threads):
    """What one run of Splink gives, its best at any threshold."""
    result = os.path.join(WORK, f"{name}-{variant}.json")
    environment = dict(os.environ, LINKAGE_DATA=data, TMPDIR=WORK)
    timed([python, os.path.join(tools, "run_splink.py"), name, "--variant", variant, "--threads", str(threads),
           "--json", result], env=environment)
    with open(result) as file:
        return json.load(file)


def warm(folder):
    """Reads all files once, so that neither program waits for the disk."""
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            with open(path, "rb") as file:
                while file.read(1 << 20):
                    pass


def machine():
    """The machine, in words."""
    model = "unknown processor"
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) / 1024 / 1024
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}"


def accuracy_rows(name, ours, theirs):
    """A line for each of Splink's variants; what is said of Tributary stands in the first."""
    cells = [name, f"{ours['cluster_f1']:.4f} ({ours['precision']:.4f} / {ours['recall']:.4f})", f"{ours['pair_f1']:.4f}",
             f"{ours['weight_f1']:.4f}"]
    for result in theirs:
        best = result["cluster_best"]
        yield cells + [f"`{result['variant']}`", f"{best['f1']:.4f} ({best['precision']:.4f} / {best['recall']:.4f})",
                       f"{result['pair_best_any']['f1']:.4f}"]
        cells = [""] * 4


def cost_rows(name, ours, theirs):
    """A line for each program and variant."""
    yield [name, "Tributary", f"{ours['compared']:,}", f"{ours['wall']:.1f} ({ours['cpu']:.1f})",
           ours["phases"], f"{ours['memory']:,.0f}", ""]
    for result in theirs:
        phases = ", ".join(f"{phase} {seconds:.1f}" for phase, seconds in result["seconds"].items())
        yield ["", f"Splink `{result['variant']}`", f"{result['pairs_compared']:,}", f"{result['total_seconds']:.1f}",
               phases, f"{result['peak_rss_mb']:,}", f"{result['total_seconds'] / ours['wall']:.1f}"]


def table(headers, rows):
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [headers, ["---"] * len(headers)] + rows)


ACCURACY = ["set", "Tributary: cluster F1 (precision / recall)", "pair F1", "by weight alone", "Splink", "best cluster F1 at any threshold",
            "best pair F1 at any threshold"]
COST = ["set", "program", "pairs compared", "seconds (CPU)", "by phase", "peak MB", "times as long"]
PAGE = """# Linkage, measured

`make bench-linkage` makes this page: both programs in one run on one machine, whole commands from CSV to people.

Tributary decides by the threshold that its model chooses without the truth; of Splink the best at *any* threshold is
shown, which only the truth can tell. Cluster F1 is that of the pairs of records put together as one person. Pair F1 is that
of the pairs which were compared and decided to be one person's, as `pairs.csv` has them; beside it stands the F1 of those
which weigh enough by themselves. Tributary's threshold is chosen for precision (F with a beta of a half), so weights alone
find less where gaps are many; what the other records of two people say makes up for it.

{machine}, {threads} threads.
Timings on shared machines are noisy; take ratios from one run. The phases of Tributary are
reading, linking and writing.

{accuracy}

{cost}

## Relatives

Two people of one surname and one postcode who are told apart by little: how many pairs of their police records Tributary
put together.

{relatives}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default=",".join(SETS), help="the data sets, separated by commas")
    parser.add_argument("--data", required=True, help="the folder of public data sets")
    parser.add_argument("--tools", required=True, help="the folder of run_splink.py and gen_uk.py")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", help="the Markdown file to write")
    options = parser.parse_args()
    os.makedirs(WORK, exist_ok=True)
    python = os.path.join(WORK, "venv", "bin", "python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", os.path.join(WORK, "venv")], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "splink==5.*", "numpy", "pandas"], check=True)
    data = os.path.join(WORK, "data")
    os.makedirs(data, exist_ok=True)
    for file in os.listdir(options.data):
        target = os.path.join(data, file)
        if not os.path.lexists(target):
            os.symlink(os.path.abspath(os.path.join(options.data, file)), target)
    accuracy, cost, kept = [], [], []
    for name in options.sets.split(","):
        people = SETS[name][3]
        folder = os.path.join(data, name) if name.startswith("uk") else data
        if people and not os.path.exists(folder):
            subprocess.run([python, os.path.join(options.tools, "gen_uk.py"), "--persons", str(people),
                            "--seed", "1", "--out", folder], check=True)
        warm(folder)
        ours = tributary(name, folder, options.threads)
        theirs = [splink(python, options.tools, data, name, variant, options.threads) for variant in SETS[name][1]]
        accuracy += accuracy_rows(name, ours, theirs)
        cost += cost_rows(name, ours, theirs)
        if name.startswith("uk"):
            kept += [f"- `{name}`, {line}" for line in relatives(folder, os.path.join(WORK, "out", name))]
        print(table(ACCURACY, accuracy[-len(theirs):]), table(COST, cost[-len(theirs) - 1:]), sep="\n", flush=True)
    page = PAGE.format(machine=machine(), threads=options.threads, accuracy=table(ACCURACY, accuracy),
                       cost=table(COST, cost), relatives="\n".join(kept) or "Not measured in this run.")
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            file.write(page)


if __name__ == "__main__":
    main()
