package undertone.model;

import java.io.Serializable;
import java.util.List;

/// Which of the names that a folder or an index page has are recordings.
///
/// Patterns are globs: `*` any characters but a slash, `**` any at all, `?` one, `[a-z]`, `{a,b}`.
/// A pattern without a slash is held against the name, one with a slash against the path below
/// where the listing began.
///
/// @param include at least one of them fits; none means that everything does
/// @param exclude none of them fits
public record NameFilter(List<String> include, List<String> exclude) implements Serializable {
  /// Everything.
  public static final NameFilter ALL = new NameFilter(List.of(), List.of());

  public NameFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }
}
