package dev.portolan.paint;

import dev.portolan.geom.Rect;
import dev.portolan.model.Subject;
import java.util.function.Predicate;

/**
 * Which part of a diagram is painted, and how finely.
 *
 * @param visible what lies outside need not be painted, in canvas coordinates
 * @param shown which components and links are painted at all; the others are left out with their badges
 */
public record Excerpt(Rect visible, Detail detail, Predicate<Subject> shown) {

    /** Everything in an area, in full. */
    public static Excerpt of(Rect visible) {
        return new Excerpt(visible, Detail.FULL, subject -> true);
    }
}
