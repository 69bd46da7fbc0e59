package io.m365connector.extraction.format;

import java.util.Optional;

/** The media types that the readers know by name. */
public final class Types {

  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String XLSB = "application/vnd.ms-excel.sheet.binary.macroenabled.12";
  public static final String PPTX =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  public static final String ENCRYPTED_OOXML = "application/x-tika-ooxml-protected";
  public static final String RIGHTS_PROTECTED = "application/x-tika-ole-drm-encrypted";
  public static final String PDF = "application/pdf";
  public static final String ZIP = "application/zip";
  public static final String HTML = "text/html";
  public static final String EML = "message/rfc822";
  public static final String MSG = "application/vnd.ms-outlook";

  private Types() {}

  /** The family of an Office Open XML package by the content type of its main part. */
  static Optional<String> ofMainPart(String contentType) {
    if (contentType.contains("excel.sheet.binary")) {
      return Optional.of(XLSB);
    }
    if (contentType.contains("wordprocessingml") || contentType.contains("ms-word")) {
      return Optional.of(DOCX);
    }
    if (contentType.contains("spreadsheetml") || contentType.contains("ms-excel")) {
      return Optional.of(XLSX);
    }
    if (contentType.contains("presentationml") || contentType.contains("ms-powerpoint")) {
      return Optional.of(PPTX);
    }
    return Optional.empty();
  }
}
