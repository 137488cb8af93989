package heed.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * All or nothing: the method runs in one transaction, and again from its beginning when the database asks for it
 * (SQLSTATE 40001 serialization failure, 40P01 deadlock). Put it on the method that changes state, not on its callers.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Transactional
@Retryable(
        includes = ConcurrencyFailureException.class,
        predicate = Outermost.class,
        maxRetries = 5,
        delay = 10,
        jitter = 10,
        multiplier = 2,
        maxDelay = 250)
public @interface Atomic {}
