package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.protocol.ProtocolVersion;
import io.m365connector.mcp.provider.ServerProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The methods this server has: those of the features it offers, by name. */
final class Methods {

  private final Map<String, Method> byName;

  private Methods(List<Method> methods) {
    this.byName = methods.stream().collect(Collectors.toMap(Method::name, Function.identity()));
  }

  static Methods of(ServerIdentity identity, StateSeal seal, PendingReplies pending) {
    Providers providers = identity.providers();
    ServerProfile profile = identity.profile();
    Contexts contexts = new Contexts(profile.logging());
    InputRounds rounds =
        new InputRounds(
            contexts, seal, profile.asksLegacyClients() ? new LegacyQuestions(pending) : null);
    int page = profile.pageSize();
    List<Method> methods = new ArrayList<>();
    methods.add(new Initialize(identity));
    methods.add(new Discover(identity));
    methods.add(new Ping());
    if (!providers.tools().isEmpty()) {
      methods.add(new ListTools(providers, contexts, page));
      methods.add(new CallTool(providers, contexts, rounds));
    }
    if (!providers.resources().isEmpty()) {
      methods.add(new ListResources(providers, contexts, page));
      methods.add(new ListTemplates(providers, contexts, page));
      methods.add(new ReadResource(providers, rounds));
    }
    if (!providers.resources().isEmpty() && profile.resourceSubscriptions()) {
      methods.add(new Subscribe("resources/subscribe", providers));
      methods.add(new Subscribe("resources/unsubscribe", providers));
    }
    if (!providers.prompts().isEmpty()) {
      methods.add(new ListPrompts(providers, contexts, page));
      methods.add(new GetPrompt(providers, contexts, rounds));
    }
    if (!providers.completions().isEmpty()) {
      methods.add(new Complete(providers, contexts));
    }
    if (profile.logging()) {
      methods.add(new SetLogLevel());
    }
    return new Methods(methods);
  }

  Optional<Method> find(String name, ProtocolVersion version) {
    return Optional.ofNullable(byName.get(name)).filter(method -> method.existsIn(version));
  }
}
