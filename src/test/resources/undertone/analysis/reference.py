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
# These come last, so that the random numbers above stay what they were.
signals += [("noise %d" % n, 1000.0, noisy(n, max(1, n // 7))) for n in (511, 512, 513, 1031, 4096, 5003)]
signals += [
    ("far from zero", 1000.0, 1e9 + noisy(1000, 37)),
    ("far below zero", 1000.0, noisy(601, 12) - 1e9),
    ("subnormal", 1000.0, on_bin(100, 9, 1e-310)),
    ("as large as they get", 1000.0, on_bin(100, 9, 1e300)),
    ("large beside small", 1000.0, np.concatenate([on_bin(50, 9, 1e300), on_bin(53, 9, 1e-300)])),
    ("one", 1000.0, np.array([-1e300])),
    ("two", 1000.0, np.array([3e-310, -3e-310])),
    ("three", 1000.0, np.array([1e9, 1e9 + 1, 1e9 - 1])),
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
            # Samples at the ends of the range by way of a power of two, so that no sum overflows or loses digits.
            power = int(np.frexp(np.max(np.abs(x)))[1])
            shift = 0 if abs(power) < 900 else power
            magnitude = np.abs(np.fft.fft(np.ldexp(x, -shift)))[positive]
            k = int(np.argmax(magnitude))
            dominant, amplitude = repr(float(freqs[positive[k]])), repr(float(np.ldexp(2 * magnitude[k] / n, shift)))
        resolution = repr(float(1.0 / (n * (1 / rate))))
        # By way of a power of two, which costs no digit, so that squares neither overflow nor vanish.
        power = int(np.frexp(np.max(np.abs(x)))[1])
        scaled = np.ldexp(x, -power)
        rms = np.ldexp(np.sqrt(np.mean(scaled**2)), power)
        std = np.ldexp(np.std(scaled), power)
        out.writerow([name, n, repr(rate)] + [repr(float(v)) for v in (x.mean(), rms, std, x.min(), x.max())] + [dominant, resolution, amplitude])
