package dev.portolan.diagram;

import dev.portolan.model.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is drawn otherwise in one diagram than in another. */
final class Changes {

    private final Diagram before;
    private final Diagram after;
    private final Set<Subject> found = new HashSet<>();

    Changes(Diagram before, Diagram after) {
        this.before = before;
        this.after = after;
    }

    Set<Subject> found() {
        for (Shape shape : before.unlike(after.shapes())) {
            if (!before.shape(shape.id()).equals(Optional.of(shape))) {
                found.add(subject(shape));
            }
        }
        for (Shape shape : after.unlike(before.shapes())) {
            if (after.shape(shape.id()).isEmpty()) {
                found.add(subject(shape));
            }
        }
        after.routes().forEach(route -> compare(route, before));
        before.routes().forEach(route -> compare(route, after));
        after.remarks().forEach(remark -> compare(remark, before));
        before.remarks().forEach(remark -> compare(remark, after));
        if (!isStackedAlike()) {
            after.shapes().forEach(shape -> found.add(subject(shape)));
            after.routes().forEach(route -> found.add(subject(route)));
        }
        return found;
    }

    private void compare(Route route, Diagram other) {
        if (!other.route(route.id()).equals(Optional.of(route))) {
            found.add(subject(route));
        }
    }

    private void compare(Remark remark, Diagram other) {
        if (!other.remark(remark.note().id()).equals(Optional.of(remark))) {
            found.add(Subject.note(remark.note().id()));
        }
    }

    /** Whether the shapes that are drawn alike stand one in front of the other as before. */
    private boolean isStackedAlike() {
        List<Shape> old = before.shapes();
        int next = 0;
        for (Shape shape : after.shapes()) {
            while (next < old.size() && !old.get(next).id().equals(shape.id()) && isFound(old.get(next))) {
                next++;
            }
            if (next < old.size() && old.get(next).id().equals(shape.id())) {
                next++;
            } else if (!isFound(shape)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFound(Shape shape) {
        return found.contains(subject(shape));
    }

    private static Subject subject(Shape shape) {
        return Subject.of(shape.id());
    }

    private static Subject subject(Route route) {
        return Subject.of(route.id());
    }
}
