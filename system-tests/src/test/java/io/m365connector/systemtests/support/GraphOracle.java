package io.m365connector.systemtests.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Microsoft's published description of Graph as a judge of requests. The description is not part of
 * this project; where it is absent there is no oracle.
 */
public final class GraphOracle {

  private static final Optional<GraphOracle> FOUND = load();

  private final OpenApiInteractionValidator validator;
  private final GraphPermissions permissions;

  private GraphOracle(OpenApiInteractionValidator validator, GraphPermissions permissions) {
    this.validator = validator;
    this.permissions = permissions;
  }

  /** The oracle, where the description is there. */
  public static Optional<GraphOracle> find() {
    return FOUND;
  }

  /** Fails when Graph received something that it does not know; where there is an oracle. */
  static void judge(Sandbox sandbox) {
    if (FOUND.isPresent()) {
      List<String> complaints = FOUND.get().complaints(sandbox.requests("graph"));
      if (!complaints.isEmpty()) {
        throw new AssertionError("Not valid Graph: " + complaints);
      }
    }
  }

  /** What is wrong with the recorded requests, one line each; empty when all are valid. */
  public List<String> complaints(JsonNode recorded) {
    List<String> complaints = new ArrayList<>();
    Set<String> judged = new HashSet<>();
    for (JsonNode request : recorded) {
      if (!judged.add(same(request))) {
        continue;
      }
      if (GraphAliases.isDownload(request)) {
        continue;
      }
      Optional<DocumentedOperation> documented = DocumentedOperation.of(request);
      String path = GraphAliases.path(request.path("rawPath").asText());
      GraphPermissions.Cover cover =
          documented
              .map(each -> GraphPermissions.cover(each.permissions()))
              .orElseGet(() -> permissions.cover(request.path("method").asText(), path));
      if (cover == GraphPermissions.Cover.NONE) {
        complaints.add(path + " needs a permission that is not on the consent screen");
      }
      if (cover == GraphPermissions.Cover.OPTIONAL
          && request.path("status").asInt() == 403
          && request.path("fault").asText().isEmpty()) {
        complaints.add(path + " was called without the permission that has to be granted for it");
      }
      if (documented.isPresent()) {
        continue;
      }
      ValidationReport report = validator.validateRequest(toValidate(request));
      report.getMessages().stream()
          .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
          .map(
              message ->
                  request.path("method").asText()
                      + " "
                      + request.path("rawPath").asText()
                      + "?"
                      + request.path("rawQuery").asText()
                      + ": "
                      + message.getMessage())
          .forEach(complaints::add);
    }
    return complaints;
  }

  private static String same(JsonNode recorded) {
    return String.join(
        " ",
        recorded.path("method").asText(),
        recorded.path("status").asText(),
        recorded.path("rawPath").asText(),
        recorded.path("rawQuery").asText(),
        recorded.path("body").asText());
  }

  private static Request toValidate(JsonNode recorded) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(
            recorded.path("method").asText(), GraphAliases.path(recorded.path("rawPath").asText()));
    recorded
        .path("query")
        .properties()
        .forEach(
            parameter ->
                GraphAliases.parameter(recorded, parameter.getKey())
                    .ifPresent(
                        name ->
                            parameter
                                .getValue()
                                .forEach(value -> request.withQueryParam(name, value.asText()))));
    if (recorded.hasNonNull("body")) {
      request.withContentType("application/json").withBody(recorded.path("body").asText());
    }
    return request.build();
  }

  private static Optional<GraphOracle> load() {
    Path description = Path.of(System.getProperty("graph.subset", "none"), "graph-subset.yaml");
    if (!Files.isReadable(description)) {
      return Optional.empty();
    }
    LevelResolver levels =
        LevelResolver.create()
            .withLevel(
                "validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
            .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
            .build();
    return Optional.of(
        new GraphOracle(
            OpenApiInteractionValidator.createFor(description.toUri().toString())
                .withBasePathOverride("/v1.0")
                .withLevelResolver(levels)
                .build(),
            new GraphPermissions(description.resolveSibling("permissions-subset.json"))));
  }
}
