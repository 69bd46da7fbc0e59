package io.m365connector.admin.terms;

import io.m365connector.admin.frame.Times;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody edits about an entry. */
public class TermsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable String label;
  private @Nullable String tenantDomain;
  private boolean allTools = true;
  private List<String> tools = new ArrayList<>();
  private @Nullable String validFrom;
  private @Nullable String validUntil;
  private @Nullable Integer callsPerMinute;
  private boolean guestsAllowed;
  private @Nullable String contact;
  private @Nullable String notes;
  private @Nullable Instant oldFrom;
  private @Nullable Instant oldUntil;

  /** A form that starts from these terms. */
  public static TermsForm of(EntryTerms terms) {
    TermsForm form = new TermsForm();
    form.label = terms.label();
    form.tenantDomain = terms.tenantDomain();
    form.allTools = terms.tools().named() == null;
    form.tools = new ArrayList<>(terms.tools().named() == null ? List.of() : terms.tools().named());
    form.oldFrom = terms.validFrom();
    form.oldUntil = terms.validUntil();
    form.validFrom = day(terms.validFrom());
    form.validUntil = day(terms.validUntil());
    form.callsPerMinute = terms.callsPerMinute();
    form.guestsAllowed = terms.guestsAllowed();
    form.contact = terms.contact();
    form.notes = terms.notes();
    return form;
  }

  /**
   * What was typed.
   *
   * @throws RuleBroken naming the field that cannot be accepted
   */
  public EntryTerms terms() {
    if (!allTools && tools.isEmpty()) {
      throw new RuleBroken(Code.INPUT_INVALID, "tools: at least one");
    }
    return new EntryTerms(
        label == null ? "" : label,
        tenantDomain,
        allTools ? ToolPolicy.ALL : ToolPolicy.only(tools),
        instant(validFrom, oldFrom),
        instant(validUntil, oldUntil),
        callsPerMinute,
        guestsAllowed,
        contact,
        notes);
  }

  /** A date that nobody touched keeps its time of day. */
  private static @Nullable Instant instant(@Nullable String typed, @Nullable Instant before) {
    return typed != null && typed.equals(day(before)) ? before : Times.start(typed);
  }

  private static @Nullable String day(@Nullable Instant at) {
    return at == null ? null : at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  public @Nullable String getLabel() {
    return label;
  }

  public void setLabel(@Nullable String label) {
    this.label = label;
  }

  public @Nullable String getTenantDomain() {
    return tenantDomain;
  }

  public void setTenantDomain(@Nullable String tenantDomain) {
    this.tenantDomain = tenantDomain;
  }

  public boolean isAllTools() {
    return allTools;
  }

  public void setAllTools(boolean allTools) {
    this.allTools = allTools;
  }

  public List<String> getTools() {
    return tools;
  }

  public void setTools(List<String> tools) {
    this.tools = new ArrayList<>(tools);
  }

  public @Nullable String getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(@Nullable String validFrom) {
    this.validFrom = validFrom;
  }

  public @Nullable String getValidUntil() {
    return validUntil;
  }

  public void setValidUntil(@Nullable String validUntil) {
    this.validUntil = validUntil;
  }

  public @Nullable Integer getCallsPerMinute() {
    return callsPerMinute;
  }

  public void setCallsPerMinute(@Nullable Integer callsPerMinute) {
    this.callsPerMinute = callsPerMinute;
  }

  public boolean isGuestsAllowed() {
    return guestsAllowed;
  }

  public void setGuestsAllowed(boolean guestsAllowed) {
    this.guestsAllowed = guestsAllowed;
  }

  public @Nullable String getContact() {
    return contact;
  }

  public void setContact(@Nullable String contact) {
    this.contact = contact;
  }

  public @Nullable String getNotes() {
    return notes;
  }

  public void setNotes(@Nullable String notes) {
    this.notes = notes;
  }
}
