package dev.portolan.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Look;
import dev.portolan.io.exporting.Motif;
import dev.portolan.io.exporting.Paper;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.paint.Palette;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was chosen in dialogs is kept from one start to the next. */
final class WishTest {

    @TempDir
    private Path folder;

    private static ExportWish unusual() {
        return new ExportWish(
                Exporters.byId("pdf").orElseThrow(),
                Motif.WHOLE
                        .with(Motif.Level.NETWORKS)
                        .with(Motif.Shown.FINDINGS)
                        .without(Motif.Shown.ADDRESSES),
                Look.USUAL
                        .with(Palette.DARK)
                        .with(Paper.A3)
                        .scaled(4)
                        .with(Look.Extra.LEGEND)
                        .without(Look.Extra.DESIGN),
                false,
                true);
    }

    @Test
    void anExportIsWishedForAgainAsItWas() {
        assertThat(WishText.read(WishText.of(unusual()))).isEqualTo(unusual());
        assertThat(WishText.read(WishText.of(ExportWish.USUAL))).isEqualTo(ExportWish.USUAL);
    }

    @Test
    void nothingShownAndNothingAddedIsAWishToo() {
        ExportWish bare = ExportWish.USUAL
                .with(Motif.WHOLE.without(Motif.Shown.ADDRESSES))
                .with(Look.USUAL.without(Look.Extra.DESIGN));
        assertThat(WishText.read(WishText.of(bare))).isEqualTo(bare);
    }

    @Test
    void whatWasSelectedOrTracedIsOfItsMoment() {
        ExportWish moment = unusual().selected(true).with(unusual().motif().with(Motif.Shown.TRACES_ALONE));
        assertThat(WishText.read(WishText.of(moment))).isEqualTo(unusual());
    }

    @Test
    void wordsOfAnotherVersionAreAsUsual() {
        assertThat(WishText.read("")).isEqualTo(ExportWish.USUAL);
        assertThat(WishText.read("format=visio palette=SEPIA scale=7 paper= shown=DREAMS,FINDINGS new=1")
                        .motif())
                .isEqualTo(Motif.WHOLE.without(Motif.Shown.ADDRESSES).with(Motif.Shown.FINDINGS));
        assertThat(ReportWish.read("")).isEqualTo(ReportWish.USUAL);
        assertThat(ReportWish.read("POEM docx yes")).isEqualTo(ReportWish.USUAL);
    }

    @Test
    void theSettingsOfTheWindowKeepBoth() {
        Path file = folder.resolve("window.properties");
        ReportWish report =
                new ReportWish(ReportWish.Sort.COMPARISON, Renderers.byId("md").orElseThrow(), true);
        Settings settings = new Settings(file);
        settings.export().set(WishText.of(unusual()));
        settings.report().set(report.text());
        Settings again = new Settings(file);
        assertThat(WishText.read(again.export().get())).isEqualTo(unusual());
        assertThat(ReportWish.read(again.report().get())).isEqualTo(report);
    }
}
