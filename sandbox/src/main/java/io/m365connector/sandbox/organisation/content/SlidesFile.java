package io.m365connector.sandbox.organisation.content;

import io.m365connector.sandbox.organisation.text.Block;
import io.m365connector.sandbox.organisation.text.Markup;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;

/** Presentations (pptx): every heading starts a slide. */
final class SlidesFile {
  private final String author;
  private final Instant date;

  SlidesFile(String author, Instant date) {
    this.author = author;
    this.date = date;
  }

  byte[] write(List<Block> blocks) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      OfficeProperties.set(show, author, date);
      XSLFTextBox body = null;
      for (Block block : blocks) {
        if (block instanceof Block.Heading heading) {
          XSLFSlide slide = show.createSlide();
          box(slide, 20, 60).setText(heading.text());
          body = box(slide, 100, 400);
          body.clearText();
        } else if (body != null) {
          append(body, block);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return StableZip.of(out.toByteArray());
    }
  }

  private static XSLFTextBox box(XSLFSlide slide, int top, int height) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(new Rectangle(40, top, 640, height));
    return box;
  }

  private static void append(XSLFTextBox body, Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> line(body, paragraph.text(), false);
      case Block.Items items -> items.items().forEach(item -> line(body, item, true));
      case Block.Table table ->
          table.rows().forEach(row -> line(body, String.join(" | ", row), false));
      case Block.Heading heading -> line(body, heading.text(), false);
      case Block.Raw raw -> {}
    }
  }

  private static void line(XSLFTextBox body, String text, boolean bullet) {
    var paragraph = body.addNewTextParagraph();
    paragraph.setBullet(bullet);
    paragraph.addNewTextRun().setText(Markup.plain(text));
  }
}
