package dev.portolan.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.catalog.Catalog;
import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Motif;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import dev.portolan.paint.Palette;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.ui.state.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialogs that ask what to export and what to write, and what they put on the clipboard. */
@WindowTest
final class ExportDialogTest {

    @TempDir
    private Path folder;

    private Stage stage;
    private Settings settings;
    private ExportSource source;
    private final Tasks tasks = new Tasks();

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        stage.setScene(new Scene(new Pane(), 300, 200));
        stage.show();
        settings = new Settings(folder.resolve("window.properties"));
        Design design = DesignReader.read(
                        "sample", Files.readString(Path.of("samples/egress-load-balancer.topology.json")))
                .design()
                .orElseThrow();
        source = new ExportSource(
                design,
                Catalog.azure(),
                List.of(),
                Optional.empty(),
                List.of(),
                Standpoint.today(),
                Motif.Level.EVERYTHING);
    }

    private AtomicReference<Optional<ExportWish>> ask() {
        AtomicReference<Optional<ExportWish>> answer = new AtomicReference<>();
        Platform.runLater(() -> answer.set(new DialogChoices(stage, settings).wish(source, tasks)));
        return answer;
    }

    private static <T extends Node> T shown(FxRobot robot, String query, Class<T> type) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup(query).tryQuery().isPresent());
        return robot.lookup(query).queryAs(type);
    }

    private static void press(FxRobot robot, String text) {
        Button button = robot.lookup(node -> node instanceof Button named
                        && named.getText().replace("_", "").equals(text))
                .queryAs(Button.class);
        robot.interact(button::fire);
    }

    @SuppressWarnings("unchecked") // every box holds what its heading says
    private static <T> void choose(FxRobot robot, String query, T value) throws Exception {
        ComboBox<T> box = shown(robot, query, ComboBox.class);
        robot.interact(() -> box.setValue(value));
    }

    @Test
    void whatIsChosenIsShownAnsweredAndRememberedAcrossStarts(FxRobot robot) throws Exception {
        AtomicReference<Optional<ExportWish>> answer = ask();
        ImageView preview = shown(robot, "#export-preview .image-view", ImageView.class);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> preview.getImage() != null);
        Object before = preview.getImage();
        choose(robot, "#export-format", Exporters.byId("png").orElseThrow());
        choose(robot, "#export-palette", Palette.DARK);
        choose(robot, "#export-scale", 4.0);
        CheckBox findings = shown(robot, "#export-findings", CheckBox.class);
        robot.interact(() -> findings.setSelected(true));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> preview.getImage() != before);
        press(robot, "Export…");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> answer.get() != null);
        ExportWish wish = answer.get().orElseThrow();
        assertThat(wish.format().id()).isEqualTo("png");
        assertThat(wish.look().palette()).isEqualTo(Palette.DARK);
        assertThat(wish.look().scale()).isEqualTo(4);
        assertThat(wish.motif().shows(Motif.Shown.FINDINGS)).isTrue();

        settings = new Settings(folder.resolve("window.properties"));
        AtomicReference<Optional<ExportWish>> second = ask();
        assertThat(shown(robot, "#export-format", ComboBox.class).getValue()).isEqualTo(wish.format());
        assertThat(shown(robot, "#export-findings", CheckBox.class).isSelected())
                .isTrue();
        press(robot, "Cancel");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> second.get() != null);
        assertThat(second.get()).isEmpty();
    }

    @Test
    void whatSaysNothingToAFormatCannotBeChosen(FxRobot robot) throws Exception {
        AtomicReference<Optional<ExportWish>> answer = ask();
        assertThat(shown(robot, "#export-scale", Node.class).isDisabled()).isTrue();
        assertThat(shown(robot, "#export-outlines", Node.class).isDisabled()).isFalse();
        assertThat(shown(robot, "#export-selected", Node.class).isDisabled()).isTrue();
        choose(robot, "#export-format", Exporters.byId("mermaid").orElseThrow());
        for (String id : List.of("palette", "paper", "scale", "legend", "title-block", "outlines", "design")) {
            assertThat(shown(robot, "#export-" + id, Node.class).isDisabled())
                    .as(id)
                    .isTrue();
        }
        assertThat(shown(robot, "#export-sanitised", Node.class).isDisabled()).isFalse();
        press(robot, "Cancel");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> answer.get() != null);
    }

    @Test
    void aPictureGoesToTheClipboardAsPixelsSvgAndText(FxRobot robot) throws Exception {
        Picture picture = source.picture(ExportWish.USUAL);
        for (Exporter chosen : Exporters.all()) {
            PictureClipboard copied = PictureClipboard.of(picture, chosen);
            robot.interact(() -> {
                copied.put();
                Clipboard clipboard = Clipboard.getSystemClipboard();
                assertThat(clipboard.hasImage()).as(chosen.id()).isTrue();
                assertThat(clipboard.getContent(DataFormat.lookupMimeType("image/svg+xml")))
                        .asString()
                        .startsWith("<?xml")
                        .contains("<svg ");
                String start = switch (chosen.id()) {
                    case "mermaid" -> "---";
                    case "topology" -> "{";
                    case "dot" -> "";
                    default -> "<";
                };
                assertThat(clipboard.getString()).as(chosen.id()).isNotBlank().startsWith(start);
            });
        }
    }

    @Test
    void copyLeavesTheDialogOpen(FxRobot robot) throws Exception {
        AtomicReference<Optional<ExportWish>> answer = ask();
        shown(robot, "#export-format", Node.class);
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        press(robot, "Copy");
        AtomicReference<Boolean> there = new AtomicReference<>(false);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.interact(() -> there.set(Clipboard.getSystemClipboard().hasImage()));
            return there.get();
        });
        assertThat(answer.get()).isNull();
        press(robot, "Cancel");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> answer.get() != null);
    }

    @Test
    void whatIsToBeWrittenIsAskedAndRemembered(FxRobot robot) throws Exception {
        AtomicReference<Optional<ReportWish>> answer = new AtomicReference<>();
        Platform.runLater(() -> answer.set(new DialogChoices(stage, settings).reportWish()));
        assertThat(shown(robot, "#report-sanitised", Node.class).isDisabled()).isFalse();
        choose(robot, "#report-sort", ReportWish.Sort.COMPARISON);
        assertThat(shown(robot, "#report-sanitised", Node.class).isDisabled()).isTrue();
        choose(robot, "#report-sort", ReportWish.Sort.HAND_OVER);
        assertThat(shown(robot, "#report-format", Node.class).isDisabled()).isTrue();
        press(robot, "Write…");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> answer.get() != null);
        assertThat(answer.get()).contains(ReportWish.USUAL.with(ReportWish.Sort.HAND_OVER));
        assertThat(ReportWish.read(new Settings(folder.resolve("window.properties"))
                        .report()
                        .get()))
                .isEqualTo(answer.get().orElseThrow());
    }
}
