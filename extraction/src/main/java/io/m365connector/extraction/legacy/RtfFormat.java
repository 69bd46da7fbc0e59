package io.m365connector.extraction.legacy;

import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.EmbeddedMembers;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.output.Answer;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;

/** Reads RTF. */
public final class RtfFormat implements Format {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/rtf") || mediaType.equals("text/rtf");
  }

  @Override
  public boolean hasMembers() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    ParseContext context = new ParseContext();
    EmbeddedMembers.in(document, answer).into(context);
    OfficeXhtml handler = new OfficeXhtml(answer, document.member().isEmpty());
    new RTFParser().parse(document.bytes().stream(), handler, new Metadata(), context);
    handler.finish();
    answer.note("In RTF, deleted and hidden text cannot be told from other text.");
  }
}
