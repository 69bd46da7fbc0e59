package io.m365connector.extraction.mail;

import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.EmbeddedMembers;
import io.m365connector.extraction.output.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.BodyContentHandler;

/** The text of a message body that exists as RTF only. */
final class RtfBody {

  private static final int MAX_TEXT = 4_000_000;

  private RtfBody() {}

  static String text(String rtf, Document document, Answer answer) throws Exception {
    ParseContext context = new ParseContext();
    EmbeddedMembers.in(document, answer).into(context);
    BodyContentHandler text = new BodyContentHandler(MAX_TEXT);
    new RTFParser()
        .parse(
            new ByteArrayInputStream(rtf.getBytes(StandardCharsets.ISO_8859_1)),
            text,
            new Metadata(),
            context);
    return text.toString();
  }
}
