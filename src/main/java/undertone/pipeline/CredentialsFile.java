package undertone.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.Credential;
import undertone.model.OwnerOnly;

/// The file in which a user keeps what is shown to which host: a line for each, nothing in it for
/// anybody else to read. Blocks on the disk; any thread.
///
/// ```
/// # host[:port] and how it is shown; http:// before the host lets it go over open connections
/// data.example.org        basic  NAME PASSWORD
/// data.example.org:8443   bearer TOKEN
/// http://lab.example      header X-Api-Key VALUE
/// proxy.example:3128      basic  NAME PASSWORD
/// ```
///
/// A password or a value may hold spaces, but not begin or end with one.
public final class CredentialsFile {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private CredentialsFile() {}

  /// Reads it.
  ///
  /// @param file need not exist
  /// @return in the file's order; empty where there is no file
  /// @throws IOException with a sentence for people, in which nothing of the file stands but the
  ///   number of a line
  public static List<Credential> read(Path file) throws IOException {
    List<String> lines;
    try {
      refuseIfOthersMayRead(file);
      lines = Files.readAllLines(file, UTF_8);
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (CharacterCodingException e) {
      throw new IOException("the credentials in %s are not in UTF-8".formatted(file), e);
    } catch (AccessDeniedException e) {
      throw new IOException(
          "the credentials in %s may not be read: your account has no permission".formatted(file),
          e);
    }
    var credentials = new ArrayList<Credential>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (i == 0 && line.startsWith("\ufeff")) {
        line = line.substring(1).strip();
      }
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          credentials.add(credential(line));
        } catch (IllegalArgumentException e) {
          throw new IOException("%s, line %d: %s".formatted(file, i + 1, e.getMessage()), e);
        }
      }
    }
    return List.copyOf(credentials);
  }

  /// Writes it, whole or not at all, for its owner only.
  ///
  /// @param file replaced if it exists; its folder is made
  /// @param credentials in the order in which they are to stand
  /// @throws IOException with a sentence for people
  /// @throws IllegalArgumentException if a user's name has a space, which no line can hold
  public static void write(Path file, List<Credential> credentials) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("# HOST[:PORT] basic NAME PASSWORD | bearer TOKEN | header NAME VALUE");
    credentials.forEach(credential -> lines.add(line(credential)));
    var target = file.toAbsolutePath();
    var folder = target.getParent();
    if (folder == null) {
      throw new IOException(file + " is a folder: name a file for the credentials");
    }
    try {
      OwnerOnly.folder(folder);
      var part = Files.createTempFile(folder, "credentials", ".part", forOwner(folder));
      try {
        Files.write(part, lines, UTF_8);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new IOException(
          "the credentials could not be written to %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /// What an ACL allows on Windows is the folder's business: the user's own lets nobody else in.
  private static FileAttribute<?>[] forOwner(Path folder) {
    return Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)};
  }

  private static void refuseIfOthersMayRead(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    var others = EnumSet.noneOf(PosixFilePermission.class);
    others.addAll(view.readAttributes().permissions());
    others.removeIf(right -> right.name().startsWith("OWNER_"));
    if (!others.isEmpty()) {
      throw new IOException(
          "the credentials in %s are open to others: run chmod 600 %s".formatted(file, file));
    }
  }

  private static Credential credential(String line) {
    var words = line.split("\\s+", 3);
    if (words.length < 3) {
      throw new IllegalArgumentException(
          "a host, then basic, bearer or header, then what is shown");
    }
    return new Credential(words[0], key(words[1], words[2]));
  }

  private static NetworkSettings.Key key(String kind, String rest) {
    var pair = rest.split("\\s+", 2);
    var second = pair.length < 2 ? "" : pair[1];
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "basic" -> {
        if (second.isEmpty()) {
          throw new IllegalArgumentException("after basic come a name and a password");
        }
        yield new NetworkSettings.Key.Basic(pair[0], second);
      }
      case "bearer" -> new NetworkSettings.Key.Bearer(rest);
      case "header" -> {
        if (second.isEmpty()) {
          throw new IllegalArgumentException("after header come its name and its value");
        }
        yield new NetworkSettings.Key.Header(pair[0], second);
      }
      default ->
          throw new IllegalArgumentException("the second word must be basic, bearer or header");
    };
  }

  private static String line(Credential credential) {
    return credential.host()
        + switch (credential.key()) {
          case NetworkSettings.Key.Basic(var user, var password) -> {
            if (user.isEmpty() || !user.equals(user.replaceAll("\\s", "")) || !isLine(password)) {
              throw new IllegalArgumentException(
                  "a name without spaces and a password that begins and ends without one are"
                      + " needed");
            }
            yield " basic " + user + " " + password;
          }
          case NetworkSettings.Key.Bearer(var token) -> " bearer " + token;
          case NetworkSettings.Key.Header(var name, var value) -> " header " + name + " " + value;
        };
  }

  private static boolean isLine(String password) {
    return !password.isEmpty()
        && password.equals(password.strip())
        && password.lines().count() == 1
        && password.indexOf('\n') < 0
        && password.indexOf('\r') < 0;
  }
}
