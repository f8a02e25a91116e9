package dev.portolan.io.importing.drawio;

import dev.portolan.geom.Rect;
import dev.portolan.model.KindId;

/**
 * What a cell is taken for.
 *
 * @param name of the component
 * @param bounds on the page
 */
record Guess(Cell cell, KindId kind, String name, Rect bounds) {

    double area() {
        return bounds.width() * bounds.height();
    }

    boolean surrounds(Guess other) {
        return area() > other.area() && bounds.contains(other.bounds().centre());
    }
}
