package dev.portolan.ui.questions;

import dev.portolan.model.Component;
import dev.portolan.model.Flow;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.questions.EntryPoint;
import dev.portolan.trace.questions.Matrix;
import dev.portolan.trace.questions.Way;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** Who reaches what: a column for everybody who starts traffic, a row for everything that can be asked for. */
final class MatrixTable extends TableView<MatrixTable.Row> {

    private static final double ROW = 34;
    private static final double NAMES = 300;
    private static final double CELL = 148;

    private final Matrix matrix;
    private final Telling telling;
    private final Consumer<Flow> trace;

    /** What can be asked for, and its place among the columns of the matrix. */
    record Row(int index, EntryPoint entry) {}

    MatrixTable(Matrix matrix, Telling telling, Consumer<Flow> trace) {
        this.matrix = matrix;
        this.telling = telling;
        this.trace = trace;
        setId("matrix");
        getStyleClass().addAll("quiet-table", "matrix");
        setFixedCellSize(ROW);
        getSelectionModel().setCellSelectionEnabled(true);
        setAccessibleText(Texts.of("matrix.what"));
        TableColumn<Row, Row> names = new TableColumn<>(Texts.of("matrix.names"));
        names.getStyleClass().add("name-column");
        names.setSortable(false);
        names.setReorderable(false);
        names.setPrefWidth(NAMES);
        names.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        names.setCellFactory(column -> new NameCell());
        getColumns().add(names);
        for (int actor = 0; actor < matrix.actors().size(); actor++) {
            getColumns().add(column(actor));
        }
        for (int i = 0; i < matrix.entries().size(); i++) {
            getItems().add(new Row(i, matrix.entries().get(i)));
        }
        setPlaceholder(Words.emptyState(Texts.of("matrix.none"), Texts.of("matrix.none.about")));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                getSelectionModel().getSelectedCells().stream().findFirst().ifPresent(this::follow);
                event.consume();
            }
        });
    }

    private void follow(TablePosition<?, ?> position) {
        if (position.getColumn() > 0) {
            follow(cell(position.getColumn() - 1, position.getRow()));
        }
    }

    private void follow(Matrix.Cell cell) {
        if (!cell.ways().isEmpty()) {
            matrix.actors().stream()
                    .filter(actor -> actor.id().equals(cell.actor()))
                    .findFirst()
                    .ifPresent(actor -> trace.accept(cell.entry().from(actor)));
        }
    }

    private Matrix.Cell cell(int actor, int entry) {
        return matrix.rows().get(actor).get(entry);
    }

    private TableColumn<Row, Matrix.Cell> column(int actor) {
        Component who = matrix.actors().get(actor);
        TableColumn<Row, Matrix.Cell> column = new TableColumn<>(who.name());
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(CELL);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(cell(actor, row.getValue().index())));
        column.setCellFactory(any -> new PairCell());
        return column;
    }

    private String tooltip(Matrix.Cell cell) {
        String ways = cell.ways().stream().map(this::line).distinct().collect(Collectors.joining("\n"));
        return Texts.of("matrix.cell", telling.name(cell.actor()), cell.entry().name(), ways);
    }

    private String line(Way way) {
        String why = telling.why(way);
        return Texts.of("matrix.way", way.disposition().label(), telling.way(way))
                + (why.isEmpty() ? "" : "\n    " + why);
    }

    /** What can be asked for. */
    private static final class NameCell extends TableCell<Row, Row> {

        NameCell() {
            getStyleClass().add("name-cell");
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText("");
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            Label name = Words.label(row.entry().name(), "medium");
            name.setTooltip(new Tooltip(row.entry().name()));
            setGraphic(name);
        }
    }

    /** How one actor fares at one entry point. */
    private final class PairCell extends TableCell<Row, Matrix.Cell> {

        PairCell() {
            setOnMouseClicked(event -> Optional.ofNullable(getItem()).ifPresent(MatrixTable.this::follow));
        }

        @Override
        protected void updateItem(Matrix.Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            setText("");
            setTooltip(null);
            if (empty || cell == null) {
                setGraphic(null);
                return;
            }
            Optional<Disposition> disposition = cell.disposition();
            setGraphic(disposition
                    .map(one -> graphic(cell, one))
                    .orElseGet(() -> Words.row("not-asked", Words.label("–", "muted"))));
            setAccessibleText(disposition.map(one -> tooltip(cell)).orElse(Texts.of("matrix.not-asked")));
            if (disposition.isPresent()) {
                Tooltip tooltip = new Tooltip(tooltip(cell));
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(520);
                setTooltip(tooltip);
            }
        }

        private HBox graphic(Matrix.Cell cell, Disposition disposition) {
            boolean delivered = disposition == Disposition.DELIVERED;
            List<String> reached = cell.reached().stream().map(telling::name).toList();
            Label words = Words.label(
                    delivered && !reached.isEmpty() ? String.join(", ", reached) : disposition.label(),
                    delivered ? "cell-good" : disposition == Disposition.UNDETERMINED ? "doubtful" : "bad");
            words.setMinWidth(0);
            HBox graphic = new HBox(6, AnswerLine.verdict(disposition).mark(14), words);
            graphic.setAlignment(Pos.CENTER_LEFT);
            if (cell.ways().stream().anyMatch(way -> way.arrives() && way.plain())) {
                graphic.getChildren().add(Words.chip(Texts.of("matrix.plain"), "plain"));
            }
            return graphic;
        }
    }

    /** The summary over all cells: how many arrive, are stopped, are open. */
    String summary() {
        List<Disposition> all = matrix.cells().stream()
                .flatMap(cell -> cell.disposition().stream())
                .toList();
        long delivered =
                all.stream().filter(one -> one == Disposition.DELIVERED).count();
        long open = all.stream().filter(one -> one == Disposition.UNDETERMINED).count();
        return Texts.of("matrix.summary", delivered, all.size() - delivered - open, open);
    }
}
