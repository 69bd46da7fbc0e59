package io.m365connector.systemtests.support;

import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One stand for all tests that do not change settings, started with the first of them and stopped
 * after the last. Before each test the sandbox is back at its seed; after each, every request that
 * Graph received in it is judged by the {@link GraphOracle}.
 */
public final class SharedStand implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

  private static final Namespace HERE = Namespace.create(SharedStand.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    stand(context).sandbox().reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    GraphOracle.judge(stand(context).sandbox());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stand.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stand(context);
  }

  private static Stand stand(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent(Stand.class, key -> Stand.start("shared", Map.of()), Stand.class);
  }
}
