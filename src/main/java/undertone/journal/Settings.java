package undertone.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import undertone.model.Address;

/// Names and values, as the table `setting` has them. What is secret in an address never gets in:
/// `***` stands in its place.
final class Settings {
  private final Map<String, String> values;
  private final Set<String> read = new HashSet<>();

  /// None yet.
  Settings() {
    this(new TreeMap<>());
  }

  /// Those of a run.
  Settings(Map<String, String> values) {
    this.values = values;
  }

  Map<String, String> values() {
    return values;
  }

  /// Those that nobody has asked for.
  List<String> unread() {
    return values.keySet().stream().filter(name -> !read.contains(name)).sorted().toList();
  }

  Settings put(String name, Object value) {
    values.put(name, Address.withoutSecret(value.toString()));
    return this;
  }

  /// A list: its name with a number behind each, from 0.
  Settings put(String name, List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      put(name + "." + i, list.get(i));
    }
    return this;
  }

  /// A text of many lines, each of which may hold an address.
  Settings putLines(String name, String text) {
    var lines = new ArrayList<String>();
    text.lines().map(Address::withoutSecret).forEach(lines::add);
    values.put(name, String.join("\n", lines));
    return this;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the setting " + name + " is missing");
    }
    read.add(name);
    return value;
  }

  List<String> list(String name) {
    var list = new ArrayList<String>();
    for (int i = 0; has(name + "." + i); i++) {
      list.add(text(name + "." + i));
    }
    return list;
  }

  long whole(String name) {
    return Long.parseLong(text(name));
  }

  double number(String name) {
    return Double.parseDouble(text(name));
  }

  boolean flag(String name) {
    return switch (text(name)) {
      case "true" -> true;
      case "false" -> false;
      case String other ->
          throw new IllegalArgumentException(
              "the setting %s is true or false, not %s".formatted(name, other));
    };
  }
}
