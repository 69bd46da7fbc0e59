package io.m365connector.sandbox.organisation.content;

import io.m365connector.sandbox.organisation.text.Block;
import io.m365connector.sandbox.organisation.text.Filling;
import io.m365connector.sandbox.organisation.text.Markup;
import io.m365connector.sandbox.organisation.text.Resources;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Ordinary office documents: a text of {@code documents.txt} in the format the file name asks for.
 */
public final class Documents {
  private static final Map<String, String> TEXTS =
      Resources.sections(Resources.class, "documents.txt");

  private Documents() {}

  /**
   * A document whose text is fixed now and whose bytes are made later.
   *
   * @param kind section of {@code documents.txt}
   * @param filling fills the placeholders
   */
  public static FileContent of(
      String name, String kind, Filling filling, String author, Instant date) {
    return ofText(name, text(kind, filling), author, date);
  }

  /** The text of a kind of document with its placeholders filled. */
  public static String text(String kind, Filling filling) {
    String text = TEXTS.get(kind);
    if (text == null) {
      throw new NoSuchElementException("documents.txt has no " + kind);
    }
    return filling.fill(text);
  }

  /** A document with this text. */
  public static FileContent ofText(String name, String text, String author, Instant date) {
    return new MadeContent(() -> make(name, Markup.parse(text), author, date));
  }

  private static byte[] make(String name, List<Block> blocks, String author, Instant date)
      throws IOException {
    return switch (MediaTypes.extension(name)) {
      case "docx" -> new WordFile(author, date).write(blocks);
      case "xlsx" -> new ExcelFile(author, date).write(blocks);
      case "pptx" -> new SlidesFile(author, date).write(blocks);
      case "pdf" -> new PdfFile(author, date).write(blocks);
      case "png" -> PictureFile.write(blocks);
      case "ics" -> TextFiles.calendar(blocks, date);
      case "csv" -> TextFiles.csv(blocks);
      default -> TextFiles.plain(blocks);
    };
  }
}
