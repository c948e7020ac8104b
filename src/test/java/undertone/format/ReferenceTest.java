package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import undertone.model.ReadingSpec;

class ReferenceTest {

  @ParameterizedTest
  @MethodSource("arraysAndSounds")
  void arraysAndSoundsAreWhatNumpyAndScipyWrote(Reference reference) {
    var copy = reference.read(ReadingSpec.DEFAULTS);

    reference.check(copy);
    assertThat(copy.facts().channel()).isEqualTo(reference.channel());
  }

  static List<Reference> arraysAndSounds() {
    return Reference.all("reference-arrays.csv").stream()
        .filter(reference -> !reference.file().endsWith(".npz"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tablesAndMoreSoundsAreWhatTheirProgramsWrote(Reference reference) {
    reference.check(reference.read(ReadingSpec.DEFAULTS));
  }

  static List<Reference> tables() {
    return Reference.all("reference-tables.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "complex.npy, complex",
    "structured.npy, a structure of several parts",
    "longdouble.npy, wider than 64 bits",
    "objects.npy, Python objects",
    "text.npy, text",
    "zero-dimensions.npy, a single number",
    "three-dimensions.npy, 3 dimensions",
    "empty.npy, no samples",
    "sox-mu-law.wav, mu-law",
  })
  void filesThatAreNoSignalsAreRefusedInWords(String file, String told) {
    var opened =
        Formats.open(file, "", Opening.direct(Reference.bytes(file)), ReadingSpec.DEFAULTS);

    assertThat(Opening.refusal(opened).message()).contains(told);
  }
}
