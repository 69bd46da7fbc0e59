package io.m365connector.caller;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tokens of an Entra of the test's own, for tests of other packages. */
public final class Tokens {

  public static final String CLIENT = Mint.CLIENT;

  private final Mint mint = new Mint();

  public TokenVerifier verifier() {
    return mint.verifier;
  }

  public Clock clock() {
    return mint.world.clock();
  }

  public String good() {
    return mint.good();
  }

  /** A well-signed token with one claim changed; null takes it out. */
  public String with(String claim, @Nullable Object value) {
    return mint.with(claim, value);
  }

  public void advance(Duration time) {
    mint.advance(time);
  }
}
