package io.m365connector.content;

import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.api.Report;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a file. The caller gives the stream as it comes from Graph and gets the part of
 * the text that fits its answer; every refusal is an {@link Outcome}, never an exception about the
 * document.
 */
@ApplicationScoped
public class TextExtractor {

  /** Formats whose beginning makes sense alone, so that a longer file is read up to the limit. */
  private static final Set<String> TEXT_EXTENSIONS =
      Set.of("txt", "log", "csv", "tsv", "json", "jsonl", "xml", "md", "yaml", "yml", "sql");

  private static final System.Logger LOG = System.getLogger(TextExtractor.class.getName());

  private final ExtractionSettings settings;
  private final WorkerCommand command;
  private final WorkerPool pool;

  /** For CDI's proxy only, which never runs it as an extractor. */
  @SuppressWarnings("NullAway")
  protected TextExtractor() {
    settings = null;
    command = null;
    pool = null;
  }

  /** An extractor with workers of its own; the first is started with the first document. */
  @Inject
  public TextExtractor(ExtractionSettings settings) {
    this(settings, new WorkerCommand(settings));
  }

  TextExtractor(ExtractionSettings settings, WorkerCommand command) {
    this.settings = settings;
    this.command = command;
    this.pool = new WorkerPool(settings, command);
  }

  /** The limits to put into a request. */
  public ExtractionLimits limits() {
    return settings.limits();
  }

  /** Why nothing can be extracted, if so: one line that names the setting and the remedy. */
  public Optional<String> problem() {
    return command.problem();
  }

  /** Starts a worker ahead of the first document, if it can be. */
  public void warmUp() {
    try {
      pool.keepSpare();
    } catch (IOException e) {
      // problem() says it to those who can do something about it.
    }
  }

  /** How many documents are being read. */
  public int busy() {
    return pool.busyWorkers();
  }

  /** How many can be at a time. */
  public int workers() {
    return settings.workers();
  }

  /** How many callers wait for a worker. */
  public int waiting() {
    return pool.waiting();
  }

  /**
   * Reads a document.
   *
   * @param request what is wanted of it
   * @param source its bytes; read once from start to end, or up to the limit; closed by the caller,
   *     and by the extractor when the bytes take longer than the transfer limit
   * @param declaredSize as Graph says, or −1; a file beyond the limit is refused without reading
   * @throws IOException when the source fails
   */
  public ExtractedText extract(ExtractionRequest request, InputStream source, long declaredSize)
      throws IOException {
    if (declaredSize > request.limits().maxBytes() && !isText(request)) {
      return ExtractedText.of("", Report.of(Outcome.TOO_LARGE, ""));
    }
    Optional<WorkerProcess> free;
    try {
      free = pool.take();
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.ERROR, problem().orElse("An extraction worker cannot be started"), e);
      return ExtractedText.of("", Report.of(Outcome.CRASHED, ""));
    }
    if (free.isEmpty()) {
      return ExtractedText.of("", Report.of(Outcome.BUSY, ""));
    }
    WorkerProcess worker = free.get();
    try (StageRun run = Observation.current().begin(Stage.EXTRACTION)) {
      return converse(worker, request, source);
    } finally {
      pool.giveBack(worker);
    }
  }

  /**
   * Talks with the worker on a thread of its own: a call that is cancelled is interrupted, which a
   * read from a process does not notice.
   */
  private ExtractedText converse(
      WorkerProcess worker, ExtractionRequest request, InputStream source) throws IOException {
    FutureTask<ExtractedText> conversation =
        new FutureTask<>(
            () -> {
              StringBuilder text = new StringBuilder();
              Report report = worker.extract(request, source, settings.transferLimit(), text);
              return ExtractedText.of(text.toString(), report);
            });
    Thread.ofVirtual().name("extraction").start(conversation);
    try {
      return conversation.get();
    } catch (InterruptedException e) {
      worker.abandon();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("nobody waits for this text any more");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof WorkerProcess.SourceFailed failed) {
        throw failed.reason();
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static boolean isText(ExtractionRequest request) {
    String name = request.name().toLowerCase(Locale.ROOT);
    return request.mediaType().startsWith("text/")
        || TEXT_EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  @PreDestroy
  void stop() {
    @Nullable WorkerPool running = pool;
    if (running != null) {
      running.close();
    }
  }
}
