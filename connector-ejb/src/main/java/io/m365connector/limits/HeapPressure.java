package io.m365connector.limits;

import io.m365connector.config.LimitSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * Whether what survived the last collection of old objects fills the heap so far that one more
 * answer may be the one too many. Between collections nothing is known, so garbage is never taken
 * for pressure.
 */
@ApplicationScoped
public class HeapPressure {

  private static final int HUNDRED = 100;

  private final List<MemoryPoolMXBean> watched;

  /** For the container's proxy only. */
  protected HeapPressure() {
    this.watched = List.of();
  }

  @Inject
  public HeapPressure(LimitSettings settings) {
    this(settings.heapPercent());
  }

  HeapPressure(int percent) {
    this.watched =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(MemoryPoolMXBean::isUsageThresholdSupported)
            .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
            .filter(pool -> watch(pool, percent))
            .toList();
  }

  private static boolean watch(MemoryPoolMXBean pool, int percent) {
    MemoryUsage usage = pool.getUsage();
    if (usage.getMax() <= 0) {
      return false;
    }
    pool.setCollectionUsageThreshold(usage.getMax() / HUNDRED * percent);
    return true;
  }

  /** Whether new work should be turned away. */
  public boolean high() {
    for (MemoryPoolMXBean pool : watched) {
      if (pool.isCollectionUsageThresholdExceeded()) {
        return true;
      }
    }
    return false;
  }

  /** Whether this JVM's collector tells what survives. */
  boolean watches() {
    return !watched.isEmpty();
  }
}
