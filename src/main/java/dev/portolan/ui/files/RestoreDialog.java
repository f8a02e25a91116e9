package dev.portolan.ui.files;

import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks what becomes of unsaved changes that were left behind, and shows what they are. */
final class RestoreDialog {

    private static final double WIDTH = 660;
    private static final double MOST_HEIGHT = 520;

    private final Window owner;
    private final Map<LostWork, ComboBox<LostWork.Fate>> choices = new LinkedHashMap<>();

    RestoreDialog(Window owner) {
        this.owner = owner;
    }

    Map<LostWork, LostWork.Fate> ask(List<LostWork> lost) {
        ButtonType go = new ButtonType(Texts.of("restore.continue"), ButtonData.OK_DONE);
        ButtonType later = new ButtonType(Texts.of("restore.again"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, "", go, later);
        Dialogs.own(alert, owner);
        alert.setTitle(Texts.of("restore.title"));
        alert.setHeaderText(Texts.of("restore.header"));
        alert.setResizable(true);
        VBox all = new VBox(20);
        all.setPadding(new Insets(16));
        lost.forEach(one -> all.getChildren().add(part(one)));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setId("restore-list");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(MOST_HEIGHT);
        alert.getDialogPane().setContent(scroll);
        alert.getDialogPane().setPrefWidth(WIDTH);
        boolean decided = alert.showAndWait().orElse(later) == go;
        Map<LostWork, LostWork.Fate> fates = new LinkedHashMap<>();
        choices.forEach((one, choice) -> fates.put(one, decided ? choice.getValue() : LostWork.Fate.LATER));
        return fates;
    }

    private VBox part(LostWork one) {
        ComboBox<LostWork.Fate> choice = new ComboBox<>();
        choice.getItems().setAll(LostWork.Fate.values());
        choice.setValue(LostWork.Fate.RESTORE);
        choice.setAccessibleText(Texts.of("restore.fate", one.title()));
        choices.put(one, choice);
        HBox head = Words.row("restore-head", Words.label(one.title(), "card-title"), Words.spacer(), choice);
        return new VBox(6, head, Words.prose(about(one), "card-text"), new ChangeList(one.changes()));
    }

    private static String about(LostWork one) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.getDefault(Locale.Category.FORMAT));
        Draft draft = one.leftover().draft();
        String at = time.format(draft.at().atZone(ZoneId.systemDefault()));
        String changes = one.changes().counted();
        if (one.file().isPresent()) {
            return Texts.of("restore.kept.file", at, changes, one.file().get().file());
        }
        return draft.origin()
                .map(origin -> Texts.of("restore.kept.lost", at, changes, origin))
                .orElseGet(() -> Texts.of("restore.kept.never-saved", at, changes));
    }
}
