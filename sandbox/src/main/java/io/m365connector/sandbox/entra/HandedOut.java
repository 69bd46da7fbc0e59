package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The tokens that the token endpoint has given out, kept while somebody wants to know them. */
public final class HandedOut {
  private static final List<String> NAMES = List.of("access_token", "refresh_token", "id_token");

  private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
  private volatile boolean on;

  /** Begins or ends to keep them. */
  public void turn(boolean on) {
    this.on = on;
    tokens.clear();
  }

  /** Those since the last time. */
  public List<String> take() {
    List<String> taken = new ArrayList<>();
    for (String next = tokens.poll(); next != null; next = tokens.poll()) {
      taken.add(next);
    }
    return taken;
  }

  void note(JsonNode answer) {
    if (on) {
      NAMES.stream().filter(answer::hasNonNull).map(answer::path).forEach(this::keep);
    }
  }

  private void keep(JsonNode token) {
    tokens.add(token.asText());
  }
}
