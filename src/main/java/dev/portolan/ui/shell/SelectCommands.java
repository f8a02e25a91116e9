package dev.portolan.ui.shell;

import dev.portolan.edit.Cloning.Direction;
import dev.portolan.model.Subject;
import dev.portolan.tools.Walk;
import dev.portolan.ui.state.EditorModel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** The commands that select. */
final class SelectCommands {

    private SelectCommands() {}

    static boolean isAny(EditorModel model) {
        return !model.selection().get().isEmpty();
    }

    static boolean isComponent(EditorModel model) {
        return !model.selectedComponents().isEmpty();
    }

    static void addTo(CommandList list, Editing editing) {
        list.open(
                        "select-all",
                        "select",
                        pane -> editing.selectAll(pane.document().model()))
                .chosen("select-none", "select", SelectCommands::isAny, model -> model.select(List.of()))
                .open(
                        "select-components",
                        "",
                        pane -> editing.selectComponents(pane.document().model()))
                .open(
                        "select-links",
                        "",
                        pane -> editing.selectLinks(pane.document().model()))
                .chosen("select-kind", "", SelectCommands::isComponent, select(list, Walk::sameKind))
                .chosen("select-connected", "", SelectCommands::isComponent, select(list, Walk::connected))
                .chosen("select-finding", "", SelectCommands::isAny, editing::selectSameFindings);
        walking(list);
    }

    private static void walking(CommandList list) {
        list.chosen(
                        "next-element",
                        "",
                        model -> list.walk(model).next().isPresent(),
                        model -> list.walk(model).next().ifPresent(model::reveal))
                .chosen(
                        "previous-element",
                        "",
                        model -> list.walk(model).previous().isPresent(),
                        model -> list.walk(model).previous().ifPresent(model::reveal))
                .chosen("parent", "", SelectCommands::isComponent, select(list, Walk::parents))
                .chosen("children", "", Shaping::hasContent, select(list, Walk::children))
                .chosen("siblings", "", SelectCommands::isComponent, select(list, Walk::siblings));
        for (Direction direction : Direction.values()) {
            String word = direction.name().toLowerCase(Locale.ROOT);
            list.chosen(
                    "walk-" + word,
                    "",
                    SelectCommands::isComponent,
                    model -> list.walk(model).towards(direction).ifPresent(model::reveal));
        }
    }

    private static Consumer<EditorModel> select(CommandList list, Function<Walk, Collection<Subject>> way) {
        return model -> {
            Collection<Subject> found = way.apply(list.walk(model));
            if (!found.isEmpty()) {
                model.reveal(found);
            }
        };
    }
}
