"""Reads an exported file with Python's own readers, and writes each row on a line: whole numbers as
they are, doubles by their bits, times as nanoseconds, texts by the numbers of their characters,
nothing where there is nothing.

    read-export.py csv|json|npz|units FILE
"""

import csv
import datetime
import json
import struct
import sys

NUMBERS = {
    "queue_ms", "ttfb_ms", "fetch_ms", "analysis_queue_ms", "analysis_ms", "sample_rate_hz", "mean",
    "rms", "std", "min", "max", "dominant_frequency_hz", "frequency_resolution_hz",
    "peak_amplitude", "snr_db",
}
WHOLE = {"index", "http_status", "attempts", "bytes", "n_samples", "gaps", "overlaps"}
TIMES = {"started_at", "start_time"}


def bits(number):
    return "%x" % struct.unpack("<Q", struct.pack("<d", number))[0]


def points(text):
    return "u" + "".join(" %x" % ord(c) for c in text)


def nanos(text):
    second, fraction = text.rstrip("Z").split(".")
    at = datetime.datetime.strptime(second, "%Y-%m-%dT%H:%M:%S").replace(tzinfo=datetime.timezone.utc)
    return str(int(at.timestamp()) * 10**9 + int(fraction.ljust(9, "0")))


def cell(name, value):
    if value is None or value == "":
        return ""
    if name in NUMBERS:
        return bits(float(value))
    if name in WHOLE:
        return str(int(value))
    return nanos(value) if name in TIMES else points(value)


def rows(kind, file):
    if kind == "csv":
        with open(file, newline="", encoding="utf-8") as stream:
            yield from csv.DictReader(stream)
    else:
        with open(file, encoding="utf-8") as stream:
            for line in stream:
                yield json.loads(line)


def array(kind, values):
    if kind == "f":
        return ["" if v != v else bits(v) for v in values.tolist()]
    if kind == "i":
        return ["" if v == -1 else str(v) for v in values.tolist()]
    if kind == "M":
        lowest = -2**63
        return ["" if v == lowest else str(v) for v in values.astype("int64").tolist()]
    return ["" if v == "" else points(v) for v in values.tolist()]


def npz(file):
    import numpy

    with numpy.load(file, allow_pickle=False) as arrays:
        about = json.loads(str(arrays["_metadata"]))
        names = [column["name"] for column in about["columns"]]
        assert set(arrays.files) == set(names) | {"_metadata"}
        columns = [array(arrays[name].dtype.kind, arrays[name]) for name in names]
    return about, zip(*columns)


def main(kind, file):
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n")
    if kind in ("npz", "units"):
        about, lines = npz(file)
        if kind == "units":
            lines = ((column["name"], column["unit"]) for column in about["columns"])
    else:
        lines = ([cell(*item) for item in row.items()] for row in rows(kind, file))
    for line in lines:
        out.write("|".join(line) + "\n")
    out.close()


main(*sys.argv[1:])
