package io.m365connector.allowlist;

import io.m365connector.actor.Actor;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Target;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Approves the pairs of {@code CONNECTOR_ALLOWLIST_SEED} at the first start, that is while the
 * table is untouched. One pair a line: {@code tenant,client[,label]}; {@code #} starts a comment.
 */
@ApplicationScoped
public class AllowlistSeed {

  private static final String WHY = "Named in the seed file at the first start";

  private record Line(Pair pair, String label) {}

  private final AllowlistRepository repository;
  private final AuditTrail trail;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected AllowlistSeed() {
    this.repository = null;
    this.trail = null;
  }

  @Inject
  AllowlistSeed(AllowlistRepository repository, AuditTrail trail) {
    this.repository = repository;
    this.trail = trail;
  }

  /**
   * Approves the file's pairs if nothing was ever approved.
   *
   * @return how many were approved
   * @throws IllegalArgumentException naming the line that is not a pair; nothing is approved then
   */
  @Transactional(rollbackOn = Exception.class)
  @ActivateRequestContext
  public int plant(Path file) throws IOException {
    if (repository.version() != 0) {
      return 0;
    }
    List<Line> lines = read(file);
    Set<Pair> named = new HashSet<>();
    List<AllowlistEntry> entries =
        lines.stream()
            .filter(line -> named.add(line.pair()))
            .map(
                line ->
                    AllowlistEntry.admit(
                        line.pair(),
                        EntryTerms.plain(line.label()),
                        null,
                        WHY,
                        Actor.CONNECTOR,
                        Instant.now()))
            .toList();
    repository.save(entries);
    entries.forEach(this::record);
    return entries.size();
  }

  private void record(AllowlistEntry entry) {
    trail.record(
        Actor.CONNECTOR,
        new AuditRecord(
            AuditAction.ENTRY_ADMITTED,
            new Target("entry", entry.id().toString(), entry.terms().label()),
            WHY,
            Change.created(entry.fields())));
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
