package io.m365connector.fleet;

import java.util.List;

/** Has checks whose state a node tells the others. */
public interface CheckSource {

  List<CheckState> states();

  /** Whether the node takes requests as far as these checks go. */
  boolean ready();
}
