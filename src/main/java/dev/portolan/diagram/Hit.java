package dev.portolan.diagram;

import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.Optional;

/** What lies at a point of the diagram. */
public sealed interface Hit {

    /** What can be selected there; empty for nothing. */
    Optional<Subject> subject();

    /** A component's shape. */
    record OnComponent(ComponentId id) implements Hit {
        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(id));
        }
    }

    /** A link's line or label; of a merged peering its first half. */
    record OnLink(LinkId id) implements Hit {
        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(id));
        }
    }

    /** A note, a text or a decision. */
    record OnNote(String id) implements Hit {
        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.note(id));
        }
    }

    /** The bare canvas. */
    record Nothing() implements Hit {
        @Override
        public Optional<Subject> subject() {
            return Optional.empty();
        }
    }
}
