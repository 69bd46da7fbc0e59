package io.m365connector.graph.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody in the directory (Graph resource type {@code user}). */
public record User(
    String id,
    @Nullable String displayName,
    @Nullable String mail,
    @Nullable String userPrincipalName,
    @Nullable String givenName,
    @Nullable String surname,
    @Nullable String jobTitle,
    @Nullable String department,
    @Nullable String officeLocation,
    @Nullable String preferredLanguage,
    @Nullable String mobilePhone,
    @Nullable List<String> businessPhones) {}
