package io.m365connector.sandbox.organisation.text;

import java.util.List;
import java.util.regex.Pattern;

/** Blocks as HTML, the way mail programs and page editors leave it. */
public final class Html {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]+)\\)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

  private Html() {}

  public static String of(List<Block> blocks) {
    StringBuilder html = new StringBuilder();
    blocks.forEach(block -> append(block, html));
    return html.toString();
  }

  private static void append(Block block, StringBuilder html) {
    switch (block) {
      case Block.Heading heading -> {
        String tag = "h" + (heading.level() + 1);
        html.append('<').append(tag).append('>').append(inline(heading.text()));
        html.append("</").append(tag).append(">\n");
      }
      case Block.Paragraph paragraph ->
          html.append("<p style=\"margin:0 0 12px 0\">")
              .append(inline(paragraph.text()).replace("\n", "<br>"))
              .append("</p>\n");
      case Block.Items list -> {
        String tag = list.numbered() ? "ol" : "ul";
        html.append('<').append(tag).append('>');
        list.items().forEach(item -> html.append("<li>").append(inline(item)).append("</li>"));
        html.append("</").append(tag).append(">\n");
      }
      case Block.Table table -> table(table.rows(), html);
      case Block.Raw raw -> html.append(raw.html()).append('\n');
    }
  }

  private static void table(List<List<String>> rows, StringBuilder html) {
    html.append(
        "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:collapse\"><tbody>\n");
    for (int i = 0; i < rows.size(); i++) {
      String cell = i == 0 ? "th" : "td";
      html.append("<tr>");
      for (String text : rows.get(i)) {
        html.append('<')
            .append(cell)
            .append('>')
            .append(inline(text))
            .append("</")
            .append(cell)
            .append('>');
      }
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private static String inline(String text) {
    String escaped = escape(text);
    String linked = LINK.matcher(escaped).replaceAll("<a href=\"$2\">$1</a>");
    return BOLD.matcher(linked).replaceAll("<b>$1</b>");
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
