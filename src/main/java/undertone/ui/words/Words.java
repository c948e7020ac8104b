package undertone.ui.words;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The sentences of one package, from the file `words.properties` in the package's folder; a
/// translation stands beside it, such as `words_de.properties`. Immutable; any thread.
///
/// Numbers are written alike everywhere, with `.` decimals, as in exported files.
public final class Words {
  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// The words of a package.
  ///
  /// @param neighbour any class of the package
  /// @return its words in the language of the machine's user
  /// @throws MissingResourceException if the package has no file of words
  public static Words of(Class<?> neighbour) {
    var name = neighbour.getPackageName() + ".words";
    return new Words(
        ResourceBundle.getBundle(name, Locale.getDefault(), neighbour.getClassLoader()));
  }

  /// A sentence or a label.
  ///
  /// @param key as in the file
  /// @param values for the places of the pattern, as [String#format] has them: `%s`, `%,d`, `%2$s`
  /// @return the pattern with the values in it; the pattern as it is where there are no values
  /// @throws MissingResourceException if there is no such key
  public String text(String key, Object... values) {
    var pattern = bundle.getString(key);
    return values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values);
  }

  /// A sentence or a label about a number of something, in the singular or in the plural.
  ///
  /// @param key as in the file, without its end: `.one` or `.many`
  /// @param count the first value of the pattern
  /// @param values the further ones
  /// @return the pattern that fits the count, with the values in it
  /// @throws MissingResourceException if there are no such keys
  public String count(String key, long count, Object... values) {
    var all = new Object[values.length + 1];
    all[0] = count;
    System.arraycopy(values, 0, all, 1, values.length);
    return text(key + (count == 1 ? ".one" : ".many"), all);
  }
}
