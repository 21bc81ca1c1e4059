package fr.quitus.reconciliation.helios;

import java.io.IOException;

/** The rows of an extract, from its header on. */
@FunctionalInterface
interface ExtractRows {

    /** The next row that is not blank, or null after the last. */
    ExtractRow next() throws IOException;
}
