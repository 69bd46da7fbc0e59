package io.m365connector.mcp.provider;

/** Tells work that nobody waits for it any more. */
public interface CancelSignal {

  boolean cancelled();

  /** Runs the action when the signal comes; at once if it already has. */
  void onCancel(Runnable action);
}
