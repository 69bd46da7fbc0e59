package io.m365connector.content;

import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.api.Report;
import io.m365connector.extraction.api.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One worker: its process and the conversation with it. Used by one caller at a time. */
final class WorkerProcess {

  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  /** The worker stops by itself at its limit; this much later it is stopped. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** How long a worker may take to end after it has ended the conversation. */
  private static final Duration DYING = Duration.ofSeconds(1);

  /** How the JVM ends on {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int EXIT_OUT_OF_MEMORY = 3;

  /** How a process ends that the kernel has killed, for memory as a rule. */
  private static final int EXIT_KILLED = 137;

  private final Process process;
  private final Deadlines deadlines;
  private final Duration patience;
  private final DataOutputStream out;
  private final DataInputStream in;
  private boolean greeted;
  private int documents;
  private volatile @Nullable Transfer transfer;
  private volatile boolean timedOut;
  private volatile boolean killed;

  WorkerProcess(Process process, Deadlines deadlines, Duration patience) {
    this.process = process;
    this.patience = patience;
    this.deadlines = deadlines;
    this.out =
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), Wire.CHUNK));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), Wire.CHUNK));
  }

  /** Whether it can take another document. A process that was killed still lives for a moment. */
  boolean isUsable() {
    return !killed && process.isAlive();
  }

  int documents() {
    return documents;
  }

  void kill() {
    killed = true;
    process.destroyForcibly();
  }

  /**
   * Ends the transfer of a document that only drips.
   *
   * @return whether there was one
   */
  boolean endDrip() {
    Transfer running = transfer;
    if (running == null || !running.drips()) {
      return false;
    }
    timeOut();
    running.close();
    return true;
  }

  /** Ends whatever it does: nobody waits for it any more. */
  void abandon() {
    kill();
    Transfer running = transfer;
    if (running != null) {
      running.close();
    }
  }

  /**
   * Waits until the worker is ready.
   *
   * @throws IOException when it does not become so
   */
  void greet() throws IOException {
    if (greeted) {
      return;
    }
    Future<?> limit = deadlines.after(START_LIMIT, this::kill);
    try {
      if (in.readInt() != Wire.HELLO) {
        throw new IOException("the extraction worker did not introduce itself");
      }
      greeted = true;
    } finally {
      limit.cancel(false);
    }
  }

  /**
   * Sends a document and collects the answer.
   *
   * @throws SourceFailed when the document's own stream fails; the worker is then of no more use
   */
  Report extract(
      ExtractionRequest request, InputStream source, Duration transferLimit, StringBuilder text)
      throws SourceFailed {
    documents++;
    try {
      request.write(out);
      send(request, source, transferLimit);
    } catch (IOException e) {
      return died(request);
    }
    Duration limit = Duration.ofMillis(request.limits().maxMillis()).plus(GRACE);
    Future<?> deadline = deadlines.after(limit, this::timeOut);
    try {
      return receive(request, text);
    } catch (IOException e) {
      // Its last words may be those of a JVM that runs out of memory, which are no frame of ours.
      return died(request);
    } finally {
      deadline.cancel(false);
    }
  }

  private void send(ExtractionRequest request, InputStream source, Duration transferLimit)
      throws IOException, SourceFailed {
    Transfer running = new Transfer(source, patience);
    transfer = running;
    Future<?> deadline =
        deadlines.after(
            transferLimit,
            () -> {
              timeOut();
              running.close();
            });
    try {
      byte[] chunk = new byte[Wire.CHUNK];
      long left = request.limits().maxBytes();
      while (true) {
        int n = read(source, chunk);
        if (n < 0 || n > left) {
          out.writeInt(n < 0 ? Wire.END : Wire.CUT);
          out.flush();
          return;
        }
        left -= n;
        running.add(n);
        Wire.writeChunk(out, chunk, n);
      }
    } finally {
      deadline.cancel(false);
      transfer = null;
    }
  }

  private int read(InputStream source, byte[] chunk) throws IOException, SourceFailed {
    try {
      int n = source.readNBytes(chunk, 0, chunk.length);
      return n == 0 ? -1 : n;
    } catch (IOException e) {
      if (timedOut) {
        throw e;
      }
      kill();
      throw new SourceFailed(e);
    }
  }

  private Report receive(ExtractionRequest request, StringBuilder text) throws IOException {
    while (true) {
      switch (in.readUnsignedByte()) {
        case Wire.TEXT -> {
          text.append(Wire.readText(in));
          if (text.length() > request.length()) {
            throw new IOException("more text than was asked for");
          }
        }
        case Wire.REPORT -> {
          return Report.read(in);
        }
        default -> throw new IOException("not a frame of the extraction worker");
      }
    }
  }

  /** It has ended the conversation: what it died of is in how it ended. */
  private Report died(ExtractionRequest request) {
    if (timedOut) {
      return without(Outcome.TIME_LIMIT, request);
    }
    try {
      process.waitFor(DYING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean memory =
        !process.isAlive()
            && (process.exitValue() == EXIT_OUT_OF_MEMORY || process.exitValue() == EXIT_KILLED);
    kill();
    return without(memory ? Outcome.MEMORY_LIMIT : Outcome.CRASHED, request);
  }

  /** The text so far is all there is; nothing is known about the rest. */
  private static Report without(Outcome outcome, ExtractionRequest request) {
    return new Report(
        outcome, "", -1, request.offset(), false, -1, List.of(), List.of(), List.of());
  }

  private void timeOut() {
    timedOut = true;
    kill();
  }

  /** The document could not be read from where it comes; carries that failure. */
  static final class SourceFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final IOException reason;

    SourceFailed(IOException reason) {
      super(reason);
      this.reason = reason;
    }

    IOException reason() {
      return reason;
    }
  }
}
