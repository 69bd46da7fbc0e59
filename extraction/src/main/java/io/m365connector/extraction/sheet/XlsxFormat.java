package io.m365connector.extraction.sheet;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.BoundedZip;
import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.format.Types;
import io.m365connector.extraction.ooxml.OoxmlMembers;
import io.m365connector.extraction.output.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Reads Excel files: every sheet under its name as a table, then what is attached to its cells. */
public final class XlsxFormat implements Format {

  private record Sheet(String name, String part, boolean isHidden) {}

  private static final class Workbook {
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(Types.XLSX);
  }

  @Override
  public boolean hasMembers() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    try (OoxmlPackage ooxml = new OoxmlPackage(new BoundedZip(document.bytes()))) {
      OoxmlMembers.list(ooxml, document, answer);
      if (!document.member().isEmpty()) {
        return;
      }
      String main = ooxml.mainPart().orElseThrow(() -> new IOException("no workbook"));
      Workbook workbook = workbook(ooxml, main);
      answer.totalUnits(workbook.sheets.size());
      SharedStrings strings = SharedStrings.of(ooxml, main, answer.budget());
      CellFormats formats = CellFormats.of(ooxml, main, workbook.from1904);
      SheetAttachments attachments = new SheetAttachments(ooxml, main, answer);
      int number = 0;
      for (Sheet sheet : workbook.sheets) {
        answer.beginUnit("sheet", ++number, sheet.name() + (sheet.isHidden() ? " (hidden)" : ""));
        SheetBody body = new SheetBody(strings, formats, answer);
        try (InputStream in = ooxml.open(sheet.part())) {
          body.read(SafeXml.reader(in));
        }
        body.describe(ooxml.byId(sheet.part()));
        attachments.write(sheet.part());
      }
    }
  }

  private static Workbook workbook(OoxmlPackage ooxml, String main) throws Exception {
    Workbook workbook = new Workbook();
    Map<String, OoxmlPackage.Relationship> relationships = ooxml.byId(main);
    try (InputStream in = ooxml.open(main)) {
      XMLStreamReader xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          String from1904 = attribute(xml, "date1904");
          workbook.from1904 = from1904.equals("1") || from1904.equals("true");
        } else if (xml.getLocalName().equals("sheet")) {
          OoxmlPackage.Relationship part = relationships.get(attribute(xml, "id"));
          // Chart sheets and macro sheets are of other types and have no cells.
          if (part != null && part.type().equals("worksheet") && ooxml.has(part.target())) {
            workbook.sheets.add(
                new Sheet(
                    attribute(xml, "name"),
                    part.target(),
                    attribute(xml, "state").endsWith("idden")));
          }
        }
      }
    }
    return workbook;
  }
}
