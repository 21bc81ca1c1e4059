package fr.quitus.reconciliation.camt;

/** Texts joined by blanks. Most often there is one, which is kept as it is. */
final class CamtWords {

    private String only = "";
    private StringBuilder several;

    void add(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (several != null) {
            several.append(' ').append(text);
        } else if (only.isEmpty()) {
            only = text;
        } else {
            several = new StringBuilder(only).append(' ').append(text);
        }
    }

    int length() {
        return several == null ? only.length() : several.length();
    }

    @Override
    public String toString() {
        return several == null ? only : several.toString();
    }
}
