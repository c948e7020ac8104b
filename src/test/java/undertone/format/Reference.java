package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import undertone.model.ReadingSpec;

/// Files that other programs made, and what those programs say is in them. The scripts that made
/// both lie beside the files.
///
/// @param file its name
/// @param channel as Undertone should call it; for an `.npz`, the array
/// @param rate in Hz, NaN for none
/// @param length of the channel
/// @param first sample
/// @param last sample
/// @param sum of all samples
record Reference(
    String file, String channel, double rate, int length, double first, double last, double sum) {
  private static final Path FOLDER = Path.of("src/test/resources/undertone/format");

  /// The figures of one script.
  static List<Reference> all(String csv) {
    return lines(csv).stream().skip(1).map(line -> of(cells(line))).toList();
  }

  /// Commas within quotes separate nothing.
  private static String[] cells(String line) {
    var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    return Arrays.stream(cells).map(cell -> cell.replace("\"", "")).toArray(String[]::new);
  }

  private static Reference of(String[] cells) {
    return new Reference(
        cells[0],
        cells[1],
        cells[2].isEmpty() ? Double.NaN : Double.parseDouble(cells[2]),
        Integer.parseInt(cells[3]),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]),
        Double.parseDouble(cells[6]));
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// The bytes of a file.
  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// All files of one extension.
  static List<byte[]> corpus(String extension) {
    return corpus("", extension);
  }

  /// All files of one extension in a folder of their own.
  static List<byte[]> corpus(String folder, String extension) {
    try (var files = Files.list(FOLDER.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(extension))
          .sorted()
          .map(name -> bytes(Path.of(folder, name).toString()))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// What Undertone makes of the file, through the front door.
  Opening.Copy read(ReadingSpec how) {
    var copies = Opening.copies(Formats.open(file, "", Opening.direct(bytes(file)), how));
    return copies.stream()
        .filter(copy -> copies.size() == 1 || copy.facts().channel().equals(channel))
        .findFirst()
        .orElseThrow();
  }

  /// Checks a signal: its ends to the last bit, its sum to what the order of adding costs.
  void check(Opening.Copy copy) {
    assertThat(copy.rate()).isEqualTo((Double) rate);
    assertThat(copy.samples()).hasSize(length);
    assertThat(copy.samples()[0]).isEqualTo(first);
    assertThat(copy.samples()[length - 1]).isEqualTo(last);
    double size = Arrays.stream(copy.samples()).map(Math::abs).sum();
    assertThat(Arrays.stream(copy.samples()).sum()).isCloseTo(sum, within(1e-15 * size));
  }

  @Override
  public String toString() {
    return file + " " + channel;
  }
}
