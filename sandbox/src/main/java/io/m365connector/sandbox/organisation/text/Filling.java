package io.m365connector.sandbox.organisation.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of one play: {@code {pool}} and {@code {pool.1}} (drawn once, then kept),
 * {@code {n:3-9}} (a new number) and {@code {n}} (the last one of the subject), {@code {date+5}}
 * (days from the start), {@code {time}}, and fixed values such as {@code {A.given}}.
 */
public final class Filling {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z]+)(?:\\.([A-Za-z0-9]+))?(?::(\\d+)-(\\d+))?([+-]\\d+)?\\}");

  private final SplittableRandom random;
  private final LocalDate start;
  private final Locale locale;
  private final Map<String, String> fixed = new HashMap<>();
  private final Map<String, List<String>> drawn = new HashMap<>();
  private long kept;

  public Filling(SplittableRandom random, LocalDate start, Locale locale) {
    this.random = random;
    this.start = start;
    this.locale = locale;
    this.kept = random.nextLong(1000, 9999);
  }

  public Filling fix(String name, String value) {
    fixed.put(name, value);
    return this;
  }

  /** Takes one entry of a pool for this play. */
  public Filling choose(String pool, List<String> entry) {
    drawn.put(pool, entry);
    return this;
  }

  /** The entry of a pool this play uses. */
  public List<String> entry(String pool) {
    return drawn.computeIfAbsent(
        pool,
        name -> {
          List<List<String>> entries = Pools.of(name);
          return entries.get(random.nextInt(entries.size()));
        });
  }

  /** Fills and makes the last number of this text the play's {@code {n}}. */
  public String fillSubject(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              String value = value(match);
              if (match.group(3) != null) {
                kept = Long.parseLong(value);
              }
              return Matcher.quoteReplacement(value);
            });
  }

  public String fill(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
  }

  private String value(MatchResult match) {
    String name = match.group(1);
    String attribute = match.group(2);
    if (name.equals("n")) {
      return match.group(3) == null
          ? Long.toString(kept)
          : Long.toString(
              random.nextLong(Long.parseLong(match.group(3)), Long.parseLong(match.group(4)) + 1));
    }
    if (name.equals("date")) {
      return date(match.group(5) == null ? 0 : Integer.parseInt(match.group(5)));
    }
    if (name.equals("time")) {
      return String.format(Locale.ROOT, "%02d:%02d", random.nextInt(5, 18), random.nextInt(0, 60));
    }
    String known = fixed.get(attribute == null ? name : name + "." + attribute);
    if (known != null) {
      return known;
    }
    return Pools.has(name)
        ? entry(name).get(attribute == null ? 0 : Integer.parseInt(attribute))
        : match.group();
  }

  private String date(int days) {
    String pattern =
        switch (locale.getLanguage()) {
          case "de" -> "d. MMMM yyyy";
          case "ja" -> "yyyy年M月d日";
          default -> "d MMMM yyyy";
        };
    return DateTimeFormatter.ofPattern(pattern, locale).format(start.plusDays(days));
  }
}
