package io.m365connector.admin.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** What the API consists of. */
@ApplicationPath("/api/v1")
public class AdminApi extends Application {

  /** The resources; {@code openapi.json} is compared with them. */
  static final Set<Class<?>> RESOURCES =
      Set.of(
          EntriesResource.class,
          RequestsResource.class,
          AuditResource.class,
          CallersResource.class,
          SwitchesResource.class,
          PlanResource.class,
          TransferResource.class,
          EvaluationResource.class,
          DocumentResource.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> all = new java.util.HashSet<>(RESOURCES);
    all.add(Problems.OfRules.class);
    all.add(Problems.OfAccess.class);
    all.add(Problems.OfHttp.class);
    all.add(Problems.OfAnything.class);
    return all;
  }
}
