package io.m365connector.transfer;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.allowlist.EntrySearch;
import io.m365connector.allowlist.EntryView;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditFilter;
import io.m365connector.audit.AuditLog;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditRow;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Target;
import io.m365connector.onboarding.Entries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries and audit rows out, page by page by key, so that memory stays flat whatever the
 * number. Ask for {@link #begin} first: it says in the trail that somebody takes data away.
 */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
public class Exports {

  private static final int STRIDE = 1000;

  private final Entries entries;
  private final AuditLog log;
  private final AuditTrail trail;
  private final CurrentActor actor;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public Exports() {
    this.entries = null;
    this.log = null;
    this.trail = null;
    this.actor = null;
  }

  @Inject
  public Exports(Entries entries, AuditLog log, AuditTrail trail, CurrentActor actor) {
    this.entries = entries;
    this.log = log;
    this.trail = trail;
    this.actor = actor;
  }

  /** Notes that an export of {@code entries}, {@code audit} or {@code calls} begins. */
  public void begin(String what) {
    trail.record(
        actor.get(),
        new AuditRecord(
            AuditAction.AUDIT_EXPORTED, new Target("portal", what, "Export"), "", Change.NONE));
  }

  /** Living entries that the search finds, in no particular order. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void entries(EntrySearch search, ExportFormat format, Writer out) throws IOException {
    out.write(format.head(Column.titles()));
    @Nullable UUID last = null;
    while (true) {
      List<EntryView> page = entries.after(search, last, STRIDE);
      for (EntryView entry : page) {
        out.write(format.entry(entry));
      }
      if (page.size() < STRIDE) {
        return;
      }
      last = page.getLast().id();
    }
  }

  /** Audit rows that the filter finds, newest first. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void audit(AuditFilter filter, ExportFormat format, Writer out) throws IOException {
    out.write(format.head(ExportFormat.AUDIT_TITLES));
    long before = Long.MAX_VALUE;
    while (true) {
      List<AuditRow> page = log.page(filter, before, STRIDE);
      for (AuditRow row : page) {
        out.write(format.audit(row));
      }
      if (page.size() < STRIDE) {
        return;
      }
      before = page.getLast().seq();
    }
  }
}
