package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonRpcReply;
import io.m365connector.mcp.jsonrpc.RequestId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Questions put to legacy clients whose reply comes as a request of its own. The id cannot be
 * guessed, and only the caller who was asked can answer.
 */
public final class PendingReplies {

  private record Question(String callerKey, CompletableFuture<JsonRpcReply> reply) {}

  private final Map<RequestId, Question> questions = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  /** Opens a question. {@link #close} it in any case. */
  RequestId open(String callerKey, CompletableFuture<JsonRpcReply> reply) {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    RequestId id = RequestId.of(Base64.getUrlEncoder().encodeToString(bytes));
    questions.put(id, new Question(callerKey, reply));
    return id;
  }

  void close(RequestId id) {
    questions.remove(id);
  }

  /** Takes a reply; one that nobody waits for, or from somebody else, is dropped. */
  void accept(JsonRpcReply reply, String callerKey) {
    Question question = questions.get(reply.id());
    if (question != null && question.callerKey().equals(callerKey)) {
      question.reply().complete(reply);
    }
  }
}
