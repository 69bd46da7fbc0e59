package io.m365connector.bench.micro;

import io.m365connector.allowlist.Admission;
import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.Switches;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.caller.BearerToken;
import io.m365connector.caller.Caller;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.caller.TokenVerifier;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.lang.JoseException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Token verification, and the decision among ten thousand entries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class GateBenchmark {

  private static final int ENTRIES = 10_000;

  private String authorization;
  private TokenVerifier verifier;
  private Allowlist allowlist;
  private Caller caller;

  /** A key, a token and a long allowlist. */
  @Setup
  public void prepare() throws JoseException {
    Entra entra = new Entra();
    authorization = entra.authorization();
    verifier = new TokenVerifier(entra.keys(), entra.config());
    caller = tokenVerification();
    allowlist = new Allowlist(new Entries(), entra.config());
    allowlist.follow();
  }

  @Benchmark
  public Caller tokenVerification() {
    return verifier.verify(BearerToken.fromAuthorization(authorization));
  }

  @Benchmark
  public AdmittedCaller allowlistDecision() {
    return allowlist.admit(caller);
  }

  private static final class Entries extends AllowlistRepository {

    @Override
    public long version() {
      return 1;
    }

    @Override
    public Switches switches() {
      return Switches.NONE;
    }

    @Override
    public List<Admission> changedAfter(long version) {
      return Stream.concat(
              Stream.of(Entra.TENANT),
              IntStream.range(0, ENTRIES).mapToObj(i -> UUID.randomUUID().toString()))
          .map(
              tenant ->
                  new Admission(
                      UUID.randomUUID(),
                      new Pair(TenantId.of(tenant), ClientId.of(Entra.CLIENT)),
                      EntryStatus.ACTIVE,
                      null,
                      null,
                      true,
                      ToolPolicy.ALL,
                      null))
          .toList();
    }
  }
}
