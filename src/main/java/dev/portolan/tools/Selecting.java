package dev.portolan.tools;

import dev.portolan.edit.GroupEdits;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What clicks select. */
final class Selecting {

    private Selecting() {}

    /** Selects what was clicked, with its group; adds it or takes it away where that is held. */
    static void click(Subject subject, Pointer pointer, Stage stage) {
        Set<Subject> group = group(subject, stage);
        if (pointer.holds(Modifier.ALT)) {
            below(pointer, stage);
        } else if (group.size() > 1 && isWithin(pointer, group, stage)) {
            stage.select(Set.of(subject));
        } else if (!pointer.adds()) {
            stage.select(group);
        } else {
            Set<Subject> next = new LinkedHashSet<>(stage.selection());
            if (next.contains(subject)) {
                next.removeAll(group);
            } else {
                next.addAll(group);
            }
            stage.select(next);
        }
    }

    /** One of a group alone: by Ctrl, or by a second click once the group is selected. */
    private static boolean isWithin(Pointer pointer, Set<Subject> group, Stage stage) {
        return pointer.holds(Modifier.SHORTCUT)
                || !pointer.adds() && stage.selection().equals(group);
    }

    /** {@code subject} and everything that is grouped with it. */
    static Set<Subject> group(Subject subject, Stage stage) {
        return subject.type() != Subject.Type.COMPONENT
                ? Set.of(subject)
                : GroupEdits.members(stage.design(), new ComponentId(subject.id())).stream()
                        .map(Subject::of)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Selects what lies below the selected thing at the pointer; below the last one lies the first again. */
    static void below(Pointer pointer, Stage stage) {
        List<Subject> stack = Gestures.stack(pointer.at(), stage).stream()
                .flatMap(hit -> hit.subject().stream())
                .toList();
        if (stack.isEmpty()) {
            stage.select(Set.of());
            return;
        }
        int selected = -1;
        for (int i = 0; i < stack.size(); i++) {
            if (stage.selection().contains(stack.get(i))) {
                selected = i;
            }
        }
        int next = selected < 0 ? Math.min(1, stack.size() - 1) : (selected + 1) % stack.size();
        stage.select(Set.of(stack.get(next)));
    }
}
