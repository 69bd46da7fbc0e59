package io.m365connector.caller;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/** Whatever is sent as a token is verified or refused, never a crash. */
@Tag("fuzz")
class TokenFuzzTest {

  private static final Mint MINT = new Mint();

  @FuzzTest(maxDuration = "1m")
  void a_token_is_verified_or_refused(byte[] data) {
    try {
      MINT.verify(new String(data, StandardCharsets.ISO_8859_1));
    } catch (TokenRejected e) {
      // As it should be.
    }
  }
}
