#!/usr/bin/env python3
"""Writes looks.csv and looks.f64: what SciPy makes of short signals through windows, as spectrogram and as amplitude spectrum.

usage: python3 looks.py     (in this folder; needs numpy and scipy)
"""
import csv

import numpy as np
import scipy.signal

rng = np.random.default_rng(20261127)
windows = {
    "RECTANGULAR": "boxcar",
    "HANN": "hann",
    "HAMMING": "hamming",
    "BLACKMAN": "blackman",
    "BLACKMAN_HARRIS": "blackmanharris",
    "FLAT_TOP": "flattop",
    "KAISER": ("kaiser", 8.6),
}
t = np.arange(700)
base = 3 + np.sin(0.3 * t) + 0.5 * np.sin(0.0006 * t**2) + 0.2 * rng.standard_normal(len(t))

with open("looks.csv", "w", newline="") as handle, open("looks.f64", "wb") as data:
    out = csv.writer(handle)
    out.writerow(["window", "n", "sample_rate_hz", "segment", "bins", "columns", "first", "step"])
    data.write(base.astype("<f8").tobytes())
    for name, window in windows.items():
        for n, rate, segment in ((700, 250.0, 64), (700, 1.0, 100), (333, 100.0, 33), (20, 10.0, 64)):
            x = base[:n]
            length = min(segment, n)
            f, times, power = scipy.signal.spectrogram(
                x, rate, window=window, nperseg=length, noverlap=length // 2, detrend="constant", scaling="density", mode="psd"
            )
            step = times[1] - times[0] if len(times) > 1 else (length - length // 2) / rate
            out.writerow([name, n, rate, segment, len(f), len(times), repr(float(times[0])), repr(float(step))])
            data.write(power.T.astype("<f8").tobytes())  # column after column
            w = scipy.signal.get_window(window, n)
            amplitude = 2 * np.abs(np.fft.rfft(x * w)) / w.sum()
            amplitude[0] /= 2
            if n % 2 == 0:
                amplitude[-1] /= 2
            data.write(amplitude.astype("<f8").tobytes())
