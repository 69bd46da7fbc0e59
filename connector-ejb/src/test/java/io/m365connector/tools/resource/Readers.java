package io.m365connector.tools.resource;

import io.m365connector.graph.GraphClient;
import io.m365connector.tools.paging.Cursors;
import java.util.List;

/** Makes {@code read_resource} with the readers a test is about. */
public final class Readers {

  private Readers() {}

  public static ReadResource tool(GraphClient client, Cursors cursors, ResourceReader... readers) {
    return new ReadResource(List.of(readers), client, cursors);
  }
}
