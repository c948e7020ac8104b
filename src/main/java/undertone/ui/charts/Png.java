package undertone.ui.charts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Writes pictures as PNG (8 bits, RGB with alpha), so that nothing of AWT has to be loaded.
final class Png {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final byte BITS = 8;
  private static final byte COLOUR_WITH_ALPHA = 6;

  private Png() {}

  /// Writes a picture.
  ///
  /// @param image nobody may change it meanwhile
  /// @param out left open
  /// @throws IOException if `out` does
  static void write(Image image, OutputStream out) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var data = new DataOutputStream(out);
    data.writeLong(SIGNATURE);
    chunk(
        data,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(BITS)
            .put(COLOUR_WITH_ALPHA)
            .array());
    chunk(data, "IDAT", compressed(image, width, height));
    chunk(data, "IEND", new byte[0]);
    data.flush();
  }

  private static byte[] compressed(Image image, int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      int[] argb = new int[width];
      // A line begins with its filter; 0 is none.
      var line = ByteBuffer.allocate(1 + 4 * width);
      for (int y = 0; y < height; y++) {
        image
            .getPixelReader()
            .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
        line.clear().put((byte) 0);
        for (int pixel : argb) {
          line.putInt(Integer.rotateLeft(pixel, 8));
        }
        deflater.write(line.array());
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] body) throws IOException {
    var crc = new CRC32();
    byte[] name = type.getBytes(US_ASCII);
    crc.update(name);
    crc.update(body);
    out.writeInt(body.length);
    out.write(name);
    out.write(body);
    out.writeInt((int) crc.getValue());
  }
}
