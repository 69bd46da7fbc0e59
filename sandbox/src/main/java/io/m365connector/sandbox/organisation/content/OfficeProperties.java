package io.m365connector.sandbox.organisation.content;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** Core properties of an Office file; fixed dates keep the bytes the same. */
public final class OfficeProperties {
  private OfficeProperties() {}

  @SuppressWarnings("JavaUtilDate") // POI's type
  /** Sets author and both dates. */
  public static void set(POIXMLDocument document, String author, Instant date) {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setCreator(author);
    core.setCreated(Optional.of(Date.from(date)));
    core.setModified(Optional.of(Date.from(date)));
  }
}
