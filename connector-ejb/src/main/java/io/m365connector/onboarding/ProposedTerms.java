package io.m365connector.onboarding;

import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link EntryTerms} as text that a first approval leaves for the second. */
final class ProposedTerms {

  private ProposedTerms() {}

  static String write(EntryTerms terms) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(terms.fields()).forEach(json::add);
    return json.build().toString();
  }

  static EntryTerms read(String text) {
    SortedMap<String, String> fields = new TreeMap<>();
    try (var reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      json.keySet().forEach(name -> fields.put(name, json.getString(name)));
    }
    String tools = fields.getOrDefault("tools", "all");
    return new EntryTerms(
        fields.getOrDefault("label", ""),
        optional(fields.get("tenantDomain")),
        tools.equals("all")
            ? ToolPolicy.ALL
            : ToolPolicy.only(tools.isEmpty() ? List.of() : List.of(tools.split(", "))),
        time(fields.get("validFrom")),
        time(fields.get("validUntil")),
        number(fields.get("callsPerMinute")),
        Boolean.parseBoolean(fields.get("guestsAllowed")),
        optional(fields.get("contact")),
        optional(fields.get("notes")));
  }

  private static @Nullable String optional(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private static @Nullable Instant time(@Nullable String value) {
    return value == null || value.isEmpty() ? null : Instant.parse(value);
  }

  private static @Nullable Integer number(@Nullable String value) {
    try {
      return value == null || value.isEmpty() ? null : Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new RuleBroken(Code.INPUT_INVALID, "callsPerMinute: must be a whole number");
    }
  }
}
