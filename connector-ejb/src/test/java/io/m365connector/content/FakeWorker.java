package io.m365connector.content;

import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.api.Report;
import io.m365connector.extraction.api.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A worker that does what the name of the document says: read it, die, hang, babble. */
public final class FakeWorker {

  private final DataInputStream in =
      new DataInputStream(new BufferedInputStream(System.in, Wire.CHUNK));
  private final DataOutputStream out =
      new DataOutputStream(new BufferedOutputStream(System.out, Wire.CHUNK));

  private FakeWorker() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("mute")) {
      return;
    }
    new FakeWorker().serve();
  }

  private void serve() throws IOException {
    out.writeInt(Wire.HELLO);
    out.flush();
    try {
      while (true) {
        ExtractionRequest request = ExtractionRequest.read(in);
        long bytes = 0;
        byte[] chunk = new byte[Wire.CHUNK];
        int length;
        while ((length = Wire.readChunk(in, chunk)) > 0) {
          bytes += length;
        }
        answer(request, bytes, length == Wire.CUT);
      }
    } catch (EOFException e) {
      // Done.
    }
  }

  private void answer(ExtractionRequest request, long bytes, boolean cut) throws IOException {
    switch (request.name()) {
      case "die" -> System.exit(1);
      case "die-of-memory" -> System.exit(3);
      case "die-after-text" -> {
        text("partial");
        System.exit(3);
      }
      case "hang" -> {
        text("partial");
        while (true) {
          LockSupport.park();
        }
      }
      case "babble" -> {
        out.writeBytes("Hello, I am not a frame");
        out.flush();
      }
      case "flood" -> {
        while (true) {
          text("x".repeat(10_000));
        }
      }
      case "long-frame" -> {
        out.writeByte(Wire.TEXT);
        out.writeInt(Integer.MAX_VALUE);
        out.flush();
      }
      case "environment" -> {
        text(System.getenv().keySet() + " " + System.getProperty("java.io.tmpdir"));
        report(request, cut);
      }
      case "who" -> {
        text(Long.toString(ProcessHandle.current().pid()));
        report(request, cut);
      }
      default -> {
        text(Long.toString(bytes));
        report(request, cut);
      }
    }
  }

  private void text(String text) throws IOException {
    Wire.writeText(out, text);
    out.flush();
  }

  private void report(ExtractionRequest request, boolean cut) throws IOException {
    out.writeByte(Wire.REPORT);
    new Report(
            cut ? Outcome.TOO_LARGE : Outcome.OK,
            request.mediaType(),
            -1,
            0,
            false,
            -1,
            List.of(),
            List.of(),
            List.of())
        .write(out);
    out.flush();
  }
}
