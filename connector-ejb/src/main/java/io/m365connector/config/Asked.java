package io.m365connector.config;

import java.util.Optional;
import java.util.function.Function;

/** A source of settings that is told what is asked of it: docs/configuration.md is written so. */
interface Asked extends Function<String, Optional<String>> {

  /**
   * One setting is about to be read.
   *
   * @param form what its value looks like
   * @param fallback what is used without it; empty when that depends on others
   */
  void asked(String name, String form, String fallback);
}
