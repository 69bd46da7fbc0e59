package io.m365connector.sandbox.graph.operation;

import io.m365connector.sandbox.graph.odata.Refusal;
import java.util.Set;
import java.util.TreeSet;

/** The service behind Graph that answers an operation; each words its refusals in its own way. */
public enum Workload {
  OUTLOOK,
  DIRECTORY,
  FILES,
  TEAMS,
  SEARCH;

  /** 403: the token lacks the permission. */
  public Refusal missingPermission(Set<String> anyOf, Set<String> granted) {
    return switch (this) {
      case OUTLOOK ->
          new Refusal(
              403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
      case DIRECTORY ->
          new Refusal(
              403,
              "Authorization_RequestDenied",
              "Insufficient privileges to complete the operation.");
      case FILES -> new Refusal(403, "accessDenied", "Access denied");
      case TEAMS ->
          new Refusal(
              403,
              "Forbidden",
              "Missing scope permissions on the request. API requires one of '"
                  + String.join(", ", new TreeSet<>(anyOf))
                  + "'. Scopes on the request '"
                  + String.join(", ", new TreeSet<>(granted))
                  + "'");
      case SEARCH ->
          new Refusal(
              403,
              "Forbidden",
              "Access to this entity in Graph API requires the following permissions: "
                  + String.join(" or ", new TreeSet<>(anyOf))
                  + ". However, the application only has the following permissions granted: "
                  + String.join(", ", new TreeSet<>(granted)));
    };
  }
}
