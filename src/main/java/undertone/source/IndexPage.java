package undertone.source;

import java.util.List;
import undertone.fetch.Page;
import undertone.model.InvalidSourceException;

/// What an index page lists, whoever wrote it.
///
/// @param entries in the page's order, each once
/// @param next address of the page that goes on with the list, empty where there is none
record IndexPage(List<IndexEntry> entries, String next) {

  /// Reads a page.
  ///
  /// @param page HTML or JSON
  /// @throws InvalidSourceException if it is neither, with a sentence for people
  static IndexPage of(Page.Text page) throws InvalidSourceException {
    var begin = page.text().stripLeading();
    if (begin.startsWith("\ufeff")) {
      begin = begin.substring(1).stripLeading();
    }
    if (begin.startsWith("[") || begin.startsWith("{")) {
      return new JsonIndex(page.url()).read(begin);
    }
    if (begin.startsWith("<")) {
      return HtmlIndex.read(begin, page.url());
    }
    throw new InvalidSourceException(
        "%s is no index page: neither HTML nor JSON but %s"
            .formatted(
                page.url(), page.contentType().isEmpty() ? "something else" : page.contentType()));
  }

  /// The part of a page's address that what it lists is relative to.
  ///
  /// @return up to the last slash of the path, without query and fragment
  static String base(String url) {
    int end = url.indexOf("://") + 3;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
      end++;
    }
    var plain = url.substring(0, end);
    int slash = plain.lastIndexOf('/');
    return slash < plain.indexOf("://") + 3 ? plain + "/" : plain.substring(0, slash + 1);
  }

  /// An address without its fragment.
  static String withoutFragment(String url) {
    int mark = url.indexOf('#');
    return mark < 0 ? url : url.substring(0, mark);
  }
}
