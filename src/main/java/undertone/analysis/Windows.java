package undertone.analysis;

import java.util.LinkedHashMap;
import undertone.model.Taper;

/// One window at the last few lengths that a thread has seen.
final class Windows {
  private static final int KEPT = 4;

  private final Taper taper;
  private final LinkedHashMap<Integer, Window> windows = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

  Windows(Taper taper) {
    this.taper = taper;
  }

  /// The window of a length, at least 1.
  Window of(int length) {
    var window = windows.get(length);
    if (window == null) {
      if (windows.size() == KEPT) {
        windows.pollFirstEntry();
      }
      window = new Window(taper, length);
      windows.put(length, window);
    }
    return window;
  }
}
