package undertone.format;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.Signal;

/// NumPy's `.npz`: `.npy` arrays in a zip archive, stored or deflated, of which
/// [ReadingSpec#dataset] names one; without it there must be only one. Checksums are checked.
///
/// An array of one channel is unpacked on the way into its samples. One of many channels is
/// unpacked once, into memory of its own that the garbage collector frees. Either way at most 1
/// GiB, and at most 200 times what is packed beyond the first 16 MiB, so that no small body fills
/// the memory.
public final class Npz implements Format {
  private static final FormatNames NAMES =
      new FormatNames("npz", Set.of("npz"), Set.of("application/x-npz"));
  private static final String SUFFIX = ".npy";
  private static final long LARGEST = 1L << 30;
  private static final long RATIO = 200;
  private static final long UNSUSPECTED = 16L << 20;
  private static final int LISTED = 12;
  private static final int PIECE = 1 << 16;

  @Override
  public FormatNames names() {
    return NAMES;
  }

  /// A zip archive that has an array in it; the first member tells even where the end is missing.
  @Override
  public boolean recognises(ByteBuffer bytes) {
    var file = MemorySegment.ofBuffer(bytes);
    if (!ZipMember.begins(file)) {
      return false;
    }
    try {
      return ZipMember.firstName(file).endsWith(SUFFIX) || !arrays(ZipMember.all(file)).isEmpty();
    } catch (Malformed _) {
      return false;
    }
  }

  @Override
  public Opened open(ByteBuffer bytes, ReadingSpec how) {
    if (!bytes.hasRemaining()) {
      return Opened.refused(Cause.EMPTY, "the recording is empty: 0 bytes");
    }
    var file = MemorySegment.ofBuffer(bytes);
    try {
      var member = chosen(arrays(ZipMember.all(file)), how.dataset());
      if (member.encrypted()) {
        return Opened.refused(
            Cause.ENCODED, member.name() + " is encrypted (zip): decrypt it before it is served");
      }
      return array(member, member.bytes(file), how);
    } catch (Malformed e) {
      return Opened.refused(Cause.UNDECODABLE, e.getMessage());
    }
  }

  private static List<ZipMember> arrays(List<ZipMember> members) {
    return members.stream().filter(member -> member.name().endsWith(SUFFIX)).toList();
  }

  private static ZipMember chosen(List<ZipMember> arrays, String wanted) throws Malformed {
    if (arrays.isEmpty()) {
      throw new Malformed("it has no arrays");
    }
    var names =
        arrays.stream().limit(LISTED).map(Npz::arrayName).collect(joining(", "))
            + (arrays.size() > LISTED ? " and %d more".formatted(arrays.size() - LISTED) : "");
    if (wanted.isEmpty()) {
      if (arrays.size() > 1) {
        throw new Malformed("it has %d arrays: choose one of %s".formatted(arrays.size(), names));
      }
      return arrays.getFirst();
    }
    return arrays.stream()
        .filter(array -> wanted.equals(array.name()) || wanted.equals(arrayName(array)))
        .findFirst()
        .orElseThrow(() -> new Malformed("it has no array %s; it has %s".formatted(wanted, names)));
  }

  private static String arrayName(ZipMember member) {
    return member.name().substring(0, member.name().length() - SUFFIX.length());
  }

  private Opened array(ZipMember member, MemorySegment packed, ReadingSpec how) throws Malformed {
    return switch (member.method()) {
      case ZipMember.STORED -> {
        var crc = new CRC32();
        crc.update(packed.asByteBuffer());
        Unpacking.check(member, (int) crc.getValue());
        yield Npy.open(packed, name(), how);
      }
      case ZipMember.DEFLATED -> deflated(member, packed, how);
      default ->
          throw new Malformed(
              "%s is packed by method %d; Undertone reads stored (0) and deflated (8)"
                  .formatted(member.name(), member.method()));
    };
  }

  private Opened deflated(ZipMember member, MemorySegment packed, ReadingSpec how)
      throws Malformed {
    long most = Math.min(LARGEST, Math.max(UNSUSPECTED, RATIO * member.packed()));
    if (member.unpacked() < 0 || member.unpacked() > most) {
      throw new Malformed(
          "%s says that its %,d bytes unpack to %,d; Undertone unpacks %,d of them at most"
              .formatted(member.name(), member.packed(), member.unpacked(), most));
    }
    var beginning = new byte[(int) Math.min(NpyHeader.MOST, member.unpacked())];
    try (var unpacking = new Unpacking(member, packed)) {
      unpacking.fill(beginning, beginning.length);
    }
    var header = NpyHeader.read(MemorySegment.ofArray(beginning));
    var array = NpyArray.of(header, member.unpacked() - header.end());
    if (array.count() == 0 || array.channels(how.axis()).size() > 1) {
      return Npy.open(unpacked(member, packed), name(), how);
    }
    return Npy.tracks(
        array,
        name(),
        how,
        (place, facts) -> new PackedTrack(member, packed, place, how.sampleRateHz(), facts));
  }

  private static MemorySegment unpacked(ZipMember member, MemorySegment packed) throws Malformed {
    var memory = Arena.ofAuto().allocate(member.unpacked(), Signal.ALIGNMENT);
    var piece = new byte[PIECE];
    try (var unpacking = new Unpacking(member, packed)) {
      for (long done = 0; done < memory.byteSize(); done += PIECE) {
        int count = (int) Math.min(PIECE, memory.byteSize() - done);
        unpacking.fill(piece, count);
        MemorySegment.copy(MemorySegment.ofArray(piece), 0, memory, done, count);
      }
      unpacking.end();
    }
    return memory;
  }

  /// Writes arrays, stored as `numpy.savez` does.
  ///
  /// @param arrays by name: the bytes of an `.npy` file each
  /// @return the file
  public static byte[] encode(Map<String, byte[]> arrays) {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      for (var array : arrays.entrySet()) {
        var entry = new ZipEntry(array.getKey() + SUFFIX);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(array.getValue().length);
        var crc = new CRC32();
        crc.update(array.getValue());
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(array.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never: it writes to an array
    }
    return file.toByteArray();
  }
}
