package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.RecordingRef;
import undertone.model.RemoteHosts;

class FirstRecordingsTest {
  private final Halving all = new Halving(List.of("a", "b", "c", "d"));

  @Test
  void hasNoMoreThanTheSourceHas() {
    assertThat(new FirstRecordings(all, 2).size()).isEqualTo(2);
    assertThat(new FirstRecordings(all, 9).size()).isEqualTo(4);
    assertThat(names(new FirstRecordings(all, 3))).containsExactly("a", "b", "c");
  }

  @Test
  void aHalfThatWasCutOffComesAfterTheFirstOnesAndNotAfterTheWholeSource() {
    var first = new FirstRecordings(all, 2);
    assertThat(first.splits()).isTrue();
    assertThat(first.split(1)).isTrue();
    assertThat(names(first)).containsExactly("a", "b1", "b2");
    assertThat(first.split(2)).as("the half is cut again").isTrue();
    assertThat(names(first)).containsExactly("a", "b1", "b21", "b22");
    assertThat(first.split(0)).isTrue();
    assertThat(names(first)).containsExactly("a1", "b1", "b21", "b22", "a2");
    all.mayCut = false;
    assertThat(first.split(0)).isFalse();
    assertThat(first.size()).isEqualTo(5);
  }

  @Test
  void namesTheHostsOfTheSource() {
    assertThat(new FirstRecordings(all, 2).hosts().names()).containsExactly("far.example");
  }

  private static List<String> names(RecordingSource source) {
    var names = new ArrayList<String>();
    for (long i = 0; i < source.size(); i++) {
      assertThat(source.at(i).index()).isEqualTo(i);
      names.add(source.at(i).name());
    }
    return names;
  }

  /// Cuts names.
  private static final class Halving implements RecordingSource {
    private final List<String> names;
    private boolean mayCut = true;

    Halving(List<String> names) {
      this.names = new ArrayList<>(names);
    }

    @Override
    public long size() {
      return names.size();
    }

    @Override
    public RecordingRef at(long index) {
      var name = names.get((int) index);
      return new RecordingRef(index, name, "http://x/" + name);
    }

    @Override
    public RemoteHosts hosts() {
      return new RemoteHosts(List.of("far.example"), true);
    }

    @Override
    public boolean splits() {
      return true;
    }

    @Override
    public boolean split(long index) {
      var name = names.get((int) index);
      if (mayCut) {
        names.set((int) index, name + "1");
        names.add(name + "2");
      }
      return mayCut;
    }
  }
}
