package io.m365connector.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import java.io.FileNotFoundException;
import org.junit.jupiter.api.Test;

class FailureStatusTest {

  @Test
  void what_is_the_browsers_is_a_4xx_however_deep_it_is_wrapped() {
    assertThat(FailureStatus.status(new ServletException(new ViewExpiredException("x", "y"))))
        .isEqualTo(409);
    assertThat(
            FailureStatus.status(
                new ServletException(new FacesException(new EJBAccessException("x")))))
        .isEqualTo(403);
    assertThat(FailureStatus.status(new FileNotFoundException("x"))).isEqualTo(404);
  }

  @Test
  void everything_else_stays_the_servers_own() {
    assertThat(FailureStatus.status(new ServletException(new IllegalStateException("x")))).isZero();
  }
}
