package undertone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import undertone.journal.KeptRun;
import undertone.model.Address;
import undertone.model.SourceSpec;

/// Keys of addresses, which no journal keeps, given again with `--key NAME=VALUE`.
///
/// @param values by name
record GivenKeys(Map<String, String> values) {

  /// The option.
  ///
  /// @param description a sentence
  static OptionSpec option(String description) {
    return OptionSpec.builder(ResumeCommand.KEY)
        .paramLabel("NAME=VALUE")
        .type(String[].class)
        .description(description + " May be repeated.")
        .build();
  }

  /// What the command line gives.
  ///
  /// @throws UsageException if one has no name
  static GivenKeys of(ParseResult parsed) throws UsageException {
    var values = new LinkedHashMap<String, String>();
    for (var given : parsed.matchedOptionValue(ResumeCommand.KEY, new String[0])) {
      int sign = given.indexOf('=');
      if (sign <= 0 || sign == given.length() - 1) {
        throw new UsageException("%s: a key is given as NAME=VALUE".formatted(ResumeCommand.KEY));
      }
      values.put(given.substring(0, sign), given.substring(sign + 1));
    }
    return new GivenKeys(values);
  }

  /// Puts them into the addresses of a run.
  ///
  /// @throws UsageException if one is missing
  KeptRun with(long run, KeptRun kept) throws UsageException {
    return with("run %d".formatted(run), "the journal", kept);
  }

  /// Puts them into the addresses of a run.
  ///
  /// @param run how it is called
  /// @param keeper what does not keep them
  /// @throws UsageException if one is missing
  KeptRun with(String run, String keeper, KeptRun kept) throws UsageException {
    var missing = new TreeSet<String>();
    var settings =
        kept.settings().with(source(kept.settings().source(), text -> filled(text, missing)));
    if (!missing.isEmpty()) {
      var names = String.join(", ", missing);
      throw new UsageException(
          "the addresses of %s hold a key that %s does not keep (%s): give it again, %s %s=VALUE"
              .formatted(run, keeper, names, ResumeCommand.KEY, missing.first()));
    }
    return new KeptRun(settings, kept.service(), kept.schema());
  }

  private String filled(String text, TreeSet<String> missing) {
    var whole = text;
    for (var key : values.entrySet()) {
      whole = Address.withKey(whole, key.getKey(), key.getValue());
    }
    missing.addAll(Address.hiddenKeys(whole));
    return whole;
  }

  private static SourceSpec source(SourceSpec source, UnaryOperator<String> fill) {
    return switch (source) {
      case SourceSpec.Urls(var patterns) ->
          new SourceSpec.Urls(patterns.stream().map(fill).toList());
      case SourceSpec.UrlList(var file, var text) -> new SourceSpec.UrlList(file, fill.apply(text));
      case SourceSpec.Index(var url, var filter, int depth) ->
          new SourceSpec.Index(fill.apply(url), filter, depth);
      case SourceSpec.Simulated _, SourceSpec.Files _, SourceSpec.Fdsn _ -> source;
    };
  }
}
