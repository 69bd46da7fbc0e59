package io.m365connector.transfer;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one row or entry of a document.
 *
 * @param place the line of a CSV file, or the entry's number in a list; 0 when it is not in there
 * @param problem what hinders, or null
 * @param before the fields that change, as they are
 * @param after the fields that change, as they would be
 */
public record PlannedEntry(
    int place,
    Verdict verdict,
    String tenant,
    String client,
    String label,
    @Nullable String problem,
    SortedMap<String, String> before,
    SortedMap<String, String> after) {}
