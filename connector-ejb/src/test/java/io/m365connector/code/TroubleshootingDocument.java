package io.m365connector.code;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/troubleshooting.md, written from the two registers that the code and the portal use. */
final class TroubleshootingDocument {

  private static final String HEAD =
      """
      # Troubleshooting

      Generated from the connector's own registers; `mvn test -pl connector-ejb -Dtest=TroubleshootingTest -Ddocs.write=true`
      writes it anew. Every failure carries a code (`M365C-…`), and where Entra refused also its AADSTS number, correlation
      id and trace id: in the tool's answer, in the log and in the portal. "Move" says who can mend it.

      ## The five classic set-up errors

      | Seen | Cause | Remedy |
      | --- | --- | --- |
      """;

  private TroubleshootingDocument() {}

  static String text() {
    String classics =
        Stream.of(50011L, 50194L, 65001L, 9000411L)
            .map(number -> AadstsCatalogue.find(number).orElseThrow())
            .map(each -> row(each.name(), each.cause(), each.fix()))
            .collect(Collectors.joining());
    return HEAD
        + classics
        + row(
            "`" + Code.NOT_ADMITTED.what() + "`",
            "The pair of tenant and client is not on the connector's allowlist.",
            Code.NOT_ADMITTED.move())
        + "\n## Codes of the connector\n\n| Code | What happened | Move | Remedy |\n"
        + "| --- | --- | --- | --- |\n"
        + Stream.of(Code.values())
            .map(code -> row(code.id(), code.what(), who(code.whoseMove()), code.move()))
            .collect(Collectors.joining())
        + "\n## Numbers of Entra\n\nThe connector decides by `error`, `suberror` and `claims` of"
        + " Entra's answer, never by these numbers.\n\n| Number | Cause | Move | Remedy |\n"
        + "| --- | --- | --- | --- |\n"
        + AadstsCatalogue.all().stream()
            .map(each -> row(each.name(), each.cause(), who(each.whoseMove()), each.fix()))
            .collect(Collectors.joining());
  }

  private static String row(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String who(WhoseMove move) {
    return move.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
