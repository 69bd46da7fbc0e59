package io.m365connector.extraction;

import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.api.Report;
import io.m365connector.extraction.api.Wire;
import io.m365connector.extraction.container.Scratch;
import io.m365connector.extraction.output.Budget;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The process: says hello, then reads one request after the other from standard input and answers
 * on standard output until the input ends. Its parent kills it whenever it likes; nothing here
 * needs to be closed or saved.
 */
public final class Worker {

  private static final long MUCH = 8L << 20;

  private final Extraction extraction = new Extraction(Formats.all());
  private final DataInputStream in;
  private final DataOutputStream out;

  Worker(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Serves until the parent closes the input. */
  public static void main(String[] args) throws IOException {
    // Whoever prints must not print into the answers.
    System.setOut(System.err);
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), Wire.CHUNK));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), Wire.CHUNK));
    new Worker(in, out).serve();
  }

  void serve() throws IOException {
    Warmup.run(extraction);
    out.writeInt(Wire.HELLO);
    out.flush();
    try {
      while (true) {
        serveOne();
      }
    } catch (EOFException e) {
      // The parent has gone or is done with this worker.
    }
  }

  private void serveOne() throws IOException {
    ExtractionRequest request = ExtractionRequest.read(in);
    boolean much = answer(request, receive(request));
    if (much) {
      // Gives the document's memory back now and not when this worker happens to need it.
      System.gc();
    }
  }

  private boolean answer(ExtractionRequest request, @Nullable Scratch bytes) throws IOException {
    Report report =
        bytes == null
            ? Report.of(Outcome.MEMORY_LIMIT, "")
            : extraction.run(
                request,
                bytes,
                text -> {
                  Wire.writeText(out, text);
                  out.flush();
                });
    out.writeByte(Wire.REPORT);
    report.write(out);
    out.flush();
    return bytes == null || bytes.size() > MUCH;
  }

  /** Takes all chunks, whatever becomes of them: what is not read now would be the next request. */
  private @Nullable Scratch receive(ExtractionRequest request) throws IOException {
    Budget budget = new Budget(request.limits());
    Scratch bytes = new Scratch(budget);
    byte[] chunk = new byte[Wire.CHUNK];
    int length;
    while ((length = Wire.readChunk(in, chunk)) > 0) {
      if (bytes != null && bytes.size() + length > request.limits().maxBytes()) {
        bytes.markCut();
      } else if (bytes != null && bytes.isComplete()) {
        try {
          bytes.append(chunk, length);
        } catch (OutOfMemoryError e) {
          bytes = null;
        }
      }
    }
    if (bytes != null && length == Wire.CUT) {
      bytes.markCut();
    }
    budget.start();
    return bytes;
  }
}
