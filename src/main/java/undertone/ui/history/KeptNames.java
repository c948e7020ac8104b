package undertone.ui.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import undertone.model.RecordingRef;

/// Names and addresses of many recordings as bytes one after the other, since a million strings
/// would cost more than the results: what all addresses begin with is kept once, and a name that
/// its address ends with not at all. One writer; readers once it is done.
final class KeptNames {

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private int[] starts = new int[64];
  private int[] nameStarts = new int[64];
  private long most = -1;
  private String prefix = "";

  /// Takes a recording in. The second time does nothing.
  void add(RecordingRef recording) {
    int place = Math.toIntExact(recording.index());
    if (place >= starts.length) {
      starts = Arrays.copyOf(starts, Math.max(place + 1, starts.length + (starts.length >> 1)));
      nameStarts = Arrays.copyOf(nameStarts, starts.length);
    }
    if (starts[place] != 0) {
      return;
    }
    var url = recording.url();
    if (most < 0) {
      prefix = url.substring(0, url.lastIndexOf('/') + 1);
      length = 1; // 0 stands for none
    }
    most = Math.max(most, place);
    boolean begins = url.startsWith(prefix);
    starts[place] = length;
    append((begins ? "+" : "-") + (begins ? url.substring(prefix.length()) : url));
    nameStarts[place] = length;
    append(
        url.endsWith(recording.name()) ? "=" + recording.name().length() : ":" + recording.name());
    append("\0");
  }

  private void append(String text) {
    byte[] more = text.getBytes(UTF_8);
    if (length + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more.length, length + (length >> 1)));
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /// The recording of an index that was taken in.
  RecordingRef get(long index) {
    int place = Math.toIntExact(index);
    if (place >= starts.length || starts[place] == 0) {
      return new RecordingRef(index, Long.toString(index), "");
    }
    int from = starts[place];
    int middle = nameStarts[place];
    var rest = new String(bytes, from + 1, middle - from - 1, UTF_8);
    var url = bytes[from] == '+' ? prefix + rest : rest;
    int end = middle;
    while (bytes[end] != 0) {
      end++;
    }
    var text = new String(bytes, middle + 1, end - middle - 1, UTF_8);
    return new RecordingRef(
        index,
        bytes[middle] == ':' ? text : url.substring(url.length() - Integer.parseInt(text)),
        url);
  }

  /// What every index is below.
  long indices() {
    return most + 1;
  }
}
