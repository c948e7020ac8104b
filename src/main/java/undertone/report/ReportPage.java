package undertone.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import undertone.journal.RunSettingsText;
import undertone.model.Address;
import undertone.model.AnalysisText;
import undertone.model.Failure;
import undertone.model.Landed;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Failed;
import undertone.provenance.Provenance;

/// The page: figures first, then pictures, then tables, then how it was made.
///
/// @param html takes it
/// @param run what it is about
/// @param overview of its rows
/// @param courses of its rows
record ReportPage(Html html, Provenance run, Overview overview, Courses courses) {
  /// Nothing is loaded from anywhere, and nothing runs.
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final Set<String> COUNTS = Set.of("rows", "smallest", "mean", "largest");
  private static final Set<String> FIGURES =
      Set.of("index", "dominant frequency", "RMS", "fetch [ms]");

  void write(String undertone, Instant at) throws IOException {
    var source = RunSettingsText.words(run.settings().source());
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .element("title", "Undertone: " + source)
        .raw("\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n")
        .raw("<h1><bdi>")
        .text(source)
        .raw("</bdi></h1>\n<p class=\"quiet\">")
        .text(
            "Begun %s · %s strategy · %s"
                .formatted(
                    run.startedAt().truncatedTo(ChronoUnit.MILLIS),
                    run.settings().strategy().label(),
                    AnalysisText.of(run.settings().analysis())))
        .raw("</p>\n");
    figures();
    verdict();
    pictures();
    failures();
    columns();
    rows();
    settings();
    computed();
    html.raw("<footer>")
        .text(
            "Written by Undertone %s, %s".formatted(undertone, at.truncatedTo(ChronoUnit.SECONDS)))
        .raw("</footer>\n</main>\n</body>\n</html>\n");
  }

  private void figures() throws IOException {
    var counts = run.counts();
    double seconds = run.elapsedSeconds();
    html.raw("<dl class=\"figures\">");
    figure("recordings", Numbers.count(counts.total()));
    figure("analysed", Numbers.count(counts.analysed()));
    figure("without data", Numbers.count(counts.noData()));
    figure("failed", Numbers.count(counts.failed()));
    figure("left", Numbers.count(counts.left()));
    figure("time", Numbers.seconds(seconds));
    figure(
        "recordings/s",
        Numbers.rate((counts.analysed() + counts.noData()) / Math.max(seconds, 1e-9)));
    figure("received", Numbers.bytes((double) counts.bytes()));
    html.raw("</dl>\n");
  }

  private void figure(String name, String value) throws IOException {
    html.raw("<div>").element("dt", name).element("dd", value).raw("</div>");
  }

  private void verdict() throws IOException {
    if (run.judgement().isEmpty()) {
      return;
    }
    var judgement = run.judgement().get();
    html.raw("<p class=\"verdict\"><strong>")
        .text("Limited by " + judgement.limitedBy() + ".")
        .raw("</strong> ")
        .text((judgement.reason() + " " + judgement.advice()).strip());
    if (!Double.isNaN(judgement.boundSeconds())) {
      html.text(
          " The shortest time that such a run could have taken: %s."
              .formatted(Numbers.seconds(judgement.boundSeconds())));
    }
    html.raw("</p>\n");
  }

  private void pictures() throws IOException {
    if (overview.rows() == 0) {
      return;
    }
    var pictures = new Pictures(overview, courses);
    picture(
        "Throughput",
        pictures.throughput(),
        "Bars: analysed or without data. Line: failed. Each over %s."
            .formatted(Numbers.seconds(courses.stepSeconds())));
    if (overview.frequencies().count() == 0) {
      return;
    }
    var others =
        overview.otherFrequencies() == 0
            ? ""
            : " %s rows in another unit are not shown."
                .formatted(Numbers.count(overview.otherFrequencies()));
    picture(
        "Distribution of the dominant frequency",
        pictures.distribution(),
        "%s rows in %d bins.%s"
            .formatted(Numbers.count(overview.frequencies().count()), Courses.BINS, others));
    picture(
        "Dominant frequency over the source",
        pictures.density(),
        "The more rows lie in a cell, the stronger its shade: from 1 to %s.%s"
            .formatted(Numbers.count(pictures.mostInACell()), others));
  }

  private void picture(String title, String svg, String caption) throws IOException {
    html.heading(title)
        .raw("<figure>\n")
        .raw(svg)
        .element("figcaption", caption)
        .raw("</figure>\n");
  }

  private void failures() throws IOException {
    if (overview.failures().isEmpty()) {
      return;
    }
    html.heading("Failures by cause")
        .head(Set.of("recordings", "share"), "cause", "recordings", "share", "for example");
    var byCount =
        overview.failures().entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<Failure.Cause, Overview.Kind> kind) -> kind.getValue().count())
                    .reversed())
            .toList();
    for (var kind : byCount) {
      long count = kind.getValue().count();
      html.raw("<tr>")
          .cell(kind.getKey().label())
          .number(Numbers.count(count))
          .number(Numbers.percent((double) count / Math.max(1, run.counts().total())))
          .cell(message(kind.getValue().example()))
          .raw("</tr>\n");
    }
    html.foot();
  }

  private static String message(Landed row) {
    return row.outcome() instanceof Failed(var failure)
        ? Address.withoutSecret(failure.message())
        : "";
  }

  private void columns() throws IOException {
    html.heading("Results in numbers")
        .head(COUNTS, "column", "unit", "rows", "smallest", "mean", "largest", "meaning");
    for (var column : ReportColumns.of(run.schema())) {
      var extent = overview.extents().get(column.name());
      if (extent != null && extent.count() > 0) {
        html.raw("<tr>")
            .cell(column.name())
            .cell(column.unit())
            .number(Numbers.count(extent.count()))
            .number(Numbers.value(extent.low()))
            .number(Numbers.value(extent.mean()))
            .number(Numbers.value(extent.high()))
            .cell(column.meaning())
            .raw("</tr>\n");
      }
    }
    html.foot();
  }

  private void rows() throws IOException {
    var first = overview.first();
    html.heading(
            overview.rows() <= first.size()
                ? "Rows"
                : "The first %d of %s rows".formatted(first.size(), Numbers.count(overview.rows())))
        .head(
            FIGURES,
            "index",
            "recording",
            "status",
            "dominant frequency",
            "RMS",
            "fetch [ms]",
            "error");
    for (var row : first) {
      html.raw("<tr>")
          .number(Numbers.count(row.recording().index()))
          .cell(Address.withoutSecret(row.recording().name()))
          .cell(row.outcome().status().word());
      if (row.outcome() instanceof Analysed(var found)) {
        var unit = Double.isNaN(found.sampleRateHz()) ? " cycles/sample" : " Hz";
        html.number(
                Double.isNaN(found.dominantFrequencyHz())
                    ? ""
                    : Numbers.value(found.dominantFrequencyHz()) + unit)
            .number(Numbers.value(found.rms()));
      } else {
        html.number("").number("");
      }
      html.number(Numbers.value(row.timings().fetchMs())).cell(message(row)).raw("</tr>\n");
    }
    html.foot();
  }

  private void settings() throws IOException {
    html.heading("Settings").head(Set.of(), "name", "value");
    for (var setting : RunSettingsText.of(run.settings(), run.service()).entrySet()) {
      html.raw("<tr>").cell(setting.getKey()).cell(shortened(setting.getValue())).raw("</tr>\n");
    }
    html.foot();
  }

  /// A list of addresses from standard input may have millions of lines.
  private static String shortened(String value) {
    return value.length() <= 2_000 ? value : value.substring(0, 2_000) + " …";
  }

  private void computed() throws IOException {
    html.heading("Computed by").head(Set.of(), "Undertone", "Java", "system", "processor", "FFT");
    for (var origin : run.computedBy()) {
      html.raw("<tr>")
          .cell(origin.undertone())
          .cell(origin.java())
          .cell(origin.os())
          .cell(origin.cpu())
          .cell(origin.fft())
          .raw("</tr>\n");
    }
    html.foot();
  }

  private static String style() throws IOException {
    try (var css = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css, "a part of the program").readAllBytes(), UTF_8);
    }
  }
}
