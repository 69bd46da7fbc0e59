package io.m365connector.code;

/** Who can mend a failure. */
public enum WhoseMove {
  /** The MCP client, by sending something else or signing in again. */
  CLIENT,
  /** The person behind the client. */
  USER,
  /** An administrator of the customer's tenant. */
  TENANT_ADMIN,
  /** Whoever runs the connector. */
  OPERATOR,
  /** Nobody: time heals it. */
  WAIT
}
