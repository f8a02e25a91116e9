package dev.portolan.ui.shell;

import dev.portolan.edit.Alignments.Axis;
import dev.portolan.edit.Alignments.Edge;
import dev.portolan.edit.Cloning.Direction;
import dev.portolan.geom.Point;
import dev.portolan.model.Placement;
import dev.portolan.ui.state.EditorModel;
import java.util.Locale;

/** The commands about where shapes stand and how they are drawn. */
final class ShapeCommands {

    private static final double STEP = 8;

    private ShapeCommands() {}

    static void addTo(CommandList list, Editing editing) {
        Shaping shaping = editing.shaping();
        lines(list, shaping);
        order(list, editing);
        list.chosen("group", "Group", "", ShapeCommands::areSeveral, shaping::group)
                .chosen("ungroup", "Ungroup", "", SelectCommands::isComponent, shaping::ungroup)
                .chosen("lock", "Lock or unlock", "lock", SelectCommands::isComponent, editing::toggleLock)
                .chosen("collapse", "Collapse", "minus", SelectCommands::isComponent, shaping::collapse)
                .chosen("expand", "Expand", "plus", SelectCommands::isComponent, shaping::expand)
                .chosen("fit-content", "Fit to the content", "", SelectCommands::isComponent, shaping::fitContent)
                .chosen("hide", "Hide", "", SelectCommands::isComponent, shaping::hide)
                .chosen(
                        "show-hidden",
                        "Show everything that is hidden",
                        "",
                        ShapeCommands::isHidden,
                        shaping::showHidden)
                .chosen(
                        "straighten",
                        "Let the line find its own way",
                        "",
                        model -> !model.selectedLinks().isEmpty(),
                        editing::straighten);
        byKeys(list, shaping);
    }

    private static void byKeys(CommandList list, Shaping shaping) {
        for (Direction direction : Direction.values()) {
            String word = direction.name().toLowerCase(Locale.ROOT);
            list.chosen(
                    "clone-" + word,
                    "Clone and connect, " + word,
                    "",
                    model -> model.selectedComponents().size() == 1,
                    model -> shaping.clone(model, direction));
        }
        list.chosen(
                        "wider",
                        "Wider",
                        "",
                        SelectCommands::isComponent,
                        model -> shaping.resize(model, new Point(STEP, 0)))
                .chosen(
                        "narrower",
                        "Narrower",
                        "",
                        SelectCommands::isComponent,
                        model -> shaping.resize(model, new Point(-STEP, 0)))
                .chosen(
                        "taller",
                        "Taller",
                        "",
                        SelectCommands::isComponent,
                        model -> shaping.resize(model, new Point(0, STEP)))
                .chosen(
                        "lower",
                        "Less tall",
                        "",
                        SelectCommands::isComponent,
                        model -> shaping.resize(model, new Point(0, -STEP)));
    }

    private static void lines(CommandList list, Shaping shaping) {
        for (Edge edge : Edge.values()) {
            list.chosen(
                    "align-" + edge.name().toLowerCase(Locale.ROOT),
                    "Align the " + edge.words(),
                    "",
                    ShapeCommands::areSeveral,
                    model -> shaping.align(model, edge));
        }
        list.chosen(
                        "distribute-across",
                        "Equal gaps from left to right",
                        "",
                        model -> model.selectedComponents().size() > 2,
                        model -> shaping.distribute(model, Axis.ACROSS))
                .chosen(
                        "distribute-down",
                        "Equal gaps from top to bottom",
                        "",
                        model -> model.selectedComponents().size() > 2,
                        model -> shaping.distribute(model, Axis.DOWN))
                .chosen("tidy", "Tidy into rows and columns", "", SelectCommands::isComponent, shaping::tidy)
                .chosen("same-size", "Same size as the first", "", ShapeCommands::areSeveral, shaping::sameSize)
                .chosen("copy-size", "Copy the size", "", SelectCommands::isComponent, shaping::copySize)
                .chosen("paste-size", "Give the copied size", "", SelectCommands::isComponent, shaping::pasteSize);
    }

    private static void order(CommandList list, Editing editing) {
        Shaping shaping = editing.shaping();
        list.chosen("to-front", "Bring to front", "", SelectCommands::isComponent, editing::toFront)
                .chosen("to-back", "Send to back", "", SelectCommands::isComponent, editing::toBack)
                .chosen("forward", "Bring forward", "", SelectCommands::isComponent, shaping::forward)
                .chosen("backward", "Send backward", "", SelectCommands::isComponent, shaping::backward);
    }

    private static boolean areSeveral(EditorModel model) {
        return model.selectedComponents().size() > 1;
    }

    private static boolean isHidden(EditorModel model) {
        return model.design().get().layout().placements().values().stream()
                .anyMatch(placement -> placement.is(Placement.Mark.HIDDEN));
    }
}
