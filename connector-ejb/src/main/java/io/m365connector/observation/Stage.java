package io.m365connector.observation;

import java.util.Locale;

/** A part of a request whose time is worth knowing by itself. */
public enum Stage {
  /** Signature and claims of the caller's token. */
  TOKEN,
  /** The look into the allowlist. */
  ALLOWLIST,
  /** From the caller being admitted until its message is read and its method runs. */
  MESSAGE,
  /** The tool, with everything it waits for. */
  TOOL,
  /** The on-behalf-of exchange with Entra. */
  OBO,
  /** Waiting for a lane or for a pause that Graph asked for. */
  WAIT,
  /** One call of Microsoft Graph, until its answer begins. */
  GRAPH,
  /** A file turned into text, its transfer included. */
  EXTRACTION,
  /** Writing the answer. */
  ANSWER;

  /** Its name in metrics and traces. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is part of the tool's time. */
  public boolean withinTool() {
    return this == OBO || this == WAIT || this == GRAPH || this == EXTRACTION;
  }
}
