package fr.quitus.launcher.story;

/** The story cannot go on: an answer was not the one it needs. The message says what was asked and what came back. */
public final class StoryBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoryBroken(String message) {
        super(message);
    }

    StoryBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
