package undertone.fetch;

import java.io.IOException;
import java.nio.file.Path;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import undertone.model.CacheUse;
import undertone.model.Host;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.CacheChoice.Which;

/// What was fetched, kept on the disk for runs to come. Opened by the first fetch that wants it,
/// closed when it was dismissed and the last fetch has left. Without a disk that can be written the
/// fetches go on without it. Safe to call from any thread.
final class HttpCache {
  private static final System.Logger LOG = System.getLogger(HttpCache.class.getName());

  private final @Nullable Path root;
  private final CacheChoice choice;
  private final CacheTally tally;

  // All guarded by this.
  private @Nullable CacheFolder folder;
  private boolean tried;
  private boolean dismissed;
  private int fetches;
  private String trouble = "";

  /// A cache that is not open yet.
  ///
  /// @param root where it may lie, null for nowhere
  /// @param choice whose answers are kept, and how much of them
  /// @param tally counts what it does
  HttpCache(@Nullable Path root, CacheChoice choice, CacheTally tally) {
    this.root = root;
    this.choice = choice;
    this.tally = tally;
  }

  CacheChoice choice() {
    return choice;
  }

  /// Whether a host's answers are kept.
  ///
  /// @param host as OkHttp has it
  boolean wants(String host) {
    return root != null
        && choice.bytes() > 0
        && switch (choice.which()) {
          case NONE -> false;
          case REMOTE -> !Host.isLoopback(host);
          case ALL -> true;
        };
  }

  /// A fetch begins to use it.
  ///
  /// @return false if there is none after all; else [#leave] must follow
  synchronized boolean enter() {
    if (dismissed || open() == null) {
      return false;
    }
    fetches++;
    return true;
  }

  /// A fetch that entered has ended.
  synchronized void leave() {
    fetches--;
    closeIfUnused();
  }

  /// A client like another, which looks here first. For whoever has entered.
  synchronized OkHttpClient keeping(OkHttpClient client) {
    var opened = folder;
    if (opened == null) {
      return client;
    }
    return client
        .newBuilder()
        .cache(opened.cache())
        .addNetworkInterceptor(new Freshness(this::wants, choice.bytes() / 4))
        .build();
  }

  /// A fetch that had entered is over.
  ///
  /// @param hit whether its body came from here
  void count(boolean hit) {
    tally.count(hit);
  }

  /// No further fetch may enter.
  synchronized void dismiss() {
    dismissed = true;
    closeIfUnused();
  }

  /// What it does and what it takes.
  synchronized CacheUse use() {
    if (root == null || choice.which() == Which.NONE || choice.bytes() <= 0) {
      return CacheUse.NONE;
    }
    if (!dismissed && CacheFolder.existsIn(root)) {
      open();
    }
    long stored = 0;
    var why = trouble;
    if (folder != null && !folder.cache().isClosed()) {
      try {
        stored = folder.cache().size();
        why = folder.trouble();
      } catch (IOException e) {
        why = CacheFolder.sentence(root, e);
      }
    }
    return new CacheUse(tally.hits(), tally.asked(), stored, choice.bytes(), why);
  }

  /// Deletes everything that is kept, in use or not.
  ///
  /// @throws IOException with a sentence for people
  synchronized void clear() throws IOException {
    if (root == null) {
      return;
    }
    Cache cache = folder == null ? null : folder.cache();
    if (cache != null && !cache.isClosed()) {
      try {
        cache.evictAll();
      } catch (IOException e) {
        throw new IOException("the cache could not be deleted: " + e.getMessage(), e);
      }
    }
    CacheFolder.deleteUnused(root);
  }

  private @Nullable CacheFolder open() {
    if (!tried && root != null) {
      tried = true;
      try {
        folder = CacheFolder.open(root, choice.bytes());
      } catch (IOException e) {
        LOG.log(System.Logger.Level.INFO, e.getMessage());
        trouble = String.valueOf(e.getMessage());
      }
    }
    return folder;
  }

  private void closeIfUnused() {
    if (dismissed && fetches == 0 && folder != null) {
      folder.close();
    }
  }
}
