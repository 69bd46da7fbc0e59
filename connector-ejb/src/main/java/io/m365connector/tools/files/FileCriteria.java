package io.m365connector.tools.files;

import io.m365connector.graph.Kql;
import io.m365connector.graph.KqlQuery;
import io.m365connector.graph.rest.DriveItem;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.paging.ListCall;
import io.m365connector.tools.time.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code sharepoint_search} was asked for. */
record FileCriteria(
    String query,
    List<String> fileTypes,
    Optional<String> folder,
    Optional<String> place,
    TimeWindow window) {

  /** Microsoft, "Overview of crawled and managed properties in SharePoint Server". */
  private static final Set<String> PROPERTIES =
      Set.of(
          "author",
          "filename",
          "filetype",
          "fileextension",
          "title",
          "path",
          "size",
          "created",
          "lastmodifiedtime",
          "isdocument");

  static FileCriteria of(ListCall list) {
    ToolArguments arguments = list.arguments();
    String query =
        arguments
            .text("query", "q", "searchQuery")
            .orElseThrow(() -> ToolFailed.validation("sharepoint_search requires query; * is all"));
    List<String> types =
        arguments.texts("fileType", "fileTypes", "fileExtension").stream()
            .map(type -> type.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
            .toList();
    if (!types.stream().allMatch(type -> type.matches("[a-z0-9]{1,10}"))) {
      throw ToolFailed.validation("fileType must be an extension such as docx");
    }
    return new FileCriteria(
        query,
        types,
        arguments.text("folderName", "folder", "folderUrl", "folderPath"),
        arguments.text("siteUrl", "site", "siteName", "libraryUrl", "library"),
        TimeWindow.of(arguments, list.now()));
  }

  /**
   * As Microsoft Search reads it.
   *
   * @param paths addresses below which to look; none means everywhere
   */
  String kql(List<String> paths) {
    String kql =
        Kql.and(
            KqlQuery.of(query, PROPERTIES),
            fileTypes.isEmpty()
                ? null
                : Kql.or(fileTypes.stream().map(type -> "filetype:" + type).toList()),
            paths.isEmpty()
                ? null
                : Kql.or(paths.stream().map(path -> Kql.has("path", path)).toList()),
            // The index compares days; what is too much is cut when the items come.
            window.after().map(at -> Kql.notBefore("LastModifiedTime", day(at, -1))).orElse(null),
            window.before().map(at -> Kql.notAfter("LastModifiedTime", day(at, 1))).orElse(null));
    return kql.isEmpty() ? "*" : kql;
  }

  private static LocalDate day(Instant at, int plus) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(plus);
  }

  /** The words alone, for a search that knows no KQL. */
  String words() {
    return query
        .replaceAll("\\b(AND|OR|NOT)\\b", " ")
        .replaceAll("[\"()*]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Whether {@link #words()} say less than the query does. */
  boolean saysMoreThanWords() {
    return query.matches("(?s).*(\\b(AND|OR|NOT)\\b|\"|\\w+[:<>=]\\S).*");
  }

  /** Whether an item has the right type and age. */
  boolean covers(DriveItem item) {
    String extension = FileItem.extension(item);
    return (fileTypes.isEmpty()
            || item.folder() == null && extension != null && fileTypes.contains(extension))
        && window.covers(item.lastModifiedDateTime());
  }
}
