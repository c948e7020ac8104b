package undertone.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;

/// The lines of a list, one by one, so that none but the present one is held. Ends of lines may be
/// `\n`, `\r\n` or `\r`; a byte order mark is skipped. Belongs to one thread.
final class TextLines implements AutoCloseable {
  /// A longer line is cut off here, and no address.
  static final int LONGEST = 65_536;

  /// A larger file is no list that somebody meant.
  static final long LARGEST_BYTES = 1L << 29;

  private final String title;
  private final Reader reader;
  private final StringBuilder line = new StringBuilder();
  private final char[] buffer = new char[8_192];
  private int at;
  private int limit;
  private long number;
  private boolean afterReturn;

  private TextLines(String title, Reader reader) {
    this.title = title;
    this.reader = reader;
  }

  /// The lines of a text.
  static TextLines of(String text) {
    return new TextLines("the list", new StringReader(text));
  }

  /// The lines of a file: UTF-8, or UTF-16 with a byte order mark, as some programs save "Unicode".
  ///
  /// @throws InvalidSourceException if there is no such file, or it is too large
  static TextLines of(Path file) throws InvalidSourceException {
    try {
      if (Files.isDirectory(file)) {
        throw new InvalidSourceException(file + " is a folder, not a list of addresses");
      }
      long bytes = Files.size(file);
      if (bytes > LARGEST_BYTES) {
        throw new InvalidSourceException(
            "%s has %,d MiB, and a list has at most %,d: cut it into several, or use ranges"
                .formatted(file, bytes >> 20, LARGEST_BYTES >> 20));
      }
      var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      in.mark(2);
      int mark = in.read() << 8 | in.read();
      in.reset();
      var decoder =
          charset(mark)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return new TextLines(file.toString(), new InputStreamReader(in, decoder));
    } catch (NoSuchFileException _) {
      throw new InvalidSourceException(file + ": there is no such file");
    } catch (IOException e) {
      throw new InvalidSourceException("%s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  private static Charset charset(int mark) {
    return switch (mark) {
      case 0xfeff -> StandardCharsets.UTF_16BE;
      case 0xfffe -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }

  /// The next line.
  ///
  /// @return without its end, at most [#LONGEST] characters and one more where there were more;
  ///   null after the last
  /// @throws InvalidSourceException if it cannot be read, or is no text
  @Nullable String next() throws InvalidSourceException {
    line.setLength(0);
    try {
      int c = read();
      if (c < 0) {
        return null;
      }
      number++;
      for (; c >= 0 && c != '\n' && c != '\r'; c = character()) {
        if (c == 0) {
          throw new InvalidSourceException(
              "%s: line %,d holds a byte 0: this is no text".formatted(title, number));
        }
        if (line.length() <= LONGEST) {
          line.append((char) c);
        }
      }
      afterReturn = c == '\r';
    } catch (CharacterCodingException _) {
      throw new InvalidSourceException(
          "%s: near line %,d it is not UTF-8 text: save it as UTF-8".formatted(title, number + 1));
    } catch (IOException e) {
      throw new InvalidSourceException("%s cannot be read on: %s".formatted(title, e.getMessage()));
    }
    boolean marked = number == 1 && !line.isEmpty() && line.charAt(0) == '\ufeff';
    return marked ? line.substring(1) : line.toString();
  }

  private int read() throws IOException {
    int c = character();
    return c == '\n' && afterReturn ? character() : c;
  }

  private int character() throws IOException {
    if (at == limit) {
      at = 0;
      limit = reader.read(buffer);
      if (limit < 0) {
        limit = 0;
        return -1;
      }
    }
    return buffer[at++];
  }

  /// The number of the line that [#next] gave, from 1.
  long number() {
    return number;
  }

  /// What people call the list.
  String title() {
    return title;
  }

  @Override
  public void close() throws InvalidSourceException {
    try {
      reader.close();
    } catch (IOException e) {
      throw new InvalidSourceException("%s cannot be read: %s".formatted(title, e.getMessage()));
    }
  }
}
