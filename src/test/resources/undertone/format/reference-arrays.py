"""Makes the arrays and sounds that NpyTest, NpzTest and WavTest read, with NumPy and SciPy, and writes down what NumPy
makes of them: reference-arrays.csv has, for each channel, its length, its first and last sample and its sum in float64.

    python3 reference-arrays.py      (in this folder; NumPy and SciPy)
"""
import csv
import numpy as np
from scipy.io import wavfile

rows = []
rng = np.random.default_rng(20261126)


def note(file, name, rate, values):
    values = np.asarray(values).astype(np.float64)
    rows.append([file, name, rate, len(values), repr(float(values[0])), repr(float(values[-1])), repr(float(np.sum(values)))])


def table(file, array):
    if array.ndim == 1:
        note(file, "", "", array)
    elif array.shape[1] >= array.shape[0]:
        for i, row in enumerate(array):
            note(file, f"row {i}", "", row)
    else:
        for i in range(array.shape[1]):
            note(file, f"column {i}", "", array[:, i])


def save(file, array):
    np.save(file, array)
    table(file, array)


wave = rng.standard_normal(60)
for kind in ["<f8", ">f8", "<f4", ">f4", "<f2", ">f2"]:
    save(f"{'le' if kind[0] == '<' else 'be'}-{kind[1:]}.npy", wave.astype(kind))
for kind in ["|i1", "|u1", "<i2", ">i2", "<u2", ">u2", "<i4", ">i4", "<u4", ">u4", "<i8", ">i8", "<u8", ">u8"]:
    limits = np.iinfo(kind)
    low, high = max(limits.min, -(2**53)), min(limits.max, 2**53)
    values = rng.integers(low, high, 60, endpoint=True, dtype=kind[1:]).astype(kind)
    values[0], values[1] = low, high
    save(f"{'be' if kind[0] == '>' else 'le'}-{kind[1:]}.npy", values)
save("bool.npy", wave > 0)
save("c-order-wide.npy", rng.standard_normal((3, 20)))
save("f-order-wide.npy", np.asfortranarray(rng.standard_normal((3, 20)).astype(">f4")))
save("c-order-tall.npy", rng.integers(-1000, 1000, (20, 3)).astype("<i2"))
save("f-order-tall.npy", np.asfortranarray(rng.standard_normal((20, 3))))
with open("version-2.npy", "wb") as f:
    np.lib.format.write_array(f, wave, version=(2, 0))
table("version-2.npy", wave)
with open("version-3.npy", "wb") as f:
    np.lib.format.write_array(f, wave, version=(3, 0))
table("version-3.npy", wave)
np.save("complex.npy", wave[:4] + 1j)
np.save("structured.npy", np.zeros(3, dtype=[("t", "<f8"), ("x", "<i2")]))
np.save("longdouble.npy", wave[:4].astype(np.longdouble))
np.save("objects.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
np.save("text.npy", np.array(["a", "b"]))
np.save("zero-dimensions.npy", np.float64(1))
np.save("three-dimensions.npy", np.zeros((2, 2, 2)))
np.save("empty.npy", np.zeros(0))

np.savez("stored.npz", strain=wave, other=np.arange(10, dtype=">i4"))
np.savez_compressed("deflated.npz", strain=np.repeat(wave, 100), table=np.tile(np.arange(12.0).reshape(3, 4), (1, 50)))
np.savez_compressed("single.npz", np.arange(5000) % 7)
note("stored.npz", "strain", "", wave)
note("stored.npz", "other", "", np.arange(10))
note("deflated.npz", "strain", "", np.repeat(wave, 100))
note("single.npz", "arr_0", "", np.arange(5000) % 7)


def sound(file, rate, data, full=1, middle=0):
    wavfile.write(file, rate, data)
    read_rate, read = wavfile.read(file)
    frames = (read.astype(np.float64) - middle) / full
    if frames.ndim == 1:
        note(file, "", read_rate, frames)
    else:
        for i in range(frames.shape[1]):
            note(file, str(i + 1), read_rate, frames[:, i])


sound("scipy-u8.wav", 8000, rng.integers(0, 256, 41).astype(np.uint8), 128, 128)
sound("scipy-i16.wav", 44100, rng.integers(-(2**15), 2**15, 50).astype(np.int16), 2**15)
sound("scipy-i16-stereo.wav", 22050, rng.integers(-(2**15), 2**15, (50, 2)).astype(np.int16), 2**15)
sound("scipy-i32.wav", 96000, rng.integers(-(2**31), 2**31, 50).astype(np.int32), 2**31)
sound("scipy-f32-six.wav", 48000, rng.standard_normal((20, 6)).astype(np.float32))
sound("scipy-f64.wav", 200, wave)

with open("reference-arrays.csv", "w", newline="") as f:
    out = csv.writer(f)
    out.writerow(["file", "channel", "rate", "length", "first", "last", "sum"])
    out.writerows(rows)
