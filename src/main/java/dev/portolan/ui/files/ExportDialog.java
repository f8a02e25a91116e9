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
import dev.portolan.ui.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** Asks what to export and how, and shows what will come out. */
final class ExportDialog {

    private static final double FORM_WIDTH = 280;
    private static final double PREVIEW_WIDTH = 620;
    private static final double PREVIEW_HEIGHT = 460;
    private static final Set<String> DRAWN = Set.of("svg", "png", "pdf");
    private static final Set<String> LAID_OUT = Set.of("svg", "png", "pdf", "drawio");

    private final ExportSource source;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ChoiceForm form = new ChoiceForm("export", FORM_WIDTH);
    private final List<ForFormats> limited = new ArrayList<>();
    private final ImageView preview = new ImageView();
    private final Consumer<ExportWish> show;
    private ExportWish wish;

    /** A control that says nothing to other formats. */
    private record ForFormats(Node control, Set<String> formats) {}

    ExportDialog(Window owner, ExportSource source, ExportWish usual, Tasks tasks) {
        this.source = source;
        this.wish = source.selection().isEmpty() ? usual.selected(false) : usual;
        show = tasks.newest(this::image, preview::setImage, failure -> preview.setImage(null));
        Dialogs.own(dialog, owner);
        dialog.setTitle(Texts.of("export.title"));
        fill();
        StackPane frame = new StackPane(preview);
        frame.setId("export-preview");
        frame.getStyleClass().add("export-preview");
        frame.setMinSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        dialog.getDialogPane().setContent(new HBox(24, form.grid(), frame));
        ButtonType copy = new ButtonType(Texts.of("export.copy"), ButtonData.LEFT);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(copy, new ButtonType(Texts.of("export.go"), ButtonData.OK_DONE), Dialogs.cancel());
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
        change(wish);
        return dialog.showAndWait()
                .filter(answer -> answer.getButtonData() == ButtonData.OK_DONE)
                .map(answer -> wish);
    }

    private void fill() {
        Look look = wish.look();
        form.choice(
                "format",
                Texts.of("export.format"),
                Exporters.all(),
                wish.format(),
                Exporter::label,
                format -> change(wish.with(format)));
        only(
                form.choice(
                        "palette",
                        Texts.of("export.palette"),
                        List.of(Palette.values()),
                        look.palette(),
                        Palette::label,
                        palette -> change(wish.with(wish.look().with(palette)))),
                DRAWN);
        only(
                form.choice(
                        "paper",
                        Texts.of("export.paper"),
                        List.of(Paper.values()),
                        look.paper(),
                        ChoiceForm::words,
                        paper -> change(wish.with(wish.look().with(paper)))),
                Set.of("pdf"));
        only(
                form.choice(
                        "scale",
                        Texts.of("export.scale"),
                        List.of(1.0, 2.0, 4.0),
                        look.scale(),
                        scale -> scale.intValue() + "×",
                        scale -> change(wish.with(wish.look().scaled(scale)))),
                Set.of("png"));
        form.choice(
                "level",
                Texts.of("export.level"),
                List.of(Motif.Level.values()),
                wish.motif().level(),
                ChoiceForm::words,
                level -> change(wish.with(wish.motif().with(level))));
        fillMotif();
        fillLook();
    }

    private void fillMotif() {
        form.check("selected", Texts.of("export.selected"), wish.selected(), on -> change(wish.selected(on)))
                .setDisable(source.selection().isEmpty());
        shown("findings", Texts.of("export.findings"), Motif.Shown.FINDINGS);
        shown("ghosts", Texts.of("export.ghosts"), Motif.Shown.GHOSTS);
        shown("addresses", Texts.of("export.addresses"), Motif.Shown.ADDRESSES);
        shown("trace", Texts.of("export.trace"), Motif.Shown.TRACES_ALONE)
                .setDisable(source.trace().isEmpty());
    }

    private void fillLook() {
        extra("legend", Texts.of("export.legend"), Look.Extra.LEGEND, DRAWN);
        extra("title-block", Texts.of("export.title-block"), Look.Extra.TITLE_BLOCK, DRAWN);
        extra("transparent", Texts.of("export.transparent"), Look.Extra.TRANSPARENT, DRAWN);
        extra("outlines", Texts.of("export.outlines"), Look.Extra.OUTLINES, Set.of("svg"));
        extra("design", Texts.of("export.design"), Look.Extra.DESIGN, LAID_OUT);
        form.check("sanitised", Texts.of("export.sanitised"), wish.sanitised(), on -> change(wish.sanitised(on)));
    }

    private CheckBox shown(String id, String label, Motif.Shown what) {
        return form.check(
                id,
                label,
                wish.motif().shows(what),
                on -> change(
                        wish.with(on ? wish.motif().with(what) : wish.motif().without(what))));
    }

    private void extra(String id, String label, Look.Extra what, Set<String> formats) {
        only(
                form.check(
                        id,
                        label,
                        wish.look().has(what),
                        on -> change(wish.with(
                                on ? wish.look().with(what) : wish.look().without(what)))),
                formats);
    }

    private void only(Node control, Set<String> formats) {
        limited.add(new ForFormats(control, formats));
    }

    private void change(ExportWish next) {
        wish = next;
        limited.forEach(one ->
                one.control().setDisable(!one.formats().contains(next.format().id())));
        show.accept(next);
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
                    .export(picture.with(picture.look().scaled(scale).without(Look.Extra.DESIGN)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Image(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
