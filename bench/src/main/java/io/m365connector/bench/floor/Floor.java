package io.m365connector.bench.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program of its own: checks a token's signature, exchanges it, reads mail with what it got, and
 * writes the result; java.net.http and Jackson, no server, no framework. It does so for as many
 * seconds as each line of its input says, and prints how often and for how much processor time.
 *
 * <p>Arguments: the cloud's address, path and query of the read, the number of clients, and a file
 * with tokens, one a line.
 */
public final class Floor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Decoder URL = Base64.getUrlDecoder();
  private static final long NANOS = 1_000_000_000L;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI cloud;
  private final URI read;
  private final PublicKey key;

  private Floor(URI cloud, String read, String token) throws Exception {
    this.cloud = cloud;
    this.read = cloud.resolve(read);
    this.key = key(JSON.readTree(part(token, 0)).path("kid").asText());
  }

  public static void main(String[] arguments) throws Exception {
    List<String> tokens = Files.readAllLines(Path.of(arguments[3]));
    Floor floor = new Floor(URI.create(arguments[0]), arguments[1], tokens.getFirst());
    int clients = Integer.parseInt(arguments[2]);
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      long cpu = cpu();
      long start = System.nanoTime();
      long count = floor.run(tokens, clients, start + Long.parseLong(line) * NANOS);
      System.out.println(count + " " + (cpu() - cpu) + " " + (System.nanoTime() - start));
    }
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private long run(List<String> tokens, int clients, long end) throws Exception {
    AtomicLong count = new AtomicLong();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        String token = tokens.get(i % tokens.size());
        running.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    call(token);
                    count.incrementAndGet();
                  }
                  return null;
                }));
      }
    }
    for (Future<?> each : running) {
      each.get();
    }
    return count.get();
  }

  private void call(String token) throws Exception {
    JsonNode claims = verified(token);
    String form =
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer"
            + "&requested_token_use=on_behalf_of&scope="
            + encoded("https://graph.microsoft.com/.default")
            + "&client_id="
            + claims.path("aud").asText()
            + "&client_secret=sandbox-connector-secret&assertion="
            + token;
    JsonNode exchanged =
        answer(
            HttpRequest.newBuilder(
                    cloud.resolve("/" + claims.path("tid").asText() + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    JsonNode page =
        answer(
            HttpRequest.newBuilder(read)
                .header("Authorization", "Bearer " + exchanged.path("access_token").asText())
                .header("Accept", "application/json")
                .build());
    byte[] result = result(page);
    if (result.length == 0) {
      throw new IllegalStateException();
    }
  }

  private JsonNode verified(String token) throws IOException, GeneralSecurityException {
    int end = token.lastIndexOf('.');
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key);
    signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
    JsonNode claims = JSON.readTree(part(token, 1));
    boolean good =
        signature.verify(URL.decode(token.substring(end + 1)))
            && "RS256".equals(JSON.readTree(part(token, 0)).path("alg").asText())
            && claims.path("exp").asLong() > Instant.now().getEpochSecond();
    if (!good) {
      throw new GeneralSecurityException("not a good token");
    }
    return claims;
  }

  /** The same members that the connector's search shows of a message, as object and as text. */
  private static byte[] result(JsonNode page) throws IOException {
    ArrayNode items = JSON.createArrayNode();
    for (JsonNode message : page.path("value")) {
      ObjectNode item = items.addObject();
      item.put("uri", "mail:///messages/" + message.path("id").asText());
      item.set("subject", message.path("subject"));
      item.set("from", message.path("from").path("emailAddress"));
      item.set("toRecipients", message.path("toRecipients"));
      item.set("receivedDateTime", message.path("receivedDateTime"));
      item.set("bodyPreview", message.path("bodyPreview"));
      item.set("hasAttachments", message.path("hasAttachments"));
      item.set("isRead", message.path("isRead"));
      item.set("webLink", message.path("webLink"));
    }
    ObjectNode structured = JSON.createObjectNode();
    structured.set("items", items);
    ObjectNode result = JSON.createObjectNode();
    result.putArray("content").addObject().put("type", "text").put("text", structured.toString());
    result.set("structuredContent", structured);
    return JSON.writeValueAsBytes(JSON.createObjectNode().put("id", 1).set("result", result));
  }

  private PublicKey key(String id) throws Exception {
    JsonNode keys =
        answer(HttpRequest.newBuilder(cloud.resolve("/organizations/discovery/v2.0/keys")).build());
    for (JsonNode each : keys.path("keys")) {
      if (each.path("kid").asText().equals(id)) {
        return KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number(each.path("n")), number(each.path("e"))));
      }
    }
    throw new IllegalStateException("no key " + id);
  }

  private static BigInteger number(JsonNode text) {
    return new BigInteger(1, URL.decode(text.asText()));
  }

  private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(request.uri().getPath() + " " + response.statusCode());
    }
    return JSON.readTree(response.body());
  }

  private static byte[] part(String token, int number) {
    return URL.decode(token.split("\\.")[number]);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
