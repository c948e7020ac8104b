#!/usr/bin/env python3
"""Makes spans.tsv, the timings of a run, and span-figures.tsv, how long its recordings stayed in each state.

Run in this folder; NumPy only. Times are microseconds since the run started, -1 for never.
"""

import numpy as np

random = np.random.default_rng(20261126)
rows = []
for index in range(600):
    requested = int(random.integers(0, 5_000_000))
    first_byte = requested + int(random.gamma(2, 30_000))
    received = first_byte + int(random.integers(1, 9_000))
    started = received + int(random.exponential(4_000)) * int(random.integers(0, 2))
    done = started + 1 + int(random.gamma(3, 700))
    attempts = 2 if random.random() < 0.1 else 1
    fate = random.random()
    if fate < 0.05:  # broke off while it was received
        rows.append((attempts, "failed", requested, first_byte, -1, -1, received))
    elif fate < 0.08:  # not to be analysed
        rows.append((attempts, "failed", requested, first_byte, received, started, done))
    else:
        rows.append((attempts, "done", requested, first_byte, received, started, done))

FROM, TO = 1_000_000, 3_500_000
lengths = {kind: [] for kind in ("WAITING", "RECEIVING", "RETRYING", "QUEUED", "ANALYSING", "FAILED")}


def stay(kind, begin, end):
    if FROM <= begin < TO:
        lengths[kind].append(end - begin)


for attempts, status, requested, first_byte, received, started, done in rows:
    end = done if received < 0 else received
    stay("RETRYING" if attempts > 1 else "WAITING", requested, first_byte)
    stay("RECEIVING", first_byte, end)
    if started >= 0:
        if started > received:
            stay("QUEUED", received, started)
        stay("ANALYSING", started, done)
    if status == "failed":
        stay("FAILED", done, done)

with open("spans.tsv", "w") as out:
    for row in rows:
        print(*row, sep="\t", file=out)
with open("span-figures.tsv", "w") as out:
    for kind, all in lengths.items():
        figures = [np.mean(all), *np.percentile(all, [50, 95, 99])]
        print(kind, len(all), *(repr(float(f)) for f in figures), sep="\t", file=out)
