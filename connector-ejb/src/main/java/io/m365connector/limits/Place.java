package io.m365connector.limits;

/** A place, held until closed. */
public interface Place extends AutoCloseable {
  @Override
  void close();
}
