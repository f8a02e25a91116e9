package dev.portolan.io.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the settings of a design are looked for: in its folder and above, up to the root of its repository. Outside of a
 * repository, up to the user's home; and beyond that in its own folder alone, as what is above belongs to others.
 */
final class SettingsPlace {

    private SettingsPlace() {}

    static Optional<Path> above(Path design) {
        Optional<Path> folder =
                Optional.ofNullable(design.toAbsolutePath().normalize().getParent());
        return folder.flatMap(start -> find(start, top(start)));
    }

    private static Optional<Path> find(Path start, Path top) {
        Optional<Path> at = Optional.of(start);
        while (at.isPresent()) {
            Path file = at.get().resolve(ProjectSettings.FILE);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            at = at.filter(folder -> !folder.equals(top)).map(Path::getParent);
        }
        return Optional.empty();
    }

    private static Path top(Path start) {
        Optional<Path> at = Optional.of(start);
        while (at.isPresent()) {
            if (Files.exists(at.get().resolve(".git"))) {
                return at.get();
            }
            at = at.map(Path::getParent);
        }
        Path home = Path.of(System.getProperty("user.home", "")).toAbsolutePath();
        return start.startsWith(home) ? home : start;
    }
}
