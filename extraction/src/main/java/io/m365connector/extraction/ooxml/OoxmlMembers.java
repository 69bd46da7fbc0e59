package io.m365connector.extraction.ooxml;

import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.EmbeddedMembers;
import io.m365connector.extraction.output.Answer;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Files embedded in an Office file: listed by their part name, pictures counted only. */
public final class OoxmlMembers {

  private OoxmlMembers() {}

  /** Lists them, or hands over the one that is wanted. */
  public static void list(OoxmlPackage ooxml, Document document, Answer answer) throws IOException {
    EmbeddedMembers members = EmbeddedMembers.in(document, answer);
    int pictures = 0;
    for (ZipArchiveEntry entry : ooxml.zip().entries()) {
      String name = entry.getName();
      if (name.contains("/embeddings/")) {
        if (name.equals(document.member())) {
          try (InputStream in = ooxml.zip().open(entry)) {
            members.found(name, "", in);
          }
        } else if (document.member().isEmpty()) {
          answer.member(name, "", entry.getSize());
        }
      } else if (name.contains("/media/")) {
        pictures++;
      }
    }
    if (pictures > 0 && document.member().isEmpty()) {
      answer.note("Pictures in the document: " + pictures + "; what they show is not in the text.");
    }
  }
}
