package io.m365connector.tools.resource;

import jakarta.json.JsonObject;
import java.util.Set;

/** Reads one form of URI. Implementations are stateless CDI beans. */
public interface ResourceReader {

  boolean reads(ResourceUri uri);

  /** The delegated Graph scopes it needs, all of them. */
  Set<String> scopes();

  /**
   * Reads it.
   *
   * @return the content, with {@code uri} and {@code kind} first
   */
  JsonObject read(ResourceRequest request);
}
