package dev.portolan.ui.diff;

import dev.portolan.edit.Difference;
import dev.portolan.edit.Differences;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** The differences as rows to be ticked, by what they are about. */
final class DiffList {

    private final Differences differences;
    private final BiConsumer<Difference, Boolean> chosen;
    private final Predicate<Difference> isAccepted;
    private final Consumer<Difference> reveal;

    DiffList(
            Differences differences,
            BiConsumer<Difference, Boolean> chosen,
            Predicate<Difference> isAccepted,
            Consumer<Difference> reveal) {
        this.differences = differences;
        this.chosen = chosen;
        this.isAccepted = isAccepted;
        this.reveal = reveal;
    }

    List<Node> rows() {
        List<Node> rows = new ArrayList<>();
        for (Difference.Area area : Difference.Area.values()) {
            List<Difference> some = differences.of(area);
            if (!some.isEmpty()) {
                rows.add(Words.label(Texts.of("diff.area", title(area), some.size()), "compare-group"));
                some.forEach(each -> rows.add(new Row(each)));
            }
        }
        return rows;
    }

    private static String title(Difference.Area area) {
        return switch (area) {
            case DESIGN -> Texts.of("diff.area.design");
            case COMPONENT -> Texts.of("diff.area.components");
            case LINK -> Texts.of("diff.area.links");
            case FLOW -> Texts.of("diff.area.flows");
            case WAIVER -> Texts.of("diff.area.waivers");
            case NOTE -> Texts.of("diff.area.notes");
            case LAYOUT -> Texts.of("diff.area.layout");
        };
    }

    /** One difference with its tick. */
    final class Row extends VBox {

        private final Difference difference;
        private final CheckBox box;

        Row(Difference difference) {
            this.difference = difference;
            box = new CheckBox(sign(difference.kind()) + " " + difference.words());
            box.setWrapText(true);
            box.setMnemonicParsing(false);
            box.setMinHeight(USE_PREF_SIZE);
            box.setOnAction(event -> chosen.accept(difference, box.isSelected()));
            box.focusedProperty().addListener((what, before, now) -> {
                if (now) {
                    reveal.accept(difference);
                }
            });
            getChildren().add(box);
            difference
                    .details()
                    .forEach(detail ->
                            getChildren().add(Words.prose(detail.toString(), "diff-detail", "muted", "tiny-text")));
        }

        void follow() {
            box.setSelected(isAccepted.test(difference));
        }
    }

    private static String sign(Difference.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "~";
        };
    }
}
