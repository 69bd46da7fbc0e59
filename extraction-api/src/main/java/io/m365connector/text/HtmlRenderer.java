package io.m365connector.text;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a page as Markdown. What could be hidden or harmful has been taken out before; nothing is
 * fetched, and a picture is its description.
 */
final class HtmlRenderer {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "nav",
          "center",
          "form",
          "fieldset",
          "address",
          "figure",
          "figcaption",
          "dl",
          "dt",
          "dd",
          "details",
          "summary",
          "body",
          "td",
          "th",
          "tr",
          "tbody",
          "thead",
          "tfoot",
          "caption");

  private final Markdown markdown;
  private final Flow flow;
  private int invisible;
  private int listDepth;
  private int quoteDepth;

  HtmlRenderer(Markdown markdown) {
    this.markdown = markdown;
    this.flow = new Flow(markdown);
  }

  /** Writes the page. */
  void render(Element body) {
    block(body);
    markdown.endBlock();
  }

  /** How many invisible characters were left out on the way. */
  int invisibleCharacters() {
    return invisible;
  }

  private void children(Node parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        write(text.getWholeText());
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void write(String text) {
    flow.text(visible(text));
  }

  private String visible(String text) {
    InvisibleCharacters.Visible visible = InvisibleCharacters.strip(text);
    invisible += visible.removed();
    return visible.text();
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "br" -> flow.lineBreak();
      case "hr" -> {
        flow.endParagraph();
        if (!flow.table().isOpen()) {
          markdown.verbatim("---");
        }
      }
      case "ul", "ol" -> list(element);
      case "li" -> item(element, "-");
      case "blockquote" -> quotation(element);
      case "pre", "codeblock" -> preformatted(element);
      case "table" -> table(element);
      case "a" -> link(element);
      case "img" -> picture(element);
      case "s", "strike", "del" -> struck(element);
      // Teams: who is mentioned, and emoji as elements.
      case "at" -> write("@" + element.text());
      case "emoji", "customemoji" -> write(element.attr("alt"));
      default -> {
        if (BLOCKS.contains(element.normalName())) {
          block(element);
        } else {
          children(element);
        }
      }
    }
  }

  private void block(Element element) {
    if (WordList.isItem(element) && !flow.table().isOpen() && !flow.inLink()) {
      markdown.beginItem(WordList.depth(element), visible(WordList.takeMarker(element)));
      children(element);
      flow.endParagraph();
      return;
    }
    endParagraphInItem();
    children(element);
    endParagraphInItem();
  }

  /** A second paragraph of a list item is indented under it; the first one follows the marker. */
  private void endParagraphInItem() {
    boolean nested = listDepth > 0 && !flow.table().isOpen() && !flow.inLink();
    if (!nested) {
      flow.endParagraph();
    } else if (markdown.isOpen()) {
      markdown.continueItem(listDepth - 1);
    }
  }

  private void heading(Element element) {
    if (flow.table().isOpen() || flow.inLink() || element.text().isBlank()) {
      block(element);
    } else {
      markdown.beginHeading(element.normalName().charAt(1) - '0');
      children(element);
      flow.endParagraph();
    }
  }

  private void list(Element list) {
    boolean ordered = list.nameIs("ol");
    int number = 1;
    try {
      number = Integer.parseInt(list.attr("start"));
    } catch (NumberFormatException e) {
      // No start, or none that is a number: from 1.
    }
    listDepth++;
    for (Node child : list.childNodes()) {
      if (child instanceof Element element && element.nameIs("li")) {
        item(element, ordered ? number++ + "." : "-");
      } else if (child instanceof Element element) {
        element(element);
      }
    }
    listDepth--;
    if (listDepth == 0) {
      flow.endParagraph();
    }
  }

  private void item(Element item, String marker) {
    if (flow.table().isOpen() || flow.inLink()) {
      flow.endParagraph();
      write(marker + " ");
    } else {
      markdown.beginItem(Math.max(0, listDepth - 1), marker);
    }
    children(item);
    flow.endParagraph();
  }

  private void quotation(Element element) {
    if (flow.table().isOpen() || flow.inLink()) {
      block(element);
      return;
    }
    markdown.quote(++quoteDepth);
    children(element);
    markdown.quote(--quoteDepth);
  }

  private void preformatted(Element element) {
    String code = visible(element.wholeText().strip());
    if (flow.table().isOpen() || flow.inLink()) {
      flow.text(code);
    } else if (!code.isBlank()) {
      String fence = code.contains("```") ? "~~~~" : "```";
      markdown.verbatim(fence + "\n" + code + "\n" + fence);
    }
  }

  private void table(Element table) {
    if (flow.inLink() || flow.table().isOpen() || !HtmlTables.isData(table)) {
      block(table);
      return;
    }
    flow.table().beginTable();
    for (Element row : HtmlTables.rows(table)) {
      for (Element cell : HtmlTables.cells(row)) {
        flow.table().beginCell();
        children(cell);
        flow.table().endCell(HtmlTables.span(cell, "colspan"), HtmlTables.span(cell, "rowspan"));
      }
      flow.table().endRow();
    }
    flow.table().endTable();
  }

  private void link(Element element) {
    Optional<String> address = Links.address(element.attr("href"));
    if (address.isEmpty() || flow.inLink()) {
      children(element);
      return;
    }
    String text = element.text();
    String shown = address.get();
    if (shown.equalsIgnoreCase("mailto:" + text.strip())
        || shown.equalsIgnoreCase("tel:" + text.strip())) {
      children(element);
      return;
    }
    flow.beginLink(visible(shown));
    children(element);
    flow.endLink();
    write(Links.contradiction(text, shown));
  }

  private void picture(Element image) {
    String alt = image.attr("alt").strip();
    if (alt.isEmpty()) {
      return;
    }
    boolean emoji = alt.length() <= 16 && alt.codePoints().noneMatch(Character::isLetterOrDigit);
    write(emoji ? alt : "[image: " + alt + "]");
  }

  private void struck(Element element) {
    if (element.text().isBlank()) {
      children(element);
    } else {
      write("~~");
      children(element);
      write("~~");
    }
  }
}
