package io.m365connector.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnTimeoutTest {

  @Test
  void rings_when_no_answer_came() throws InterruptedException {
    CountDownLatch rang = new CountDownLatch(1);
    OwnTimeout response = new OwnTimeout(new FakeAsyncResponse());
    response.setTimeoutHandler(late -> rang.countDown());
    response.setTimeout(10, TimeUnit.MILLISECONDS);

    assertThat(rang.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void holds_nothing_of_a_request_that_was_answered() throws InterruptedException {
    ReferenceQueue<Object> gone = new ReferenceQueue<>();
    PhantomReference<Object> request = answered(gone);

    for (int collections = 0; collections < 100; collections++) {
      System.gc();
      if (gone.remove(50) == request) {
        return;
      }
    }
    throw new AssertionError("the clock still holds the request");
  }

  private static PhantomReference<Object> answered(ReferenceQueue<Object> gone) {
    Object token = new Object();
    OwnTimeout response = new OwnTimeout(new FakeAsyncResponse());
    response.setTimeoutHandler(late -> assertThat(token).isNotNull());
    response.setTimeout(1, TimeUnit.HOURS);
    response.resume(Response.ok().build());
    return new PhantomReference<>(token, gone);
  }
}
