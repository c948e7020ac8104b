#!/usr/bin/env python3
"""Writes signals.f64 (all signals one after the other, little-endian float64) and reference.csv (what NumPy finds in each).

usage: python3 reference.py     (in this folder; needs numpy)
"""
import csv

import numpy as np

rng = np.random.default_rng(20261122)


def noisy(n, cycles):
    return np.sin(2 * np.pi * cycles * np.arange(n) / n) + 0.5 * rng.standard_normal(n)


def on_bin(n, k, amplitude=1.0, mean=0.0):
    return mean + amplitude * np.cos(2 * np.pi * k * np.arange(n) / n + 0.3)


signals = [("noise %d" % n, 1000.0, noisy(n, max(1, n // 7))) for n in (1, 2, 3, 4, 5, 6, 7, 8, 12, 17, 100, 127, 128, 1000, 2003)]
signals += [
    ("on a bin, with an offset", 1000.0, on_bin(500, 37, 3.0, -7.0)),
    ("nothing but zeros", 1000.0, np.zeros(64)),
    ("tiny", 1000.0, on_bin(100, 9, 1e-200)),
    ("huge", 1000.0, on_bin(100, 9, 1e150)),
    ("a large mean", 44100.0, on_bin(441, 10, 1.0, 1e6)),
    ("another rate", 0.25, noisy(300, 41)),
    ("Nyquist is left out", 1000.0, np.where(np.arange(64) % 2 == 0, 5.0, -5.0) + on_bin(64, 3, 0.5)),
    ("the lower of two equals", 8.0, np.array([1.0, 0, 0, 0, 0, 0, 0, 0])),
]

with open("reference.csv", "w", newline="") as handle, open("signals.f64", "wb") as data:
    out = csv.writer(handle)
    out.writerow("name,n,sample_rate_hz,mean,rms,std,min,max,dominant_hz,resolution_hz,peak_amplitude".split(","))
    for name, rate, x in signals:
        n = len(x)
        data.write(x.astype("<f8").tobytes())
        freqs = np.fft.fftfreq(n, d=1 / rate)
        positive = np.where(freqs > 0)[0]
        dominant = amplitude = ""
        if len(positive):
            magnitude = np.abs(np.fft.fft(x))[positive]
            k = int(np.argmax(magnitude))
            dominant, amplitude = repr(float(freqs[positive[k]])), repr(float(2 * magnitude[k] / n))
        resolution = repr(float(1.0 / (n * (1 / rate))))
        # The root of the mean square by way of the largest sample, so that squares neither overflow nor vanish.
        scale = float(np.max(np.abs(x))) or 1.0
        rms = scale * float(np.sqrt(np.mean((x / scale) ** 2)))
        std = scale * float(np.std(x / scale))
        out.writerow([name, n, repr(rate)] + [repr(float(v)) for v in (x.mean(), rms, std, x.min(), x.max())] + [dominant, resolution, amplitude])
