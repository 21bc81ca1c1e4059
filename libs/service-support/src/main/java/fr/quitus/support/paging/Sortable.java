package fr.quitus.support.paging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * A field that a collection can be sorted by.
 *
 * @param name as the client writes it
 * @param path as the query writes it, never null in the database
 * @param value reads it from an entity
 * @param parse reads it back from a cursor
 */
public record Sortable<E>(
        String name, String path, Function<E, ? extends Comparable<?>> value, Function<String, Object> parse) {

    public static <E> Sortable<E> text(String name, String path, Function<E, String> value) {
        return new Sortable<>(name, path, value, text -> text);
    }

    public static <E> Sortable<E> date(String name, String path, Function<E, LocalDate> value) {
        return new Sortable<>(name, path, value, LocalDate::parse);
    }

    public static <E> Sortable<E> instant(String name, String path, Function<E, Instant> value) {
        return new Sortable<>(name, path, value, Instant::parse);
    }

    public static <E> Sortable<E> number(String name, String path, Function<E, Long> value) {
        return new Sortable<>(name, path, value, Long::valueOf);
    }
}
