package io.m365connector.extraction.plain;

import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.output.Answer;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Reads txt, md, csv, json, xml, source code, logs, ics, vtt: whatever is a kind of plain text. */
public final class PlainTextFormat implements Format {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Formats that break long lines, and begin the rest of one with a space (RFC 5545, 3.1). */
  private static final Set<String> FOLDED =
      Set.of("text/calendar", "text/vcard", "text/x-vcard", "text/x-vcalendar");

  private static final MediaTypeRegistry REGISTRY =
      MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();

  @Override
  public boolean reads(String mediaType) {
    MediaType type = MediaType.parse(mediaType);
    return type != null
        && (type.getType().equals("text")
            || REGISTRY.isSpecializationOf(type, MediaType.TEXT_PLAIN)
            || REGISTRY.isInstanceOf(type, MediaType.APPLICATION_XML));
  }

  @Override
  public boolean readsPrefix() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    Charset charset = Charsets.detect(document.bytes());
    boolean folded = FOLDED.contains(document.mediaType());
    char[] buffer = new char[8 * 1024];
    StringBuilder clean = new StringBuilder(buffer.length + 1);
    boolean first = true;
    boolean lineEnded = false;
    try (Reader reader = new InputStreamReader(document.bytes().stream(), charset)) {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        for (int i = 0; i < n; i++) {
          char c = buffer[i];
          boolean mark = first && i == 0 && c == BYTE_ORDER_MARK;
          if (mark || c == '\r' || c == 0) {
            continue;
          }
          if (lineEnded && !(folded && (c == ' ' || c == '\t'))) {
            clean.append('\n');
          }
          boolean continues = lineEnded && folded && (c == ' ' || c == '\t');
          lineEnded = c == '\n';
          if (!lineEnded && !continues) {
            clean.append(c);
          }
        }
        first = false;
        answer.markdown().raw(clean);
        clean.setLength(0);
      }
      answer.markdown().raw(lineEnded ? "\n" : "");
    }
  }
}
