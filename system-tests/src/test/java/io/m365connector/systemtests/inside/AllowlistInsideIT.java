package io.m365connector.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.actor.Actor;
import io.m365connector.allowlist.Admission;
import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.Pair;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.schema.SchemaMigration;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The allowlist's table under container transactions and JPA. */
@ExtendWith(ArquillianExtension.class)
class AllowlistInsideIT {

  private static final String WHY = "Admitted for a test";

  @Inject private AllowlistRepository repository;
  @Inject private SchemaMigration schema;
  @Inject private UserTransaction transaction;

  @Deployment
  static WebArchive core() {
    File exploded = new File(System.getProperty("project.root", ".."), "ear/target/connector");
    File[] libraries = Objects.requireNonNull(new File(exploded, "lib").listFiles());
    return ShrinkWrap.create(WebArchive.class, "inside.war")
        .addAsLibraries(libraries)
        .addAsLibraries(new File(exploded, "connector-ejb.jar"))
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  @BeforeEach
  void migrate() {
    schema.migrate();
  }

  @Test
  void an_admission_is_seen_by_whoever_follows_the_version() {
    Pair pair = newPair();
    long before = repository.version();

    admit(pair);

    assertEquals(before + 1, repository.version());
    assertEquals(EntryStatus.ACTIVE, changed(before, pair).status());
  }

  @Test
  void a_suspension_takes_the_next_version() throws Exception {
    Pair pair = newPair();
    admit(pair);
    long before = repository.version();

    transaction.begin();
    AllowlistEntry entry = repository.find(pair).orElseThrow();
    entry.suspend(WHY, Actor.CONNECTOR, Instant.now());
    repository.save(List.of(entry));
    transaction.commit();

    assertEquals(before + 1, repository.version());
    assertEquals(EntryStatus.SUSPENDED, changed(before, pair).status());
  }

  @Test
  void a_change_that_is_rolled_back_leaves_neither_row_nor_version() throws Exception {
    Pair pair = newPair();
    long before = repository.version();

    transaction.begin();
    admit(pair);
    transaction.rollback();

    assertEquals(before, repository.version());
    assertTrue(repository.find(pair).isEmpty());
  }

  @Test
  void a_pair_lives_in_the_table_once() {
    Pair pair = newPair();
    admit(pair);

    RuleBroken refusal = assertThrows(RuleBroken.class, () -> admit(pair));

    assertEquals(Code.PAIR_EXISTS, refusal.code());
  }

  private void admit(Pair pair) {
    repository.save(
        List.of(
            AllowlistEntry.admit(
                pair, EntryTerms.plain("Inside"), null, WHY, Actor.CONNECTOR, Instant.now())));
  }

  private Admission changed(long after, Pair pair) {
    List<Admission> changes = repository.changedAfter(after);
    return changes.stream().filter(each -> each.pair().equals(pair)).findFirst().orElseThrow();
  }

  private static Pair newPair() {
    return new Pair(new TenantId(UUID.randomUUID()), new ClientId(UUID.randomUUID()));
  }
}
