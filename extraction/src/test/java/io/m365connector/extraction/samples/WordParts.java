package io.m365connector.extraction.samples;

import java.math.BigInteger;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The building blocks that POI has no method for. */
final class WordParts {

  private WordParts() {}

  static void styles(XWPFDocument word) {
    XWPFStyles styles = word.createStyles();
    style(styles, "Title", "Title", -1);
    for (int level = 1; level <= 3; level++) {
      style(styles, "Heading" + level, "heading " + level, level - 1);
    }
  }

  private static void style(XWPFStyles styles, String id, String name, int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.setType(STStyleType.PARAGRAPH);
    if (outline >= 0) {
      style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    styles.addStyle(new XWPFStyle(style));
  }

  static XWPFParagraph paragraph(XWPFDocument word, String style, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    if (!style.isEmpty()) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(text);
    return paragraph;
  }

  static void link(XWPFParagraph paragraph, String text, String address) {
    PackageRelationship relationship =
        paragraph
            .getPart()
            .getPackagePart()
            .addExternalRelationship(address, XWPFRelation.HYPERLINK.getRelation());
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setId(relationship.getId());
    new XWPFHyperlinkRun(link, link.addNewR(), paragraph).setText(text);
  }
}
