package dev.portolan.ui.palette;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.NoteEdits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Note;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Late;
import dev.portolan.ui.controls.NoteForms;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** The design as a tree: what stands in what, its links and notes; the way in for keyboard and screen reader. */
public final class OutlineTree extends TreeView<OutlineTree.Line> {

    private final EditorModel model;
    private final Catalog catalog;
    private boolean following;

    /** One line of the tree. */
    record Line(Subject subject, String text, String kind) {}

    public OutlineTree(EditorModel model, Catalog catalog) {
        this.model = model;
        this.catalog = catalog;
        setId("outline");
        getStyleClass().add("outline");
        setShowRoot(false);
        setAccessibleText(Texts.of("outline.what"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(tree -> new Cell());
        Runnable fill = Late.whileSeen(this, () -> fill(model.design().get()));
        Runnable select = Late.whileSeen(this, this::select);
        model.design().addListener((what, before, now) -> {
            if (!before.topology().equals(now.topology()) || !before.notes().equals(now.notes())) {
                fill.run();
            }
        });
        model.selection().addListener((what, before, now) -> select.run());
        getSelectionModel().selectedItemProperty().addListener((what, before, now) -> report());
        fill(model.design().get());
    }

    private void fill(Design design) {
        following = true;
        TreeItem<Line> root = new TreeItem<>(new Line(Subject.DESIGN, design.name(), ""));
        addChildren(root, design, ComponentId.CANVAS);
        addNotes(root, design, ComponentId.CANVAS);
        setRoot(root);
        following = false;
        select();
    }

    private void addChildren(TreeItem<Line> item, Design design, ComponentId container) {
        for (Component child : design.topology().children(container)) {
            TreeItem<Line> line = new TreeItem<>(new Line(
                    Subject.of(child.id()), child.name(), catalog.of(child).label()));
            line.setExpanded(true);
            addChildren(line, design, child.id());
            for (Link link : design.topology().links()) {
                if (link.from().equals(child.id())) {
                    String to = design.topology().require(link.to()).name();
                    line.getChildren().add(new TreeItem<>(new Line(Subject.of(link.id()), "→ " + to, label(link))));
                }
            }
            addNotes(line, design, child.id());
            item.getChildren().add(line);
        }
    }

    /** What is pinned to a component stands below it, and what is pinned to nothing after everything else. */
    private static void addNotes(TreeItem<Line> item, Design design, ComponentId on) {
        for (Note note : design.notes()) {
            if (note.on().equals(on)) {
                String sign = note.form().sign(NoteEdits.number(design, note));
                String words = note.text().lines().findFirst().orElse("");
                item.getChildren()
                        .add(new TreeItem<>(new Line(
                                Subject.note(note.id()),
                                sign.isEmpty() ? words : sign + "  " + words,
                                note.form().label())));
            }
        }
    }

    private void report() {
        if (following) {
            return;
        }
        List<Subject> subjects = new ArrayList<>();
        for (TreeItem<Line> item : getSelectionModel().getSelectedItems()) {
            if (item != null) {
                subjects.add(item.getValue().subject());
            }
        }
        if (subjects.size() == 1) {
            model.reveal(subjects.get(0));
        } else {
            model.select(subjects);
        }
    }

    private void select() {
        if (following || isFocused()) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        unfold(getRoot());
        int[] rows = rowsOfSelection();
        if (rows.length > 0) { // all at once: JavaFX looks at all that is selected for each that comes
            getSelectionModel().selectIndices(rows[rows.length - 1], rows);
        }
        following = false;
    }

    /** Unfolds what selected lines stand below; whether there are any. */
    private boolean unfold(TreeItem<Line> item) {
        boolean holds = false;
        for (TreeItem<Line> child : item.getChildren()) {
            holds |= unfold(child) || isSelected(child);
        }
        if (holds) {
            item.setExpanded(true);
        }
        return holds;
    }

    private int[] rowsOfSelection() {
        List<TreeItem<Line>> lines = new ArrayList<>();
        addLines(lines, getRoot());
        return IntStream.range(0, lines.size())
                .filter(row -> isSelected(lines.get(row)))
                .toArray();
    }

    private static void addLines(List<TreeItem<Line>> lines, TreeItem<Line> item) {
        for (TreeItem<Line> child : item.getChildren()) {
            lines.add(child);
            if (child.isExpanded()) {
                addLines(lines, child);
            }
        }
    }

    private boolean isSelected(TreeItem<Line> item) {
        return model.selection().get().contains(item.getValue().subject());
    }

    /** What a screen reader says of it, such as: Azure Firewall afw-hub, in AzureFirewallSubnet, 2 findings. */
    public String spoken(Subject subject) {
        Topology topology = model.design().get().topology();
        if (subject.type() == Subject.Type.NOTE) {
            return NoteEdits.find(model.design().get(), subject.id())
                    .map(note -> Texts.of("outline.note", note.form().label(), note.text()))
                    .orElse("");
        }
        String what = subject.type() == Subject.Type.COMPONENT
                ? topology.component(new ComponentId(subject.id()))
                        .map(this::spoken)
                        .orElse("")
                : topology.link(new LinkId(subject.id()))
                        .map(link -> label(link) + " → "
                                + topology.require(link.to()).name())
                        .orElse("");
        long findings = model.assessment().get().findings().stream()
                .filter(finding -> finding.subjects().contains(subject))
                .count();
        return findings == 0 ? what : Texts.counted("outline.findings", findings, what);
    }

    private String spoken(Component component) {
        String kind = catalog.of(component).label();
        return model.design().get().topology().containers(component.id()).stream()
                .findFirst()
                .map(container -> Texts.of("outline.component.inside", kind, component.name(), container.name()))
                .orElseGet(() -> Texts.of("outline.component", kind, component.name()));
    }

    private String label(Link link) {
        return catalog.of(link).map(spec -> spec.label()).orElse(Texts.of("outline.link"));
    }

    /** A line with the kind's glyph. */
    private final class Cell extends TreeCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? "" : line.text());
            setGraphic(null);
            if (!empty && line != null) {
                setAccessibleText(spoken(line.subject()));
                if (line.subject().type() == Subject.Type.NOTE) {
                    NoteEdits.find(model.design().get(), line.subject().id())
                            .ifPresent(note -> setGraphic(NoteForms.glyph(note.form(), "small")));
                }
                if (line.subject().type() == Subject.Type.COMPONENT) {
                    model.design()
                            .get()
                            .topology()
                            .component(new ComponentId(line.subject().id()))
                            .ifPresent(component -> setGraphic(Icons.glyph(catalog.of(component), component, "small")));
                }
            }
        }
    }
}
