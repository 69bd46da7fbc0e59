package io.m365connector.sandbox.graph;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Microsoft's published description of Graph, which is not part of this project. */
final class GraphDescription {

  private static final Path FILE =
      Path.of(System.getProperty("graph.subset", "none"), "graph-subset.yaml");

  private static @Nullable GraphDescription known;

  private final OpenApiInteractionValidator validator;

  private GraphDescription() {
    this.validator =
        OpenApiInteractionValidator.createFor(FILE.toUri().toString())
            .withBasePathOverride("/v1.0")
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel(
                        "validation.response.body.schema.additionalProperties",
                        ValidationReport.Level.IGNORE)
                    .build())
            .build();
  }

  /** Read once: that takes seconds. */
  static synchronized GraphDescription read() {
    GraphDescription description = known == null ? new GraphDescription() : known;
    known = description;
    return description;
  }

  static boolean isThere() {
    return Files.isReadable(FILE);
  }

  /** The paths it describes that are read with GET. */
  List<String> reads() {
    try {
      List<String> lines = Files.readAllLines(FILE);
      return IntStream.range(0, lines.size() - 1)
          .filter(i -> lines.get(i).startsWith("  /") && lines.get(i + 1).equals("    get:"))
          .mapToObj(i -> lines.get(i).strip().replaceFirst(":$", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with an answer to a call of that path, one line each. */
  List<String> complaints(Method method, String path, Answer answer) {
    String type = answer.header("Content-Type");
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    if (type.startsWith("application/json")) {
      response
          .withContentType("application/json")
          .withBody(new String(answer.bytes(), StandardCharsets.UTF_8));
    } else if (!type.isEmpty()) {
      // Content is declared as a stream of bytes whatever it is.
      response.withContentType("application/octet-stream").withBody("content");
    }
    if (answer.status() == 302) {
      response.withHeader("Location", answer.header("Location"));
    }
    return validator
        .validateResponse("/v1.0" + path, method, response.build())
        .getMessages()
        .stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> method + " " + path + ": " + message.getMessage())
        .toList();
  }
}
