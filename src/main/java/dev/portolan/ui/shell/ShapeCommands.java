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
        list.chosen("group", "", ShapeCommands::areSeveral, shaping::group)
                .chosen("ungroup", "", Shaping::isGrouped, shaping::ungroup)
                .chosen("lock", "lock", SelectCommands::isComponent, editing::toggleLock)
                .chosen("collapse", "minus", shaping::mayCollapse, shaping::collapse)
                .chosen("expand", "plus", Shaping::isCollapsed, shaping::expand)
                .chosen("fit-content", "", Shaping::hasContent, shaping::fitContent)
                .chosen("hide", "", SelectCommands::isComponent, shaping::hide)
                .chosen("show-hidden", "", ShapeCommands::isHidden, shaping::showHidden)
                .chosen("straighten", "", model -> !model.selectedLinks().isEmpty(), editing::straighten);
        byKeys(list, shaping);
    }

    private static void byKeys(CommandList list, Shaping shaping) {
        for (Direction direction : Direction.values()) {
            String word = direction.name().toLowerCase(Locale.ROOT);
            list.chosen(
                    "clone-" + word,
                    "",
                    model -> model.selectedComponents().size() == 1,
                    model -> shaping.clone(model, direction));
        }
        list.chosen("wider", "", SelectCommands::isComponent, model -> shaping.resize(model, new Point(STEP, 0)))
                .chosen(
                        "narrower",
                        "",
                        SelectCommands::isComponent,
                        model -> shaping.resize(model, new Point(-STEP, 0)))
                .chosen("taller", "", SelectCommands::isComponent, model -> shaping.resize(model, new Point(0, STEP)))
                .chosen("lower", "", SelectCommands::isComponent, model -> shaping.resize(model, new Point(0, -STEP)));
    }

    private static void lines(CommandList list, Shaping shaping) {
        for (Edge edge : Edge.values()) {
            list.chosen(
                    "align-" + edge.name().toLowerCase(Locale.ROOT),
                    "",
                    ShapeCommands::areSeveral,
                    model -> shaping.align(model, edge));
        }
        list.chosen(
                        "distribute-across",
                        "",
                        model -> model.selectedComponents().size() > 2,
                        model -> shaping.distribute(model, Axis.ACROSS))
                .chosen(
                        "distribute-down",
                        "",
                        model -> model.selectedComponents().size() > 2,
                        model -> shaping.distribute(model, Axis.DOWN))
                .chosen("tidy", "", model -> areSeveral(model) || Shaping.hasContent(model), shaping::tidy)
                .chosen("same-size", "", ShapeCommands::areSeveral, shaping::sameSize)
                .chosen("copy-size", "", SelectCommands::isComponent, shaping::copySize)
                .chosen("paste-size", "", SelectCommands::isComponent, shaping::pasteSize);
    }

    private static void order(CommandList list, Editing editing) {
        Shaping shaping = editing.shaping();
        list.chosen("to-front", "", SelectCommands::isComponent, editing::toFront)
                .chosen("to-back", "", SelectCommands::isComponent, editing::toBack)
                .chosen("forward", "", SelectCommands::isComponent, shaping::forward)
                .chosen("backward", "", SelectCommands::isComponent, shaping::backward);
    }

    private static boolean areSeveral(EditorModel model) {
        return model.selectedComponents().size() > 1;
    }

    private static boolean isHidden(EditorModel model) {
        return model.design().get().layout().placements().values().stream()
                .anyMatch(placement -> placement.is(Placement.Mark.HIDDEN));
    }
}
