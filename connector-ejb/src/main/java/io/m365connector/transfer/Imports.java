package io.m365connector.transfer;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Reason;
import io.m365connector.audit.Target;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.EntryBatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes entries from CSV: first a preview with a verdict for each row, then all rows in one
 * transaction, or none. Who is not in the file stays as they are.
 */
@Stateless
@RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
public class Imports {

  private static final List<Column> NEEDED = List.of(Column.TENANT, Column.CLIENT, Column.LABEL);

  private final Workbench workbench;
  private final EntryBatch batch;
  private final AuditTrail trail;
  private final CurrentActor actor;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public Imports() {
    this.workbench = null;
    this.batch = null;
    this.trail = null;
    this.actor = null;
  }

  @Inject
  Imports(Workbench workbench, EntryBatch batch, AuditTrail trail, CurrentActor actor) {
    this.workbench = workbench;
    this.batch = batch;
    this.trail = trail;
    this.actor = actor;
  }

  /**
   * What would become of each row.
   *
   * @throws RuleBroken when the file is no such CSV at all
   */
  public Plan preview(byte[] file) {
    return workbench.rows(rows(file));
  }

  /**
   * Takes all rows.
   *
   * @param seen the version of the preview that was decided on
   * @param typed the number of changes that whoever confirms typed
   * @throws RuleBroken when a row hinders, the number is another, or the allowlist was changed
   */
  public Plan apply(byte[] file, long seen, long typed, Reason reason) {
    Plan plan = preview(file);
    if (plan.seen() != seen) {
      throw new RuleBroken(Code.CHANGED_MEANWHILE, "the allowlist changed since the preview");
    }
    Confirmed.by(plan, typed);
    batch.apply(plan.steps(), seen, reason);
    trail.record(
        actor.get(),
        new AuditRecord(
            AuditAction.ALLOWLIST_IMPORTED,
            new Target("portal", "import", "CSV import"),
            reason.text(),
            Change.created(
                Map.of(
                    "new", String.valueOf(plan.count(Verdict.NEW)),
                    "changed", String.valueOf(plan.count(Verdict.CHANGE)),
                    "same", String.valueOf(plan.count(Verdict.SAME))))));
    return plan;
  }

  private static Map<Integer, Map<Column, String>> rows(byte[] file) {
    List<List<String>> lines = Csv.read(file);
    if (lines.isEmpty()) {
      throw refused("the file is empty");
    }
    List<Column> header = header(lines.getFirst());
    Map<Integer, Map<Column, String>> rows = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> line = lines.get(i);
      if (line.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (line.size() > header.size()) {
        throw refused("row " + (i + 1) + " has more cells than the first row has names");
      }
      Map<Column, String> fields = new EnumMap<>(Column.class);
      for (int c = 0; c < line.size(); c++) {
        fields.put(header.get(c), line.get(c));
      }
      rows.put(i + 1, fields);
    }
    return rows;
  }

  private static List<Column> header(List<String> names) {
    List<Column> header =
        names.stream()
            .map(
                name ->
                    Column.titled(name)
                        .orElseThrow(
                            () ->
                                refused(
                                    "the first row must name the columns, of "
                                        + String.join(", ", Column.titles()))))
            .toList();
    for (Column column : NEEDED) {
      if (!header.contains(column)) {
        throw refused("the column " + column.title() + " is missing");
      }
    }
    if (header.stream().distinct().count() < header.size()) {
      throw refused("a column is there twice");
    }
    return header;
  }

  private static RuleBroken refused(String why) {
    return new RuleBroken(Code.INPUT_INVALID, why);
  }
}
