package undertone.source;

/// For sources that read no index page.
final class NoPages {
  static final Pages NO_PAGES =
      (url, _) -> {
        throw new AssertionError("nothing asks for " + url);
      };

  private NoPages() {}
}
