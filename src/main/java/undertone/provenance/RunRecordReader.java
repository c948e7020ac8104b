package undertone.provenance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunSettingsText;

/// Reads a run record, which may come from anybody: it is limited in size and depth, and everything
/// in it is checked before anything is done.
public final class RunRecordReader {
  /// A list from standard input is part of the record, and has at most 64 MiB.
  private static final long LARGEST_BYTES = 96L << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(LARGEST_BYTES)
                  .maxNestingDepth(8)
                  .maxStringLength(80 << 20)
                  .maxNameLength(256)
                  .maxNumberLength(64)
                  .maxTokenCount(10_000_000)
                  .build())
          .build();

  /// The groups of the record, and what is known in each; in the others, everything.
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          Names.DATA,
          Set.of(
              Names.FILE,
              "format",
              "bytes",
              "sha256",
              "rows",
              Names.FILTER,
              Names.DIGEST,
              "columns"),
          Names.RUN,
          Set.of(
              "source",
              "strategy",
              "analysis",
              Names.STARTED_AT,
              "ended_at",
              "elapsed_s",
              Names.RECORDINGS,
              "analysed",
              "no_data",
              "failed",
              Names.LEFT,
              "bytes_received",
              "failures"),
          Names.VERDICT,
          Set.of("limited_by", "reason", "advice", "bound_s"),
          Names.SETTINGS,
          Set.of(),
          Names.COMPUTED_BY,
          Set.of());

  private final Path file;
  private final Map<String, Map<String, String>> groups = new HashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private int version;

  private RunRecordReader(Path file) {
    this.file = file;
  }

  /// Reads one.
  ///
  /// @param file the record
  /// @return what it asks for
  /// @throws RunRecordException if it is none, is a newer program's, or makes no sense
  public static RecordedRun read(Path file) throws RunRecordException {
    var reader = new RunRecordReader(file);
    reader.read();
    return reader.checked();
  }

  /// The name of the data file that a record is of.
  ///
  /// @param file the record
  /// @return without its folder
  /// @throws RunRecordException if it is no record
  static String dataFile(Path file) throws RunRecordException {
    var reader = new RunRecordReader(file);
    reader.read();
    return reader.group(Names.DATA).getOrDefault(Names.FILE, "");
  }

  private void read() throws RunRecordException {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw refusal("it is larger than any run record", null);
      }
      try (var in = Files.newInputStream(file);
          var json = JSON.createParser(in)) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
          throw refusal("it is no JSON object", null);
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          field(json, json.currentName());
        }
      }
    } catch (StreamConstraintsException e) {
      throw refusal("it is deeper or longer than any run record", e);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw refusal(
          at == null ? "it is not valid JSON" : "it is not valid JSON, line " + at.getLineNr(), e);
    } catch (RunRecordException e) {
      throw e;
    } catch (IOException e) {
      throw new RunRecordException(
          "the run record %s cannot be read: %s"
              .formatted(file, Files.exists(file) ? e.getMessage() : "it does not exist"),
          e);
    }
  }

  private void field(JsonParser json, String name) throws IOException {
    var token = json.nextToken();
    if (name.equals(Names.VERSION)) {
      version = token == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : 0;
    } else if (name.equals(Names.COMPUTED_BY) && token == JsonToken.START_ARRAY) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        groups.put(name, values(json)); // The last one counts.
      }
    } else if (KNOWN.containsKey(name) && token == JsonToken.START_OBJECT) {
      var values = values(json);
      groups.put(name, values);
      var known = KNOWN.getOrDefault(name, Set.of());
      if (!known.isEmpty()) {
        values.keySet().stream()
            .filter(field -> !known.contains(field))
            .forEach(field -> unknown.add(name + "." + field));
      }
    } else {
      if (!name.equals("written_at")) {
        unknown.add(name);
      }
      json.skipChildren();
    }
  }

  /// Texts and numbers as texts; what has a depth of its own is passed over.
  private static Map<String, String> values(JsonParser json) throws IOException {
    var values = new HashMap<String, String>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      var token = json.nextToken();
      values.put(name, token.isScalarValue() ? json.getText() : "");
      json.skipChildren();
    }
    return values;
  }

  private RecordedRun checked() throws RunRecordException {
    if (version < 1) {
      throw refusal("it is another program's: the field " + Names.VERSION + " is missing", null);
    }
    if (version > Names.CURRENT) {
      throw refusal(
          "a newer Undertone wrote it (its version is %d, this one knows %d): use that one"
              .formatted(version, Names.CURRENT),
          null);
    }
    var settings = group(Names.SETTINGS);
    try {
      var meaning = RunSettingsText.read(settings);
      meaning.unknown().forEach(name -> unknown.add(Names.SETTINGS + "." + name));
      var data = group(Names.DATA);
      var origin = group(Names.COMPUTED_BY);
      long left = left();
      return new RecordedRun(
          meaning.run(),
          meaning.service(),
          data.getOrDefault(Names.FILE, ""),
          group(Names.RUN).getOrDefault(Names.STARTED_AT, ""),
          origin.getOrDefault("undertone", ""),
          origin.getOrDefault("fft", ""),
          left == 0 && data.getOrDefault(Names.FILTER, "").isEmpty()
              ? data.getOrDefault(Names.DIGEST, "")
              : "",
          left,
          unknown);
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()), e);
    }
  }

  private long left() {
    var text = group(Names.RUN).getOrDefault(Names.LEFT, "0");
    if (!text.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("run.left is a number, not " + text);
    }
    return Long.parseLong(text);
  }

  private Map<String, String> group(String name) {
    return groups.getOrDefault(name, Map.of());
  }

  private RunRecordException refusal(String why, @Nullable Exception e) {
    return new RunRecordException("%s is no run record to go by: %s".formatted(file, why), e);
  }
}
