package dev.portolan.ui.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the system's dialogs for files, beginning where the user was last. */
final class Places {

    private final Window owner;
    private final Settings settings;
    private final Predicate<Path> replaces;
    private Optional<Path> last = Optional.empty();

    /** @param replaces asks whether a file that is there may go */
    Places(Window owner, Settings settings, Predicate<Path> replaces) {
        this.owner = owner;
        this.settings = settings;
        this.replaces = replaces;
    }

    Optional<Path> toRead(FileChooser chooser) {
        start().ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return remembered(chooser.showOpenDialog(owner));
    }

    List<Path> toReadSeveral(FileChooser chooser) {
        start().ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        List<File> chosen =
                Optional.ofNullable(chooser.showOpenMultipleDialog(owner)).orElse(List.of());
        return chosen.stream().flatMap(file -> remembered(file).stream()).toList();
    }

    Optional<Path> folder(DirectoryChooser chooser) {
        start().ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return remembered(chooser.showDialog(owner));
    }

    /** A file of the suggestion's ending, unless another is written; empty too where one that is there is to stay. */
    Optional<Path> toWrite(FileChooser chooser, Path suggestion) {
        Optional.ofNullable(suggestion.getParent())
                .filter(Files::isDirectory)
                .or(this::start)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        chooser.setInitialFileName(String.valueOf(suggestion.getFileName()));
        return remembered(chooser.showSaveDialog(owner)).flatMap(file -> {
            Path ended = FileNaming.ended(file, ending(chooser));
            return ended.equals(file) || !Files.exists(ended) || replaces.test(ended)
                    ? Optional.of(ended)
                    : Optional.empty();
        });
    }

    private static String ending(FileChooser chooser) {
        return Optional.ofNullable(chooser.getSelectedExtensionFilter())
                .or(() -> chooser.getExtensionFilters().stream().findFirst())
                .map(filter -> filter.getExtensions().get(0).substring(1))
                .orElse("");
    }

    /** Where the user was last, in this run or an earlier one; empty where nothing is known of that or it is gone. */
    private Optional<Path> start() {
        return Stream.concat(
                        last.stream(),
                        settings.recents().stream()
                                .flatMap(recent ->
                                        Optional.ofNullable(recent.file().getParent()).stream()))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private Optional<Path> remembered(@Nullable File file) { // null means cancelled
        Optional<Path> chosen = Optional.ofNullable(file).map(File::toPath);
        last = chosen.flatMap(path -> Files.isDirectory(path) ? chosen : Optional.ofNullable(path.getParent()))
                .or(() -> last);
        return chosen;
    }
}
