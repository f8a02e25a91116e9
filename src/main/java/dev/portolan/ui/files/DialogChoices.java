package dev.portolan.ui.files;

import dev.portolan.edit.Reimport;
import dev.portolan.io.Problem;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.report.Renderer;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.io.importing.ImportSummary;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the user with dialogs. */
public final class DialogChoices implements FileChoices {

    private final Window owner;
    private final Settings settings;
    private final Places places;

    /** @param settings where choices are remembered */
    public DialogChoices(Window owner, Settings settings) {
        this.owner = owner;
        this.settings = settings;
        places = new Places(owner, settings, this::replaces);
    }

    @Override
    public Optional<Path> toOpen() {
        FileChooser chooser = chooser(
                Texts.of("file.open"),
                Texts.of("file.open.kind"),
                "*.topology.json",
                "*.json",
                "*.svg",
                "*.png",
                "*.pdf",
                "*.drawio");
        return places.toRead(chooser);
    }

    @Override
    public Optional<Path> toSave(Path suggestion) {
        FileChooser chooser = chooser(Texts.of("file.save"), Texts.of("file.save.kind"), "*.topology.json");
        return places.toWrite(chooser, suggestion);
    }

    @Override
    public Optional<ExportWish> wish(ExportSource source, Tasks tasks) {
        ExportWish last = WishText.read(settings.export().get());
        ExportWish usual = source.asItIsSeen(source.asTheProjectSays(last));
        Optional<ExportWish> answer = new ExportDialog(owner, source, usual, tasks).ask();
        answer.ifPresent(wish -> settings.export().set(WishText.of(wish)));
        return answer;
    }

    @Override
    public Optional<Path> toExport(Path suggestion) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("file.export"));
        Exporters.all()
                .forEach(exporter -> chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(exporter.label(), "*." + exporter.extension())));
        select(chooser, suggestion);
        return places.toWrite(chooser, suggestion);
    }

    /** Shows the files that end as the suggestion does. */
    private static void select(FileChooser chooser, Path suggestion) {
        chooser.getExtensionFilters().stream()
                .filter(filter -> suggestion
                        .toString()
                        .endsWith(filter.getExtensions().get(0).substring(1)))
                .findFirst()
                .ifPresent(chooser::setSelectedExtensionFilter);
    }

    @Override
    public Optional<ReportWish> reportWish() {
        ReportWish last = ReportWish.read(settings.report().get());
        Optional<ReportWish> answer = new ReportDialog(owner, last).ask();
        answer.ifPresent(wish -> settings.report().set(wish.text()));
        return answer;
    }

    @Override
    public Optional<Path> toHandOver() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("file.hand-over"));
        return places.folder(chooser);
    }

    @Override
    public Optional<Path> toReport(Path suggestion) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("file.report"));
        for (Renderer renderer : Renderers.all()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(renderer.label(), "*." + renderer.extension()));
        }
        select(chooser, suggestion);
        return places.toWrite(chooser, suggestion);
    }

    @Override
    public List<Path> toImport() {
        FileChooser chooser = chooser(
                Texts.of("file.import"),
                Texts.of("file.import.kind"),
                "*.json",
                "*.jsonc",
                "*.template",
                "*.bicep",
                "*.tfstate",
                "*.yaml",
                "*.yml",
                "*.drawio",
                "*.svg",
                "*.png");
        return places.toReadSeveral(chooser);
    }

    @Override
    public Optional<Path> toImportFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("file.import-folder"));
        return places.folder(chooser);
    }

    @Override
    public Home home(String design) {
        ButtonType here = new ButtonType(Texts.of("file.import-into.here"), ButtonData.YES);
        ButtonType fresh = new ButtonType(Texts.of("file.import-into.fresh"), ButtonData.NO);
        ButtonType cancel = Dialogs.cancel();
        Alert alert =
                alert(Texts.of("file.import-into", design), Texts.of("file.import-into.about"), here, fresh, cancel);
        ButtonType answer = alert.showAndWait().orElse(cancel);
        return answer == here ? Home.THIS_DESIGN : answer == fresh ? Home.NEW_DESIGN : Home.NOWHERE;
    }

    @Override
    public boolean compiles(String command) {
        ButtonType compile = new ButtonType(Texts.of("file.compile.yes"), ButtonData.YES);
        ButtonType cancel = new ButtonType(Texts.of("file.compile.no"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Texts.of("file.compile"), Texts.of("file.compile.about", command), compile, cancel);
        return alert.showAndWait().orElse(cancel) == compile;
    }

    @Override
    public Waiting waiting(String what, Runnable cancel) {
        return new WaitingDialog(owner, what, cancel);
    }

    @Override
    public Optional<List<Reimport.Change>> accepted(Reimport reimport, ImportSummary summary) {
        return new ReimportDialog(owner, reimport, summary).ask();
    }

    @Override
    public boolean accepts(ImportSummary summary) {
        return new ImportDialog(owner, summary).ask();
    }

    @Override
    public Unsaved unsaved(String name) {
        ButtonType save = new ButtonType(Texts.of("file.unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(Texts.of("file.unsaved.discard"), ButtonData.NO);
        ButtonType keep = new ButtonType(Texts.of("file.unsaved.keep"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Texts.of("file.unsaved", name), Texts.of("file.unsaved.about"), save, discard, keep);
        ButtonType answer = alert.showAndWait().orElse(keep);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.KEEP_EDITING;
    }

    @Override
    public boolean overwriteChanged(Path file) {
        ButtonType overwrite = new ButtonType(Texts.of("file.overwrite.yes"), ButtonData.YES);
        ButtonType keep = new ButtonType(Texts.of("file.overwrite.no"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(
                Texts.of("file.overwrite", String.valueOf(file.getFileName())),
                Texts.of("file.overwrite.about"),
                overwrite,
                keep);
        return alert.showAndWait().orElse(keep) == overwrite;
    }

    /** Whether a file may go that the system did not ask about, as it only got its ending here. */
    private boolean replaces(Path file) {
        ButtonType replace = new ButtonType(Texts.of("file.replace.yes"), ButtonData.YES);
        ButtonType keep = new ButtonType(Texts.of("file.overwrite.no"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(
                Texts.of("file.replace", String.valueOf(file.getFileName())),
                Texts.of("file.replace.about"),
                replace,
                keep);
        return alert.showAndWait().orElse(keep) == replace;
    }

    @Override
    public boolean reloads(Path file, Changes changes) {
        return new OutsideDialog(owner).wantsFile(file, changes);
    }

    @Override
    public Map<LostWork, LostWork.Fate> restore(List<LostWork> lost) {
        return new RestoreDialog(owner).ask(lost);
    }

    @Override
    public void showProblems(String title, List<Problem> problems) {
        TextArea text = new TextArea(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        text.setAccessibleText(title);
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefSize(640, 240);
        Alert alert = alert(title, "", new ButtonType(Texts.of("dialog.close"), ButtonData.OK_DONE));
        alert.getDialogPane().setContent(text);
        alert.show();
    }

    @Override
    public void showFailure(String what, String why) {
        alert(what, why, new ButtonType(Texts.of("dialog.close"), ButtonData.OK_DONE))
                .show();
    }

    private Alert alert(String header, String text, ButtonType... buttons) {
        Alert alert = new Alert(Alert.AlertType.NONE, text, buttons);
        Dialogs.own(alert, owner);
        alert.setTitle(Texts.of("dialog.title"));
        alert.setHeaderText(header);
        return alert;
    }

    private static FileChooser chooser(String title, String kind, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return chooser;
    }
}
