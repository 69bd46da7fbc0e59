package io.m365connector.sandbox.graph.files;

import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.content.FileContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One byte range of a file (RFC 9110 section 14); several ranges at once are answered whole.
 *
 * @param last inclusive; less than {@code first} when the range cannot be satisfied
 */
record ByteRange(long first, long last, long size) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d*)-(\\d*)");

  static Optional<ByteRange> parse(Optional<String> field, FileContent content) throws IOException {
    if (field.isEmpty() || content.transferLength() < 0) {
      return Optional.empty();
    }
    Matcher matcher = SINGLE.matcher(field.get().strip());
    if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    long size = content.size();
    if (matcher.group(1).isEmpty()) {
      long tail = Math.min(size, Long.parseLong(matcher.group(2)));
      return Optional.of(new ByteRange(size - tail, size - 1, size));
    }
    long first = Long.parseLong(matcher.group(1));
    long last =
        matcher.group(2).isEmpty()
            ? size - 1
            : Math.min(size - 1, Long.parseLong(matcher.group(2)));
    return Optional.of(new ByteRange(first, last, size));
  }

  Response response(String type, FileContent content) {
    if (last < first) {
      return Response.empty(416).header("Content-Range", "bytes */" + size);
    }
    Body body =
        new Body() {
          @Override
          public void writeTo(OutputStream out) throws IOException {
            try {
              content.writeTo(new Window(out, first, last));
            } catch (WindowFull done) {
              // The rest was not asked for.
            }
          }

          @Override
          public long length() {
            return last - first + 1;
          }
        };
    return Response.of(206, type, body)
        .header("Content-Range", "bytes " + first + "-" + last + "/" + size);
  }

  /** Ends the making of bytes behind the range. */
  private static final class WindowFull extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Lets through the bytes of the range. */
  private static final class Window extends OutputStream {
    private final OutputStream out;
    private final long first;
    private final long last;
    private long position;

    Window(OutputStream out, long first, long last) {
      this.out = out;
      this.first = first;
      this.last = last;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      long from = Math.max(position, first);
      long to = Math.min(position + length - 1, last);
      if (from <= to) {
        out.write(bytes, offset + (int) (from - position), (int) (to - from + 1));
      }
      position += length;
      if (position > last) {
        throw new WindowFull();
      }
    }
  }
}
