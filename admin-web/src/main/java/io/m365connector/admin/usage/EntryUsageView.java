package io.m365connector.admin.usage;

import io.m365connector.allowlist.Pair;
import io.m365connector.usage.Usage;
import io.m365connector.usage.UsageFigures;
import io.m365connector.usage.UsageFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A pair's calls of the last 30 days. */
@Named("entryUsage")
@RequestScoped
public class EntryUsageView {

  private static final int DAYS = 30;

  @Inject private Usage usage;
  private @Nullable List<DayBar> bars;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected EntryUsageView() {}

  private static UsageFilter days(Pair pair) {
    Instant now = Instant.now();
    return UsageFilter.between(
            now.truncatedTo(ChronoUnit.DAYS).minus(DAYS - 1L, ChronoUnit.DAYS),
            now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS))
        .of(pair);
  }

  /** All of it in one. */
  public UsageFigures total(Pair pair) {
    return usage.total(days(pair));
  }

  /** The hour of the last call; null when there was none. */
  public @Nullable Instant lastCall(Pair pair) {
    return usage.lastCall(pair).orElse(null);
  }

  /** By tool, the most called first. */
  public List<Usage.OfTool> tools(Pair pair) {
    return usage.perTool(days(pair));
  }

  /** Day by day, also days without calls. */
  public List<DayBar> bars(Pair pair) {
    List<DayBar> made = bars;
    if (made == null) {
      made = draw(usage.hourly(days(pair)));
      bars = made;
    }
    return made;
  }

  private static List<DayBar> draw(Map<Instant, UsageFigures> hours) {
    SortedMap<LocalDate, long[]> perDay = new TreeMap<>();
    hours.forEach(
        (hour, figures) -> {
          long[] sums =
              perDay.computeIfAbsent(hour.atZone(ZoneOffset.UTC).toLocalDate(), any -> new long[2]);
          sums[0] += figures.calls();
          sums[1] += figures.failed();
        });
    long most = perDay.values().stream().mapToLong(each -> each[0]).max().orElse(0);
    List<DayBar> drawn = new ArrayList<>();
    perDay.forEach(
        (day, sums) ->
            drawn.add(new DayBar(day, sums[0], sums[1], drawn.size(), Math.max(1, most))));
    return drawn;
  }
}
