package io.m365connector.graph.rest;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads at most {@link #MAX} bytes of an answer, counted, whatever length it declares. */
public class BoundedBody implements ReaderInterceptor {

  static final long MAX = 16L * 1024 * 1024;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getType() != InputStream.class) {
      context.setInputStream(new Counted(context.getInputStream()));
    }
    return context.proceed();
  }

  private static final class Counted extends FilterInputStream {
    private long left = MAX;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("Graph's answer is larger than " + MAX + " bytes");
      }
    }
  }
}
