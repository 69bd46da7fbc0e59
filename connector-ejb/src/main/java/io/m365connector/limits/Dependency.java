package io.m365connector.limits;

import io.m365connector.code.Code;

/** What a call waits for outside of the server. */
public enum Dependency {
  ENTRA(Code.ENTRA_UNAVAILABLE),
  GRAPH(Code.GRAPH_UNAVAILABLE);

  private final Code unavailable;

  Dependency(Code unavailable) {
    this.unavailable = unavailable;
  }

  Code unavailable() {
    return unavailable;
  }
}
