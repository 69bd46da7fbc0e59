package io.m365connector.conformance;

import io.m365connector.mcp.provider.ServerProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Everything the protocol layer can do is switched on. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FixtureProfile implements ServerProfile {

  @Override
  public String name() {
    return "conformance-fixtures";
  }

  @Override
  public String title() {
    return "Conformance fixtures";
  }

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public String instructions() {
    return "Fixtures of the official conformance suite.";
  }

  @Override
  public boolean logging() {
    return true;
  }

  @Override
  public boolean resourceSubscriptions() {
    return true;
  }

  @Override
  public boolean asksLegacyClients() {
    return true;
  }
}
