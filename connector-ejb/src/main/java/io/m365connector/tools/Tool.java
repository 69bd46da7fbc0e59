package io.m365connector.tools;

import io.m365connector.config.Capability;
import java.util.Set;

/** One read of Microsoft 365 that a model can ask for. Implementations are stateless CDI beans. */
public interface Tool {

  /** How clients see it; the same value every time. */
  ToolDescriptor descriptor();

  /** The parts of Graph it cannot do without; where a cloud lacks one, the tool is not offered. */
  default Set<Capability> needs() {
    return Set.of();
  }

  /**
   * Runs it.
   *
   * @throws ToolFailed with a text the model can act on
   * @throws io.m365connector.code.CodedException when Entra or Graph refuses
   */
  ToolResult run(ToolArguments arguments, ToolCall call);
}
