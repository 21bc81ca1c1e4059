package fr.quitus.support.retry;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation is done again when the database refused its transaction only because of others: a deadlock, a
 * certification conflict of a Galera cluster. When that does not help, or others keep a row locked for too long, it is
 * refused: {@link ConflictReason#RECORDS_IN_USE}. Put it around the transaction, so on a resource, never inside one.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retried {}
