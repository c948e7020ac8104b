"""Writes one miniSEED 3 record by struct and a CRC-32C bit by bit (polynomial 0x82f63b78,
reflected; of "123456789" it is e3069283): no code of Undertone's or libmseed's is in it.

    /usr/bin/python3 make3.py
"""
import struct


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


assert crc32c(b"123456789") == 0xE3069283
source = b"FDSN:XX_TONE__L_H_Z"
extra = b'{"FDSN":{"Time":{"Quality":100}}}'
data = struct.pack("<5h", 1, -2, 300, -400, 32767)
# 2024, day 366, 23:59:58.000000001; int16; a sample every 4 seconds
record = struct.pack("<2sBBIHHBBBBdIIBBHI", b"MS", 3, 4, 1, 2024, 366, 23, 59, 58, 1, -4.0, 5, 0, 1,
                     len(source), len(extra), len(data)) + source + extra + data
record = record[:28] + struct.pack("<I", crc32c(record)) + record[32:]
open("version3.ms3", "wb").write(record)
print(f"{crc32c(record[:28] + bytes(4) + record[32:]):08x}", len(record))
