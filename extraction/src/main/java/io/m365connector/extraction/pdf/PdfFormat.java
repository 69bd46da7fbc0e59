package io.m365connector.extraction.pdf;

import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.EmbeddedMembers;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.format.Types;
import io.m365connector.extraction.output.Answer;
import io.m365connector.extraction.output.XhtmlMarkdown;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;

/** Reads PDF: every page under its own heading, annotations and form fields after their page. */
public final class PdfFormat implements Format {

  private final PDFParserConfig config;

  /** Sets PDFBox up for reading text only. */
  public PdfFormat() {
    FontMappers.set(new BundledFont());
    config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractInlineImages(false);
    config.setExtractActions(false);
    config.setExtractBookmarksText(false);
    config.setExtractAnnotationText(true);
    config.setExtractAcroFormContent(true);
    config.setCatchIntermediateIOExceptions(true);
    // Tika's mixed mode writes a scratch file beyond this; −1 is memory only.
    config.setMaxMainMemoryBytes(-1);
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(Types.PDF);
  }

  @Override
  public boolean hasMembers() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    Metadata metadata = new Metadata();
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, config);
    EmbeddedMembers.in(document, answer).into(context);
    Pages pages = new Pages(answer, metadata, document.member().isEmpty());
    new ScratchPdfParser(document.bytes())
        .parse(document.bytes().stream(), pages, metadata, context);
    pages.finish();
  }

  /** Begins a unit at each page; silent while a member is looked for. */
  private static final class Pages extends XhtmlMarkdown {

    private final Metadata metadata;
    private final boolean speaks;
    private int page;
    private long textBefore = -1;
    private int emptyPages;

    Pages(Answer answer, Metadata metadata, boolean speaks) {
      super(answer, true);
      this.metadata = metadata;
      this.speaks = speaks;
    }

    @Override
    protected void beginDiv(String cssClass) {
      super.beginDiv(cssClass);
      if (cssClass.equals("page") && speaks) {
        endPage();
        answer().beginUnit("page", ++page, "");
        Integer total = metadata.getInt(PagedText.N_PAGES);
        answer().totalUnits(total == null ? page : total);
        textBefore = answer().length();
      }
    }

    private void endPage() {
      if (textBefore == answer().length()) {
        emptyPages++;
      }
    }

    void finish() {
      endParagraph();
      endPage();
      if (emptyPages == page && speaks) {
        answer().noText();
      }
      if (emptyPages > 0) {
        answer()
            .note(
                emptyPages
                    + " of "
                    + page
                    + " pages hold no text; they are probably scanned images.");
      }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      if (speaks) {
        super.characters(chars, start, length);
      }
    }
  }
}
