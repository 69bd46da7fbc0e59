package io.m365connector.sandbox.graph.directory;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.odata.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code $search} on users: quoted {@code "property:value"} clauses with AND and OR (Graph:
 * search-query-parameter).
 */
final class DirectorySearch {
  private static final Pattern CLAUSE =
      Pattern.compile("\\s*(?:(AND|OR)\\s+)?\"(\\w+):([^\"]*)\"\\s*");
  private static final Set<String> PROPERTIES =
      Set.of(
          "displayName",
          "mail",
          "givenName",
          "surname",
          "userPrincipalName",
          "mailNickname",
          "jobTitle",
          "department");

  private DirectorySearch() {}

  static Predicate<JsonNode> parse(String search) {
    Matcher matcher = CLAUSE.matcher(search);
    Predicate<JsonNode> all = null;
    int end = 0;
    while (end < search.length() && matcher.region(end, search.length()).lookingAt()) {
      Predicate<JsonNode> clause = clause(matcher.group(2), matcher.group(3));
      if (all == null) {
        all = clause;
      } else {
        all = "OR".equals(matcher.group(1)) ? all.or(clause) : all.and(clause);
      }
      end = matcher.end();
    }
    if (all == null || end < search.length()) {
      throw new Refusal(
          400,
          "Request_BadRequest",
          "Invalid $search clause: expected \"property:value\" in double quotes, in '"
              + search
              + "'.");
    }
    return all;
  }

  private static Predicate<JsonNode> clause(String property, String value) {
    if (!PROPERTIES.contains(property)) {
      throw new Refusal(
          400, "Request_UnsupportedQuery", "Property '" + property + "' does not support $search.");
    }
    String wanted = value.strip().toLowerCase(Locale.ROOT);
    // Every word of the value must start some word of the property; unspaced scripts match inside.
    return user -> {
      String text = user.path(property).asText("").toLowerCase(Locale.ROOT);
      return Arrays.stream(wanted.split("\\s+"))
          .allMatch(
              word ->
                  Arrays.stream(text.split("[\\s.@_-]+")).anyMatch(part -> part.startsWith(word))
                      || text.startsWith(word));
    };
  }
}
