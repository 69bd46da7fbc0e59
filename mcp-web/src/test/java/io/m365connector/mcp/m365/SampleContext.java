package io.m365connector.mcp.m365;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.allowlist.SampleAdmissions;
import io.m365connector.mcp.protocol.ClientCapabilities;
import io.m365connector.mcp.protocol.ClientInfo;
import io.m365connector.mcp.protocol.TraceContext;
import io.m365connector.mcp.provider.CancelSignal;
import io.m365connector.mcp.provider.Inputs;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.MessageLog;
import io.m365connector.mcp.provider.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request by somebody, as a provider sees it. */
record SampleContext(AdmittedCaller caller) implements McpContext {

  private static final String ALICE = "b0000001-0000-4000-8000-000000000001";

  /** By somebody who may use every tool. */
  static SampleContext open() {
    return new SampleContext(SampleAdmissions.user(ALICE));
  }

  /** By somebody who may use these tools only. */
  static SampleContext permitted(String... tools) {
    return new SampleContext(SampleAdmissions.permitted(ALICE, List.of(tools)));
  }

  @Override
  public String requestId() {
    return "request-1";
  }

  @Override
  public Instant deadline() {
    return Instant.MAX;
  }

  @Override
  public CancelSignal cancellation() {
    throw new AssertionError();
  }

  @Override
  public Locale locale() {
    return Locale.ENGLISH;
  }

  @Override
  public TraceContext trace() {
    return TraceContext.NONE;
  }

  @Override
  public Optional<ClientInfo> client() {
    return Optional.empty();
  }

  @Override
  public ClientCapabilities clientCapabilities() {
    return ClientCapabilities.UNKNOWN;
  }

  @Override
  public Progress progress() {
    return new Progress() {
      @Override
      public boolean wanted() {
        return false;
      }

      @Override
      public void report(double done, @Nullable Double total, @Nullable String message) {}
    };
  }

  @Override
  public MessageLog log() {
    return (level, logger, data) -> {};
  }

  @Override
  public Inputs inputs() {
    return Inputs.NONE;
  }
}
