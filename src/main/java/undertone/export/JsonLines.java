package undertone.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import undertone.export.column.WellFormed;
import undertone.model.Landed;
import undertone.model.ResultSchema;

/// A JSON object for each row, on a line of its own, with every column in it: what is missing is
/// null. Numbers have as many digits as bring the same double back. JSON has no infinity: a number
/// too large for any double stands for it, which readers take for one.
final class JsonLines implements RowWriter, Cells {
  private static final String INFINITY = "1e999";

  private final ResultSchema schema;
  private final boolean flushes;
  private final SerializedString[] names;
  private final JsonGenerator json;
  private int column;

  /// A writer.
  ///
  /// @param stream stays open
  /// @param flushes whether each row is there at once
  JsonLines(OutputStream stream, ResultSchema schema, boolean flushes) throws IOException {
    this.schema = schema;
    this.flushes = flushes;
    names =
        CsvRow.columns(schema).stream().map(SerializedString::new).toArray(SerializedString[]::new);
    var factory =
        ((JsonFactoryBuilder) JsonFactory.builder()).rootValueSeparator((String) null).build();
    json = factory.createGenerator(stream, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  @Override
  public void row(Landed landed) throws IOException {
    column = 0;
    try {
      json.writeStartObject();
      Row.write(landed, schema, this);
      json.writeEndObject();
      json.writeRaw('\n');
      if (flushes) {
        json.flush();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void finish() throws IOException {
    json.flush();
  }

  private interface Value {
    void write() throws IOException;
  }

  private void cell(Value value) {
    try {
      json.writeFieldName(names[column++]);
      value.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void whole(long value) {
    cell(() -> json.writeNumber(value));
  }

  @Override
  public void number(double value) {
    cell(() -> {
      if (Double.isInfinite(value)) {
        json.writeRawValue(value < 0 ? "-" + INFINITY : INFINITY);
      } else {
        json.writeNumber(value);
      }
    });
  }

  @Override
  public void text(String value) {
    cell(() -> json.writeString(WellFormed.text(value)));
  }

  @Override
  public void time(Instant at) {
    cell(() -> json.writeString(at.toString()));
  }

  @Override
  public void started(Instant at) {
    cell(() -> json.writeString(TimeText.milliseconds(at)));
  }

  @Override
  public void missing() {
    cell(json::writeNull);
  }
}
