package io.m365connector.extraction.legacy;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.EmbeddedMembers;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.format.Types;
import io.m365connector.extraction.output.Answer;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.util.LocaleUtil;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;

/** Reads doc and ppt, and says of the encrypted kinds of all Office files what they are. */
public final class BinaryOfficeFormat implements Format {

  private static final Set<String> READ =
      Set.of("application/msword", "application/vnd.ms-powerpoint");
  private static final Set<String> PROTECTED =
      Set.of(Types.ENCRYPTED_OOXML, Types.RIGHTS_PROTECTED);

  private final OfficeParserConfig config = new OfficeParserConfig();

  /** Text only. */
  public BinaryOfficeFormat() {
    LocaleUtil.setUserLocale(Locale.US);
    config.setExtractMacros(false);
    config.setIncludeHeadersAndFooters(true);
    config.setIncludeSlideNotes(true);
    config.setIncludeSlideMasterContent(false);
    config.setConcatenatePhoneticRuns(false);
  }

  @Override
  public boolean reads(String mediaType) {
    return READ.contains(mediaType) || PROTECTED.contains(mediaType);
  }

  @Override
  public boolean hasMembers() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    if (PROTECTED.contains(document.mediaType())) {
      boolean rights = document.mediaType().equals(Types.RIGHTS_PROTECTED);
      answer.note(
          rights
              ? "The file is protected by rights management (a sensitivity label)."
              : "The file is protected by a password.");
      throw answer.budget().stop(Outcome.ENCRYPTED);
    }
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, config);
    context.set(Locale.class, Locale.US);
    EmbeddedMembers.in(document, answer).into(context);
    OfficeXhtml handler = new OfficeXhtml(answer, document.member().isEmpty());
    new OfficeParser().parse(document.bytes().stream(), handler, new Metadata(), context);
    handler.finish();
    if (document.mediaType().equals("application/msword")) {
      answer.note(
          "In this older format comments stand at the end, deletions are left out, and hidden text"
              + " cannot be told from other text.");
    }
  }
}
