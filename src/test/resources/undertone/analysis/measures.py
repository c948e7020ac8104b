#!/usr/bin/env python3
"""Writes golden.f64 (all signals one after the other, little-endian float64), golden.csv (their names, lengths and rates) and
measures.csv (what NumPy and SciPy find in each by each analysis; * where rounding alone decides the figure), then
welch.csv and welch.f64 (cases and values of scipy.signal.welch).

usage: python3 measures.py     (in this folder; needs numpy and scipy)
"""
import csv
import warnings

import numpy as np
import scipy.signal
import scipy.stats

warnings.simplefilter("ignore")
np.seterr(all="ignore")
rng = np.random.default_rng(20261126)


def tone(n, k, amplitude=1.0, phase=0.3):
    return amplitude * np.cos(2 * np.pi * k * np.arange(n) / n + phase)


def noise(n):
    return rng.standard_normal(n)


signals = [
    ("a tone between two bins", 1000.0, tone(512, 37.3, 2.0)),
    ("equal neighbours", 512.0, tone(512, 37.5, 1.0, 0.0)),
    ("only DC", 1000.0, np.full(64, 3.0)),
    ("a Nyquist tone", 1000.0, np.where(np.arange(64) % 2 == 0, 5.0, -5.0)),
    ("silence", 1000.0, np.zeros(64)),
    ("one sample", 1000.0, np.array([2.5])),
    ("two samples", 1000.0, np.array([1.0, 3.0])),
    ("three samples", 1000.0, np.array([1.0, 3.0, -2.0])),
    ("odd", 250.0, tone(301, 20.2) + 0.3 * noise(301)),
    ("prime", 44100.0, tone(1009, 100.7) + 0.3 * noise(1009)),
    ("huge", 1000.0, 1e300 * (tone(128, 9.4) + 0.1 * noise(128))),
    ("tiny", 1000.0, 1e-300 * (tone(128, 9.4) + 0.1 * noise(128))),
    ("denormal", 1000.0, 1e-308 * (tone(128, 9.4) + 0.1 * noise(128))),
    ("a clipped sine", 1000.0, np.clip(tone(1000, 13.0), -0.8, 0.8)),
    ("harmonics", 1000.0, tone(2000, 101.3) + tone(2000, 202.6, 0.1) + tone(2000, 303.9, 0.05) + 0.01 * noise(2000)),
    ("harmonics up to Nyquist", 1000.0, tone(400, 80.0) + tone(400, 160.0, 0.2) + 0.001 * noise(400)),
    ("drifting", 100.0, 3.0 + 0.02 * np.arange(600) + noise(600)),
    ("far from zero", 100.0, 1e6 + noise(600)),
    ("of unknown rate", float("nan"), tone(300, 40.4) + 0.2 * noise(300)),
    ("steps", 50.0, np.round(3 * tone(500, 7.1))),
]

analyses = [
    # text, detrend, window, window for scipy, band
    ("peak;peaks;shape;bands;tone;statistics", None, "rectangular", "boxcar", (0, np.inf)),
    ("peak;peaks(5);shape;bands;tone", "constant", "hann", "hann", (0, np.inf)),
    ("peak;peaks(2);shape(rolloff=0.5);bands;tone(harmonics=3)", "linear", "kaiser(8.6)", ("kaiser", 8.6), (20, 200)),
    ("peak;shape;tone(harmonics=9)", "linear", "blackman-harris", "blackmanharris", (0, np.inf)),
    ("peak;peaks(1);shape;tone", "constant", "flat-top", "flattop", (5, 1e9)),
    ("peak;shape;tone", "constant", "hamming", "hamming", (0.05, 0.4)),
    ("peak;shape;bands=low:0-30|high:30-100|rest:100-;tone", None, "blackman", "blackman", (0, np.inf)),
]
LOBES = {"rectangular": 1, "hann": 2, "hamming": 2, "blackman": 3, "blackman-harris": 4, "flat-top": 5,
         "kaiser(8.6)": int(np.ceil(np.sqrt(1 + (8.6 / np.pi) ** 2)))}
POWERS = {}


def detrended(x, how):
    return x if how is None else scipy.signal.detrend(x, type=how)


class Spectrum:
    def __init__(self, x, rate, detrend, window, band):
        n = len(x)
        w = scipy.signal.get_window(window, n)
        self.n = n
        self.square = np.abs(np.fft.rfft(detrended(x, detrend) * w)) ** 2
        self.f = np.fft.rfftfreq(n, 1 / rate)
        sides = np.where((np.arange(len(self.f)) > 0) & (2 * np.arange(len(self.f)) < n), 2, 1)
        self.amplitude = sides * np.sqrt(self.square) / w.sum()
        self.power = sides * self.square / (rate * (w**2).sum()) * (rate / n)
        self.sum = w.sum()
        self.inside = (self.f >= band[0]) & (self.f <= band[1])
        k = np.arange(len(self.f))
        inner = np.where(self.inside & (k >= 1) & (2 * k < n))[0]
        self.peak = inner[np.argmax(self.square[inner])] if len(inner) else None

    def interpolated(self, rectangular):
        k = self.peak
        if self.square[k] == 0:
            return np.nan, np.nan
        a, b, c = np.sqrt(np.append(self.square, self.square[-1])[k - 1: k + 2])  # an odd length's mirror image
        if max(a, c) > b:  # on the slope of something outside the band
            return k, 2 * b / self.sum
        if rectangular:
            ratio = max(a, c) / b
            delta = ratio / (1 + ratio)
            return k + (delta if c >= a else -delta), 2 * b / self.sum / np.sinc(delta)
        a, b, c = np.log([a, b, c])
        if not np.isfinite(a + c) or a + c - 2 * b >= 0:
            return k, 2 * np.exp(b) / self.sum
        delta = 0.5 * (a - c) / (a - 2 * b + c)
        return k + delta, 2 * np.exp(b - 0.25 * (a - c) * delta) / self.sum


def figures(text, x, rate, detrend, window, scipy_window, band):
    """All figures as name: (value, how it grows with x)."""
    out = {}
    rate = 1.0 if np.isnan(rate) else rate
    words = text.split(";")
    s = Spectrum(x, rate, detrend, scipy_window, band)
    df = s.f[1] if len(s.f) > 1 else 0
    rectangular = window == "rectangular"
    loudest = np.max(np.abs(x))
    trust = s.peak is not None and s.amplitude[s.peak] > 1e-9 * loudest
    for word in words:
        name, _, options = word.rstrip(")").partition("(")
        if name == "peak":
            frequency = amplitude = f2 = a2 = np.nan
            if s.peak is not None:
                frequency, amplitude = s.f[s.peak], s.amplitude[s.peak]
                bin2, a2 = s.interpolated(rectangular)
                f2 = bin2 * df
            sure = s.peak is None or trust or loudest == 0
            out["peak_frequency_hz"] = (frequency if sure else "*", 0)
            out["peak_amplitude_windowed"] = (amplitude, 1)
            out["peak_interpolated_hz"] = (f2 if sure else "*", 0)
            out["peak_interpolated_amplitude"] = (a2 if sure else "*", 1)
        elif name == "peaks":
            most = int(options or 3)
            row = np.where(s.inside)[0]
            values = s.amplitude[row]
            found, _ = scipy.signal.find_peaks(values)
            prominence = scipy.signal.peak_prominences(values, found)[0] if len(found) else []
            order = np.argsort(-values[found], kind="stable")[:most] if len(found) else []
            for place in range(most):
                triple = (np.nan,) * 3
                if place < len(order):
                    i = order[place]
                    triple = (s.f[row[found[i]]], values[found[i]], prominence[i])
                # Maxima down in the rounding noise lie anywhere.
                low = place < len(order) and triple[1] < 1e-9 * loudest
                low = low or (place >= len(order) and not trust)
                for end, value, power in zip(("hz", "amplitude", "prominence"), triple, (0, 1, 1)):
                    out["peak%d_%s" % (place + 1, end)] = ("*" if low else value, power)
        elif name == "shape":
            share = float(options.partition("=")[2] or 0.85)
            use = s.inside & (np.arange(len(s.f)) > 0)
            f, p = s.f[use], s.power[use]
            if p.sum() > 0:
                centroid = (f * p).sum() / p.sum()
                row = [centroid, np.sqrt(((f - centroid) ** 2 * p).sum() / p.sum()),
                       f[np.argmax(np.cumsum(p) >= share * p.sum())], np.exp(np.mean(np.log(p))) / np.mean(p)]
            else:
                row = [np.nan] * 4
            sure = p.sum() == 0 or p.sum() > 1e-18 * loudest**2
            names = "spectral_centroid_hz spectral_bandwidth_hz spectral_rolloff_hz spectral_flatness".split()
            for end, value in zip(names, row):
                flat = end == "spectral_flatness" and len(p) and p.min() < 1e-20 * p.max()
                narrow = end == "spectral_bandwidth_hz" and value < 1e-6 * s.f[-1]
                out[end] = (value if sure and not flat and not narrow else "*", 0)
        elif name.startswith("bands"):
            listed = name.partition("=")[2]
            bands = [("band", band)] if not listed else [
                (b.split(":")[0], tuple(float(e or "inf") for e in b.split(":")[1].split("-"))) for b in listed.split("|")]
            total = s.power[1:].sum()
            for label, (low, high) in bands:
                use = (s.f >= low) & (s.f < high)
                out[label + "_power"] = (s.power[use].sum(), 2)
                above = use & (np.arange(len(s.f)) > 0)
                sure = total == 0 or total > 1e-18 * loudest**2
                out[label + "_relative"] = (s.power[above].sum() / total if sure else "*", 0)
        elif name == "tone":
            highest = int(options.partition("=")[2] or 5)
            lobe = LOBES[window]
            values = {"snr_db": (np.nan, 0), "thd_percent": (np.nan, 0)}
            values.update({"harmonic%d_amplitude" % h: (np.nan, 1) for h in range(2, highest + 1)})
            if s.peak is not None and s.square[s.peak] > 0:
                owner = np.zeros(len(s.f), int)
                k = np.arange(len(s.f))
                owner[(k >= 1) & (abs(k - s.peak) <= lobe)] = 1
                centre, _ = s.interpolated(rectangular)
                present = []
                for h in range(2, highest + 1):
                    if h * centre >= s.n / 2:
                        break
                    mine = (abs(k - np.rint(h * centre)) <= lobe) & (k > k[owner > 0].max())
                    owner[mine] = h
                    present.append(s.power[mine].sum())
                    values["harmonic%d_amplitude" % h] = (np.sqrt(2 * present[-1]), 1)
                first = s.power[owner == 1].sum()
                if present:
                    values["thd_percent"] = (100 * np.sqrt(sum(present) / first), 0)
                rest = s.inside & (owner == 0) & (k >= lobe)
                if rest.any():
                    values["snr_db"] = (10 * np.log10(first / s.power[rest].sum()), 0)
                if not trust:
                    values = {key: ("*", power) for key, (_, power) in values.items()}
                elif values["snr_db"][0] > 200:
                    values["snr_db"] = ("*", 0)
            out.update(values)
        elif name == "statistics":
            out["peak_to_peak"] = (np.ptp(x), 1)
            out["crest_factor"] = (np.max(np.abs(x)) / np.sqrt(np.mean(x**2)), 0)
            spread = np.var(x) > (1e-15 * np.mean(x)) ** 2
            out["skewness"] = (scipy.stats.skew(x) if spread else np.nan, 0)
            out["kurtosis"] = (scipy.stats.kurtosis(x) if spread else np.nan, 0)
            sign = np.sign(x)[np.sign(x) != 0]
            out["zero_crossings"] = (np.count_nonzero(sign[1:] != sign[:-1]), 0)
            for q in (1, 5, 25, 50, 75, 95, 99):
                out["p%d" % q] = (np.percentile(x, q), 1)
            clipped = 0
            for run in np.split(x, np.where(np.diff(x) != 0)[0] + 1):
                if len(run) >= 3 and run[0] in (x.max(), x.min()) and x.max() > x.min():
                    clipped += len(run)
            out["clipped_samples"] = (clipped, 0)
            slope = np.polyfit(np.arange(len(x)), x - x.mean(), 1)[0] * rate if len(x) > 1 else np.nan
            out["drift_per_s"] = (slope, 1)
    return out


with open("golden.csv", "w", newline="") as handle, open("golden.f64", "wb") as data:
    out = csv.writer(handle)
    out.writerow(["name", "n", "sample_rate_hz"])
    for name, rate, x in signals:
        data.write(x.astype("<f8").tobytes())
        out.writerow([name, len(x), rate])

with open("measures.csv", "w", newline="") as handle:
    out = csv.writer(handle)
    out.writerow(["signal", "analysis", "figures"])
    for name, rate, x in signals:
        # By way of a power of two, which costs no digit, so that squares neither overflow nor vanish.
        shift = int(np.frexp(np.max(np.abs(x)))[1])
        shift = shift if abs(shift) > 100 else 0
        small = np.ldexp(x, -shift)
        for text, detrend, window, scipy_window, band in analyses:
            full = text
            full += {None: "", "constant": ";detrend=mean", "linear": ";detrend=linear"}[detrend]
            full += "" if window == "rectangular" else ";window=" + window
            full += "" if band == (0, np.inf) else ";band=%s-%s" % tuple(np.format_float_positional(e, trim="-") for e in band)
            row = []
            for column, (value, power) in figures(text, small, rate, detrend, window, scipy_window, band).items():
                if value != "*":
                    value = "%.14g" % np.ldexp(float(value), power * shift)
                row.append("%s=%s" % (column, value))
            out.writerow([name, full, " ".join(row)])

WINDOWS = {"rectangular": "boxcar", "hann": "hann", "hamming": "hamming", "blackman": "blackman", "blackman-harris": "blackmanharris",
           "flat-top": "flattop", "kaiser(8.6)": ("kaiser", 8.6), "kaiser(0)": ("kaiser", 0), "kaiser(40)": ("kaiser", 40)}
DETRENDS = {"none": False, "mean": "constant", "linear": "linear"}
base = noise(1500) + tone(1500, 200.3, 2.0) + 0.01 * np.arange(1500) + 5
case = 0
with open("welch.csv", "w", newline="") as handle, open("welch.f64", "wb") as data:
    data.write(base.astype("<f8").tobytes())
    out = csv.writer(handle)
    out.writerow(["n", "sample_rate_hz", "analysis", "bins"])
    for window, scipy_window in WINDOWS.items():
        for detrend, scipy_detrend in DETRENDS.items():
            for scaling in ("density", "spectrum"):
                for average in ("mean", "median"):
                    n, segment, overlap, rate = [
                        (1500, 64, 0.5, 1000.0), (777, 63, 0.75, 44100.0), (50, 256, 0.5, float("nan")), (1500, 101, 0.0, 0.1),
                        (400, 7, 0.3, 1.0), (30, 2, 0.5, 8.0), (97, 97, 0.9, 1.0)][case % 7]
                    case += 1
                    length = min(segment, n)
                    f, p = scipy.signal.welch(
                        base[:n], 1.0 if np.isnan(rate) else rate, window=scipy_window, nperseg=length, noverlap=int(overlap * length),
                        detrend=scipy_detrend, scaling=scaling, average=average)
                    text = "welch(segment=%d overlap=%s averaging=%s scaling=%s);detrend=%s;window=%s" % (
                        segment, overlap, average, scaling, detrend, window)
                    out.writerow([n, rate, text, len(p)])
                    data.write(p.astype("<f8").tobytes())
