package dev.portolan.io.importing.files;

import dev.portolan.io.importing.SourceFile;
import java.util.List;
import java.util.Optional;

/** Which parameter file holds for a template. */
final class Parameters {

    private Parameters() {}

    /**
     * The only one; among several, that whose name starts as the template's does: {@code main.parameters.json} is for
     * {@code main.json}.
     */
    static Optional<SourceFile> of(SourceFile template, List<SourceFile> given) {
        if (given.size() == 1) {
            return Optional.of(given.get(0));
        }
        String start = base(template);
        List<SourceFile> own =
                given.stream().filter(file -> base(file).startsWith(start)).toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static String base(SourceFile file) {
        String name = file.name()
                .substring(Math.max(file.name().lastIndexOf('/'), file.name().lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
