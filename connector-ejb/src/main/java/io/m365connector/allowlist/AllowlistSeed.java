package io.m365connector.allowlist;

import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Approves the pairs of {@code CONNECTOR_ALLOWLIST_SEED} at the first start, that is while the
 * table is untouched. One pair a line: {@code tenant,client[,label]}; {@code #} starts a comment.
 */
@ApplicationScoped
public class AllowlistSeed {

  private record Line(Pair pair, String label) {}

  private final AllowlistRepository repository;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected AllowlistSeed() {
    this.repository = null;
  }

  @Inject
  AllowlistSeed(AllowlistRepository repository) {
    this.repository = repository;
  }

  /**
   * Approves the file's pairs if nothing was ever approved.
   *
   * @return how many were approved
   * @throws IllegalArgumentException naming the line that is not a pair; nothing is approved then
   */
  public int plant(Path file) throws IOException {
    if (repository.version() != 0) {
      return 0;
    }
    List<Line> lines = read(file);
    lines.forEach(line -> repository.approve(line.pair(), line.label()));
    return lines.size();
  }

  private static List<Line> read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String raw : Files.readAllLines(file)) {
      number++;
      String text = raw.replaceFirst("#.*", "").strip();
      if (text.isEmpty()) {
        continue;
      }
      String[] fields = text.split("\\s*,\\s*", 3);
      try {
        Pair pair =
            new Pair(TenantId.of(fields[0]), ClientId.of(fields.length > 1 ? fields[1] : ""));
        lines.add(new Line(pair, fields.length > 2 ? fields[2] : "Seed"));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Line " + number + " of the allowlist seed is not \"tenant id,client id[,label]\"", e);
      }
    }
    return lines;
  }
}
