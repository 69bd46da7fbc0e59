package io.m365connector.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The text of an HTML mail, page or chat message, as Markdown.
 *
 * @param text what a reader of the page would see
 * @param removed what such a reader would not have seen, and the text leaves out
 * @param foldedCharacters of quoted history and signatures that were left out on request
 * @param isTruncated whether the HTML was longer than is read
 */
public record HtmlText(String text, Removed removed, int foldedCharacters, boolean isTruncated) {

  /** Longer HTML is cut here: mails of a megabyte are pictures, and those do not count. */
  public static final int MAX_HTML = 4_000_000;

  /** How deep elements may nest; what is deeper is put into the deepest. */
  private static final int MAX_DEPTH = 256;

  /**
   * Reads HTML.
   *
   * @param html a document or a fragment; nothing that it refers to is fetched
   * @param includeQuoted whether older messages quoted below a mail, and signatures, are wanted
   */
  public static HtmlText of(String html, boolean includeQuoted) {
    boolean cut = html.length() > MAX_HTML;
    Document page =
        Jsoup.parse(
            cut ? html.substring(0, MAX_HTML) : html,
            "",
            org.jsoup.parser.Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    Removed removed = HiddenElements.removeFrom(page);
    int folded = includeQuoted ? 0 : QuotedHistory.foldIn(page);
    StringBuilder text = new StringBuilder();
    HtmlRenderer renderer = new HtmlRenderer(new Markdown(text::append));
    renderer.render(page.body());
    return new HtmlText(
        text.toString(),
        new Removed(
            removed.elements(),
            removed.characters(),
            renderer.invisibleCharacters(),
            removed.comments(),
            removed.trackers()),
        folded,
        cut);
  }

  /**
   * Reads the plain text of a mail.
   *
   * @param includeQuoted whether older messages quoted below it, and a signature, are wanted
   */
  public static HtmlText ofPlain(String plain, boolean includeQuoted) {
    InvisibleCharacters.Visible visible = InvisibleCharacters.strip(plain.replace("\r\n", "\n"));
    String text = includeQuoted ? visible.text() : PlainQuotes.fold(visible.text());
    return new HtmlText(
        text.strip(),
        new Removed(0, 0, visible.removed(), 0, 0),
        visible.text().length() - text.length(),
        false);
  }
}
