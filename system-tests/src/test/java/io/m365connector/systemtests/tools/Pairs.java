package io.m365connector.systemtests.tools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Calls in which every two values of two parameters meet at least once, which finds what all
 * combinations would find as a rule. An absent parameter is a value too. Two values that can be
 * served together meet in a call that can be served.
 */
final class Pairs {

  /** Stands for a parameter that is not sent. */
  static final Object ABSENT = new Object();

  private record Pair(String one, Object its, String other, Object others) {}

  private final Map<String, List<Object>> values;
  private final Predicate<Map<String, Object>> refused;
  private final Set<Pair> open = new HashSet<>();

  private Pairs(Map<String, List<Object>> values, Predicate<Map<String, Object>> refused) {
    this.values = values;
    this.refused = refused;
    List<String> names = List.copyOf(values.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        for (Object its : values.get(names.get(i))) {
          for (Object others : values.get(names.get(j))) {
            open.add(new Pair(names.get(i), its, names.get(j), others));
          }
        }
      }
    }
  }

  /** The calls, the same at each run. */
  static List<Map<String, Object>> of(
      Map<String, List<Object>> values, Predicate<Map<String, Object>> refused) {
    Pairs pairs = new Pairs(values, refused);
    List<Map<String, Object>> calls = new ArrayList<>();
    if (values.size() == 1) {
      String only = values.keySet().iterator().next();
      values.get(only).forEach(value -> calls.add(sent(Map.of(only, value))));
    }
    while (!pairs.open.isEmpty()) {
      calls.add(sent(pairs.next()));
    }
    return calls;
  }

  private Map<String, Object> next() {
    Pair seed = first();
    Map<String, Object> call = new LinkedHashMap<>();
    values.forEach((name, candidates) -> call.put(name, candidates.getFirst()));
    // What must be there as a rule is the first parameter; its first value says that it is absent.
    String main = values.keySet().iterator().next();
    call.put(main, values.get(main).getLast());
    call.put(seed.one(), seed.its());
    call.put(seed.other(), seed.others());
    for (Map.Entry<String, List<Object>> parameter : values.entrySet()) {
      String name = parameter.getKey();
      if (!name.equals(seed.one()) && !name.equals(seed.other())) {
        call.put(name, best(call, name, parameter.getValue()));
      }
    }
    if (refused.test(sent(call))) {
      open.remove(seed);
    } else {
      open.removeIf(pair -> met(pair, call));
    }
    return call;
  }

  private Pair first() {
    List<String> names = List.copyOf(values.keySet());
    @Nullable Pair least = null;
    for (Pair pair : open) {
      if (least == null || order(pair, names) < order(least, names)) {
        least = pair;
      }
    }
    return java.util.Objects.requireNonNull(least);
  }

  private long order(Pair pair, List<String> names) {
    int its = values.get(pair.one()).indexOf(pair.its());
    int others = values.get(pair.other()).indexOf(pair.others());
    return ((names.indexOf(pair.one()) * 100L + names.indexOf(pair.other())) * 100 + its) * 100
        + others;
  }

  private Object best(Map<String, Object> call, String name, List<Object> candidates) {
    Object best = candidates.getFirst();
    long most = -1;
    for (Object candidate : candidates) {
      Map<String, Object> with = new LinkedHashMap<>(call);
      with.put(name, candidate);
      long meets = open.stream().filter(pair -> met(pair, with)).count();
      long worth = refused.test(sent(with)) ? meets : meets + 1_000_000;
      if (worth > most) {
        most = worth;
        best = candidate;
      }
    }
    return best;
  }

  private static boolean met(Pair pair, Map<String, Object> call) {
    return pair.its().equals(call.get(pair.one())) && pair.others().equals(call.get(pair.other()));
  }

  private static Map<String, Object> sent(Map<String, Object> call) {
    Map<String, Object> sent = new LinkedHashMap<>(call);
    sent.values().removeIf(ABSENT::equals);
    return sent;
  }
}
