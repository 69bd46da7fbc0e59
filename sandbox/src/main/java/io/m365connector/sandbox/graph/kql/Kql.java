package io.m365connector.sandbox.graph.kql;

import io.m365connector.sandbox.graph.odata.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A parsed KQL expression. */
public sealed interface Kql {
  boolean matches(Searchable thing);

  /**
   * Parses a query.
   *
   * @param now what "today" and its kin refer to
   * @throws Refusal 400 when quotes or parentheses do not pair up
   */
  static Kql parse(String query, Instant now) {
    return new KqlParser(KqlLexer.tokens(query), now).parse();
  }

  /** The words to mark in an excerpt. */
  List<String> terms();

  /** Everything, from {@code *} or an empty query. */
  record Everything() implements Kql {
    @Override
    public boolean matches(Searchable thing) {
      return true;
    }

    @Override
    public List<String> terms() {
      return List.of();
    }
  }

  /** A word or phrase without a property. */
  record Term(String text, boolean prefix) implements Kql {
    @Override
    public boolean matches(Searchable thing) {
      return thing.matchesAnywhere(text, prefix);
    }

    @Override
    public List<String> terms() {
      return List.of(text);
    }
  }

  /** {@code property:value}, {@code property>value} and so on; the property is in lower case. */
  record Restriction(String property, String operator, String value, boolean prefix, Instant now)
      implements Kql {
    @Override
    public boolean matches(Searchable thing) {
      if (!thing.has(property)) {
        return false;
      }
      Instant date = thing.dates().get(property);
      if (date != null) {
        Optional<DateSpan> span = DateSpan.parse(value, now);
        return span.isPresent() && span.get().compare(operator, date);
      }
      Long number = thing.numbers().get(property);
      if (number != null) {
        return NumberSpan.compare(operator, value, number);
      }
      Boolean flag = thing.flags().get(property);
      if (flag != null) {
        String wanted = value.toLowerCase(Locale.ROOT);
        return flag
            == (wanted.equals("true") || wanted.equals("1") || wanted.equals("yes"))
            == !operator.equals("<>");
      }
      boolean found =
          property.equals("path")
              ? thing.startsWith(property, value)
              : thing.matchesText(property, value, prefix);
      return operator.equals("<>") != found;
    }

    @Override
    public List<String> terms() {
      return property.equals("subject") || property.equals("body") || property.equals("title")
          ? List.of(value)
          : List.of();
    }
  }

  /** All of them. */
  record And(List<Kql> parts) implements Kql {
    @Override
    public boolean matches(Searchable thing) {
      return parts.stream().allMatch(part -> part.matches(thing));
    }

    @Override
    public List<String> terms() {
      return parts.stream().flatMap(part -> part.terms().stream()).toList();
    }
  }

  /** Any of them. */
  record Or(List<Kql> parts) implements Kql {
    @Override
    public boolean matches(Searchable thing) {
      return parts.stream().anyMatch(part -> part.matches(thing));
    }

    @Override
    public List<String> terms() {
      return parts.stream().flatMap(part -> part.terms().stream()).toList();
    }
  }

  /** None of it. */
  record Not(Kql inner) implements Kql {
    @Override
    public boolean matches(Searchable thing) {
      return !inner.matches(thing);
    }

    @Override
    public List<String> terms() {
      return List.of();
    }
  }
}
