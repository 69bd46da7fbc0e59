package io.m365connector.sandbox.organisation.zoo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP files, and Office files as the ZIP files that they are. */
public final class Zips {

  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private Zips() {}

  /** Names and contents in turn; a content is text or bytes. */
  public static byte[] zip(Object... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        ZipEntry entry = new ZipEntry((String) namesAndContents[i]);
        entry.setTime(1_790_000_000_000L);
        zip.putNextEntry(entry);
        Object content = namesAndContents[i + 1];
        zip.write(content instanceof byte[] raw ? raw : content.toString().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** The content types of a package whose main part has this one. */
  public static String contentTypes(String mainPart, String mainType) {
    return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Default Extension='rels'"
        + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
        + "<Default Extension='xml' ContentType='application/xml'/>"
        + "<Override PartName='/"
        + mainPart
        + "' ContentType='"
        + mainType
        + "'/></Types>";
  }

  /** A relationship part: id, type (last segment), target in turn; http targets are external. */
  public static String relationships(String... idsTypesTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships"
                + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    for (int i = 0; i < idsTypesTargets.length; i += 3) {
      String target = idsTypesTargets[i + 2];
      xml.append("<Relationship Id='")
          .append(idsTypesTargets[i])
          .append("' Type='")
          .append(RELATIONSHIPS)
          .append(idsTypesTargets[i + 1])
          .append("' Target='")
          .append(target)
          .append(target.contains("://") ? "' TargetMode='External'/>" : "'/>");
    }
    return xml.append("</Relationships>").toString();
  }
}
