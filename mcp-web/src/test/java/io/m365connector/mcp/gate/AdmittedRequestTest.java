package io.m365connector.mcp.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.allowlist.SampleAdmissions;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmittedRequestTest {

  @Test
  void shows_all_headers_but_the_token() {
    AdmittedRequest request =
        new AdmittedRequest(
            container(), SampleAdmissions.user("a0000000-0000-4000-8000-000000000001"));

    assertThat(request.getHeader("authorization")).isNull();
    assertThat(request.getHeaders("AUTHORIZATION").hasMoreElements()).isFalse();
    assertThat(Collections.list(request.getHeaderNames())).containsExactly("Accept");
    assertThat(request.getHeader("Accept")).isEqualTo("value of Accept");
  }

  private static HttpServletRequest container() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            AdmittedRequestTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getHeader" -> "value of " + arguments[0];
                  case "getHeaders" -> Collections.enumeration(List.of("value of " + arguments[0]));
                  case "getHeaderNames" ->
                      Collections.enumeration(List.of("Accept", "Authorization"));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
