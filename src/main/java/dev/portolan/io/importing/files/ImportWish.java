package dev.portolan.io.importing.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be imported together.
 *
 * @param files files and folders; parameter files among them hold for the templates
 * @param parameters more parameter files
 * @param bicep what compiles Bicep source; empty where nobody asked for that
 */
public record ImportWish(List<Path> files, List<Path> parameters, Optional<Bicep> bicep) {

    public ImportWish {
        files = List.copyOf(files);
        parameters = List.copyOf(parameters);
    }

    /** Files as they are. */
    public static ImportWish of(List<Path> files) {
        return new ImportWish(files, List.of(), Optional.empty());
    }

    public ImportWish compiledBy(Bicep compiler) {
        return new ImportWish(files, parameters, Optional.of(compiler));
    }
}
