package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.RecordingRef;

class SubsetSourceTest {
  /// Ten recordings; each can be cut, and the second half comes last.
  private static final class Cuttable implements RecordingSource {
    private final List<String> names = new ArrayList<>(List.of("abcdefghij".split("")));

    @Override
    public long size() {
      return names.size();
    }

    @Override
    public RecordingRef at(long index) {
      return new RecordingRef(index, names.get((int) index), "http://127.0.0.1/" + index);
    }

    @Override
    public boolean splits() {
      return true;
    }

    @Override
    public boolean split(long index) {
      names.add(names.get((int) index) + "2");
      return true;
    }
  }

  private static List<String> names(RecordingSource source) {
    var names = new ArrayList<String>();
    for (long i = 0; i < source.size(); i++) {
      names.add(source.at(i).index() + source.at(i).name());
    }
    return names;
  }

  @Test
  void recordingsKeepTheirIndices() {
    var some = new SubsetSource(new Cuttable(), new long[] {7, 2, 9});
    assertThat(names(some)).containsExactly("7h", "2c", "9j");
    assertThat(some.recording(2).name()).isEqualTo("c");
    assertThat(some.recording(3).name()).as("one of the whole").isEqualTo("d");
  }

  @Test
  void aHalfThatIsCutOffComesLast() {
    var whole = new Cuttable();
    var some = new SubsetSource(whole, new long[] {1, 4});
    assertThat(some.splits()).isTrue();
    assertThat(some.split(4)).isTrue();
    assertThat(names(some)).containsExactly("1b", "4e", "10e2");
  }

  @Test
  void aSubsetOfASubsetIsOneOfTheWhole() {
    var whole = new Cuttable();
    var inner = new SubsetSource(whole, new long[] {1, 4, 6});
    var some = new SubsetSource(inner, new long[] {6, 8});
    assertThat(names(some)).containsExactly("6g", "8i");
    some.split(6);
    assertThat(names(some)).containsExactly("6g", "8i", "10g2");
  }

  @Test
  void isNeverEmpty() {
    assertThatThrownBy(() -> new SubsetSource(new Cuttable(), new long[0]))
        .hasMessageContaining("at least one recording");
  }
}
