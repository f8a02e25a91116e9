package dev.portolan.io.importing.files;

import dev.portolan.io.importing.Importer;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.azure.ResourceJson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every foreign format that describes resources of Azure. */
public final class Importers {

    private Importers() {}

    public static List<Importer> all() {
        return List.of(new ArmFormat(), new TerraformFormat(), new ResourceJson());
    }

    /** The importer that is surest of a file; the first of equals. */
    public static Optional<Importer> of(SourceFile file) {
        return all().stream()
                .filter(importer -> importer.recognise(file) != Importer.Recognition.NO)
                .min(Comparator.comparing((Importer importer) -> importer.recognise(file))
                        .reversed());
    }
}
