package io.m365connector.tracing;

import io.m365connector.observation.Observation;
import io.m365connector.observation.Observer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Hands the spans of each ended request to OpenTelemetry, where that is set up. */
@ApplicationScoped
public class Spans implements Observer {

  private final Telemetry telemetry;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Spans() {
    this.telemetry = null;
  }

  @Inject
  public Spans(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  @Override
  public void ended(Observation request) {
    if (telemetry.on()) {
      new SpanTree(telemetry.tracer(), request).record();
    }
  }
}
