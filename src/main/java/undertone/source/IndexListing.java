package undertone.source;

import java.util.HashSet;
import java.util.Set;
import undertone.fetch.Page;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.RemoteHosts;
import undertone.model.SourceFacts;
import undertone.model.SourceSpec;

/// Reads an index page and the pages below it, one at a time. Belongs to one thread.
final class IndexListing {
  /// More pages than this are not read.
  static final int MOST_PAGES = 100_000;

  private static final int ENTRIES_BETWEEN_LOOKS = 4_096;

  private final SourceSpec.Index spec;
  private final Pages pages;
  private final ListingWatch watch;
  private final PackedTexts found = new PackedTexts();
  private final Editions editions = new Editions();
  private final Set<String> read = new HashSet<>();
  private final NameGlobs globs;
  private String root = "";
  private final HostSet hosts = new HostSet(RemoteHosts.MOST);
  private long bytes;
  private boolean sized = true;
  private long unread;
  private String firstUnread = "";
  private String cut = "";

  /// A listing.
  ///
  /// @param spec where it begins, and what is wanted
  /// @param pages reads pages
  /// @param watch follows the listing and may call it off
  /// @throws InvalidSourceException if the address or the filter cannot be read
  IndexListing(SourceSpec.Index spec, Pages pages, ListingWatch watch)
      throws InvalidSourceException {
    HttpAddress.check(spec.url());
    this.spec = spec;
    this.pages = pages;
    this.watch = watch;
    this.globs = NameGlobs.of(spec.filter());
  }

  /// Lists.
  ///
  /// @throws InvalidSourceException if the first page cannot be read, nothing is found, or the
  ///   listing was called off
  IndexSource list() throws InvalidSourceException {
    follow(spec.url(), 0);
    if (found.size() == 0) {
      throw new InvalidSourceException(
          "%s: no link on this page is a recording%s%s"
              .formatted(
                  spec.url(),
                  globs.all() ? "" : " whose name fits the filter",
                  left().isEmpty() ? "" : "; " + left()));
    }
    found.trim();
    editions.trim();
    return new IndexSource(
        found,
        editions,
        root,
        new SourceFacts(sized && bytes > 0 ? bytes : -1, 0, "", left()),
        hosts.found());
  }

  /// Reads a page and those that go on with its list.
  private void follow(String first, int level) throws InvalidSourceException {
    for (var url = first; !url.isEmpty() && cut.isEmpty() && read.add(url); ) {
      if (read.size() > MOST_PAGES) {
        cut = "the listing ends after %,d pages".formatted(MOST_PAGES);
        return;
      }
      Listing.follow(watch, read.size() - 1L, found.size());
      url = page(url, level);
    }
  }

  /// Reads a page.
  ///
  /// @return address of the page that goes on with its list, empty if there is none
  private String page(String url, int level) throws InvalidSourceException {
    IndexPage page;
    try {
      page = open(url);
    } catch (InvalidSourceException e) {
      if (root.isEmpty() || watch.cancelled()) {
        throw e;
      }
      firstUnread = unread++ == 0 ? e.getMessage() : firstUnread;
      return "";
    }
    for (var entry : page.entries()) {
      if (!cut.isEmpty()) {
        return "";
      }
      take(entry, level);
    }
    watch.listed(read.size(), found.size());
    return page.next();
  }

  private IndexPage open(String url) throws InvalidSourceException {
    return switch (pages.page(url, watch::cancelled)) {
      case Page.Cancelled() -> throw new InvalidSourceException(Listing.CALLED_OFF);
      case Page.Refused(var failure, _) -> throw new InvalidSourceException(failure.message());
      case Page.Text text -> {
        var opened = IndexPage.of(text);
        read.add(text.url());
        if (root.isEmpty()) {
          root = IndexPage.base(text.url());
        } else if (!text.url().startsWith(root)) {
          throw new InvalidSourceException(
              "%s leads to %s, which is not below %s".formatted(url, text.url(), root));
        }
        yield opened;
      }
    };
  }

  /// A page from elsewhere may not lead to files of this machine, nor hide where it leads.
  private static boolean isWeb(String url) {
    return url.matches("(?i)https?://.+") && url.chars().noneMatch(Character::isISOControl);
  }

  private void take(IndexEntry entry, int level) throws InvalidSourceException {
    if (!isWeb(entry.url())) {
      return;
    }
    boolean below = entry.url().startsWith(root);
    var path = below ? IndexSource.shown(entry.url().substring(root.length())) : entry.url();
    if (entry.folder()) {
      if (below && level < spec.depth() && globs.enters(path)) {
        follow(entry.url(), level + 1);
      }
    } else if (globs.takes(path.substring(path.lastIndexOf('/') + 1), path)) {
      if (found.size() == Listing.MOST_RECORDINGS) {
        cut = "the listing ends after %,d recordings".formatted(Listing.MOST_RECORDINGS);
        return;
      }
      found.add(IndexSource.pack(entry.url(), root));
      editions.add(entry.edition());
      hosts.add(entry.url());
      sized &= entry.bytes() >= 0;
      bytes += Math.max(0, entry.bytes());
      if (found.size() % ENTRIES_BETWEEN_LOOKS == 0) {
        Listing.follow(watch, read.size(), found.size());
      }
    }
  }

  private String left() {
    var pagesLeft =
        switch ((int) Math.min(2, unread)) {
          case 0 -> "";
          case 1 -> "1 page could not be read: " + firstUnread;
          default -> "%,d pages could not be read, the first: %s".formatted(unread, firstUnread);
        };
    return pagesLeft.isEmpty() || cut.isEmpty() ? pagesLeft + cut : pagesLeft + "; " + cut;
  }
}
