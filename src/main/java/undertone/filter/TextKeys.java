package undertone.filter;

import undertone.model.ResultTable;

/// Rows by a text, letter by letter in the order of Unicode (as UTF-8 has it): seven bytes at a
/// time become a long, and only what begins alike is looked at further.
record TextKeys(Column.WordsOf value, boolean descending) implements RowKeys {

  @Override
  public int[] sorted(ResultTable table, int[] rows) {
    var texts = new PackedTexts(table, value, rows);
    int[] order = Ordering.landing(rows.length);
    sort(texts, new long[rows.length], order, 0, rows.length, texts.common());
    for (int i = 0; i < order.length; i++) {
      order[i] = rows[order[i]];
    }
    return order;
  }

  /// The stretch is in order up to the byte at `depth`; what shares a key is sorted by what follows
  /// it, and a text that ends within its key has nothing more.
  private void sort(PackedTexts texts, long[] keys, int[] order, int from, int end, int depth) {
    var open = new Stretches();
    open.push(from, end, depth);
    while (open.pop()) {
      for (int i = open.from(); i < open.end(); i++) {
        keys[i] = key(texts, order[i], open.depth());
      }
      DigitSort.sort(keys, order, open.from(), open.end());
      open.split(keys, PackedTexts.BYTES_PER_KEY, this::goesOn);
    }
  }

  private long key(PackedTexts texts, int place, int depth) {
    if (texts.empty(place)) {
      return Long.MAX_VALUE;
    }
    long key = texts.key(place, depth);
    return descending ? ~key : key;
  }

  private boolean goesOn(long key) {
    return key != Long.MAX_VALUE && PackedTexts.goesOn(descending ? ~key : key);
  }

  @Override
  public Held of(ResultTable table, int row) {
    var held = value.of(table, row);
    return other -> compare(held, value.of(table, other));
  }

  private int compare(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    int byLetters = PackedTexts.compare(a, b);
    return descending ? -byLetters : byLetters;
  }
}
