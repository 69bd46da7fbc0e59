package io.m365connector.extraction.plain;

import io.m365connector.extraction.container.Scratch;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.output.Answer;
import io.m365connector.text.HtmlText;
import java.io.IOException;
import java.nio.charset.Charset;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;

/** Reads HTML files as the server reads mail bodies: what nobody sees is left out. */
public final class HtmlFormat implements Format {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
  }

  @Override
  public boolean readsPrefix() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    Scratch bytes = document.bytes();
    write(new String(bytes.head(HtmlText.MAX_HTML), charset(bytes)), answer);
    if (bytes.size() > HtmlText.MAX_HTML) {
      answer.note("Only the first " + HtmlText.MAX_HTML + " bytes of the page were read.");
    }
  }

  private static Charset charset(Scratch bytes) throws IOException {
    Charset declared = new HtmlEncodingDetector().detect(bytes.stream(), new Metadata());
    return declared == null ? Charsets.detect(bytes) : declared;
  }

  /** Writes a page, with a note about what was hidden in it. */
  public static void write(String html, Answer answer) {
    HtmlText read = HtmlText.of(html, true);
    answer.markdown().verbatim(read.text());
    if (read.removed().isNotable()) {
      answer.note(read.removed().sentence());
    }
  }
}
