package io.m365connector.bench.echo;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The MCP Java SDK's stateless server with one tool, as its documentation sets it up. */
@WebServlet(urlPatterns = "/mcp/bench-sdk", asyncSupported = true, loadOnStartup = 1)
public class SdkServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private transient @Nullable HttpServletStatelessServerTransport transport;
  private transient @Nullable McpStatelessSyncServer server;

  @Override
  public void init(ServletConfig config) throws ServletException {
    super.init(config);
    HttpServletStatelessServerTransport endpoint =
        HttpServletStatelessServerTransport.builder()
            .jsonMapper(McpJsonDefaults.getMapper())
            .messageEndpoint("/mcp/bench-sdk")
            .build();
    endpoint.init(config);
    server =
        McpServer.sync(endpoint)
            .serverInfo("sdk", "1")
            .capabilities(McpSchema.ServerCapabilities.builder().tools(true).build())
            .toolCall(
                McpSchema.Tool.builder("nothing", Map.of("type", "object")).build(),
                (context, request) ->
                    McpSchema.CallToolResult.builder().addTextContent("nothing").build())
            .build();
    transport = endpoint;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    HttpServletStatelessServerTransport endpoint = transport;
    if (endpoint != null) {
      endpoint.service(request, response);
    }
  }
}
