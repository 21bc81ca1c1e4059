package fr.quitus.launcher.story;

/** A file that the story uploads, made up for it and labelled so inside. */
final class SampleFile {

    private final String name;
    private final String mediaType;
    private final byte[] content;

    /** @param name as a person would call the file */
    SampleFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "%s (%d bytes)".formatted(name, content.length);
    }
}
