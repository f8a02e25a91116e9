package dev.portolan.ui.actions;

import dev.portolan.ui.actions.Convention.Section;
import java.util.ArrayList;
import java.util.List;

/** Every habit that users of drawing programs bring along (UI.md 4), line by line. */
public final class Conventions {

    private static final List<Convention> ALL = collect();

    private Conventions() {}

    public static List<Convention> all() {
        return ALL;
    }

    private static List<Convention> collect() {
        List<Convention> all = new ArrayList<>();
        all.addAll(NavigateConventions.all());
        all.addAll(SelectConventions.all());
        all.addAll(CreateConventions.all());
        all.addAll(EditConventions.all());
        all.addAll(ViewConventions.all());
        all.addAll(BehaviourConventions.all());
        all.addAll(OwnConventions.all());
        return List.copyOf(all);
    }

    /** Starts a line of one section, so that each is written as one sentence. */
    record Lines(Section section) {

        Convention gesture(String id) {
            return Convention.gesture(section, id);
        }

        Convention command(String id, String... commands) {
            return Convention.command(section, id, commands);
        }

        Convention without(String id, String why) {
            return Convention.without(section, id, why);
        }
    }
}
