package io.m365connector.mcp.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Writes an answer that is there whole on the thread that made it. The runtime's own writer hands a
 * suspended response's bytes to the container's request threads, which was an eighth of the
 * server's work under load (Liberty 26.0.0.5); a virtual thread may as well wait for the client.
 */
public class WholeBody implements MessageBodyWriter<byte[]> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == byte[].class;
  }

  @Override
  public void writeTo(
      byte[] body,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> httpHeaders,
      OutputStream stream)
      throws IOException {
    stream.write(body);
  }
}
