package io.m365connector.code;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A change that the rules refuse. It undoes the transaction and reaches the page or the REST client
 * as it is.
 */
@ApplicationException(rollback = true, inherited = true)
public class RuleBroken extends CodedException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> facts;

  /**
   * A refusal.
   *
   * @param facts what this one case is about, for the person who asked; plain text
   */
  public RuleBroken(Code code, String... facts) {
    super(code, String.join("; ", facts));
    this.facts = List.of(facts);
  }

  /** What this one case is about. */
  public List<String> facts() {
    return facts == null ? List.of() : facts;
  }
}
