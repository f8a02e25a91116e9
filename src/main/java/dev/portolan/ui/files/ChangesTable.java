package dev.portolan.ui.files;

import dev.portolan.edit.Difference;
import dev.portolan.edit.Reimport;
import dev.portolan.model.Subject;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;

/** Changes with a box to tick for each and for all of a component, with the value in the design and that in the source. */
final class ChangesTable {

    /**
     * A line: a change, or what several are about.
     *
     * @param words what changes
     * @param before the value in the design
     * @param after the value in the source
     */
    private record Row(String words, String before, String after, Optional<Reimport.Change> change) {}

    private final TreeTableView<Row> table = new TreeTableView<>();
    private final List<CheckBoxTreeItem<Row>> leaves = new ArrayList<>();

    ChangesTable(List<Reimport.Change> changes) {
        CheckBoxTreeItem<Row> root =
                new CheckBoxTreeItem<>(new Row(Texts.of("reimport.all"), "", "", Optional.empty()));
        Map<Subject, CheckBoxTreeItem<Row>> groups = new LinkedHashMap<>();
        Map<Subject, Integer> counts = new HashMap<>();
        changes.forEach(change -> counts.merge(change.difference().subject(), 1, Integer::sum));
        for (Reimport.Change change : changes) {
            Subject about = change.difference().subject();
            CheckBoxTreeItem<Row> leaf = new CheckBoxTreeItem<>(row(change));
            CheckBoxTreeItem<Row> around = counts.getOrDefault(about, 0) == 1
                    ? root
                    : Objects.requireNonNull(groups.computeIfAbsent(about, subject -> group(subject, root)));
            around.getChildren().add(leaf);
            leaves.add(leaf);
        }
        leaves.forEach(leaf -> leaf.setSelected(
                leaf.getValue().change().filter(Reimport.Change::advised).isPresent()));
        root.setExpanded(true);
        table.setRoot(root);
        table.setId("changes");
        table.setAccessibleText(Texts.of("reimport.changes"));
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(ticks());
        table.getColumns().add(column(Texts.of("reimport.in-design"), Row::before));
        table.getColumns().add(column(Texts.of("reimport.in-source"), Row::after));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE
                    && table.getSelectionModel().getSelectedItem() instanceof CheckBoxTreeItem<Row> item) {
                item.setSelected(!item.isSelected());
                event.consume();
            }
        });
        table.getSelectionModel().select(0);
    }

    private static CheckBoxTreeItem<Row> group(Subject subject, CheckBoxTreeItem<Row> root) {
        String words = subject.type() == Subject.Type.DESIGN ? Texts.of("reimport.design") : subject.id();
        CheckBoxTreeItem<Row> group = new CheckBoxTreeItem<>(new Row(words, "", "", Optional.empty()));
        group.setExpanded(true);
        root.getChildren().add(group);
        return group;
    }

    private static Row row(Reimport.Change change) {
        Difference difference = change.difference();
        String words =
                change.remark().isEmpty() ? difference.words() : difference.words() + " (" + change.remark() + ")";
        return new Row(words, change.before(), change.after(), Optional.of(change));
    }

    TreeTableView<?> node() {
        return table;
    }

    /** The changes that are ticked, in their order. */
    List<Reimport.Change> ticked() {
        return leaves.stream()
                .filter(CheckBoxTreeItem::isSelected)
                .flatMap(leaf -> leaf.getValue().change().stream())
                .toList();
    }

    /** Runs {@code changed} whenever something else is ticked. */
    void listen(Runnable changed) {
        leaves.forEach(leaf -> leaf.selectedProperty().addListener((what, before, now) -> changed.run()));
    }

    private static TreeTableColumn<Row, Row> ticks() {
        TreeTableColumn<Row, Row> column = new TreeTableColumn<>(Texts.of("reimport.change"));
        column.setCellValueFactory(
                line -> new SimpleObjectProperty<>(line.getValue().getValue()));
        column.setCellFactory(any -> new TickCell());
        column.setPrefWidth(480);
        column.setSortable(false);
        return column;
    }

    private static TreeTableColumn<Row, String> column(String title, Function<Row, String> text) {
        TreeTableColumn<Row, String> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(
                line -> new SimpleObjectProperty<>(text.apply(line.getValue().getValue())));
        column.setCellFactory(any -> new TextCell());
        column.setPrefWidth(200);
        column.setSortable(false);
        return column;
    }

    /** A text that is read in full where the mouse rests on it. */
    private static final class TextCell extends TreeTableCell<Row, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean nothing = empty || text == null || text.isEmpty();
            setText(nothing ? null : text);
            setTooltip(nothing ? null : hint(text));
            getStyleClass().setAll("cell", "tree-table-cell", "mono");
        }
    }

    private static Tooltip hint(String text) {
        Tooltip hint = new Tooltip(text);
        hint.setWrapText(true);
        hint.setMaxWidth(480);
        return hint;
    }

    /** A box to tick beside what it is about. */
    private static final class TickCell extends TreeTableCell<Row, Row> {
        private final CheckBox box = new CheckBox();
        private Optional<CheckBoxTreeItem<Row>> bound = Optional.empty();

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            bound.ifPresent(item -> {
                box.selectedProperty().unbindBidirectional(item.selectedProperty());
                box.indeterminateProperty().unbindBidirectional(item.indeterminateProperty());
            });
            bound = Optional.empty();
            TreeItem<Row> line =
                    empty || getTableRow() == null ? null : getTableRow().getTreeItem();
            if (row == null || !(line instanceof CheckBoxTreeItem<Row> item)) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            box.selectedProperty().bindBidirectional(item.selectedProperty());
            box.indeterminateProperty().bindBidirectional(item.indeterminateProperty());
            bound = Optional.of(item);
            box.setAccessibleText(row.words());
            setGraphic(box);
            setText(row.words());
            setTooltip(hint(row.words()));
        }
    }
}
