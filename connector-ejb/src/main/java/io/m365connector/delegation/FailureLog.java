package io.m365connector.delegation;

import io.m365connector.caller.Caller;

/** Wants to know of every exchange that failed. Must be quick and must not throw. */
public interface FailureLog {

  void failed(Caller caller, DelegationFailed failure);
}
