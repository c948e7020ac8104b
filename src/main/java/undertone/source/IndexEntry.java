package undertone.source;

/// Something that an index page lists.
///
/// @param url absolute
/// @param folder whether it is a page itself
/// @param bytes as the page says, -1 where it does not
/// @param edition a mark of size and time, as [Editions] makes it
record IndexEntry(String url, boolean folder, long bytes, int edition) {}
