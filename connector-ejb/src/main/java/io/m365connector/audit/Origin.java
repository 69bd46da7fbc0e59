package io.m365connector.audit;

import jakarta.enterprise.context.RequestScoped;

/** Where the current request came from; the edge fills it in, timers leave it as it is. */
@RequestScoped
public class Origin {

  private String ip = "";
  private String requestId = "";

  /** The client's address as the server saw it. */
  public String ip() {
    return ip;
  }

  /** The id under which the request stands in the log. */
  public String requestId() {
    return requestId;
  }

  /** Says where this request comes from. */
  public void set(String ip, String requestId) {
    this.ip = ip;
    this.requestId = requestId;
  }
}
