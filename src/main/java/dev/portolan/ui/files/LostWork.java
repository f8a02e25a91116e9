package dev.portolan.ui.files;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.Opened;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Design;
import dev.portolan.ui.text.Texts;
import java.util.Optional;

/**
 * Unsaved changes that an earlier run left behind, held against the file that they were made to.
 *
 * @param file the file as it is now; empty where the design was never saved, or where the file cannot be read any longer
 * @param project what the project of the file decided
 */
public record LostWork(Recovery.Leftover leftover, Optional<Opened> file, ProjectSettings project, Changes changes) {

    /** What becomes of it. */
    public enum Fate {
        RESTORE("restore.restore"),
        LATER("restore.later"),
        DISCARD("restore.discard");

        private final String key;

        Fate(String key) {
            this.key = key;
        }

        @Override
        public String toString() {
            return Texts.of(key);
        }
    }

    /** Reads the file, which takes a moment. */
    public static LostWork of(Recovery.Leftover leftover, Catalog catalog) {
        Optional<Opened> file = leftover.draft()
                .origin()
                .map(DesignFiles::open)
                .filter(opened -> opened.design().isPresent());
        Design before = file.flatMap(Opened::design)
                .orElse(Design.empty(leftover.draft().design().name()));
        ProjectSettings project =
                file.map(opened -> ProjectSettings.beside(opened.file())).orElse(ProjectSettings.NONE);
        return new LostWork(
                leftover,
                file,
                project,
                Changes.between(before, leftover.draft().design(), catalog));
    }

    /** What the user knows it by: the file's name, else the design's. */
    public String title() {
        return leftover.draft()
                .origin()
                .map(origin -> String.valueOf(origin.getFileName()))
                .orElseGet(() -> leftover.draft().design().name());
    }
}
