package undertone.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import undertone.model.Host;

/// An index page in HTML, as nginx, Apache and Python's `http.server` write them: the links that
/// lead below it. Links up, to other hosts, and those that only sort are left out.
final class HtmlIndex {
  /// The size comes after the time; Apache rounds it to three digits.
  private static final Pattern SIZE =
      Pattern.compile("\\d\\d:\\d\\d(?::\\d\\d)?\\s+(\\d+(?:\\.\\d+)?)([KMGT]?)\\b");

  /// As nginx and Apache write it; nobody needs to know what it means.
  private static final Pattern TIME =
      Pattern.compile("\\b[0-9A-Za-z]{2,4}-[0-9A-Za-z]{2,3}-[0-9]{2,4} +\\d\\d:\\d\\d(?::\\d\\d)?");

  private HtmlIndex() {}

  /// Reads a page.
  ///
  /// @param html its text
  /// @param url its address
  static IndexPage read(String html, String url) {
    var document = Jsoup.parse(html, url);
    var base = IndexPage.base(url);
    Map<String, IndexEntry> entries = new LinkedHashMap<>();
    var next = "";
    for (var link : document.select("a[href], link[rel=next][href]")) {
      var target = IndexPage.withoutFragment(link.absUrl("href"));
      if (link.attr("rel").equals("next")) {
        next = Host.of(target).equals(Host.of(url)) ? target : next;
      } else if (target.startsWith(base) && isBelow(target.substring(base.length()))) {
        boolean folder = target.endsWith("/");
        // An icon in front may be a link of its own; the size stands behind the second.
        entries.merge(
            target,
            folder ? new IndexEntry(target, true, -1, 0) : file(target, told(link)),
            (first, again) -> first.bytes() >= 0 ? first : again);
      }
    }
    // The page itself, under its name without a slash, is no recording of its own.
    entries.remove(IndexPage.withoutFragment(url));
    return new IndexPage(new ArrayList<>(entries.values()), next);
  }

  private static boolean isBelow(String rest) {
    return !rest.isEmpty() && !rest.startsWith("?") && !rest.startsWith("..");
  }

  /// What stands beside a link.
  private static String told(Element link) {
    var row = link.closest("tr");
    if (row != null) {
      return row.text();
    }
    return link.nextSibling() instanceof TextNode after ? after.getWholeText() : "";
  }

  private static IndexEntry file(String target, String told) {
    long bytes = bytes(told);
    var time = TIME.matcher(told);
    return new IndexEntry(
        target, false, bytes, Editions.of(bytes, time.find() ? time.group() : ""));
  }

  private static long bytes(String told) {
    var size = SIZE.matcher(told);
    if (!size.find()) {
      return -1;
    }
    int power = "KMGT".indexOf(size.group(2)) + (size.group(2).isEmpty() ? 0 : 1);
    return Math.round(Double.parseDouble(size.group(1)) * Math.pow(1_024, power));
  }
}
