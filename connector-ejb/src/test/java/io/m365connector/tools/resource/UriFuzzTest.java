package io.m365connector.tools.resource;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.m365connector.graph.NextLink;
import io.m365connector.tools.ToolFailed;
import java.net.URI;
import org.junit.jupiter.api.Tag;

/**
 * Whatever is sent as a URI, or comes back as a link, is read or refused, and leads nowhere else.
 */
@Tag("fuzz")
class UriFuzzTest {

  private static final URI GRAPH = URI.create("https://graph.microsoft.com");

  @FuzzTest(maxDuration = "1m")
  void a_resource_uri_is_read_or_refused(FuzzedDataProvider data) {
    try {
      ResourceUri.parse(data.consumeRemainingAsString());
    } catch (ToolFailed e) {
      // As it should be.
    }
  }

  @FuzzTest(maxDuration = "1m")
  void a_next_link_stays_at_its_host_or_is_refused(FuzzedDataProvider data) {
    URI on;
    try {
      on = NextLink.of(GRAPH, data.consumeRemainingAsString(), "/me/messages").on(GRAPH);
    } catch (IllegalArgumentException e) {
      return;
    }
    if (!GRAPH.getHost().equals(on.getHost()) || on.getUserInfo() != null) {
      throw new IllegalStateException("leads to " + on);
    }
  }
}
