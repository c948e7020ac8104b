package undertone.ui.charts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.BitSet;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import undertone.report.Markup;

class SvgTest {

  @Test
  void everyChartIsAWellFormedDocumentOfItsSizeWithItsTexts() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        Pictures.of(chart, 400, 240);
        var svg = parse(chart);
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 400 240");
        assertThat(count(svg, "text")).as(chart.name()).isGreaterThan(4);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
            .isEqualTo(chart.name());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
            .isEqualTo(chart.description());
      }
      return null;
    });
  }

  @Test
  void pointsAreCirclesWhereTheyStandAndThoseLeftOutAreNot() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun().analysed(0, 50).analysed(5, 100).analysed(10, 150);
      var chart = new FrequencyChart();
      chart.update(run.table(), 20);
      Pictures.of(chart, 420, 240);
      var svg = parse(chart);
      assertThat(count(svg, "circle")).isEqualTo(3);
      var middle = (Element) svg.getElementsByTagName("circle").item(1);
      assertThat(Double.parseDouble(middle.getAttribute("cx")))
          .isBetween(chart.px(5) - 0.01, chart.px(5) + 0.01);
      assertThat(Double.parseDouble(middle.getAttribute("cy")))
          .isBetween(chart.py(100) - 0.01, chart.py(100) + 0.01);
      var only = new BitSet();
      only.set(1);
      chart.filter(only);
      assertThat(count(parse(chart), "circle")).isEqualTo(1);
      return null;
    });
  }

  @Test
  void aDensityIsAPictureWithinTheDocument() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      for (int i = 0; i < 21_000; i++) {
        run.analysed(i, 50 + i % 100);
      }
      var chart = new FrequencyChart();
      chart.update(run.table(), 21_000);
      chart.update(run.table(), 21_000);
      Pictures.of(chart, 420, 240);
      var svg = parse(chart);
      assertThat(count(svg, "circle")).isZero();
      var image = (Element) svg.getElementsByTagName("image").item(0);
      var address = image.getAttribute("xlink:href");
      assertThat(address).startsWith("data:image/png;base64,");
      assertThat(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)))
          .startsWith(0x89, 'P', 'N', 'G');
      return null;
    });
  }

  @Test
  void ratesAreLinesWithTheirDashes() throws Exception {
    FxThread.call(() -> {
      var chart = Pictures.filled().get(2);
      Pictures.of(chart, 420, 240);
      var lines = parse(chart).getElementsByTagName("polyline");
      var dashes = new TreeSet<String>();
      for (int i = 0; i < lines.getLength(); i++) {
        dashes.add(((Element) lines.item(i)).getAttribute("stroke-dasharray"));
      }
      assertThat(dashes).containsExactlyInAnyOrder("", "6 4", "2 3");
      return null;
    });
  }

  @Test
  void textsFromOutsideCannotBreakTheDocument() throws Exception {
    assertThat(Markup.escaped("a<b>&\"c\"\u0000\u0007\ud800 \u00b5"))
        .isEqualTo("a&lt;b&gt;&amp;&quot;c&quot;\ufffd\ufffd\ufffd \u00b5");
    FxThread.call(() -> {
      var chart = new FrequencyChart();
      var run = SyntheticRun.of(50, 2, 1);
      chart.update(run.table(), 50);
      chart.y().title("Amplitude [</text><script>&\u0001]");
      Pictures.of(chart, 420, 240);
      var svg = parse(chart);
      assertThat(count(svg, "script")).isZero();
      assertThat(svg.getDocumentElement().getTextContent())
          .contains("Amplitude [</text><script>&\ufffd]");
      return null;
    });
  }

  private static Document parse(Chart chart) throws Exception {
    var text = new StringBuilder();
    Svg.of(chart).writeTo(text);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.toString().getBytes(UTF_8)));
  }

  private static int count(Document svg, String element) {
    return svg.getElementsByTagName(element).getLength();
  }
}
