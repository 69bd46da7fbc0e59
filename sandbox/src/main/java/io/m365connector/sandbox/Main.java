package io.m365connector.sandbox;

import io.m365connector.sandbox.http.PortTaken;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** Runs the sandbox cloud in the foreground until it is told to end. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    try {
      Settings settings = Settings.from(System.getenv());
      Sandbox sandbox = Sandbox.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "stop"));
      System.out.printf(
          "Sandbox cloud (%s) ready at %s, trust store %s%n",
          settings.cloud().settingName(), sandbox.url(), sandbox.identity().trustStoreFile());
      sandbox.join();
    } catch (PortTaken taken) {
      fail(taken.getMessage() + ". Set SANDBOX_PORT to a free one.");
    } catch (IllegalArgumentException | IOException | GeneralSecurityException wrong) {
      fail("The sandbox did not start: " + wrong.getMessage());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fail(String line) {
    System.err.println(line);
    System.exit(1);
  }
}
