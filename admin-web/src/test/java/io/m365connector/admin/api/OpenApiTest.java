package io.m365connector.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The checked-in document names every operation there is, and no other. */
class OpenApiTest {

  private static final Pattern PATH = Pattern.compile("(?m)^  \"(/[^\"]*)\": \\{$");
  private static final Pattern METHOD = Pattern.compile("(?m)^   \"(get|put|post|delete)\": \\{$");

  @Test
  void the_document_and_the_resources_name_the_same_operations() throws IOException {
    assertThat(documented()).isNotEmpty().isEqualTo(written());
  }

  private static Set<String> written() {
    Set<String> operations = new TreeSet<>();
    for (Class<?> resource : AdminApi.RESOURCES) {
      for (Method method : resource.getDeclaredMethods()) {
        for (Annotation annotation : method.getAnnotations()) {
          HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (http != null) {
            operations.add(http.value() + " " + path(resource, method));
          }
        }
      }
    }
    return operations;
  }

  private static String path(Class<?> resource, Method method) {
    String whole = "/" + resource.getAnnotation(Path.class).value();
    Path own = method.getAnnotation(Path.class);
    whole += own == null ? "" : "/" + own.value();
    return whole.replace("//", "/");
  }

  /** The document is laid out by one hand: paths two deep, methods three. */
  private static Set<String> documented() throws IOException {
    String document = DocumentResource.read();
    Set<String> operations = new TreeSet<>();
    Matcher paths = PATH.matcher(document);
    int end = document.indexOf("\n \"components\"");
    while (paths.find() && paths.start() < end) {
      String rest = document.substring(paths.end(), end);
      Matcher next = PATH.matcher(rest);
      String part = next.find() ? rest.substring(0, next.start()) : rest;
      Matcher methods = METHOD.matcher(part);
      while (methods.find()) {
        operations.add(methods.group(1).toUpperCase(java.util.Locale.ROOT) + " " + paths.group(1));
      }
    }
    return operations;
  }
}
