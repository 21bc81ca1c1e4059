package fr.quitus.reconciliation.engine;

/** Expected movements that share what is written in words: the accountant's key of an order, or a long reference. */
final class WordBucket extends Bucket {

    private final String text;

    WordBucket(String text) {
        this.text = text;
    }

    @Override
    String text() {
        return text;
    }
}
