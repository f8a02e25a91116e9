package dev.portolan.paint;

/**
 * What a group of strokes stands for, for readers that can tell.
 *
 * @param id unique within a picture, made of letters, digits, hyphens, dots and underscores
 * @param title a name
 * @param description a sentence or two; may be empty
 * @param link the address of a page about it; empty for none
 */
public record Mark(String id, String title, String description, String link) {

    /** A mark that leads nowhere. */
    public Mark(String id, String title, String description) {
        this(id, title, description, "");
    }
}
