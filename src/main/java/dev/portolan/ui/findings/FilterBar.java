package dev.portolan.ui.findings;

import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.RuleFamily;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where is chosen which findings are shown, and how they stand together. */
final class FilterBar extends HBox {

    /** Stands for whatever is selected on the drawing. */
    private static final Subject SELECTION = Subject.flow("selection");

    private final EditorModel model;
    private final Runnable changed;
    private boolean offering;
    private final TextField search = new TextField();
    private final Map<FindingLine.Sort, ToggleButton> sorts = new EnumMap<>(FindingLine.Sort.class);
    private final ToggleButton different = new ToggleButton();
    private final ComboBox<Choice<RuleFamily>> family = Choice.box("finding-family", Texts.of("findings.family"));
    private final ComboBox<Choice<Pillar>> pillar = Choice.box("finding-pillar", Texts.of("findings.pillar"));
    private final ComboBox<Choice<Subject>> about = Choice.box("finding-about", Texts.of("findings.about"));
    private final ComboBox<Choice<Grouping>> grouping = Choice.box("finding-grouping", Texts.of("findings.grouping"));

    FilterBar(EditorModel model, Runnable changed, Node more) {
        super(6);
        this.model = model;
        this.changed = changed;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("finding-filter");
        search.setId("finding-search");
        search.setPromptText(Texts.of("findings.search"));
        search.setAccessibleText(Texts.of("findings.search"));
        search.setPrefWidth(150);
        search.setMinWidth(90);
        search.textProperty().addListener((what, before, now) -> changed.run());
        different.setId("finding-different");
        different.getStyleClass().add("small");
        different.setMinWidth(Region.USE_PREF_SIZE);
        different.setOnAction(event -> changed.run());
        Choice.offer(
                grouping,
                Arrays.stream(Grouping.values())
                        .map(one -> new Choice<>(one.label(), Optional.of(one)))
                        .toList());
        offer(model.assessment().get());
        for (ComboBox<?> box : List.of(family, pillar, about, grouping)) {
            box.valueProperty().addListener((what, before, now) -> {
                if (!offering) {
                    changed.run();
                }
            });
        }
        model.selection().addListener((what, before, now) -> {
            if (Choice.of(about).filter(SELECTION::equals).isPresent()) {
                changed.run();
            }
        });
        getChildren().add(search);
        getChildren().add(sorts());
        getChildren().addAll(different, family, pillar, about, grouping, more);
    }

    private HBox sorts() {
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        FindingLine.Sort[] all = FindingLine.Sort.values();
        for (FindingLine.Sort sort : all) {
            ToggleButton toggle = new ToggleButton("0", Icons.ui(sort.icon(), 14));
            toggle.setId("sort-" + sort.icon());
            toggle.getStyleClass()
                    .addAll(
                            "small",
                            "sort-toggle",
                            "severity-" + sort.icon(),
                            sort == all[0] ? "left-pill" : sort == all[all.length - 1] ? "right-pill" : "center-pill");
            toggle.setSelected(true);
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.setTooltip(new Tooltip(Texts.of("findings.toggle", sort.label())));
            toggle.setOnAction(event -> changed.run());
            sorts.put(sort, toggle);
            row.getChildren().add(toggle);
        }
        return row;
    }

    /** What is chosen. */
    FindingFilter filter() {
        Set<FindingLine.Sort> chosen = EnumSet.noneOf(FindingLine.Sort.class);
        sorts.forEach((sort, toggle) -> {
            if (toggle.isSelected()) {
                chosen.add(sort);
            }
        });
        return new FindingFilter(
                chosen,
                Choice.of(family),
                Choice.of(pillar),
                Choice.of(about)
                        .map(one -> one.equals(SELECTION)
                                ? List.copyOf(model.selection().get())
                                : List.of(one)),
                different.isSelected(),
                search.getText());
    }

    Grouping grouped() {
        return Choice.of(grouping).orElse(Grouping.NONE);
    }

    TextField search() {
        return search;
    }

    /** Shows how many there are. */
    void count(Map<FindingLine.Sort, Long> counts, long differences) {
        sorts.forEach((sort, toggle) -> {
            long count = counts.getOrDefault(sort, 0L);
            toggle.setText(Long.toString(count));
            toggle.setAccessibleText(Texts.of("findings.sort.spoken", sort.label(), count));
        });
        boolean saved = model.yardstick().get() == dev.portolan.ui.state.Yardstick.LAST_SAVE;
        different.setText(Texts.of(saved ? "findings.new" : "findings.different", differences));
        String against =
                Texts.of("findings.different.about", model.yardstick().get().otherwise());
        different.setTooltip(new Tooltip(against));
        different.setAccessibleText(Texts.of("findings.different.spoken", against, differences));
    }

    /** Takes every filter back, so that everything is shown. */
    void showAll() {
        sorts.values().forEach(toggle -> toggle.setSelected(true));
        different.setSelected(false);
        search.clear();
        for (ComboBox<?> box : List.of(family, pillar, about)) {
            box.getSelectionModel().selectFirst();
        }
        changed.run();
    }

    /** Offers what there is in a design to choose from; what passes the filter may be otherwise then, without being told. */
    void offer(Assessment assessment) {
        offering = true;
        try {
            offerFrom(assessment);
        } finally {
            offering = false;
        }
    }

    private void offerFrom(Assessment assessment) {
        List<Choice<RuleFamily>> families = new ArrayList<>(List.of(Choice.all(Texts.of("findings.all-families"))));
        assessment.rulebook().rules().stream()
                .map(RuleInfo::id)
                .map(RuleFamily::of)
                .distinct()
                .sorted()
                .forEach(one -> families.add(new Choice<>(one.label(), Optional.of(one))));
        Choice.offer(family, families);
        List<Choice<Pillar>> pillars = new ArrayList<>(List.of(Choice.all(Texts.of("findings.all-pillars"))));
        Arrays.stream(Pillar.values()).forEach(one -> pillars.add(new Choice<>(one.label(), Optional.of(one))));
        Choice.offer(pillar, pillars);
        List<Choice<Subject>> subjects = new ArrayList<>(List.of(
                Choice.all(Texts.of("findings.all-components")),
                new Choice<>(Texts.of("findings.selected"), Optional.of(SELECTION))));
        Design design = assessment.design();
        Set<Subject> concerned = FindingLines.subjects(assessment);
        design.topology().components().stream()
                .filter(component -> concerned.contains(Subject.of(component.id())))
                .sorted(Comparator.comparing(Component::name))
                .forEach(component ->
                        subjects.add(new Choice<>(component.name(), Optional.of(Subject.of(component.id())))));
        Choice.offer(about, subjects);
    }
}
