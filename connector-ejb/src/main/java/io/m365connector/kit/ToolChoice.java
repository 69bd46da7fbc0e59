package io.m365connector.kit;

/** What the client does when the model wants to use a tool. */
public enum ToolChoice {
  /** The listed tools run; tools of later releases wait until the configuration is made anew. */
  ALLOW_LISTED,
  /** The person is asked each time. */
  ASK,
  /** The client's own rule holds. */
  CLIENTS_OWN
}
