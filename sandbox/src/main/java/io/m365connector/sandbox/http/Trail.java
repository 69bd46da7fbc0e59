package io.m365connector.sandbox.http;

/**
 * What the handlers found out about one request, for counters and the request log. Empty strings
 * mean "not known". Written by the one thread that serves the request, read after it.
 */
public final class Trail {
  private String area = "";
  private String template = "";
  private String tenant = "";
  private String user = "";
  private String client = "";
  private String fault = "";
  private Pause pause = () -> {};

  /** A wait in the midst of an answer. */
  @FunctionalInterface
  public interface Pause {
    void hold() throws InterruptedException;
  }

  /** Which part of the cloud answered: {@code entra}, {@code graph}, {@code control}. */
  public String area() {
    return area;
  }

  public Trail area(String value) {
    area = value;
    return this;
  }

  /** The endpoint with its variable parts in braces, such as {@code /v1.0/me/messages/{id}}. */
  public String template() {
    return template;
  }

  public Trail template(String value) {
    template = value;
    return this;
  }

  /** Tenant id. */
  public String tenant() {
    return tenant;
  }

  public Trail tenant(String value) {
    tenant = value;
    return this;
  }

  /** Object id of the user on whose behalf the call was made. */
  public String user() {
    return user;
  }

  public Trail user(String value) {
    user = value;
    return this;
  }

  /** Client id of the calling application. */
  public String client() {
    return client;
  }

  public Trail client(String value) {
    client = value;
    return this;
  }

  /** Orders a wait for where the handler holds the places that a slow answer occupies. */
  public Trail pause(Pause value) {
    pause = value;
    return this;
  }

  /** Waits here, if that was ordered. */
  public void pauseHere() throws InterruptedException {
    pause.hold();
  }

  /** Name of the fault that was played, if one was. */
  public String fault() {
    return fault;
  }

  public Trail fault(String value) {
    fault = value;
    return this;
  }
}
