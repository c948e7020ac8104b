package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.jhdf.filter.LzfFilter;
import io.jhdf.filter.PipelineFilterWithData;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks a chunk by the filters it was packed with, the last one first. Deflate and Fletcher 32
/// are our own: jHDF's deflate unpacks without end whatever comes, and it passes over the checksum.
///
/// @param filters in the order of packing
/// @param bytes of an unpacked chunk
/// @param width of a number in bytes
record HdfFilters(List<Step> filters, int bytes, int width) {
  private static final int DEFLATE = 1;
  private static final int SHUFFLE = 2;
  private static final int FLETCHER = 3;
  private static final int LZF = 32_000;

  /// What deflate makes of a byte at most, and more than LZF does.
  private static final long LARGEST_RATIO = 1_032;

  /// One filter.
  ///
  /// @param id as registered with the HDF Group
  /// @param options its client data
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Step(int id, int[] options) {}

  /// Checks that all of them are known.
  ///
  /// @param pipeline of the dataset
  /// @param bytes of an unpacked chunk
  /// @param width of a number in bytes
  /// @return the filters
  /// @throws Malformed if one is not
  static HdfFilters of(List<PipelineFilterWithData> pipeline, int bytes, int width)
      throws Malformed {
    var steps = new ArrayList<Step>();
    for (var filter : pipeline) {
      int id = filter.getId();
      if (id != DEFLATE && id != SHUFFLE && id != FLETCHER && id != LZF) {
        throw new Malformed(
            "it is packed with %s, which Undertone does not unpack: repack it with gzip"
                .formatted(filter.getName()));
      }
      steps.add(new Step(id, filter.getFilterData()));
    }
    return new HdfFilters(List.copyOf(steps), bytes, width);
  }

  /// Whether a chunk can become as large as it is said to: asked before memory is taken.
  ///
  /// @param packed its bytes
  /// @throws Malformed if not
  void checkRoom(long packed) throws Malformed {
    boolean compressed = filters.stream().anyMatch(step -> step.id == DEFLATE || step.id == LZF);
    if (compressed ? packed * LARGEST_RATIO < bytes : packed < bytes) {
      throw new Malformed(
          "a chunk of %,d bytes is said to hold %,d: the file is broken".formatted(packed, bytes));
    }
  }

  /// Unpacks a chunk.
  ///
  /// @param packed as it lies in the file
  /// @return all its numbers
  /// @throws Malformed if it comes out in another length, or its checksum is wrong
  MemorySegment unpack(MemorySegment packed) throws Malformed {
    if (filters.isEmpty()) {
      return packed;
    }
    var data = packed;
    for (int i = filters.size() - 1; i >= 0; i--) {
      var step = filters.get(i);
      data =
          switch (step.id) {
            case DEFLATE -> inflate(data);
            case SHUFFLE -> unshuffle(data);
            case FLETCHER -> HdfChecksum.checked(data);
            default -> unpackLzf(data, step);
          };
    }
    if (data.byteSize() != bytes) {
      throw wrongLength(data.byteSize());
    }
    return data;
  }

  private MemorySegment inflate(MemorySegment data) throws Malformed {
    // Room for a checksum that was packed with it.
    var out = new byte[bytes + HdfChecksum.BYTES];
    int done = 0;
    try (var inflater = new Inflater()) {
      inflater.setInput(data.asByteBuffer());
      while (!inflater.finished() && done < out.length) {
        int count = inflater.inflate(out, done, out.length - done);
        if (count == 0) {
          break;
        }
        done += count;
      }
    } catch (DataFormatException e) {
      throw new Malformed("a chunk cannot be unpacked (deflate): the file is broken");
    }
    return MemorySegment.ofArray(out).asSlice(0, done);
  }

  private MemorySegment unshuffle(MemorySegment data) throws Malformed {
    if (data.byteSize() != bytes) {
      throw wrongLength(data.byteSize());
    }
    var shuffled = data.toArray(JAVA_BYTE);
    var out = new byte[bytes];
    int numbers = bytes / width;
    for (int b = 0, from = 0; b < width; b++) {
      for (int i = 0; i < numbers; i++) {
        out[i * width + b] = shuffled[from++];
      }
    }
    return MemorySegment.ofArray(out);
  }

  private MemorySegment unpackLzf(MemorySegment data, Step step) throws Malformed {
    if (step.options.length < 3 || step.options[2] != bytes) {
      throw new Malformed("a chunk cannot be unpacked (LZF): the file is broken");
    }
    try {
      var out = new LzfFilter().decode(data.toArray(JAVA_BYTE), step.options);
      return MemorySegment.ofArray(out);
    } catch (RuntimeException e) {
      throw new Malformed("a chunk cannot be unpacked (LZF): the file is broken");
    }
  }

  private Malformed wrongLength(long found) {
    return new Malformed(
        "a chunk unpacks to %,d bytes and not to %,d: the file is broken".formatted(found, bytes));
  }
}
