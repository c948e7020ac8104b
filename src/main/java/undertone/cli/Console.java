package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the terminal's words go, and where it reads what is piped into it.
///
/// @param in a list of addresses, where it is asked for
/// @param out results and CSV
/// @param err progress, and failures of the program itself
/// @param redraws whether `err` is a terminal on which a line can be drawn again in place
/// @param charset of both streams, for words; CSV is always UTF-8
public record Console(
    InputStream in, OutputStream out, OutputStream err, boolean redraws, Charset charset) {

  /// The streams of this process.
  ///
  /// @return standard input, standard output and standard error
  public static Console ofProcess() {
    var name = System.getProperty("stdout.encoding");
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        errorIsTerminal(),
        name == null ? UTF_8 : Charset.forName(name, UTF_8));
  }

  PrintWriter outWords() {
    return new PrintWriter(out, true, charset);
  }

  PrintWriter errWords() {
    return new PrintWriter(err, true, charset);
  }

  /// Java tells only whether input and output are a terminal both, so Linux is asked itself.
  private static boolean errorIsTerminal() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    var descriptor = Path.of("/proc/self/fd/2");
    try {
      if (Files.isSymbolicLink(descriptor)) {
        var target = Files.readSymbolicLink(descriptor).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException _) {
      return false;
    }
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  }
}
