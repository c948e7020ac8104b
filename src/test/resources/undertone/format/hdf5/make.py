"""Writes small HDF5 files with h5py and prints what h5py and NumPy read in them.

    /usr/bin/python3 make.py > figures.csv

Columns as in the other figures: file, channel, rate, length, first, last, sum.
"""
import h5py
import numpy as np

N = 1000
i = np.arange(N)
tone = np.sin(0.3 * i) * 1e-21
counts = np.round(30000 * np.sin(0.01 * i)).astype(int)


def gwosc(name, **options):
    with h5py.File(name, "w") as f:
        strain = f.create_dataset("strain/Strain", data=tone, **options)
        strain.attrs["Npoints"] = N
        strain.attrs["Xlabel"] = "GPS time"
        strain.attrs["Xspacing"] = 1 / 4096
        strain.attrs["Xstart"] = 1126259446
        strain.attrs["Xunits"] = "second"
        strain.attrs["Ylabel"] = "Strain"
        strain.attrs["Yunits"] = ""
        f.create_dataset("quality/simple/DQmask", data=np.full(16, 127, "uint32"))
        f["meta/GPSstart"] = 1126259446
        f["meta/Detector"] = "H1"
        f["meta/Duration"] = 16


gwosc("gwosc.h5", compression="gzip", shuffle=True, chunks=(256,))
gwosc("gwosc-latest.h5", track_order=True, chunks=(300,), fletcher32=True)

kinds = {"i1": (counts // 300), "u1": counts // 300 + 128, "i2": counts, "u2": counts + 32768,
         "i4": counts * 60000, "u4": (counts + 32768) * 60000, "i8": counts.astype("i8") << 35,
         "u8": (counts + 32768).astype("u8") << 35, "f2": counts / 500, "f4": tone * 1e20, "f8": tone}
for kind, data in kinds.items():
    for order, label in (("<", "le"), (">", "be")):
        with h5py.File(f"{kind}-{label}.h5", "w") as f:
            d = f.create_dataset("x", data=data.astype(order + kind))
            d.attrs["sample_rate"] = 250

packings = {"gzip": dict(compression="gzip"), "lzf": dict(compression="lzf"),
            "lzf-shuffle": dict(compression="lzf", shuffle=True), "shuffle": dict(shuffle=True),
            "fletcher": dict(fletcher32=True, shuffle=True),
            "all": dict(compression="gzip", shuffle=True, fletcher32=True), "plain": dict()}
for label, options in packings.items():
    for libver in ("earliest", "latest"):
        with h5py.File(f"packed-{label}-{libver}.h5", "w", libver=libver) as f:
            d = f.create_dataset("a/b/x", data=(counts * 7).astype("<i4"), chunks=(128,), **options)
            f["a"].attrs["dt"] = np.float32(0.25)
            d.attrs["units"] = np.bytes_("m/s")

table = (np.arange(300)[:, None] * 10 + np.arange(3)).astype(">i2")
for label, options in {"whole": {}, "chunks": dict(chunks=(70, 2), compression="gzip")}.items():
    with h5py.File(f"table-{label}.h5", "w") as f:
        f.create_dataset("x", data=table, **options).attrs["fs"] = [50.0]

with h5py.File("resizable.h5", "w", libver="latest") as f:
    d = f.create_dataset("x", (10,), maxshape=(None,), chunks=(64,), dtype="f8")
    d.resize((N,))
    d[:] = tone
    f.attrs["SamplingRate"] = "12.5"

print("file,channel,rate,length,first,last,sum")


def show(file, path, channel, rate, data):
    data = data.astype("f8")
    print(f"hdf5/{file},{channel},{rate},{len(data)},{data[0]!r},{data[-1]!r},{data.sum()!r}"
          .replace("np.float64(", "").replace(")", ""))


def read(file, path):
    with h5py.File(file) as f:
        return f[path][()]


for name in ("gwosc.h5", "gwosc-latest.h5"):
    show(name, "", "", 4096.0, read(name, "strain/Strain"))
for kind in kinds:
    for label in ("le", "be"):
        show(f"{kind}-{label}.h5", "", "", 250.0, read(f"{kind}-{label}.h5", "x"))
for label in packings:
    for libver in ("earliest", "latest"):
        name = f"packed-{label}-{libver}.h5"
        show(name, "", "", 4.0, read(name, "a/b/x"))
for label in ("whole", "chunks"):
    for c in range(3):
        show(f"table-{label}.h5", "", f"column {c}", 50.0, read(f"table-{label}.h5", "x")[:, c])
show("resizable.h5", "", "", 12.5, read("resizable.h5", "x"))

# What is refused, and why, is in Hdf5Test.
with h5py.File("refused.h5", "w") as f:
    f["one"] = [1.0, 2.0, 3.0]
    f["two"] = [4, 5, 6]
    f["wide"] = np.array([1, 2**60])
    f["text"] = "words"
    f["cube"] = np.zeros((2, 2, 2))
    f["soft"] = h5py.SoftLink("/one")
    f["circle"] = h5py.SoftLink("/circle")
    f["elsewhere"] = h5py.ExternalLink("/etc/hostname", "/x")
    f.create_dataset("unwritten", (1000,), chunks=(10,), dtype="f8")
    f.create_dataset("huge", (10**12,), chunks=(1000,), dtype="f8")
    f.create_dataset("hole", (1000,), dtype="f8")
    f.create_dataset("scaled", data=np.arange(100), scaleoffset=4)
    f["one"].attrs["dt"] = 0.0
    f["two"].attrs["speed"] = 8.0

# Each link leads twice through the one before: /s8 is 511 links to follow, /s9 is 1023, /s40 more than anybody follows.
with h5py.File("links.h5", "w") as f:
    f["one"] = np.arange(5.0)
    f["s0"] = h5py.SoftLink("/")
    for k in range(1, 41):
        f[f"s{k}"] = h5py.SoftLink(f"/s{k - 1}/s{k - 1}")
