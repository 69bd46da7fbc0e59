package io.m365connector.extraction.odf;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.container.BoundedZip;
import io.m365connector.extraction.container.SafeXml;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.output.Answer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads odt, ods, odp and their templates. */
public final class OdfFormat implements Format {

  private static final String PREFIX = "application/vnd.oasis.opendocument.";
  private static final int MAX_MANIFEST = 1 << 20;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith(PREFIX + "text")
        || mediaType.startsWith(PREFIX + "spreadsheet")
        || mediaType.startsWith(PREFIX + "presentation");
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    try (BoundedZip zip = new BoundedZip(document.bytes())) {
      if (isEncrypted(zip)) {
        throw answer.budget().stop(Outcome.ENCRYPTED);
      }
      OdfStyles styles = new OdfStyles();
      try (InputStream common = zip.open("styles.xml")) {
        if (common != null) {
          styles.read(SafeXml.reader(common));
        }
      }
      try (InputStream content = zip.open("content.xml")) {
        if (content == null) {
          throw new FileNotFoundException("no content");
        }
        OdfBody body = new OdfBody(SafeXml.reader(content), styles, answer);
        body.read();
        body.describe();
      }
    }
  }

  private static boolean isEncrypted(BoundedZip zip) throws IOException {
    try (InputStream manifest = zip.open("META-INF/manifest.xml")) {
      return manifest != null
          && new String(manifest.readNBytes(MAX_MANIFEST), StandardCharsets.UTF_8)
              .contains(":encryption-data");
    }
  }
}
