package io.m365connector.extraction.mail;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.EmbeddedMembers;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.format.Types;
import io.m365connector.extraction.output.Answer;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads messages in their Internet form (RFC 5322, MIME), as a stream. */
public final class EmlFormat implements Format {

  private static final int MAX_LINE = 1 << 20;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(Types.EML) || mediaType.equals("multipart/related");
  }

  @Override
  public boolean hasMembers() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    MimeConfig config =
        MimeConfig.custom()
            .setMaxLineLen(MAX_LINE)
            .setMaxHeaderLen(MAX_LINE)
            .setMaxHeaderCount(5_000)
            .setStrictParsing(false)
            .build();
    MimeStreamParser parser = new MimeStreamParser(config);
    parser.setContentDecoding(true);
    parser.setNoRecurse();
    EmlParts parts = new EmlParts(EmbeddedMembers.in(document, answer), answer.budget());
    parser.setContentHandler(parts);
    parser.parse(document.bytes().stream());
    if (!document.member().isEmpty()) {
      return;
    }
    if (parts.isEncrypted()) {
      parts.message().write(answer);
      answer.markdown().endBlock();
      throw answer.budget().stop(Outcome.ENCRYPTED);
    }
    parts.message().write(answer);
  }
}
