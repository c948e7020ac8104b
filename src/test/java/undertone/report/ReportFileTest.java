package undertone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Landed;
import undertone.model.RecordingRef;
import undertone.provenance.Provenance;
import undertone.provenance.RunRows;
import undertone.provenance.Runs;

class ReportFileTest {
  /// All that the page is made of.
  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "h1",
          "h2",
          "p",
          "strong",
          "dl",
          "div",
          "dt",
          "dd",
          "figure",
          "figcaption",
          "svg",
          "line",
          "text",
          "path",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "bdi",
          "footer");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "http-equiv",
          "content",
          "name",
          "class",
          "scope",
          "viewBox",
          "role",
          "aria-label",
          "xmlns",
          "x",
          "y",
          "x1",
          "x2",
          "y1",
          "y2",
          "d",
          "transform");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "\" onload=\"alert(1)",
        "]]><script>alert(1)</script>",
        "--><img src=x onerror=alert(1)>",
        "</title><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "<svg/onload=alert(1)>",
        "javascript:alert(1)",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\u0000<\u0000script>alert(1)",
        "</bdi></td><iframe src=//h/>",
        "{{alert(1)}}",
        "%3Cscript%3Ealert(1)",
      })
  void noTextBecomesMarkup(String hostile) throws Exception {
    var failed = Runs.failed(0, hostile);
    var recording = new RecordingRef(0, hostile, "http://h/" + hostile);
    var row = new Landed(recording, failed.outcome(), 500, 1, 0, failed.timings(), 0, 0);
    var page = page(Runs.of("http://h/" + hostile), List.of(row, Runs.analysed(1))::forEach);

    assertThat(names(page)).isSubsetOf(ELEMENTS);
    for (var element : page.getAllElements()) {
      element.attributes().forEach(attribute -> assertThat(attribute.getKey()).isIn(ATTRIBUTES));
    }
    // jsoup takes NUL for a replacement character, as the page has it.
    var shown = hostile.replace('\u0000', '\ufffd');
    assertThat(page.select("td bdi").eachText()).contains(shown);
    assertThat(page.title()).contains(shown);
    assertThat(page.select("h1").text()).contains(shown);
  }

  @Test
  void theBrowserIsToldToRunAndLoadNothing() throws Exception {
    var page = page(Runs.of("http://h/1"), List.of(Runs.analysed(0))::forEach);
    var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).contains("default-src 'none'").doesNotContain("script-src", "unsafe-eval");
    assertThat(page.head().children().indexOf(page.select("meta[http-equiv]").first()))
        .isEqualTo(1);
    assertThat(page.select("a, link, img, script, iframe, object, form")).isEmpty();
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
  }

  @Test
  void secretsStayOut() throws Exception {
    var failed = Runs.failed(0, "http://h/?token=PLANTED, https://a:PLANTED@h/");
    var recording = new RecordingRef(0, "x?sig=PLANTED", "http://h/1?api_key=PLANTED");
    var row = new Landed(recording, failed.outcome(), 500, 1, 0, failed.timings(), 0, 0);
    var page = page(Runs.of("https://ada:PLANTED@h/1?api_key=PLANTED"), taker -> taker.accept(row));
    assertThat(page.outerHtml()).doesNotContain("PLANTED").contains("***");
  }

  @Test
  void figuresVerdictFailuresAndSettingsAreThere() throws Exception {
    var rows = new ArrayList<Landed>();
    for (int i = 0; i < 50; i++) {
      rows.add(i % 5 == 0 ? Runs.failed(i, "HTTP 503 <again>") : Runs.analysed(i));
    }
    var page = page(Runs.of("http://h/[0-49]"), rows::forEach);
    assertThat(page.select("dl.figures div").eachText())
        .contains("recordings 10", "analysed 5", "failed 3", "left 1", "time 2.50 s");
    assertThat(page.select(".verdict").text())
        .startsWith("Limited by service latency. Waiting. Raise fetches.")
        .endsWith("could have taken: 1.25 s.");
    assertThat(table(page, "Failures by cause"))
        .containsExactly("error status 10 100.0 % HTTP 503 <again>");
    assertThat(table(page, "Results in numbers"))
        .contains(
            "dominant_frequency_hz Hz 40 101 125.000 149 Positive frequency of the largest bin");
    assertThat(table(page, "The first 20 of 50 rows")).hasSize(20);
    assertThat(table(page, "Settings")).contains("limits.fetches 7", "strategy async");
    assertThat(table(page, "Computed by"))
        .containsExactly("0.9 25 (A) Any 1 (x) Some, 2 cores FFT 1");
    assertThat(page.select("footer").text()).startsWith("Written by Undertone 3.2, ");
  }

  /// Of 50 rows, 40 lie in the pictures: so many little rectangles, or bars as high in all.
  @Test
  void everyRowIsInThePictures() throws Exception {
    var rows = new ArrayList<Landed>();
    for (int i = 0; i < 50; i++) {
      rows.add(i % 5 == 0 ? Runs.failed(i, "x") : Runs.analysed(i));
    }
    var page = page(Runs.of("http://h/[0-49]"), rows::forEach);
    var pictures = page.select("figure svg");
    assertThat(pictures).hasSize(3);
    var density = pictures.get(2).select("path[class^=d]").eachAttr("d");
    assertThat(String.join("", density).chars().filter(c -> c == 'z').count()).isEqualTo(40);
    for (var picture : pictures) {
      assertThat(picture.attr("aria-label")).isNotEmpty();
      assertThat(picture.select("text").eachText()).anyMatch(text -> text.endsWith("]"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aRunOfHardlyAnythingHasAPageToo(int rows) throws Exception {
    var page =
        page(
            Runs.of("http://h/1"),
            taker -> {
              for (int i = 0; i < rows; i++) {
                taker.accept(Runs.analysed(i));
              }
            });
    assertThat(page.outerHtml()).doesNotContain("NaN", "Infinity");
    assertThat(page.select("figure")).hasSize(3 * rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100})
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void frequenciesThatOnlyRoundingTellsApartAreOneBin(int ulps) throws Exception {
    double other = 140 + ulps * Math.ulp(140.0);
    var rows = List.of(Runs.analysed(0, 140), Runs.analysed(1, other));
    var page = page(Runs.of("http://h/[0-1]"), rows::forEach);
    assertThat(page.select("figure")).hasSize(3);
    var bars = page.select("figure svg").get(1).select("path").attr("d");
    assertThat(bars.chars().filter(c -> c == 'z').count()).isOne();
    assertThat(page.select("text").size()).isBetween(10, 60);
  }

  @Test
  void isForItsOwnerOnly() throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    page(Runs.of("http://h/1"), _ -> {});
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("r.html"))))
        .isEqualTo("rw-------");
  }

  private static List<String> table(Document page, String title) {
    return page.select("h2").stream()
        .filter(heading -> heading.text().equals(title))
        .flatMap(heading -> heading.nextElementSiblings().select("table").stream().limit(1))
        .flatMap(rows -> rows.select("tbody tr").stream())
        .map(Element::text)
        .toList();
  }

  private static Set<String> names(Document page) {
    return page.select("html, html *").stream().map(Element::tagName).collect(Collectors.toSet());
  }

  private Document page(Provenance run, RunRows rows) throws Exception {
    var file = folder.resolve("r.html");
    ReportFile.write(run, rows, "3.2", file);
    return Jsoup.parse(file);
  }
}
