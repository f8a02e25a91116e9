package dev.portolan.model;

/** What a container keeps free around what stands in it, in diagram units. */
public final class Frame {

    /** Between its border and its content, and between one part of its content and the next. */
    public static final double PADDING = 16;

    /** Above its content, where its name stands. */
    public static final double HEADER = 40;

    private Frame() {}
}
