package dev.portolan.paint;

/**
 * What a group of strokes stands for, for readers that can tell.
 *
 * @param id unique within a picture, made of letters, digits, hyphens, dots and underscores
 * @param title a name
 * @param description a sentence or two; may be empty
 */
public record Mark(String id, String title, String description) {}
