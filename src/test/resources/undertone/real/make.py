#!/usr/bin/env python3
"""Makes one small recording in each format, with the field's own programs, and expected.csv: what they read back from it.

usage: make.py      in this folder
needs: NumPy, SciPy, h5py, sox, sac2mseed and mseed2sac (Debian: python3-numpy python3-scipy python3-h5py sox sac2mseed mseed2sac)

expected.csv has a row for each signal in each file, in the file's order: file, channel, unit, start, n, rate_hz (empty: nobody knows),
mean, rms, dominant (Hz, or cycles per sample where the rate is unknown; NumPy's bin: largest |FFT|, zero and Nyquist left out).
"""
import csv, datetime, pathlib, struct, subprocess, sys

import h5py
import numpy as np
from scipy.io import wavfile

HERE = pathlib.Path(__file__).parent
RATE, N = 100.0, 500
T = np.arange(N) / RATE
START = datetime.datetime(2024, 3, 1, 12, 0, 0, 250000)
rng = np.random.default_rng(7)
NORTH = 1000 * np.sin(2 * np.pi * 12.6 * T) + rng.normal(0, 50, N) + 25
EAST = 700 * np.sin(2 * np.pi * 31.4 * T + 1) + rng.normal(0, 50, N) - 40
rows = []


def expect(file, x, rate=RATE, channel="", unit="", start=""):
    x = np.asarray(x, dtype=float)
    spacing = 1 / rate if rate else 1.0
    freqs = np.fft.fftfreq(len(x), d=spacing)
    positive = np.where(freqs > 0)[0]
    peak = positive[np.argmax(np.abs(np.fft.fft(x)[positive]))]
    rows.append([file, channel, unit, start, len(x), rate or "", repr(x.mean()), repr(np.sqrt(np.mean(x**2))), repr(freqs[peak])])


def raw():
    NORTH.astype("<f8").tofile(HERE / "tone.f64")
    expect("tone.f64", np.fromfile(HERE / "tone.f64", "<f8"), None)
    NORTH.astype("<f4").tofile(HERE / "tone.f32")
    expect("tone.f32", np.fromfile(HERE / "tone.f32", "<f4"), None)
    (HERE / "header.bin").write_bytes(b"0123456789abcdef" + NORTH.astype(">i2").tobytes())
    expect("header.bin", np.fromfile(HERE / "header.bin", ">i2", offset=16), None)


def numpy_files():
    np.save(HERE / "tone.npy", NORTH.astype(">f4"))
    expect("tone.npy", np.load(HERE / "tone.npy"), None)
    np.save(HERE / "two.npy", np.asfortranarray(np.stack([NORTH, EAST])))
    for i, x in enumerate(np.load(HERE / "two.npy")):
        expect("two.npy", x, None, f"row {i}")
    np.savez_compressed(HERE / "arrays.npz", noise=rng.normal(0, 1, N), tone=NORTH.astype("<i4"))
    expect("arrays.npz", np.load(HERE / "arrays.npz")["tone"], None)


def wav():
    wavfile.write(HERE / "stereo.wav", int(RATE), np.stack([NORTH, EAST], axis=1).astype("<i2"))
    rate, data = wavfile.read(HERE / "stereo.wav")
    for i in range(2):
        expect("stereo.wav", data[:, i] / 2**15, rate, str(i + 1), "FS")
    subprocess.run(["sox", HERE / "stereo.wav", "-b", "24", HERE / "deep.wav", "remix", "1"], check=True)
    expect("deep.wav", data[:, 0] / 2**15, rate, "", "FS")


def text():
    with open(HERE / "table.csv", "w", newline="") as handle:
        out = csv.writer(handle)
        out.writerow(["time [s]", "north [um/s]", "east [um/s]"])
        out.writerows([f"{t:.2f}", f"{a:.3f}", f"{b:.3f}"] for t, a, b in zip(T, NORTH, EAST))
    table = np.genfromtxt(HERE / "table.csv", delimiter=",", skip_header=1)
    expect("table.csv", table[:, 1], RATE, "north", "um/s")
    expect("table.csv", table[:, 2], RATE, "east", "um/s")


def sac(name, x, start, channel):
    floats, ints = [-12345.0] * 70, [-12345] * 40
    floats[0], floats[5], floats[6] = 1 / RATE, 0.0, (len(x) - 1) / RATE
    ints[:6] = [start.year, start.timetuple().tm_yday, start.hour, start.minute, start.second, start.microsecond // 1000]
    ints[6], ints[9], ints[15], ints[35], ints[36] = 6, len(x), 1, 1, 1
    texts = {0: b"ANMO", 1: b"-12345", 19: channel, 20: b"IU"}
    strings = b"".join(texts.get(i, b"-12345").ljust(16 if i == 1 else 8) for i in range(23))
    (HERE / name).write_bytes(struct.pack("<70f", *floats) + struct.pack("<40i", *ints) + strings + x.astype("<f4").tobytes())


def miniseed():
    """Two stretches of one channel with a gap of a second between them, and another channel."""
    parts = [("a", NORTH[:300], START, b"BHN"), ("b", NORTH[400:], START + datetime.timedelta(seconds=4), b"BHN"), ("c", EAST, START, b"BHE")]
    body = b""
    for name, x, start, channel in parts:
        x = np.round(x)
        sac(name + ".sac", x, start, channel)
        subprocess.run(["sac2mseed", "-o", HERE / "one.mseed", "-r", "512", "-e", "11", HERE / (name + ".sac")], check=True, stderr=subprocess.DEVNULL)
        body += (HERE / "one.mseed").read_bytes()
        (HERE / (name + ".sac")).unlink()
        (HERE / "one.mseed").unlink()
        expect("gap.mseed", x, RATE, "IU.ANMO.." + channel.decode(), "counts", start.isoformat(timespec="milliseconds") + "Z")
    (HERE / "gap.mseed").write_bytes(body)


def hdf5():
    with h5py.File(HERE / "strain.hdf5", "w") as file:
        strain = file.create_dataset("strain/Strain", data=NORTH * 1e-21, compression="gzip", shuffle=True)
        strain.attrs["Xspacing"] = 1 / RATE
        strain.attrs["Xstart"] = 1126259446
        strain.attrs["Yunits"] = ""
        file["meta/Description"] = "made like a file of GWOSC"
        file["meta/GPSstart"] = 1126259446
    with h5py.File(HERE / "strain.hdf5") as file:
        expect("strain.hdf5", file["strain/Strain"][:], RATE, "", "", "2015-09-14T09:50:29Z")


for make in (raw, numpy_files, wav, text, miniseed, hdf5):
    make()
with open(HERE / "expected.csv", "w", newline="") as handle:
    out = csv.writer(handle)
    out.writerow(["file", "channel", "unit", "start", "n", "rate_hz", "mean", "rms", "dominant"])
    out.writerows(rows)
