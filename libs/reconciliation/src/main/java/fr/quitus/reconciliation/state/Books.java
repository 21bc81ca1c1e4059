package fr.quitus.reconciliation.state;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a service's facts mean for a bank account. Each service has one bean of this type. */
public interface Books {

    /**
     * The kinds of facts that are entries in the books.
     *
     * @return for each kind 1 when money comes in, -1 when it goes out
     */
    Map<String, Integer> inBooks();

    /** The kinds of facts that were seen on an account; the same signs. */
    Map<String, Integer> atBank();

    /** What a person calls the items of facts: "Payment order 2022-14-1187, Ronalpia". */
    Map<UUID, String> labels(Collection<UUID> items);
}
