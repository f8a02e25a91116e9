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
 * @param home the folder from which files are named; empty where they are named as they were given
 */
public record ImportWish(List<Path> files, List<Path> parameters, Optional<Bicep> bicep, Optional<Path> home) {

    public ImportWish {
        files = List.copyOf(files);
        parameters = List.copyOf(parameters);
    }

    /** Files as they are. */
    public static ImportWish of(List<Path> files) {
        return of(files, List.of());
    }

    /** Files as they are, with more parameter files. */
    public static ImportWish of(List<Path> files, List<Path> parameters) {
        return new ImportWish(files, parameters, Optional.empty(), Optional.empty());
    }

    public ImportWish compiledBy(Bicep compiler) {
        return new ImportWish(files, parameters, Optional.of(compiler), home);
    }

    /** Names files from the folder that the first of them lies in, so that a design does not keep where it was made. */
    public ImportWish namedFromTheirFolder() {
        Optional<Path> folder = files.stream()
                .findFirst()
                .flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()));
        return new ImportWish(files, parameters, bicep, folder);
    }

    /** What a file is called in problems and origins. */
    String name(Path file) {
        return home.map(folder -> file.toAbsolutePath().startsWith(folder)
                        ? folder.relativize(file.toAbsolutePath())
                        : file.getFileName())
                .orElse(file)
                .toString();
    }
}
