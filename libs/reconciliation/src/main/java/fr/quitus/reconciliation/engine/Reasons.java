package fr.quitus.reconciliation.engine;

import java.util.List;

/** Why an outcome is what it is, worked out each time somebody asks: of a million lines few are explained at once. */
interface Reasons {

    /** There is nothing to say. */
    Reasons NONE = new Reasons() {
        @Override
        public List<Check> why() {
            return List.of();
        }

        @Override
        public List<Candidate> candidates() {
            return List.of();
        }
    };

    List<Check> why();

    List<Candidate> candidates();
}
