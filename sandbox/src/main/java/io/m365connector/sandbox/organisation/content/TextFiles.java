package io.m365connector.sandbox.organisation.content;

import io.m365connector.sandbox.organisation.text.Block;
import io.m365connector.sandbox.organisation.text.Markup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats that are plain text. */
final class TextFiles {
  private static final DateTimeFormatter ICS =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TextFiles() {}

  static byte[] plain(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> text.append(heading.text()).append('\n');
        case Block.Paragraph paragraph ->
            text.append(Markup.plain(paragraph.text())).append("\n\n");
        case Block.Items items ->
            items.items().forEach(i -> text.append("- ").append(Markup.plain(i)).append('\n'));
        case Block.Table table ->
            table.rows().forEach(row -> text.append(String.join("\t", row)).append('\n'));
        case Block.Raw raw -> {}
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] csv(List<Block> blocks) {
    String text =
        blocks.stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .flatMap(table -> table.rows().stream())
            .map(row -> row.stream().map(TextFiles::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String value) {
    return value.matches(".*[\",\\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  static byte[] calendar(List<Block> blocks, Instant date) {
    String title =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(b -> ((Block.Heading) b).text())
            .findFirst()
            .orElse("Appointment");
    String description =
        new String(plain(blocks), StandardCharsets.UTF_8).replace("\n", "\\n").replace(",", "\\,");
    String text =
        String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Sandbox//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            "UID:" + Integer.toHexString(description.hashCode()) + "@sandbox.example",
            "DTSTAMP:" + ICS.format(date),
            "DTSTART:" + ICS.format(date.plusSeconds(12 * 86_400)),
            "DTEND:" + ICS.format(date.plusSeconds(12 * 86_400 + 7_200)),
            "SUMMARY:" + title,
            "DESCRIPTION:" + description,
            "END:VEVENT",
            "END:VCALENDAR",
            "");
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
