package dev.portolan.ui.plan;

import java.util.function.Supplier;
import javafx.scene.Node;

/** A part of a plan that is drawn once it comes into view; the same as another that tells the same. */
final class Part {

    private final Object told;
    private final Supplier<Node> drawing;

    /**
     * Not drawn.
     *
     * @param told what is drawn, all of it
     */
    Part(Object told, Supplier<Node> drawing) {
        this.told = told;
        this.drawing = drawing;
    }

    Node drawn() {
        return drawing.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part part && told.equals(part.told);
    }

    @Override
    public int hashCode() {
        return told.hashCode();
    }
}
