package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.entra.GraphTokens;
import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.http.Delivery;
import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Faults on demand. An order says whom it befalls ({@code area}, {@code tenant}, {@code user},
 * {@code method}, {@code path}, {@code query}, {@code grant}), how often ({@code skip}, {@code
 * times}) and what happens:
 *
 * <ul>
 *   <li>{@code latencyMs} waits first
 *   <li>{@code aadsts} answers as Entra, with {@code error}, {@code suberror}, {@code claims},
 *       {@code description} or {@code status} where they differ from the usual
 *   <li>{@code challenge}: {@code interaction_required}, {@code invalid_grant} or {@code graph}
 *   <li>{@code graphError} with {@code status} and {@code message}
 *   <li>{@code status}, {@code body}, {@code contentType}; {@code html}; {@code redirect}; with any
 *       of them {@code headers} and {@code retryAfter}
 *   <li>{@code delivery}: {@code truncated}, {@code overstated}, {@code reset} or {@code hang};
 *       {@code dripMs} sends the body byte by byte
 * </ul>
 *
 * The first order that fits strikes; without any answer ordered the true one is delivered so.
 */
final class Faults {
  private static final long HANG_MILLIS = 600_000;

  private final GraphTokens graphTokens;
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final AtomicLong numbers = new AtomicLong();

  Faults(GraphTokens graphTokens) {
    this.graphTokens = graphTokens;
  }

  /** Takes one order or an array of them; answers their ids. */
  ArrayNode order(JsonNode orders) {
    ArrayNode ids = Json.array();
    if (orders.isArray()) {
      orders.forEach(order -> ids.add(add(order)));
    } else {
      ids.add(add(orders));
    }
    return ids;
  }

  private String add(JsonNode order) {
    Fault fault = new Fault("fault-" + numbers.incrementAndGet(), order);
    faults.add(fault);
    return fault.id();
  }

  /** Lifts all; what hangs on them is let go. */
  void clear() {
    faults.forEach(Fault::lift);
    faults.clear();
  }

  /** Lifts one. */
  boolean remove(String id) {
    for (Fault fault : faults) {
      if (fault.id().equals(id)) {
        fault.lift();
        return faults.remove(fault);
      }
    }
    return false;
  }

  ObjectNode report() {
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("faults");
    faults.forEach(fault -> array.add(fault.json()));
    return json;
  }

  Response handle(Request request, Handler next) throws Exception {
    if (faults.isEmpty()) {
      return next.handle(request);
    }
    CallOwner owner = CallOwner.of(request, graphTokens);
    for (Fault fault : faults) {
      if (fault.match().fits(request, owner) && fault.takes()) {
        request.trail().fault(fault.name()).tenant(owner.tenant()).user(owner.user());
        return strike(fault, request, next);
      }
    }
    return next.handle(request);
  }

  private static Response strike(Fault fault, Request request, Handler next) throws Exception {
    if (fault.delivery().equals("hang")) {
      fault.hold(HANG_MILLIS);
      return Response.empty(503).delivered(Delivery.RESET);
    }
    Response ordered = fault.action().answer(request).orElse(null);
    if (ordered == null && request.trail().area().equals("graph")) {
      // A slow Graph call occupies its place in the mailbox's limit meanwhile.
      request.trail().pause(() -> fault.hold(fault.latencyMillis()));
    } else {
      fault.hold(fault.latencyMillis());
    }
    Response answer = ordered == null ? next.handle(request) : ordered;
    if (fault.dripMillis() > 0) {
      return new Response(
          answer.status(), answer.headers(), drip(answer.body(), fault), Delivery.WHOLE);
    }
    return answer.delivered(Delivery.valueOf(fault.delivery().toUpperCase(Locale.ROOT)));
  }

  private static Body drip(Body body, Fault fault) {
    return out -> {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      body.writeTo(whole);
      try {
        for (byte one : whole.toByteArray()) {
          fault.hold(fault.dripMillis());
          out.write(one);
          out.flush();
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted", ended);
      }
    };
  }
}
