package io.m365connector.admin.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/** Runs a change for real and keeps it, or takes it back: a dry run cannot differ from the deed. */
@ApplicationScoped
public class Trial {

  @Resource private UserTransaction transaction;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Trial() {}

  /** Runs the change; a dry one leaves nothing behind. */
  public <T> T run(boolean dry, Supplier<T> change) {
    try {
      transaction.begin();
      boolean kept = false;
      try {
        T result = change.get();
        if (!dry) {
          transaction.commit();
          kept = true;
        }
        return result;
      } finally {
        if (!kept && transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
          transaction.rollback();
        }
      }
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new IllegalStateException(e);
    }
  }
}
