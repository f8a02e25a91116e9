package dev.portolan.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.ClipboardEdits;
import dev.portolan.edit.Edits;
import dev.portolan.geom.Point;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the editor leaves behind must open again: no removal or copy may leave a reference that the reader refuses. */
class EditedSamplesTest {

    @ParameterizedTest
    @MethodSource("dev.portolan.io.json.SampleFilesTest#samples")
    void aSampleWithoutAnyOneOfItsThingsOrWithACopyStillOpens(Path sample) throws IOException {
        Design design =
                DesignReader.read("x", Files.readString(sample)).design().orElseThrow();
        for (Component component : design.topology().components()) {
            opensAgain(design, Subject.of(component.id()));
            opensAgain(
                    "a copy of " + component.id(),
                    ClipboardEdits.duplicate(Catalog.azure(), design, List.of(component.id()), new Point(20, 20))
                            .edit()
                            .apply(design));
        }
        for (Link link : design.topology().links()) {
            opensAgain(design, Subject.of(link.id()));
        }
    }

    private static void opensAgain(Design design, Subject gone) {
        Design without = Edits.remove(Catalog.azure(), design, List.of(gone)).apply(design);
        opensAgain("without " + gone, without);
    }

    private static void opensAgain(String what, Design edited) {
        Reading reading = DesignReader.read("x", DesignWriter.write(edited));
        assertEquals(List.of(), reading.problems(), what);
        assertEquals(edited, reading.design().orElseThrow(), what);
    }
}
