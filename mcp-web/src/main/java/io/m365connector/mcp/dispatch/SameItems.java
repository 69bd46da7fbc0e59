package io.m365connector.mcp.dispatch;

import java.util.List;
import java.util.Objects;

/**
 * Items of a list by their identity: providers make what they offer once, so the very same objects
 * are the same list, and finding that out costs no look into them.
 *
 * @param member what they are called in the answer
 * @param from where the page begins
 */
record SameItems(String member, List<?> items, int from) {

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof SameItems same)
        || from != same.from
        || items.size() != same.items.size()
        || !member.equals(same.member)) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) != same.items.get(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = Objects.hash(member, from);
    for (Object item : items) {
      hash = 31 * hash + System.identityHashCode(item);
    }
    return hash;
  }
}
