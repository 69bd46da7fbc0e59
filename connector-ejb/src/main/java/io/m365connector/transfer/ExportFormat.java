package io.m365connector.transfer;

import io.m365connector.allowlist.EntryView;
import io.m365connector.audit.AuditRow;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How exports are written: one line a record. */
public enum ExportFormat {
  CSV("text/csv; charset=utf-8", "csv"),
  JSONL("application/jsonl", "jsonl");

  static final List<String> AUDIT_TITLES =
      List.of(
          "seq",
          "at",
          "actorKind",
          "actorId",
          "actorName",
          "action",
          "targetKind",
          "targetId",
          "targetLabel",
          "reason",
          "before",
          "after",
          "ip",
          "node",
          "requestId",
          "hash");

  private final String mediaType;
  private final String extension;

  ExportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  String head(List<String> titles) {
    return this == CSV ? Cells.line(titles) : "";
  }

  String entry(EntryView entry) {
    List<String> values = Arrays.stream(Column.values()).map(each -> each.of(entry)).toList();
    return line(Column.titles(), values);
  }

  String audit(AuditRow row) {
    return line(
        AUDIT_TITLES,
        List.of(
            String.valueOf(row.seq()),
            row.at().toString(),
            row.actorKind(),
            row.actorId(),
            row.actorName(),
            row.action(),
            row.target().kind(),
            row.target().id(),
            row.target().label(),
            row.reason(),
            fields(row.change().before()),
            fields(row.change().after()),
            row.ip(),
            row.node(),
            row.requestId(),
            row.hash()));
  }

  private String line(List<String> titles, List<String> values) {
    if (this == CSV) {
      return Cells.line(values);
    }
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (int i = 0; i < titles.size(); i++) {
      json.add(titles.get(i), values.get(i));
    }
    return json.build() + "\n";
  }

  private static String fields(SortedMap<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("; "));
  }
}
