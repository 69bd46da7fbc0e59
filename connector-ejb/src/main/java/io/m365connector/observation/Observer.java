package io.m365connector.observation;

/** Wants to know of every request that has ended. Must be quick and must not throw. */
public interface Observer {

  void ended(Observation observation);
}
