package io.m365connector.sandbox.graph.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML as plain text, roughly as Exchange converts it: links keep their address, blocks become
 * lines.
 */
public final class BodyText {
  private BodyText() {}

  public static String of(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    for (Element link : document.select("a[href]")) {
      if (!link.text().equals(link.attr("href"))) {
        link.appendText("<" + link.attr("href") + ">");
      }
    }
    document.select("br").forEach(br -> br.after("\n"));
    document.select("p, div, tr, li, h1, h2, h3, hr").forEach(block -> block.appendText("\n"));
    document.select("td, th").forEach(cell -> cell.appendText("\t"));
    document.select("li").forEach(item -> item.prependText("  * "));
    return document
            .body()
            .wholeText()
            .replaceAll("[ \\t]+\\n", "\n")
            .replaceAll("\\n{3,}", "\n\n")
            .strip()
            .replace("\n", "\r\n")
        + "\r\n";
  }

  /** The first 255 characters on one line. */
  public static String preview(String html) {
    String text = Jsoup.parse(html).text();
    return text.length() > 255 ? text.substring(0, 255) : text;
  }
}
