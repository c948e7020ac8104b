package undertone.ui.charts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;

/// Writes pictures and tables to files in the background: beside the target first, so that no half
/// file is ever left.
public final class ChartFiles {
  private ChartFiles() {}

  private interface Writer {
    void write(Path file) throws IOException;
  }

  /// Writes a PNG.
  ///
  /// @param image nobody may change it any more
  /// @param target replaced if it exists
  /// @return done when the file is complete; fails with [UncheckedIOException]
  public static CompletableFuture<Void> png(Image image, Path target) {
    return inBackground(
        target,
        file -> {
          try (var out = Files.newOutputStream(file)) {
            Png.write(image, out);
          }
        });
  }

  /// Writes an SVG, UTF-8.
  ///
  /// @param svg the drawing
  /// @param target replaced if it exists
  /// @return done when the file is complete; fails with [UncheckedIOException]
  static CompletableFuture<Void> svg(Svg svg, Path target) {
    return inBackground(
        target,
        file -> {
          try (var out = Files.newBufferedWriter(file, UTF_8)) {
            svg.writeTo(out);
          }
        });
  }

  /// Writes a CSV, UTF-8.
  ///
  /// @param data the table
  /// @param target replaced if it exists
  /// @return done when the file is complete; fails with [UncheckedIOException]
  static CompletableFuture<Void> csv(ChartData data, Path target) {
    return inBackground(
        target,
        file -> {
          try (var out = Files.newBufferedWriter(file, UTF_8)) {
            data.writeTo(out);
          }
        });
  }

  private static CompletableFuture<Void> inBackground(Path target, Writer writer) {
    return CompletableFuture.runAsync(() -> {
      try {
        var directory = target.toAbsolutePath().getParent();
        var part = Files.createTempFile(directory, ".undertone", ".part");
        try {
          writer.write(part);
          Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(part);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
