package io.m365connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The real schema and the real mapping on a database in memory, without a server. */
public final class TestDatabase implements AutoCloseable {

  private final DataSource source;
  private final EntityManagerFactory factory;
  private final EntityManager em;

  public TestDatabase() {
    this("mem:" + UUID.randomUUID());
  }

  /** With H2 in a file of that directory, for much data. */
  public TestDatabase(Path directory) {
    this("file:" + directory.resolve("database"));
  }

  private TestDatabase(String h2) {
    source = source(h2);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .createSchemas(true)
        .load()
        .migrate();
    factory =
        Persistence.createEntityManagerFactory(
            "connector",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.nonJtaDataSource",
                source,
                "eclipselink.weaving",
                "false"));
    em = factory.createEntityManager();
  }

  /** In memory, or a schema of its own in the PostgreSQL that {@code test.postgresql} names. */
  private static DataSource source(String where) {
    String postgresql = postgresql();
    if (postgresql.isEmpty()) {
      JdbcDataSource h2 = new JdbcDataSource();
      // What is only in memory must outlive its connections; a file is let go with the last of
      // them.
      h2.setURL(
          "jdbc:h2:"
              + where
              + (where.startsWith("mem:") ? ";DB_CLOSE_DELAY=-1" : ";WRITE_DELAY=0"));
      return h2;
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(postgresql);
    source.setCurrentSchema(
        "t" + UUID.nameUUIDFromBytes(where.getBytes(UTF_8)).toString().replace("-", ""));
    return source;
  }

  private static String postgresql() {
    return System.getProperty("test.postgresql", "");
  }

  /** Whether it is PostgreSQL, for statements that both spell differently. */
  public boolean isPostgresql() {
    return !postgresql().isEmpty();
  }

  /** The entity manager that facades under test are given. */
  public EntityManager em() {
    return em;
  }

  /** Another one, for what happens at the same time. */
  public EntityManager another() {
    return factory.createEntityManager();
  }

  /** A connection that keeps the database open between transactions, as a server's pool does. */
  public Connection connection() {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a container's transaction does: all of it, or none when it throws. */
  public <T> T inTransaction(Supplier<T> work) {
    em.getTransaction().begin();
    try {
      T result = work.get();
      em.getTransaction().commit();
      return result;
    } catch (RuntimeException e) {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      throw e;
    } finally {
      em.clear();
    }
  }

  public void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public void close() {
    em.close();
    factory.close();
  }
}
