package io.m365connector.sandbox.http;

/** How a response travels; everything but {@link #WHOLE} is a fault on purpose. */
public enum Delivery {
  /** As it is. */
  WHOLE,
  /** Half of the body, then the connection breaks. */
  TRUNCATED,
  /** All of the body, under a {@code Content-Length} that promises more, then it breaks. */
  OVERSTATED,
  /** Nothing at all: the connection (or the HTTP/2 stream) breaks. */
  RESET
}
