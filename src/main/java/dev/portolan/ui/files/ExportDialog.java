package dev.portolan.ui.files;

import dev.portolan.geom.Rect;
import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Look;
import dev.portolan.io.exporting.Motif;
import dev.portolan.io.exporting.Paper;
import dev.portolan.io.exporting.Picture;
import dev.portolan.paint.Palette;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.state.Tasks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.StringConverter;

/** Asks what to export and how, and shows what will come out. */
final class ExportDialog {

    private static final double FORM_WIDTH = 270;
    private static final double PREVIEW_WIDTH = 620;
    private static final double PREVIEW_HEIGHT = 460;

    private final ExportSource source;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final GridPane form = new GridPane();
    private final ImageView preview = new ImageView();
    private final Consumer<ExportWish> show;
    private ExportWish wish;

    ExportDialog(Window owner, ExportSource source, ExportWish usual, Tasks tasks) {
        this.source = source;
        this.wish = source.selection().isEmpty() ? with(usual, false) : usual;
        show = tasks.newest(this::image, preview::setImage, failure -> preview.setImage(null));
        Dialogs.own(dialog, owner);
        dialog.setTitle("Export");
        form.getStyleClass().add("export-form");
        form.setHgap(12);
        form.setMinWidth(FORM_WIDTH);
        form.setVgap(8);
        fill();
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("export-preview");
        frame.setMinSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        dialog.getDialogPane().setContent(new HBox(24, form, frame));
        ButtonType copy = new ButtonType("Copy", ButtonData.LEFT);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        copy,
                        new ButtonType("Export…", ButtonData.OK_DONE),
                        new ButtonType("Cancel", ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(copy).addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // the dialog stays
            ExportWish wanted = wish;
            tasks.run(
                    () -> PictureClipboard.of(source.picture(wanted), wanted.format()),
                    PictureClipboard::put,
                    failure -> preview.setImage(null));
        });
    }

    /** Asks; empty where nothing is to be exported after all. */
    Optional<ExportWish> ask() {
        show.accept(wish);
        return dialog.showAndWait()
                .filter(answer -> answer.getButtonData() == ButtonData.OK_DONE)
                .map(answer -> wish);
    }

    private void fill() {
        choice("Format", Exporters.all(), wish.format(), Exporter::label, this::withFormat);
        choice("Colours", List.of(Palette.values()), wish.look().palette(), Palette::label, this::withPalette);
        choice("Sheet (PDF)", List.of(Paper.values()), wish.look().paper(), ExportDialog::words, this::withPaper);
        choice(
                "Size (PNG)",
                List.of(1.0, 2.0, 4.0),
                wish.look().scale(),
                scale -> scale.intValue() + "×",
                this::withScale);
        choice("Detail", List.of(Motif.Level.values()), wish.motif().level(), ExportDialog::words, this::withLevel);
        CheckBox selected = check("Only the selection", wish.selected(), on -> with(wish, on));
        selected.setDisable(source.selection().isEmpty());
        shown("Findings", Motif.Shown.FINDINGS);
        shown("What Azure adds", Motif.Shown.GHOSTS);
        shown("Addresses", Motif.Shown.ADDRESSES);
        shown("Only the trace that is shown", Motif.Shown.TRACES_ALONE)
                .setDisable(source.trace().isEmpty());
        extra("Legend", Look.Extra.LEGEND);
        extra("Title block", Look.Extra.TITLE_BLOCK);
        extra("No paper", Look.Extra.TRANSPARENT);
        extra("The design inside, to open it again", Look.Extra.DESIGN);
        check(
                "Other names and addresses",
                wish.sanitised(),
                on -> new ExportWish(wish.format(), wish.motif(), wish.look(), wish.selected(), on));
    }

    private <T> void choice(
            String label, List<T> all, T now, Function<T, String> words, Function<T, ExportWish> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setValue(now);
        box.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.valueProperty().addListener((what, before, value) -> change(chosen.apply(value)));
        form.addRow(form.getRowCount(), new Label(label), box);
    }

    private CheckBox check(String label, boolean now, Function<Boolean, ExportWish> chosen) {
        CheckBox box = new CheckBox(label);
        box.setSelected(now);
        box.selectedProperty().addListener((what, before, on) -> change(chosen.apply(on)));
        form.add(box, 0, form.getRowCount(), 2, 1);
        return box;
    }

    private CheckBox shown(String label, Motif.Shown what) {
        return check(
                label,
                wish.motif().shows(what),
                on -> with(on ? wish.motif().with(what) : wish.motif().without(what)));
    }

    private void extra(String label, Look.Extra what) {
        check(
                label,
                wish.look().has(what),
                on -> with(on ? wish.look().with(what) : wish.look().without(what)));
    }

    private void change(ExportWish next) {
        wish = next;
        show.accept(next);
    }

    private ExportWish withFormat(Exporter format) {
        return new ExportWish(format, wish.motif(), wish.look(), wish.selected(), wish.sanitised());
    }

    private ExportWish withPalette(Palette palette) {
        return with(wish.look().with(palette));
    }

    private ExportWish withPaper(Paper paper) {
        return with(wish.look().with(paper));
    }

    private ExportWish withScale(double scale) {
        return with(wish.look().scaled(scale));
    }

    private ExportWish withLevel(Motif.Level level) {
        return with(wish.motif().with(level));
    }

    private ExportWish with(Motif motif) {
        return new ExportWish(wish.format(), motif, wish.look(), wish.selected(), wish.sanitised());
    }

    private ExportWish with(Look look) {
        return new ExportWish(wish.format(), wish.motif(), look, wish.selected(), wish.sanitised());
    }

    private static ExportWish with(ExportWish wish, boolean selected) {
        return new ExportWish(wish.format(), wish.motif(), wish.look(), selected, wish.sanitised());
    }

    private static String words(Enum<?> choice) {
        String lower = choice.name().toLowerCase(Locale.ROOT);
        return lower.length() < 3 ? choice.name() : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** The drawing in the size of the preview; formats without pixels show the same drawing. */
    private Image image(ExportWish wanted) {
        Picture picture = source.picture(wanted);
        Rect area = picture.area();
        double scale = Math.min(2, Math.min(PREVIEW_WIDTH / area.width(), PREVIEW_HEIGHT / area.height()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Exporters.byId("png")
                    .orElseThrow()
                    .export(
                            picture.scaled(scale)
                                    .with(picture.look().scaled(scale).without(Look.Extra.DESIGN)),
                            bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Image(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
