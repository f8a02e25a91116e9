package dev.portolan.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Shape;
import dev.portolan.io.exporting.Look;
import dev.portolan.io.exporting.Motif;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.trace.Tracer;
import dev.portolan.ui.state.Standpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExportSourceTest {

    private static final Path SAMPLE = Path.of("samples/aks-regional.topology.json");

    private ExportSource source;

    @BeforeEach
    void open() throws IOException {
        Design design =
                DesignReader.read("sample", Files.readString(SAMPLE)).design().orElseThrow();
        Tracer tracer = new Tracer(design, Catalog.azure());
        source = new ExportSource(
                design,
                Catalog.azure(),
                List.of(),
                Optional.of(tracer.trace(design.flows().get(0))),
                List.of(new ComponentId("agw-public")),
                Standpoint.today(),
                Motif.Level.EVERYTHING);
    }

    @Test
    void theShownTraceIsOnThePictureOfTheWholeDesign() {
        Picture picture = source.picture(ExportWish.USUAL);
        assertThat(picture.marks().tracks()).isNotEmpty();
        assertThat(picture.embedded()).isPresent();
    }

    @Test
    void thePictureIsInTheDetailThatIsSeen() {
        ExportSource far = source.seen(Motif.Level.NETWORKS);
        Picture picture = far.picture(far.asItIsSeen(ExportWish.USUAL));
        assertThat(picture.diagram().shapes()).isNotEmpty().allMatch(Shape::isContainer);
    }

    @Test
    void theSelectionAloneIsAPartWithoutTheDesign() {
        Picture picture =
                source.picture(new ExportWish(ExportWish.USUAL.format(), Motif.WHOLE, Look.USUAL, true, false));
        assertThat(picture.diagram().shapes()).hasSize(1);
        assertThat(picture.embedded()).isEmpty();
    }

    @Test
    void aCopyForStrangersHasTheSameTraceAndNoneOfTheNames() {
        Picture picture = source.picture(new ExportWish(
                ExportWish.USUAL.format(), Motif.WHOLE.with(Motif.Shown.FINDINGS), Look.USUAL, false, true));
        assertThat(picture.marks().tracks())
                .hasSameSizeAs(source.picture(ExportWish.USUAL).marks().tracks());
        assertThat(picture.embedded().orElseThrow())
                .doesNotContain("agw-public")
                .doesNotContain("contoso");
    }
}
