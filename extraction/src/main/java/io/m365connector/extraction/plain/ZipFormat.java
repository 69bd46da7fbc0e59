package io.m365connector.extraction.plain;

import io.m365connector.extraction.container.BoundedZip;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.EmbeddedMembers;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.format.Types;
import io.m365connector.extraction.output.Answer;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Lists an archive, and opens one member when it is asked for. Names are text here: nothing is ever
 * written to a path, so a name that climbs out of the archive climbs nowhere.
 */
public final class ZipFormat implements Format {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(Types.ZIP) || mediaType.equals("application/x-zip-compressed");
  }

  @Override
  public boolean hasMembers() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    try (BoundedZip zip = new BoundedZip(document.bytes())) {
      if (document.member().isEmpty()) {
        list(zip, answer);
        return;
      }
      for (ZipArchiveEntry entry : zip.entries()) {
        if (!entry.isDirectory() && entry.getName().equals(document.member())) {
          try (InputStream in = zip.open(entry)) {
            EmbeddedMembers.in(document, answer).found(entry.getName(), "", in);
          }
        }
      }
    }
  }

  private static void list(BoundedZip zip, Answer answer) {
    int files = 0;
    long bytes = 0;
    boolean encrypted = false;
    answer.markdown().row(List.of("File", "Bytes", "Modified"));
    for (ZipArchiveEntry entry : zip.entries()) {
      if (entry.isDirectory()) {
        continue;
      }
      files++;
      bytes += Math.max(0, entry.getSize());
      encrypted |= entry.getGeneralPurposeBit().usesEncryption();
      answer.member(entry.getName(), "", entry.getSize());
      if (files <= answer.budget().limits().maxMembers()) {
        answer
            .markdown()
            .row(
                List.of(
                    entry.getName(),
                    Long.toString(entry.getSize()),
                    entry.getLastModifiedDate() == null
                        ? ""
                        : entry.getLastModifiedDate().toInstant().toString().substring(0, 10)));
      }
    }
    answer.markdown().paragraph(files + " files, " + bytes + " bytes unpacked.");
    if (encrypted) {
      answer.note("Files in the archive are protected by a password and cannot be read.");
    }
  }
}
