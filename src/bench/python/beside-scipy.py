#!/usr/bin/env python3
"""Surveys 1,000 WAV and 1,000 .npy recordings with Undertone and with NumPy and SciPy, and prints the differences, row by row.

usage: beside-scipy.py LAUNCHER [COUNT]      LAUNCHER: target/undertone    COUNT: recordings of each format, 1000
needs: Python 3.9, NumPy, SciPy; nginx where it is installed, else Python's own server serves the recordings

Every recording is made here from a fixed seed, in one of several sample types, byte orders, shapes and lengths; served over HTTP on
127.0.0.1; found by Undertone on the server's index page; and read again here by scipy.io.wavfile and numpy.load.
Ends with 1 if a row is missing, or differs by more than the tolerance of its column.
"""
import csv, functools, http.server, os, pathlib, shutil, socket, subprocess, sys, tempfile, threading, time, urllib.request

import numpy as np
import scipy
from scipy import signal as dsp, stats
from scipy.io import wavfile

MEASURES = ["--measures", "peak,welch,statistics", "--detrend", "linear", "--window", "hann", "--segment", "256"]
# Column, what NumPy or SciPy says, and how much may differ: relative to the largest of both, or to the signal's own size.
TOLERANCE = 1e-9


def waves(rng, n, rate, channels):
    t = np.arange(n) / rate
    return np.stack(
        [
            0.6 * np.sin(2 * np.pi * rng.uniform(0.03, 0.4) * rate * t + rng.uniform(0, 6)) + 0.1 * rng.standard_normal(n)
            for _ in range(channels)
        ],
        axis=1,
    )


def make_wav(folder, count):
    rng = np.random.default_rng(4)
    for i in range(count):
        n, rate, channels = int(rng.integers(1000, 9000)), int(rng.choice([1000, 8000, 44100, 48000])), int(rng.integers(1, 3))
        x = np.clip(waves(rng, n, rate, channels), -1, 0.999)
        kind = i % 5
        if kind == 0:
            y = (x * 2**15).astype("<i2")
        elif kind == 1:
            y = (x * 2**31).astype("<i4")
        elif kind == 2:
            y = x.astype("<f4")
        elif kind == 3:
            y = x.astype("<f8")
        else:
            y = (x * 127 + 128).astype("u1")
        wavfile.write(folder / f"{i:05d}.wav", rate, y if channels > 1 else y[:, 0])


def make_npy(folder, count):
    rng = np.random.default_rng(5)
    for i in range(count):
        n, channels = int(rng.integers(1000, 9000)), int(rng.integers(1, 4))
        x = waves(rng, n, 1000, channels)
        dtype = ["<f8", ">f8", "<f4", ">f4", "<i2", ">i4", "<i8", "u1"][i % 8]
        y = (x * 100 + 128 if dtype == "u1" else x * 1000 if "i" in dtype else x).astype(dtype)
        y = y[:, 0] if channels == 1 else y.T if i % 2 else np.asfortranarray(y)
        np.save(folder / f"{i:05d}.npy", y)


def read_wav(path):
    rate, y = wavfile.read(path)
    full = {"uint8": (128, 128), "int16": (0, 2**15), "int32": (0, 2**31)}.get(str(y.dtype), (0, 1))
    y = (np.atleast_2d(y.T).astype(float) - full[0]) / full[1]
    return rate, list(y)


def read_npy(path):
    y = np.load(path)
    y = y[None, :] if y.ndim == 1 else y if y.shape[0] <= y.shape[1] else y.T
    return 1000.0, [c.astype(float) for c in y]


def expected(x, rate):
    """What NumPy and SciPy find: the value, and the size that a difference is held against."""
    n = len(x)
    size = np.sqrt(np.mean(x**2))
    spectrum = np.fft.fft(x)
    freqs = np.fft.fftfreq(n, d=1 / rate)
    positive = np.where(freqs > 0)[0]
    k = positive[np.argmax(np.abs(spectrum[positive]))]
    found = {
        "n_samples": (n, 1),
        "sample_rate_hz": (rate, 1),
        "mean": (x.mean(), size),
        "rms": (size, size),
        "std": (x.std(), size),
        "min": (x.min(), size),
        "max": (x.max(), size),
        "dominant_frequency_hz": (freqs[k], freqs[k]),
        "peak_amplitude": (2 * abs(spectrum[k]) / n, size),
        "skewness": (stats.skew(x), 1),
        "kurtosis": (stats.kurtosis(x), 1),
        "crest_factor": (np.max(np.abs(x)) / size, 1),
        "peak_to_peak": (np.ptp(x), size),
        "drift_per_s": (np.polyfit(np.arange(n) / rate, x, 1)[0], size * rate / n),
    }
    for p in (1, 5, 25, 50, 75, 95, 99):
        found[f"p{p}"] = (np.percentile(x, p), size)
    window = dsp.get_window("hann", n)
    half = np.abs(np.fft.rfft(dsp.detrend(x, type="linear") * window))
    last = (n - 1) // 2
    k = 1 + int(np.argmax(half[1 : last + 1]))
    found["peak_frequency_hz"] = (k * rate / n, k * rate / n)
    found["peak_amplitude_windowed"] = (2 * half[k] / window.sum(), size)
    f, pxx = dsp.welch(x, rate, "hann", nperseg=256, noverlap=128, detrend="linear")
    found["welch_frequencies"] = (f, pxx)
    return found


def serve(folder):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    if shutil.which("nginx"):
        conf = folder / "nginx.conf"
        temp = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        conf.write_text(
            f"daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1; events {{}}\n"
            f"http {{ access_log off; sendfile on; {temp} server {{ listen 127.0.0.1:{port}; root {folder}/data; autoindex on; }} }}\n"
        )
        server = subprocess.Popen(["nginx", "-c", str(conf)])
        stop = server.terminate
        name = "nginx"
    else:
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder / "data"))
        handler.log_message = lambda *_: None
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        stop = server.shutdown
        name = "Python's http.server"
    for _ in range(100):
        try:
            urllib.request.urlopen(address + "/").read()
            return address, stop, name
        except OSError:
            time.sleep(0.05)
    sys.exit("the server did not start")


def survey(launcher, address, folder, kind, extra):
    out = folder / f"{kind}.csv"
    command = [launcher, "run", "--quiet", "--index", f"{address}/{kind}/", "--include", f"*.{kind}", "--csv", str(out), *MEASURES, *extra]
    began = time.time()
    # The runs of a benchmark are kept as any others are, but not among the user's.
    done = subprocess.run(command, env={**os.environ, "XDG_DATA_HOME": str(out.parent)})
    if done.returncode:
        sys.exit(f"Undertone ended with {done.returncode}")
    with open(out, newline="") as handle:
        return list(csv.DictReader(handle)), time.time() - began


def compare(rows, folder, kind, read):
    by_recording = {}
    for row in rows:
        by_recording.setdefault(row["recording"], []).append(row)
    worst, missing, compared = {}, 0, 0
    for path in sorted((folder / "data" / kind).iterdir()):
        rate, channels = read(path)
        found = sorted(by_recording.pop(path.name, []), key=lambda row: [int(s) for s in row["channel"].split() if s.isdigit()])
        if len(found) != len(channels) or any(row["status"] != "done" for row in found):
            print(f"  {path.name}: {len(channels)} channels, Undertone has {[row['status'] for row in found]}")
            missing += 1
            continue
        for row, x in zip(found, channels):
            compared += 1
            wanted = expected(x, rate)
            f, pxx = wanted.pop("welch_frequencies")
            k = int(np.argmin(np.abs(f - float(row["welch_peak_hz"]))))
            wanted["welch_peak_hz"] = (f[k], f[k])
            wanted["welch_peak"] = (pxx[k], pxx[k])
            for column, (value, size) in wanted.items():
                difference = abs(float(row[column]) - value)
                relative = difference / abs(size) if size else difference
                if relative >= worst.get(column, (-1,))[0]:
                    worst[column] = (relative, difference, path.name, row["channel"])
    missing += len(by_recording)
    print(f"  {'column':26} {'largest difference':>20} {'of its size':>12}   where")
    for column, (relative, difference, name, channel) in worst.items():
        print(f"  {column:26} {difference:20.3g} {relative:12.1e}   {name} {channel}")
    bad = [column for column, (relative, *_) in worst.items() if not relative <= TOLERANCE]
    print(f"  {compared:,} rows compared, {missing} missing; columns that differ by more than {TOLERANCE}: {', '.join(bad) or 'none'}")
    return not bad and not missing and compared > 0


def main(launcher, count=1000):
    print(f"NumPy {np.__version__}, SciPy {scipy.__version__}, Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as temp:
        folder = pathlib.Path(temp)
        folder.chmod(0o755)
        for kind, make in (("wav", make_wav), ("npy", make_npy)):
            (folder / "data" / kind).mkdir(parents=True)
            make(folder / "data" / kind, count)
        address, stop, server = serve(folder)
        try:
            fine = True
            for kind, read, extra in (("wav", read_wav, []), ("npy", read_npy, ["--sample-rate", "1000"])):
                rows, seconds = survey(launcher, address, folder, kind, extra)
                print(f"{count:,} .{kind} recordings, served by {server}: {len(rows):,} rows in {seconds:.1f} s, program start included")
                fine &= compare(rows, folder, kind, read)
        finally:
            stop()
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], *map(int, sys.argv[2:]))
