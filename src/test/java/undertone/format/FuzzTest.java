package undertone.format;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.ReadingSpec;
import undertone.model.ReadingSpec.Axis;

/// Broken files are read or refused in words, by every reader of this package.
class FuzzTest {
  private static final int ROUNDS = 20_000;

  @Test
  void npy() {
    fuzz(new Npy(), ReadingSpec.DEFAULTS, Reference.corpus(".npy"));
    fuzz(new Npy(), Opening.along(Axis.COLUMNS), Reference.corpus("-tall.npy"));
  }

  @Test
  void npz() {
    fuzz(new Npz(), Opening.from("strain", ""), Reference.corpus("d.npz"));
    fuzz(new Npz(), Opening.from("table", ""), List.of(Reference.bytes("deflated.npz")));
  }

  @Test
  void wav() {
    fuzz(new Wav(), ReadingSpec.DEFAULTS, Reference.corpus(".wav"));
  }

  @Test
  void csv() {
    var corpus = new ArrayList<byte[]>();
    for (var file : List.of("savetxt.txt", "module.csv", "module.tsv", "german.csv")) {
      corpus.add(Reference.bytes(file));
    }
    fuzz(new Csv(), ReadingSpec.DEFAULTS, corpus);
  }

  @Test
  void raw() {
    for (var format : Raw.all()) {
      MutatedBytes.areReadOrRefused(format, Opening.skipping(100), 2_000, Reference.corpus(".npy"));
    }
  }

  @Test
  void miniSeed() {
    fuzz(new MiniSeed(), ReadingSpec.DEFAULTS, Reference.corpus("mseed", ".mseed"));
  }

  @Test
  void hdf5() {
    var corpus = Reference.corpus("hdf5", ".h5");
    MutatedBytes.areReadOrRefused(new Hdf5(), ReadingSpec.DEFAULTS, 10_000, corpus);
  }

  private static void fuzz(Format format, ReadingSpec how, List<byte[]> corpus) {
    MutatedBytes.areReadOrRefused(format, how, ROUNDS, corpus);
  }
}
