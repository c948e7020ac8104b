package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Set;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.SignalFacts;

/// WAV: PCM of 8, 16, 24 and 32 bits and float of 32 and 64, plain, extensible and RF64. PCM comes
/// out as fractions of full scale, from -1 up to but not including 1 (unit `FS`), as libsndfile and
/// most audio programs have it; SciPy's `wavfile.read` leaves the whole numbers. Float comes out as
/// it is. Channels are called `1`, `2` and so on; a single one has no name. A sample rate of 0
/// counts as not told.
public final class Wav implements Format {
  private static final FormatNames NAMES =
      new FormatNames(
          "wav",
          Set.of("wav", "wave", "rf64"),
          Set.of("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"));
  private static final String UNIT = "FS";

  @Override
  public FormatNames names() {
    return NAMES;
  }

  @Override
  public boolean recognises(ByteBuffer bytes) {
    return WavFile.begins(MemorySegment.ofBuffer(bytes));
  }

  @Override
  public Opened open(ByteBuffer bytes, ReadingSpec how) {
    if (!bytes.hasRemaining()) {
      return Opened.refused(Cause.EMPTY, "the recording is empty: 0 bytes");
    }
    var body = MemorySegment.ofBuffer(bytes);
    try {
      return tracks(body, WavFile.read(body), how);
    } catch (Malformed e) {
      return Opened.refused(Cause.UNDECODABLE, e.getMessage());
    }
  }

  private Opened tracks(MemorySegment body, WavFile file, ReadingSpec how) {
    var format = file.format();
    if (file.length() == 0) {
      return Opened.refused(Cause.EMPTY, "the recording has no samples: its data is 0 bytes long");
    }
    double rate = format.sampleRateHz() == 0 ? how.sampleRateHz() : format.sampleRateHz();
    var facts = SignalFacts.of(name(), UNIT);
    var tracks = new ArrayList<Track>(format.channels());
    for (int channel = 0; channel < format.channels(); channel++) {
      var type = format.type();
      var place =
          new Placed.Place(
              type,
              ByteOrder.LITTLE_ENDIAN,
              file.start() + (long) channel * type.bytes(),
              format.frame(),
              (int) (file.length() / format.frame()));
      var name = format.channels() == 1 ? "" : Integer.toString(channel + 1);
      tracks.add(new Placed(body, place, format.scale(), rate, facts.ofChannel(name)));
    }
    return new Opened.Tracks(tracks);
  }

  /// Writes one channel as float of 64 bits.
  ///
  /// @param sampleRateHz frames per second, whole
  /// @param samples of the channel
  /// @return the file
  public static byte[] encode(int sampleRateHz, double... samples) {
    return encode(SampleType.F64, sampleRateHz, 1, samples);
  }

  /// Writes a file.
  ///
  /// @param type U8, I16, I24, I32, F32 or F64
  /// @param sampleRateHz frames per second
  /// @param channels how many
  /// @param samples frame after frame, PCM as whole multiples of its step
  /// @return the file
  /// @throws IllegalArgumentException if a sample is none that the type has
  static byte[] encode(SampleType type, int sampleRateHz, int channels, double... samples) {
    boolean isFloat = type == SampleType.F32 || type == SampleType.F64;
    var format = new WavFormat(type, channels, sampleRateHz);
    var numbers = samples.clone();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (numbers[i] - format.scale().shift()) / format.scale().factor();
    }
    var data = Narrowing.bytes(type, ByteOrder.LITTLE_ENDIAN, numbers);
    int pad = data.length & 1;
    var file = ByteBuffer.allocate(44 + data.length + pad).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(36 + data.length + pad).put(ascii("WAVEfmt ")).putInt(16);
    file.putShort((short) (isFloat ? 3 : 1)).putShort((short) channels).putInt(sampleRateHz);
    file.putInt(sampleRateHz * format.frame()).putShort((short) format.frame());
    file.putShort((short) (8 * type.bytes())).put(ascii("data")).putInt(data.length).put(data);
    return file.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
