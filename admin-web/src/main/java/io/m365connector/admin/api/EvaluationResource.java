package io.m365connector.admin.api;

import io.m365connector.evaluation.ConnectionReport;
import io.m365connector.evaluation.ConnectionTest;
import io.m365connector.evaluation.Evaluation;
import io.m365connector.evaluation.Evaluator;
import io.m365connector.evaluation.Question;
import io.m365connector.tenant.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** "Would this be allowed?" and "does the connection work?". */
@RequestScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EvaluationResource {

  @Inject private Evaluator evaluator;
  @Inject private ConnectionTest test;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public EvaluationResource() {}

  @POST
  @Path("evaluate")
  public String evaluate(InputStream in) {
    Body body = Body.read(in, "tenant", "client", "guest", "tool", "token");
    @Nullable String token = body.text("token");
    Evaluation answer =
        token != null
            ? evaluator.evaluate(token, body.text("tool"))
            : evaluator.evaluate(
                new Question(
                    Given.pair(body.text("tenant"), body.text("client")),
                    body.truth("guest"),
                    body.text("tool")));
    JsonArrayBuilder checks = Json.createArrayBuilder();
    answer
        .checks()
        .forEach(
            check -> {
              JsonObjectBuilder json =
                  Json.createObjectBuilder()
                      .add("check", check.step().name())
                      .add("question", check.step().question())
                      .add("outcome", check.outcome().name())
                      .add("detail", check.detail());
              if (check.code() != null) {
                json.add("code", check.code().id()).add("remedy", check.code().move());
              }
              checks.add(json);
            });
    return Json.createObjectBuilder()
        .add("allowed", answer.allowed())
        .add("checks", checks)
        .build()
        .toString();
  }

  @POST
  @Path("connection-test")
  public String test(InputStream in) {
    Body body = Body.read(in, "tenant");
    ConnectionReport report = test.run(TypedId.tenant(body.text("tenant")));
    JsonArrayBuilder checks = Json.createArrayBuilder();
    report
        .checks()
        .forEach(
            check -> {
              JsonObjectBuilder json =
                  Json.createObjectBuilder()
                      .add("step", check.step().name())
                      .add("question", check.step().question())
                      .add("outcome", check.outcome().name())
                      .add("millis", check.millis())
                      .add("detail", check.detail());
              if (check.finding() != null) {
                json.add("finding", check.finding().name())
                    .add("cause", check.finding().cause())
                    .add("remedy", check.finding().remedy())
                    .add("whoseMove", check.finding().whoseMove().name());
              }
              checks.add(json);
            });
    return Json.createObjectBuilder()
        .add("works", report.works())
        .add("node", report.node())
        .add("consentUrl", report.consentUrl().toString())
        .add("checks", checks)
        .build()
        .toString();
  }
}
