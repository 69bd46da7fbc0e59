package io.m365connector.sandbox.organisation.zoo;

import io.m365connector.sandbox.organisation.content.OfficeProperties;
import io.m365connector.sandbox.organisation.content.StableZip;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** PowerPoint files made by code. */
public final class SlideSamples {

  private SlideSamples() {}

  public static byte[] talkPptx() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlide second = slide(show, "Numbers");
      XSLFTable table = second.createTable();
      for (int r = 0; r < 2; r++) {
        XSLFTableRow row = table.addRow();
        for (int c = 0; c < 2; c++) {
          row.addCell().setText("r" + r + "c" + c);
        }
      }
      table.mergeCells(1, 1, 0, 1);
      XSLFSlide first = slide(show, "Where we are");
      XSLFTextShape body = first.getPlaceholder(1);
      body.clearText();
      line(body, "Revenue is up", 0);
      line(body, "mostly in Asia 漢字", 1);
      XSLFTextBox box = first.createTextBox();
      box.setAnchor(new Rectangle(10, 10, 100, 20));
      XSLFTextParagraph paragraph = box.addNewTextParagraph();
      paragraph.addNewTextRun().setText("see ");
      var link = paragraph.addNewTextRun();
      link.setText("the report");
      link.createHyperlink().setAddress("https://contoso.example/report");
      XSLFNotes notes = show.getNotesSlide(first);
      for (XSLFTextShape shape : notes.getPlaceholders()) {
        if (shape.getTextType() == org.apache.poi.sl.usermodel.Placeholder.BODY) {
          shape.setText("Speak slowly here. שלום");
        }
      }
      // Made last, shown first: parts and slides are not in the same order.
      show.setSlideOrder(first, 0);
      XSLFSlide hidden = slide(show, "Backup");
      hidden.setHidden(true);
      OfficeProperties.set(show, "Ann Lee", Samples.DATE);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return StableZip.of(out.toByteArray());
    }
  }

  private static XSLFSlide slide(XMLSlideShow show, String title) {
    XSLFSlide slide =
        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
    slide.getPlaceholder(0).setText(title);
    slide.getPlaceholder(1).clearText();
    return slide;
  }

  private static void line(XSLFTextShape body, String text, int level) {
    XSLFTextParagraph paragraph = body.addNewTextParagraph();
    paragraph.setIndentLevel(level);
    paragraph.addNewTextRun().setText(text);
  }

  public static byte[] talkPpt() throws IOException {
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      HSLFSlide slide = show.createSlide();
      slide.addTitle().setText("Where we are");
      HSLFTextBox box = slide.createTextBox();
      box.setText("Revenue is up\rmostly in Asia 漢字");
      HSLFSlide second = show.createSlide();
      second.addTitle().setText("Numbers");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    }
  }
}
