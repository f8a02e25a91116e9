package dev.portolan.io.json;

import dev.portolan.model.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** On which line of a topology file its components, links and flows start. */
public final class LineIndex {

    private final Map<Subject, Integer> lines = new HashMap<>();

    private LineIndex() {}

    /** Of a text that is no topology file, everything is on its first line. */
    public static LineIndex of(String text) {
        LineIndex index = new LineIndex();
        if (!text.isEmpty()) {
            Problems ignored = new Problems("");
            Optional<Cursor> root = JsonTree.read(text, ignored).map(node -> new Cursor(node, JsonPath.ROOT, ignored));
            root.ifPresent(index::read);
        }
        return index;
    }

    private void read(Cursor root) {
        read(root, "components", "id", Subject.Type.COMPONENT);
        read(root, "links", "id", Subject.Type.LINK);
        read(root, "flows", "name", Subject.Type.FLOW);
    }

    private void read(Cursor root, String list, String name, Subject.Type type) {
        root.items(list)
                .forEach(at -> at.member(name)
                        .ifPresent(id -> lines.putIfAbsent(
                                new Subject(type, id.text()), at.node().line())));
    }

    /** Counted from 1; the first line for what the file does not have, such as the design as a whole. */
    public int line(Subject subject) {
        return lines.getOrDefault(subject, 1);
    }
}
