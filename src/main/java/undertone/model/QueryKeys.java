package undertone.model;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys in the query of an address: `?api_key=value&token=value`, and what signs an address, such
/// as `X-Amz-Signature`. Whether a parameter is one can only be told from its name.
final class QueryKeys {
  private static final String HIDDEN = "***";

  private static final String NAME = "[A-Za-z0-9_.\\-~%]{1,64}";

  /// A parameter with its name and value. Behind `;` as well, as some old servers have it, though a
  /// value may hold that too, and escaped, as a file's name may hold it.
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?<=[?&;]|%3[Ff]|%26)(" + NAME + ")=((?:[^&#;\\s\"<>]|;(?!" + NAME + "=))+)");

  private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");

  /// What such names contain, without signs and in small letters.
  private static final Pattern CONTAINS =
      Pattern.compile(
          "token|secret|passw|signature|credential|apikey|accesskey|authkey|subscriptionkey|sessionid");

  /// Names that are short and would be found in harmless ones.
  private static final Set<String> WHOLE =
      Set.of(
          "key",
          "auth",
          "authorization",
          "sig",
          "pwd",
          "pass",
          "jwt",
          "hmac",
          "appid",
          "privatekey");

  private QueryKeys() {}

  static String hide(String text) {
    return mayHoldOne(text)
        ? PARAMETER
            .matcher(text)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    found.group(1) + "=" + (isKey(found.group(1)) ? HIDDEN : found.group(2))))
        : text;
  }

  static Set<String> hidden(String text) {
    var names = new LinkedHashSet<String>();
    if (mayHoldOne(text)) {
      PARAMETER
          .matcher(text)
          .results()
          .filter(found -> found.group(2).equals(HIDDEN) && isKey(found.group(1)))
          .forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  static String fill(String text, String name, String value) {
    return mayHoldOne(text)
        ? PARAMETER
            .matcher(text)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    found.group(2).equals(HIDDEN) && found.group(1).equals(name)
                        ? name + "=" + value
                        : found.group()))
        : text;
  }

  private static boolean mayHoldOne(String text) {
    return text.indexOf('=') > 0
        && (text.indexOf('?') >= 0 || text.indexOf('&') >= 0 || text.indexOf("%3") >= 0);
  }

  private static boolean isKey(String parameter) {
    var plain =
        ESCAPED
            .matcher(parameter)
            .replaceAll(found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    var name = plain.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    return WHOLE.contains(name) || CONTAINS.matcher(name).find();
  }
}
