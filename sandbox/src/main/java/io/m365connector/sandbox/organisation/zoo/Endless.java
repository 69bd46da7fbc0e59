package io.m365connector.sandbox.organisation.zoo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/** A beginning, then the same piece again and again, without end. */
public final class Endless extends InputStream {

  private final byte[] beginning;
  private final byte[] piece;
  private long at;

  public Endless(String beginning, String piece) {
    this.beginning = beginning.getBytes(UTF_8);
    this.piece = piece.getBytes(UTF_8);
  }

  @Override
  public int read() {
    byte next =
        at < beginning.length
            ? beginning[(int) at]
            : piece[(int) ((at - beginning.length) % piece.length)];
    at++;
    return next & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    for (int i = 0; i < length; i++) {
      into[offset + i] = (byte) read();
    }
    return length;
  }
}
