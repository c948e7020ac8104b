"""Makes the tables that CsvTest reads, with NumPy and Python's csv module, and the sounds of two more programs, Python's wave
module and sox; writes what NumPy and SciPy make of them to reference-tables.csv.

    python3 reference-tables.py      (in this folder; NumPy, SciPy and sox)
"""
import csv
import subprocess
import wave
import numpy as np
from scipy.io import wavfile

rows = []
rng = np.random.default_rng(20261127)


def note(file, name, rate, values):
    values = np.asarray(values).astype(np.float64)
    rows.append([file, name, rate, len(values), repr(float(values[0])), repr(float(values[-1])), repr(float(np.sum(values)))])


n = 40
t = np.arange(n) / 250
x = rng.standard_normal(n)
y = 1e-7 * rng.standard_normal(n)

np.savetxt("savetxt.txt", np.column_stack([t, x, y]), header="t x y")
a = np.loadtxt("savetxt.txt")
note("savetxt.txt", "x", 250, a[:, 1])
note("savetxt.txt", "y", 250, a[:, 2])

np.savetxt("savetxt-plain.csv", np.column_stack([x, y]), delimiter=",", fmt="%.6g")
a = np.loadtxt("savetxt-plain.csv", delimiter=",")
note("savetxt-plain.csv", "column 0", "", a[:, 0])
note("savetxt-plain.csv", "column 1", "", a[:, 1])

with open("module.csv", "w", newline="") as f:
    out = csv.writer(f, quoting=csv.QUOTE_NONNUMERIC)
    out.writerow(["time [ms]", "accel, left [m/s^2]", "note"])
    for i in range(n):
        out.writerow([4 * i, x[i], "quiet, \"very\""])
with open("module.csv", newline="") as f:
    note("module.csv", "accel, left", 250, [float(r[1]) for r in list(csv.reader(f))[1:]])

with open("module.tsv", "w", newline="") as f:
    out = csv.writer(f, dialect="excel-tab")
    out.writerow(["Timestamp", "u (V)"])
    start = np.datetime64("2026-03-01T23:59:59.900")
    for i in range(n):
        out.writerow([str(start + np.timedelta64(10 * i, "ms")) + "Z", x[i]])
note("module.tsv", "u", 100, x)

with open("german.csv", "w", newline="") as f:
    out = csv.writer(f, delimiter=";")
    out.writerow(["t_s", "Druck"])
    for i in range(n):
        out.writerow([f"{t[i]:.3f}".replace(".", ","), f"{x[i]:.5f}".replace(".", ",")])
note("german.csv", "Druck", 250, [float(f"{v:.5f}") for v in x])


def sound(file, full, middle=0):
    rate, frames = wavfile.read(file)
    frames = (frames.astype(np.float64) - middle) / full
    for i, channel in enumerate(frames.reshape(len(frames), -1).T):
        note(file, str(i + 1) if frames.ndim == 2 else "", rate, channel)


with wave.open("module.wav", "wb") as w:
    w.setnchannels(2)
    w.setsampwidth(2)
    w.setframerate(11025)
    w.writeframes(rng.integers(-(2**15), 2**15, 2 * n).astype("<i2").tobytes())
sound("module.wav", 2**15)

subprocess.run(["sox", "-R", "-D", "module.wav", "-b", "24", "sox-24.wav"], check=True)
sound("sox-24.wav", 2**31)  # SciPy puts 24 bits into the upper part of 32
subprocess.run(["sox", "-R", "-D", "module.wav", "-b", "8", "-c", "1", "sox-8.wav", "remix", "1"], check=True)
sound("sox-8.wav", 128, 128)
with wave.open("module.wav") as w:
    raw = w.readframes(n)
sox = ["sox", "-R", "-D", "-t", "raw", "-r", "11025", "-e", "signed", "-b", "16", "-c", "2", "-", "-t", "wav", "-"]
with open("sox-piped.wav", "wb") as f:  # from pipe to pipe, so that sox does not know the length
    f.write(subprocess.run(sox, input=raw, check=True, capture_output=True).stdout)
rate, frames = wavfile.read("module.wav")
for i in range(2):
    note("sox-piped.wav", str(i + 1), rate, frames[:, i] / 2**15)
subprocess.run(["sox", "-R", "-D", "module.wav", "-e", "mu-law", "sox-mu-law.wav"], check=True)

with open("reference-tables.csv", "w", newline="") as f:
    out = csv.writer(f)
    out.writerow(["file", "channel", "rate", "length", "first", "last", "sum"])
    out.writerows(rows)
