package io.m365connector.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The numbers of Entra that an operator or administrator may meet; read once from a resource. */
public final class AadstsCatalogue {

  private static final Map<Long, Aadsts> ALL = read();

  private AadstsCatalogue() {}

  /** What is known about a number. */
  public static Optional<Aadsts> find(long number) {
    return Optional.ofNullable(ALL.get(number));
  }

  /** All of them, those that belong together side by side. */
  public static Collection<Aadsts> all() {
    return ALL.values();
  }

  private static Map<Long, Aadsts> read() {
    try (InputStream in =
        Objects.requireNonNull(AadstsCatalogue.class.getResourceAsStream("aadsts.txt"))) {
      Map<Long, Aadsts> all = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(AadstsCatalogue::parse)
          .forEach(entry -> all.put(entry.number(), entry));
      return Collections.unmodifiableMap(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Aadsts parse(String line) {
    String[] columns = line.split(" \\| ", 4);
    return new Aadsts(
        Long.parseLong(columns[0].strip()),
        WhoseMove.valueOf(columns[1].strip()),
        columns[2].strip(),
        columns[3].strip());
  }
}
