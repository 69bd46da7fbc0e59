package io.m365connector.sandbox.control;

import io.m365connector.sandbox.http.Delivery;
import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;

/** Stands between the wire and the cloud: plays faults, counts and records. */
final class Observation {
  private final Faults faults;
  private final Counters counters;
  private final RequestLog log;

  Observation(Faults faults, Counters counters, RequestLog log) {
    this.faults = faults;
    this.counters = counters;
    this.log = log;
  }

  Response handle(Request request, Handler cloud) throws Exception {
    int status = 500;
    try {
      Response answer = faults.handle(request, cloud);
      status = answer.delivery() == Delivery.RESET ? 0 : answer.status();
      return answer;
    } catch (IllegalArgumentException malformed) {
      // The kernel answers these with 400.
      status = 400;
      throw malformed;
    } finally {
      counters.count(request, status);
      log.add(request, status);
    }
  }
}
