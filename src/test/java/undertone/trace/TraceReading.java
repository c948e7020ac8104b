package undertone.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the events of a trace.
public final class TraceReading {
  private TraceReading() {}

  /// The fields of each event as texts; those of its arguments have `args.` in front.
  public static List<Map<String, String>> events(String text) throws IOException {
    var events = new ArrayList<Map<String, String>>();
    try (var json = new JsonFactory().createParser(text)) {
      while (!"traceEvents".equals(json.currentName()) || !json.isExpectedStartArrayToken()) {
        if (json.nextToken() == null) {
          throw new IOException("no events");
        }
      }
      while (json.nextToken() == JsonToken.START_OBJECT) {
        var event = new HashMap<String, String>();
        fields(json, "", event);
        events.add(event);
      }
      if (json.nextToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw new IOException("something stands behind the events");
      }
    }
    return events;
  }

  private static void fields(JsonParser json, String prefix, Map<String, String> into)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = prefix + json.currentName();
      if (json.nextToken() == JsonToken.START_OBJECT) {
        fields(json, name + ".", into);
      } else {
        into.put(name, json.getText());
      }
    }
  }
}
