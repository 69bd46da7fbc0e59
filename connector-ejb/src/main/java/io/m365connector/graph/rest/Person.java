package io.m365connector.graph.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody relevant to the user (Graph resource type {@code person}). */
public record Person(
    String id,
    @Nullable String displayName,
    @Nullable String userPrincipalName,
    @Nullable String jobTitle,
    @Nullable String department,
    @Nullable String companyName,
    @Nullable String officeLocation,
    @Nullable List<ScoredAddress> scoredEmailAddresses) {
  /** An address of theirs. */
  public record ScoredAddress(@Nullable String address) {}
}
