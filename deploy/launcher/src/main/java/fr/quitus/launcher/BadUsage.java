package fr.quitus.launcher;

/** What the person who typed the command has to change; nothing was started. Exit status 2. */
final class BadUsage extends Exception {

    BadUsage(String message) {
        super(message);
    }
}
