package undertone.report;

import java.io.IOException;
import java.util.Set;

/// Writes HTML. What comes from elsewhere goes through [#text] or into attributes here, and never
/// ends what it stands in.
final class Html {
  private final Appendable out;

  Html(Appendable out) {
    this.out = out;
  }

  /// Markup of our own.
  Html raw(String markup) throws IOException {
    out.append(markup);
    return this;
  }

  /// A text from anywhere.
  Html text(String text) throws IOException {
    out.append(Markup.escaped(text));
    return this;
  }

  /// An element with a text in it.
  Html element(String name, String text) throws IOException {
    return raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  /// A heading of a part.
  Html heading(String text) throws IOException {
    return raw("\n").element("h2", text).raw("\n");
  }

  /// A cell with a text that may run in any direction, and must not turn its neighbours around.
  Html cell(String text) throws IOException {
    return raw("<td><bdi>").text(text).raw("</bdi></td>");
  }

  /// A cell with a number.
  Html number(String text) throws IOException {
    return raw("<td class=\"n\">").text(text).raw("</td>");
  }

  /// The head of a table, all columns named; numbers stand on the right.
  Html head(Set<String> numbers, String... names) throws IOException {
    raw("<div class=\"wide\"><table><thead><tr>");
    for (var name : names) {
      raw(numbers.contains(name) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
          .text(name)
          .raw("</th>");
    }
    return raw("</tr></thead><tbody>\n");
  }

  /// The end of a table.
  Html foot() throws IOException {
    return raw("</tbody></table></div>\n");
  }
}
