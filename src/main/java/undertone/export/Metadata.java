package undertone.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import undertone.export.column.ExportColumn;
import undertone.model.ResultSchema;

/// What a file says of itself, where its format has room for that.
final class Metadata {
  private Metadata() {}

  /// Name and version of the program.
  static String program() {
    return "Undertone "
        + Optional.ofNullable(Metadata.class.getPackage().getImplementationVersion())
            .orElse("(development)");
  }

  /// Program, analysis, and name, kind, unit and meaning of each column, as JSON.
  static String json(ResultSchema schema) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("program", program());
      json.writeStringField("analysis", schema.analysis());
      json.writeArrayFieldStart("columns");
      for (var column : ExportColumns.of(schema)) {
        write(column, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(ExportColumn column, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", column.name());
    json.writeStringField("unit", column.unit());
    json.writeStringField("meaning", column.meaning());
    json.writeEndObject();
  }
}
