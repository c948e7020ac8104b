package undertone.ui.charts;

import java.util.List;
import javafx.scene.paint.Color;
import undertone.ui.words.Words;

/// What is known of a run's throughput at one moment, each with a line and a colour of its own.
enum Figure {
  /// Recordings received per second.
  FETCHED("fetched", "fetched_per_second", Legend.Shape.LINE),
  /// Recordings analysed per second.
  ANALYSED("analysed", "analysed_per_second", Legend.Shape.DASHES),
  /// Recordings in flight.
  IN_FLIGHT("inFlight", "in_flight", Legend.Shape.SWATCH),
  /// Most recordings that might have been in flight.
  LIMIT("limit", "limit", Legend.Shape.DOTS),
  /// Bytes received per second.
  BYTES("bytes", "bytes_per_second", Legend.Shape.DASH_DOTS),
  /// Bytes received and not yet analysed.
  BUFFERED("buffered", "buffered_bytes", Legend.Shape.DASH_DOTS),
  /// Recordings failed since the run started.
  FAILED("failed", "failed", Legend.Shape.CROSS);

  static final List<Figure> ALL = List.of(values());
  private static final Words WORDS = Words.of(Figure.class);

  private final String key;
  private final String column;
  private final Legend.Shape shape;

  Figure(String key, String column, Legend.Shape shape) {
    this.key = key;
    this.column = column;
    this.shape = shape;
  }

  /// Its place in a sample.
  @SuppressWarnings("EnumOrdinal") // within one launch only, never stored
  int place() {
    return ordinal();
  }

  /// What it is remembered by.
  String key() {
    return key;
  }

  /// Its column in files.
  String column() {
    return column;
  }

  Legend.Shape shape() {
    return shape;
  }

  /// Its name in a legend.
  String label() {
    return WORDS.text("figure." + key);
  }

  /// Whether it is on the scale of recordings per second.
  boolean isRate() {
    return this == FETCHED || this == ANALYSED;
  }

  /// The colour of its line.
  Color color(Palette palette) {
    return switch (this) {
      case FETCHED -> palette.waiting();
      case ANALYSED -> palette.analysing();
      case IN_FLIGHT -> palette.queued();
      case LIMIT -> palette.label();
      case BYTES -> palette.bars();
      case BUFFERED -> palette.retrying();
      case FAILED -> palette.failed();
    };
  }
}
