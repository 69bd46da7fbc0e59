package io.m365connector.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.allowlist.Admission;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.Pair;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.schema.SchemaMigration;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
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
  void an_approval_is_seen_by_whoever_follows_the_version() {
    Pair pair = newPair();
    long before = repository.version();

    repository.approve(pair, "Inside");

    assertEquals(before + 1, repository.version());
    assertEquals(EntryStatus.ACTIVE, changed(before, pair).status());
  }

  @Test
  void a_suspension_takes_the_next_version() {
    Pair pair = newPair();
    repository.approve(pair, "Inside");
    long before = repository.version();

    repository.suspend(pair);

    assertEquals(EntryStatus.SUSPENDED, changed(before, pair).status());
  }

  @Test
  void a_change_that_is_rolled_back_leaves_neither_row_nor_version() throws Exception {
    Pair pair = newPair();
    long before = repository.version();

    transaction.begin();
    repository.approve(pair, "Inside");
    transaction.rollback();

    assertEquals(before, repository.version());
    assertTrue(repository.find(pair).isEmpty());
  }

  @Test
  void a_pair_stands_in_the_table_once() {
    Pair pair = newPair();
    UUID first = repository.approve(pair, "Inside").id();

    assertEquals(first, repository.approve(pair, "Again").id());
  }

  private Admission changed(long after, Pair pair) {
    List<Admission> changes = repository.changedAfter(after);
    return changes.stream().filter(each -> each.pair().equals(pair)).findFirst().orElseThrow();
  }

  private static Pair newPair() {
    return new Pair(new TenantId(UUID.randomUUID()), new ClientId(UUID.randomUUID()));
  }
}
