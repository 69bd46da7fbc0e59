package io.m365connector.systemtests.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Pieces of secrets in a heap dump, and who holds them. */
public final class HeapPieces {

  /** So many steps outwards are followed. */
  private static final int STEPS = 80;

  /** So much of a long way is told. */
  private static final int TOLD = 12;

  private final HeapDump dump;
  private final Map<Long, String> found = new HashMap<>();

  private HeapPieces(HeapDump dump, Pieces pieces) {
    this.dump = dump;
    dump.walk(
        new HeapDump.Visitor() {
          @Override
          public void bytes(long id, ByteBuffer content) {
            pieces.in(content).ifPresent(piece -> found.put(id, content.limit() + " bytes"));
          }
        });
  }

  /**
   * The ways by which pieces are held, and how many are held that way; empty when there are none.
   */
  public static List<String> in(Path file, Pieces pieces) throws IOException {
    HeapPieces heap = new HeapPieces(HeapDump.read(file), pieces);
    Map<String, Long> ways =
        heap.ways().stream()
            .map(HeapPieces::told)
            .collect(Collectors.groupingBy(way -> way, TreeMap::new, Collectors.counting()));
    return ways.entrySet().stream().map(way -> way.getValue() + " times " + way.getKey()).toList();
  }

  /** For each array with a piece one way to what keeps it alive. */
  private List<String> ways() {
    Map<Long, Long> origins = new HashMap<>();
    Map<Long, String> ways = new HashMap<>(found);
    Map<Long, String> ends = new HashMap<>();
    found.keySet().forEach(each -> origins.put(each, each));
    found.keySet().stream()
        .filter(each -> dump.root(each) != null)
        .forEach(each -> ends.put(each, found.get(each) + " < " + dump.root(each)));
    Set<Long> edge = new HashSet<>(found.keySet());
    for (int i = 0; i < STEPS && ends.size() < found.size() && !edge.isEmpty(); i++) {
      edge = outwards(edge, origins, ways, ends);
    }
    ways.forEach((id, way) -> furthest(ends, origins.get(id), way));
    return List.copyOf(ends.values());
  }

  /** Nothing keeps it that is a root: then the longest way says most. */
  private static void furthest(Map<Long, String> ends, long origin, String way) {
    ends.merge(origin, way, (one, other) -> isLonger(one, other) ? one : other);
  }

  private static boolean isLonger(String one, String other) {
    return one.contains("root") || !other.contains("root") && one.length() >= other.length();
  }

  private static String told(String way) {
    String[] steps = way.replaceAll("\\[\\d+]", "[]").split(" < ");
    String begin = Arrays.stream(steps).limit(TOLD).collect(Collectors.joining(" < "));
    return steps.length > TOLD ? begin + " … < " + steps[steps.length - 1] : begin;
  }

  private Set<Long> outwards(
      Set<Long> edge, Map<Long, Long> origins, Map<Long, String> ways, Map<Long, String> ends) {
    Set<Long> next = new HashSet<>();
    dump.walk(
        new HeapDump.Visitor() {
          @Override
          public void reference(long from, String type, String field, long to) {
            boolean weak = field.equals("referent") && !type.contains("Soft");
            if (!edge.contains(to) || weak || origins.containsKey(from)) {
              return;
            }
            String way = ways.get(to) + " < " + type + "." + field;
            origins.put(from, origins.get(to));
            ways.put(from, way);
            if (dump.root(from) == null) {
              next.add(from);
            } else {
              ends.putIfAbsent(origins.get(to), way + " < " + dump.root(from));
            }
          }
        });
    return next;
  }
}
