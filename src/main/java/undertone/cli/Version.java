package undertone.cli;

/// What this program is and what it runs on.
final class Version {
  private Version() {}

  /// The version from the jar, or `development` where there is none.
  static String number() {
    var version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  static String[] lines() {
    return new String[] {
      "undertone " + number(),
      "Java %s (%s)"
          .formatted(System.getProperty("java.version"), System.getProperty("java.vendor")),
      "%s %s (%s)"
          .formatted(
              System.getProperty("os.name"),
              System.getProperty("os.version"),
              System.getProperty("os.arch"))
    };
  }
}
