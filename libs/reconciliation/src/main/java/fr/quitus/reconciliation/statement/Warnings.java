package fr.quitus.reconciliation.statement;

import java.util.ArrayList;
import java.util.List;

/** The warnings of one statement, no more than a person reads. */
public final class Warnings {

    private static final int LIMIT = 20;

    private final List<String> texts = new ArrayList<>();
    private long dropped;

    public void add(String text) {
        if (texts.size() < LIMIT) {
            texts.add(text);
        } else {
            dropped++;
        }
    }

    public List<String> list() {
        List<String> all = new ArrayList<>(texts);
        if (dropped > 0) {
            all.add("and " + dropped + " more");
        }
        return all;
    }
}
