package io.m365connector.sandbox.organisation.content;

import java.util.Locale;
import java.util.Map;

/** Media types by file name, as Exchange and SharePoint report them. */
public final class MediaTypes {
  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry("doc", "application/msword"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("rtf", "application/rtf"),
          Map.entry("odt", "application/vnd.oasis.opendocument.text"),
          Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
          Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
          Map.entry("msg", "application/vnd.ms-outlook"),
          Map.entry("csv", "text/csv"),
          Map.entry("txt", "text/plain"),
          Map.entry("log", "text/plain"),
          Map.entry("md", "text/markdown"),
          Map.entry("html", "text/html"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "text/xml"),
          Map.entry("eml", "message/rfc822"),
          Map.entry("ics", "text/calendar"),
          Map.entry("vtt", "text/vtt"),
          Map.entry("zip", "application/zip"),
          Map.entry("png", "image/png"));

  private MediaTypes() {}

  public static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  public static String of(String name) {
    return BY_EXTENSION.getOrDefault(extension(name), "application/octet-stream");
  }
}
