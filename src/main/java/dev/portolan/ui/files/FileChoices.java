package dev.portolan.ui.files;

import dev.portolan.edit.Reimport;
import dev.portolan.io.Problem;
import dev.portolan.io.importing.ImportSummary;
import dev.portolan.ui.state.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about files that somebody has to answer: the user by dialogs, a test by itself. */
public interface FileChoices {

    /** What becomes of unsaved changes. */
    enum Unsaved {
        SAVE,
        DISCARD,
        KEEP_EDITING
    }

    Optional<Path> toOpen();

    /**
     * Where to save.
     *
     * @param suggestion a file name, in the folder that it should lie in if that is known
     */
    Optional<Path> toSave(Path suggestion);

    /**
     * What to export and how.
     *
     * @param tasks for the preview
     */
    Optional<ExportWish> wish(ExportSource source, Tasks tasks);

    /**
     * Where to put a picture.
     *
     * @param suggestion a file name whose ending says the format, in the folder that it should lie in if that is known
     */
    Optional<Path> toExport(Path suggestion);

    /** What to write of a design, and how. */
    Optional<ReportWish> reportWish();

    /** The folder for a hand-over. */
    Optional<Path> toHandOver();

    /**
     * Where to put a report.
     *
     * @param suggestion a file name whose ending says the format, in the folder that it should lie in if that is known
     */
    Optional<Path> toReport(Path suggestion);

    /** Where dropped sources go. */
    enum Home {
        THIS_DESIGN,
        NEW_DESIGN,
        NOWHERE
    }

    /** Templates, exports, plans and manifests, in any number; empty where nothing was chosen. */
    List<Path> toImport();

    /** A folder of such files. */
    Optional<Path> toImportFolder();

    /** Where sources go that were dropped on a design that was imported: into it again, or into one of their own. */
    Home home(String design);

    /**
     * Whether Bicep source may be compiled.
     *
     * @param command what would be called
     */
    boolean compiles(String command);

    /**
     * Shows that an import runs.
     *
     * @param cancel gives it up
     */
    Waiting waiting(String what, Runnable cancel);

    /** What is seen of work that takes its time. */
    interface Waiting {

        void tell(String step);

        /** The work is over. */
        void done();
    }

    /**
     * Which changes of the sources are taken over; empty where the user would rather leave everything as it is.
     *
     * @param summary what became of the files
     */
    Optional<List<Reimport.Change>> accepted(Reimport reimport, ImportSummary summary);

    /** Whether a design is wanted, after what became of the files that it was made of. */
    boolean accepts(ImportSummary summary);

    Unsaved unsaved(String name);

    /** Whether to write over a file that somebody else changed since it was opened. */
    boolean overwriteChanged(Path file);

    /**
     * Whether an open design is to become what its file is by now.
     *
     * @param changes what that would change
     */
    boolean reloads(Path file, Changes changes);

    /** What becomes of each of these unsaved changes that an earlier run left behind. */
    Map<LostWork, LostWork.Fate> restore(List<LostWork> lost);

    void showProblems(String title, List<Problem> problems);

    void showFailure(String what, String why);
}
