package undertone.ui.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import undertone.report.Markup;

/// A chart as an SVG document. Made on the JavaFX Application Thread, written on any.
final class Svg {
  private interface Piece {
    void writeTo(Appendable out) throws IOException;
  }

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Svg() {}

  /// The chart as it stands, with its legend and without hover marks.
  static Svg of(Chart chart) {
    return chart.whole(() -> {
      var svg = new Svg();
      var brush = Brush.into(svg, chart.palette(), chart.brush().g().getFont());
      svg.begin(chart);
      Drawing.draw(chart, brush);
      if (chart.hasData()) {
        chart.paintLayers(brush, chart.plot());
        chart.paintMarks(brush, chart.plot());
      }
      svg.add("</svg>\n");
      svg.close();
      return svg;
    });
  }

  private void begin(Chart chart) {
    var font = chart.brush().g().getFont();
    long width = Math.round(chart.getWidth());
    long height = Math.round(chart.getHeight());
    add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    add(" width=\"" + width + "\" height=\"" + height + '"');
    add(" viewBox=\"0 0 " + width + ' ' + height + '"');
    add(" font-family=\"" + Markup.escaped(font.getFamily()) + ", sans-serif\"");
    add(" font-size=\"" + font.getSize() + "\">\n");
    add("<title>" + Markup.escaped(chart.name()) + "</title>\n");
    add("<desc>" + Markup.escaped(chart.description()) + "</desc>\n");
  }

  void add(String part) {
    text.append(part);
  }

  /// Adds the address of a picture that is within the document.
  void add(Image image) {
    PixelReader pixels = Objects.requireNonNull(image.getPixelReader(), "a picture in memory");
    // The chart goes on drawing on its own.
    var copy = new WritableImage(pixels, (int) image.getWidth(), (int) image.getHeight());
    close();
    pieces.add(out -> {
      var bytes = new ByteArrayOutputStream();
      Png.write(copy, bytes);
      out.append("data:image/png;base64,");
      out.append(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    });
  }

  private void close() {
    var part = text.toString();
    text.setLength(0);
    pieces.add(out -> out.append(part));
  }

  /// Writes the document, to be encoded as UTF-8.
  ///
  /// @param out takes the text
  /// @throws IOException if `out` does
  void writeTo(Appendable out) throws IOException {
    for (var piece : pieces) {
      piece.writeTo(out);
    }
  }
}
