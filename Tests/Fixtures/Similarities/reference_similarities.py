#!/usr/bin/env python3
"""Similarities of random pairs of names, by rapidfuzz and jellyfish, for the tests of Linkage.

    reference_similarities.py [PAIRS] > similarities.tsv

Columns: the two names, their Jaro-Winkler similarity (Winkler's addition above a Jaro similarity of 0.7), and their
Damerau-Levenshtein distance with no part edited twice. Names are put together from syllables of several scripts and
edited at random, so they are nobody's. Needs rapidfuzz and jellyfish; the seed is fixed.
"""
import random
import sys

import jellyfish
from rapidfuzz.distance import OSA, Jaro

SYLLABLES = [
    "AL BER CAR DO EL FIN GAR HEL IN JO KAR LEN MAR NOR OS PAR RO SAL TOR UL VAN WIN SMI TH ON ES LEY".split(),
    "ŁU KASZ ÉR ÑO Ø STER ÇE LIK ŽI ŠKO ÜN AÏS Ë ÅS RÍ THÓR".split(),
    "ИВА НОВ АНА ПЕТ РО ЛЕ НА".split(),
    "ΓΙΑ ΝΝΗΣ ΕΛΕ ΝΗ".split(),
    "محمد علي حسن فاطمة".split(),
    "王 小明 陈 丽".split(),
]


def name(r):
    kind = r.choices(range(len(SYLLABLES)), weights=[60, 25, 6, 3, 3, 3])[0]
    parts = [r.choice(SYLLABLES[kind]) for _ in range(r.randint(1, 5))]
    if kind < 2 and r.random() < 0.15:
        parts.insert(r.randint(1, len(parts)), r.choice(["-", " ", "'"]))
    if kind < 2 and r.random() < 0.2:
        parts += [r.choice(SYLLABLES[1 - kind]) for _ in range(r.randint(1, 3))]
    return "".join(parts)


def edited(s, r):
    s = list(s)
    for _ in range(r.randint(0, 4)):
        i = r.randrange(len(s)) if s else 0
        kind = r.random()
        if kind < 0.3 and len(s) > 1:
            del s[i]
        elif kind < 0.6:
            s.insert(i, r.choice("AEIOUÉŁŽ王И"))
        elif kind < 0.8 and i + 1 < len(s):
            s[i], s[i + 1] = s[i + 1], s[i]
        elif s:
            s[i] = r.choice("BCDFGØÑД")
    return "".join(s)


def winkler(a, b):
    jaro = Jaro.similarity(a, b)
    if jaro <= 0.7:
        return jaro
    prefix = 0
    while prefix < min(4, len(a), len(b)) and a[prefix] == b[prefix]:
        prefix += 1
    return jaro + prefix * 0.1 * (1 - jaro)


def main():
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    r = random.Random(20260301)
    for _ in range(pairs):
        a = name(r)
        b = edited(a, r) if r.random() < 0.6 else name(r)
        if not a or not b:
            continue
        similarity = winkler(a, b)
        assert abs(jellyfish.jaro_similarity(a, b) - Jaro.similarity(a, b)) < 1e-9, (a, b)
        assert abs(jellyfish.jaro_winkler_similarity(a, b) - similarity) < 1e-9, (a, b)
        print(f"{a}\t{b}\t{similarity:.6f}\t{OSA.distance(a, b)}")


main()
