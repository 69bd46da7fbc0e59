package io.m365connector.text;

import org.jspecify.annotations.Nullable;

/**
 * Text as it flows through a document: it goes into the link that is open, else into the table cell
 * that is open, else into the paragraph.
 */
public final class Flow {

  private static final int MAX_LINK_TEXT = 4_000;

  private final Markdown markdown;
  private final TableText table;
  private final StringBuilder linkText = new StringBuilder();
  private @Nullable String link;
  private boolean longLink;

  /** Flows into this text. */
  public Flow(Markdown markdown) {
    this.markdown = markdown;
    this.table = new TableText(markdown);
  }

  /** The paragraphs. */
  public Markdown markdown() {
    return markdown;
  }

  /** The table. */
  public TableText table() {
    return table;
  }

  /** Some text. */
  public void text(CharSequence text) {
    if (link != null && linkText.length() + text.length() <= MAX_LINK_TEXT) {
      linkText.append(text);
      return;
    }
    if (link != null) {
      write(linkText);
      linkText.setLength(0);
      longLink = true;
    }
    write(text);
  }

  private void write(CharSequence text) {
    if (table.isOpen()) {
      table.text(text);
    } else {
      markdown.text(text);
    }
  }

  /** Whether a link is open. */
  public boolean inLink() {
    return link != null;
  }

  /** A new line that is not a new paragraph. */
  public void lineBreak() {
    if (link != null) {
      text(" ");
    } else if (table.isOpen()) {
      table.text("\n");
    } else {
      markdown.lineBreak();
    }
  }

  /** The end of a paragraph; in a cell that is a new line of it. */
  public void endParagraph() {
    if (link != null) {
      text(" ");
    } else if (table.isOpen()) {
      table.text("\n");
    } else if (!table.isInside()) {
      markdown.endBlock();
    }
  }

  /** A link to this address begins; nothing when there is no address. */
  public void beginLink(@Nullable String address) {
    endLink();
    link = address;
  }

  /** The link ends: {@code [text](address)}, or less when one of them says it all. */
  public void endLink() {
    String address = link;
    if (address == null) {
      return;
    }
    link = null;
    String text = linkText.toString().strip();
    linkText.setLength(0);
    boolean spilled = longLink;
    longLink = false;
    if (spilled) {
      write(text + " (" + address + ")");
    } else if (address.isBlank() || address.startsWith("#") || text.equals(address)) {
      write(text);
    } else if (text.isEmpty()) {
      write("<" + address + ">");
    } else {
      write("[" + text + "](" + address + ")");
    }
  }
}
