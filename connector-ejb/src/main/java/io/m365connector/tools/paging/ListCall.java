package io.m365connector.tools.paging;

import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolFailed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One call of a tool that lists: its arguments, and where it starts. A cursor brings the arguments
 * of the call that made it, and what "now" was then.
 */
public final class ListCall {

  /** No list is walked further by counting; Graph's own search ends at 1,000 results. */
  public static final int MAX_OFFSET = 10_000;

  private static final Set<String> ALONE = Set.of("cursor", "limit", "offset");

  private final String tool;
  private final ToolCall call;
  private final Cursors cursors;
  private final ToolArguments arguments;
  private final Position start;
  private final Instant now;
  private final boolean continued;

  private ListCall(
      String tool,
      ToolCall call,
      Cursors cursors,
      ToolArguments arguments,
      Position start,
      Instant now,
      boolean continued) {
    this.tool = tool;
    this.call = call;
    this.cursors = cursors;
    this.arguments = arguments;
    this.start = start;
    this.now = now;
    this.continued = continued;
  }

  /**
   * Reads the call.
   *
   * @throws ToolFailed for a cursor that is not this caller's, or that comes with other arguments
   *     than those it was made with
   */
  public static ListCall of(String tool, ToolArguments given, ToolCall call, Cursors cursors) {
    Optional<String> cursor = given.text("cursor", "nextCursor", "pageToken");
    if (cursor.isEmpty()) {
      int offset = given.number(0, 0, MAX_OFFSET, "offset", "nextOffset", "skip");
      Position start = Position.atOffset(offset);
      return new ListCall(tool, call, cursors, given, start, call.now(), false);
    }
    JsonObject state = cursors.open(tool, call, cursor.get());
    JsonObject original = state.getJsonObject("a");
    JsonObject repeated = criteria(given.json());
    if (!repeated.isEmpty() && !repeated.equals(criteria(original))) {
      throw ToolFailed.validation(
          "the cursor continues a search with other arguments; send it alone or with the same ones");
    }
    return new ListCall(
        tool,
        call,
        cursors,
        new ToolArguments(withLimit(original, given.json())),
        Position.open(state),
        Instant.ofEpochSecond(state.getJsonNumber("n").longValueExact()),
        true);
  }

  public ToolArguments arguments() {
    return arguments;
  }

  public Position start() {
    return start;
  }

  /** What "now" means in this list, from its first page to its last. */
  public Instant now() {
    return now;
  }

  /** Whether a cursor brought it here. */
  public boolean continued() {
    return continued;
  }

  /** How many items are wanted. */
  public int limit(int fallback, int most) {
    return arguments.number(fallback, 1, most, "limit", "maxResults", "top");
  }

  String cursor(Position next) {
    return cursors.seal(tool, call, next.seal(criteria(arguments.json()), now));
  }

  private static JsonObject criteria(JsonObject arguments) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    arguments.forEach(
        (name, value) -> {
          if (!ALONE.contains(name)) {
            json.add(name, value);
          }
        });
    return json.build();
  }

  private static JsonObject withLimit(JsonObject original, JsonObject given) {
    JsonObjectBuilder json = Json.createObjectBuilder(original);
    if (given.containsKey("limit")) {
      json.add("limit", given.get("limit"));
    }
    return json.build();
  }
}
