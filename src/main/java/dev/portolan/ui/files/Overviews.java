package dev.portolan.ui.files;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;

/** Remembers of each file whether it is looked at in little detail, networks and peerings only. */
public final class Overviews {

    private static final int REMEMBERED = 50;

    private final StringProperty files;

    /** @param files a path a line, the latest last */
    Overviews(StringProperty files) {
        this.files = files;
    }

    /** Switches {@code overview} as it was when the document's file was open last, and notes how it is switched. */
    public void rememberFor(Document document, BooleanProperty overview) {
        document.file().addListener((what, before, now) -> {
            if (before.isEmpty() && now.filter(this::has).isPresent()) {
                overview.set(true);
            } else {
                note(now, overview.get());
            }
        });
        overview.addListener((what, before, now) -> note(document.file().get(), now));
    }

    private boolean has(Path file) {
        return files.get().lines().anyMatch(written(file)::equals);
    }

    private void note(Optional<Path> file, boolean isOverview) {
        if (file.isEmpty() || has(file.get()) == isOverview) {
            return;
        }
        Set<String> all = new LinkedHashSet<>(files.get().lines().toList());
        all.remove(written(file.get()));
        if (isOverview) {
            all.add(written(file.get()));
        }
        files.set(String.join(
                "\n", all.stream().skip(Math.max(0, all.size() - REMEMBERED)).toList()));
    }

    private static String written(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
