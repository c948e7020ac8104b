package undertone.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import undertone.model.Host;
import undertone.model.InvalidSourceException;

/// A listing in JSON: an array of names or addresses, or of objects that have a `url`, `href`,
/// `path` or `name`, and perhaps a `size` and a `modified`; or an object that has such an array.
/// nginx's `autoindex_format json` is one, the simulated service's listing another. Belongs to one
/// thread.
final class JsonIndex {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(1 << 16)
                  .maxNameLength(1 << 10)
                  .build())
          .build();
  private static final Set<String> FOLDERS = Set.of("directory", "folder", "dir");

  private static final Set<String> TIMES =
      Set.of("mtime", "modified", "last_modified", "lastmodified", "updated", "etag");

  private final String url;
  private final Map<String, IndexEntry> entries = new LinkedHashMap<>();
  private String next = "";

  /// A listing.
  ///
  /// @param url where it is
  JsonIndex(String url) {
    this.url = url;
  }

  /// Reads it.
  ///
  /// @param text a JSON array or object
  /// @throws InvalidSourceException if it is none, with a sentence for people
  IndexPage read(String text) throws InvalidSourceException {
    try (var json = JSON.createParser(text)) {
      boolean listed = false;
      if (json.nextToken() == JsonToken.START_ARRAY) {
        array(json);
        listed = true;
      } else {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          var name = json.currentName();
          switch (json.nextToken()) {
            case START_ARRAY -> {
              array(json);
              listed = true;
            }
            case VALUE_STRING -> next = name.equals("next") ? address(json.getText()) : next;
            default -> json.skipChildren();
          }
        }
      }
      if (!listed) {
        throw new InvalidSourceException(url + " is JSON, but holds no list of recordings");
      }
    } catch (IOException e) {
      var message = String.valueOf(e.getMessage());
      throw new InvalidSourceException(
          "%s is no valid JSON: %s".formatted(url, message.lines().findFirst().orElse("")));
    }
    boolean here = Host.of(next).equals(Host.of(url));
    return new IndexPage(List.copyOf(entries.values()), here ? next : "");
  }

  private void array(JsonParser json) throws IOException {
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      switch (token) {
        case START_OBJECT -> object(json);
        case VALUE_STRING -> add(named(json.getText()), json.getText().endsWith("/"), -1, "");
        case null -> throw new IOException("it ends in the middle of a list");
        default -> json.skipChildren();
      }
    }
  }

  private void object(JsonParser json) throws IOException {
    var found = "";
    int rank = Integer.MAX_VALUE;
    boolean folder = false;
    long bytes = -1;
    var time = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName().toLowerCase(Locale.ROOT);
      var value = json.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        int place = List.of("url", "href", "path", "name").indexOf(name);
        if (place >= 0 && place < rank) {
          rank = place;
          found = place < 2 ? address(json.getText()) : named(json.getText());
        }
        time = TIMES.contains(name) ? json.getText() : time;
        folder |= name.equals("type") && FOLDERS.contains(json.getText().toLowerCase(Locale.ROOT));
      } else if (value == JsonToken.VALUE_NUMBER_INT && name.equals("size")) {
        bytes = Math.max(-1, json.getValueAsLong(-1));
      } else if (value != null && value.isNumeric() && TIMES.contains(name)) {
        time = json.getText();
      } else {
        json.skipChildren();
      }
    }
    if (!found.isEmpty()) {
      add(found, folder || found.endsWith("/"), bytes, time);
    }
  }

  private void add(String address, boolean folder, long bytes, String time) {
    var plain = IndexPage.withoutFragment(address);
    var whole = folder && !plain.endsWith("/") ? plain + "/" : plain;
    entries.putIfAbsent(whole, new IndexEntry(whole, folder, bytes, Editions.of(bytes, time)));
  }

  /// The address of something that is called by its plain name or path.
  private String named(String name) {
    return isAddress(name) ? name : address(Percent.encodePath(name));
  }

  /// An address that may leave out what it has in common with the page's.
  private String address(String reference) {
    if (isAddress(reference)) {
      return reference;
    }
    if (reference.startsWith("/")) {
      int root = url.indexOf('/', url.indexOf("://") + 3);
      return (root < 0 ? url : url.substring(0, root)) + reference;
    }
    return IndexPage.base(url) + (reference.startsWith("./") ? reference.substring(2) : reference);
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }
}
