package dev.portolan.ui.plan;

import dev.portolan.net.Prefix;
import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.addressing.Need;
import dev.portolan.plan.addressing.NetworkRuler;
import dev.portolan.plan.addressing.PodRange;
import dev.portolan.plan.addressing.SubnetFill;
import dev.portolan.trace.Missing;
import dev.portolan.ui.controls.Late;
import dev.portolan.ui.controls.Shown;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A ruler per virtual network with what its subnets hold and need; then pod ranges, collisions and what is not known. */
public final class AddressPlanPane extends StackPane {

    private static final double[] SHARES = {13, 15, -7, -7, -7, -7, 12, 10, 22};

    private final Rows rows;
    private final ObservableList<Part> parts = FXCollections.observableArrayList();

    public AddressPlanPane(EditorModel model) {
        this.rows = new Rows(model);
        setId("address-plan");
        ListView<Part> list = new ListView<>(parts);
        list.getStyleClass().addAll("quiet-list", "plan-list");
        list.setAccessibleText(Texts.of("bottom.addresses"));
        list.setCellFactory(view -> new PartCell());
        getChildren().add(list);
        Runnable fill = Late.whileSeen(this, () -> fill(model.assessment().get()));
        model.assessment().addListener((what, before, now) -> fill.run());
        fill.run();
    }

    private void fill(Assessment assessment) {
        List<Part> next = assessment.isMade()
                ? parts(assessment.plans().addresses())
                : List.of(new Part(Assessment.class, Words::checking));
        Shown.replace(parts, next);
    }

    private List<Part> parts(AddressPlan plan) {
        List<Part> next = new ArrayList<>();
        plan.clashes()
                .forEach(clash -> next.add(
                        new Part(clash, () -> rows.sentence("error", clash.text(), "error", clash.subjects()))));
        if (plan.networks().isEmpty()) {
            next.add(new Part(AddressPlan.class, AddressPlanPane::none));
        }
        plan.networks().forEach(ruler -> next.add(new Part(ruler, () -> network(ruler))));
        if (!plan.podRanges().isEmpty()) {
            next.add(heading(Texts.of("plan.pods")));
            plan.podRanges().forEach(pods -> next.add(new Part(pods, () -> pods(pods))));
        }
        Set<Missing> missing = new LinkedHashSet<>();
        plan.networks().forEach(ruler -> ruler.subnets().forEach(fill -> missing.addAll(fill.missing())));
        plan.podRanges().forEach(pods -> missing.addAll(pods.missing()));
        missing.addAll(plan.missing());
        if (!missing.isEmpty()) {
            next.add(heading(Texts.of("plan.not-determined")));
            missing.forEach(one -> next.add(new Part(one, () -> rows.missing(one))));
        }
        return next;
    }

    private static Node none() {
        return Words.emptyState(Texts.of("plan.none"), Texts.of("plan.none.about"));
    }

    private static Part heading(String text) {
        return new Part(text, () -> Words.label(text, "branch-heading"));
    }

    private Node network(NetworkRuler ruler) {
        HBox head = Words.row(
                "plan-head",
                Words.label(ruler.network().name(), "strong"),
                Words.label(joined(ruler.space()), "mono", "muted"),
                Words.spacer());
        if (!ruler.nextFree().isEmpty()) {
            head.getChildren().add(Words.label(Texts.of("plan.next-free"), "muted"));
            ruler.nextFree().forEach(range -> head.getChildren().add(copy(range)));
        }
        VBox box = Words.column(
                "plan-section", rows.revealing(head, ruler.network().id()));
        if (!ruler.blocks().isEmpty()) {
            box.getChildren().add(new RulerStrip(ruler, rows));
        }
        if (!ruler.subnets().isEmpty()) {
            box.getChildren().add(titles());
            ruler.subnets().forEach(fill -> box.getChildren().add(row(fill)));
        }
        return box;
    }

    private static Button copy(Prefix range) {
        Button button = new Button(range.toString());
        button.getStyleClass().addAll("small", "flat", "mono", "copy-range");
        button.setTooltip(new Tooltip(Texts.of("plan.copy", range.length())));
        button.setAccessibleText(Texts.of("plan.copy.spoken", range));
        button.setOnAction(event -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(range.toString());
            Clipboard.getSystemClipboard().setContent(text);
        });
        return button;
    }

    private static GridPane titles() {
        return Rows.line(
                "hop-head",
                SHARES,
                List.of(
                        Words.label(Texts.of("plan.column.range")),
                        Words.label(Texts.of("plan.column.subnet")),
                        Words.label(Texts.of("plan.column.today")),
                        Words.label(Texts.of("plan.column.reserved")),
                        Words.label(Texts.of("plan.column.needed")),
                        Words.label(Texts.of("plan.column.usable")),
                        Words.prose(Texts.of("plan.column.share")),
                        Words.label(""),
                        Words.label(Texts.of("plan.column.because"))));
    }

    private Node row(SubnetFill fill) {
        String today = fill.used().isPresent() ? Rows.number(fill.used().getAsLong()) : "–";
        String needed = (fill.needed().isPresent() ? "" : "≥ ") + Rows.number(fill.atLeast());
        GridPane row = Rows.line(
                "hop-row",
                SHARES,
                List.of(
                        Words.prose(joined(fill.prefixes()), "hop-address"),
                        Words.prose(fill.subnet().name(), "hop-name"),
                        Words.label(today, "number"),
                        Words.label(Rows.number(fill.reserved()), "number", "muted"),
                        Words.label(needed, "number"),
                        Words.label(Rows.number(fill.available()), "number"),
                        Rows.bar(fill.atLeast(), fill.available(), fill.fill()),
                        Rows.verdict(fill.fill()),
                        Words.prose(because(fill), "hop-because")));
        row.setAccessibleText(Texts.of(
                "plan.subnet.spoken",
                fill.subnet().name(),
                joined(fill.prefixes()),
                needed,
                Rows.number(fill.available()),
                fill.fill().label()));
        return rows.revealing(row, fill.subnet().id());
    }

    private static String because(SubnetFill fill) {
        String needs = fill.needs().stream().map(Need::text).collect(Collectors.joining("; "));
        String larger = fill.larger()
                .map(range -> Texts.of("plan.larger", range.length(), range))
                .orElse("");
        return needs + (needs.isEmpty() || larger.isEmpty() ? "" : "; ") + larger;
    }

    private Node pods(PodRange pods) {
        String needed = (pods.missing().isEmpty() ? "" : "≥ ") + Rows.number(pods.atLeast());
        GridPane row = Rows.line(
                "hop-row",
                SHARES,
                List.of(
                        Words.prose(
                                pods.range().map(Prefix::toString).orElseGet(() -> Texts.of("plan.no-range")),
                                "hop-address"),
                        Words.prose(pods.cluster().name(), "hop-name"),
                        Words.label(""),
                        Words.label(""),
                        Words.label(needed, "number"),
                        Words.label(Rows.number(pods.available()), "number"),
                        Rows.bar(pods.atLeast(), pods.available(), pods.fill()),
                        Rows.verdict(pods.fill()),
                        Words.prose(Texts.of("plan.pods.because"), "hop-because")));
        return rows.revealing(row, pods.cluster().id());
    }

    private static String joined(List<Prefix> ranges) {
        return ranges.isEmpty()
                ? Texts.of("plan.no-range")
                : ranges.stream().map(Prefix::toString).collect(Collectors.joining(", "));
    }
}
