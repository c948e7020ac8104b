package undertone.provenance;

/// Names of fields that are read again.
final class Names {
  /// The version of the record's form, also the mark by which a record is known.
  static final String VERSION = "undertone_run_record";

  /// The version that this program writes.
  static final int CURRENT = 1;

  static final String DATA = "data";
  static final String FILE = "file";
  static final String FILTER = "filter";
  static final String DIGEST = "results_digest";
  static final String RUN = "run";
  static final String STARTED_AT = "started_at";
  static final String RECORDINGS = "recordings";
  static final String LEFT = "left";
  static final String VERDICT = "verdict";
  static final String SETTINGS = "settings";
  static final String COMPUTED_BY = "computed_by";

  private Names() {}
}
