package dev.portolan.ui.findings;

import dev.portolan.catalog.Phrases;
import dev.portolan.guidance.AdviceChange;
import dev.portolan.guidance.Horizon;
import dev.portolan.guidance.Profile;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.ui.state.Yardstick;
import dev.portolan.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** From where the design is judged: the profile, what it is compared with, and the day; folded away behind a button. */
final class StandpointBar extends HBox {

    private final EditorModel model;
    private final ToggleButton opener = new ToggleButton();
    private final ComboBox<Choice<Profile>> profile = Choice.box("profile", Texts.of("standpoint.profile.help"));
    private final ComboBox<Choice<Yardstick>> yardstick =
            Choice.box("yardstick", Texts.of("standpoint.yardstick.help"));
    private final DatePicker day = new DatePicker();
    private final Label difference = Words.label("", "muted");
    private final ReviewSlider slider;
    private final LocalDate today = Standpoint.today().reviewDate();

    StandpointBar(EditorModel model) {
        super(8);
        this.model = model;
        setId("standpoint");
        getStyleClass().add("standpoint-bar");
        setAlignment(Pos.CENTER_LEFT);
        slider = new ReviewSlider(today, chosen -> judgeFrom(standpoint().on(chosen)));
        fold();
        fillIn();
        Button now = new Button(Texts.of("standpoint.now"));
        now.setId("review-today");
        now.getStyleClass().add("small");
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(event -> judgeFrom(standpoint().on(today)));
        difference.setMinWidth(Region.USE_PREF_SIZE);
        difference.getStyleClass().add("standpoint-difference");
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren()
                .addAll(
                        said(Texts.of("standpoint.profile"), profile),
                        profile,
                        said(Texts.of("standpoint.yardstick"), yardstick),
                        yardstick,
                        difference,
                        said(Texts.of("standpoint.day"), day),
                        slider,
                        Words.label(Integer.toString(slider.end().getYear()), "muted"),
                        day,
                        now);
        model.standpoint().addListener((what, before, here) -> show(here));
        model.assessment().addListener((what, before, here) -> {
            difference.setText(told(model.change().get()));
            look();
        });
        show(standpoint());
    }

    private static Label said(String text, javafx.scene.Node of) {
        Label label = Words.label(text, "muted");
        label.setLabelFor(of);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void fold() {
        opener.setId("standpoint-opener");
        opener.getStyleClass().add("small");
        opener.setMinWidth(Region.USE_PREF_SIZE);
        opener.setTooltip(new Tooltip(Texts.of("standpoint.help")));
        visibleProperty().bind(opener.selectedProperty());
        managedProperty().bind(opener.selectedProperty());
        opener.selectedProperty().addListener((what, before, open) -> look());
    }

    private void fillIn() {
        Choice.offer(
                profile,
                Arrays.stream(Profile.values())
                        .map(one -> new Choice<>(Phrases.capitalised(one.id()), Optional.of(one)))
                        .toList());
        Choice.offer(
                yardstick,
                Arrays.stream(Yardstick.values())
                        .map(one -> new Choice<>(Phrases.capitalised(one.label()), Optional.of(one)))
                        .toList());
        profile.setPrefWidth(132);
        yardstick.setPrefWidth(150);
        profile.valueProperty()
                .addListener((what, before, now) -> Choice.of(profile)
                        .ifPresent(chosen -> judgeFrom(standpoint().under(chosen))));
        yardstick
                .valueProperty()
                .addListener((what, before, now) -> Choice.of(yardstick).ifPresent(model.yardstick()::set));
        day.setId("review-date");
        day.setPrefWidth(128);
        day.setMinWidth(128);
        day.setAccessibleText(Texts.of("standpoint.day.help"));
        day.valueProperty().addListener((what, before, chosen) -> {
            if (chosen != null) {
                judgeFrom(standpoint().on(chosen));
            }
        });
    }

    private Standpoint standpoint() {
        return model.standpoint().get();
    }

    private void judgeFrom(Standpoint next) {
        model.standpoint().set(next);
    }

    /** Follows the standpoint, whoever moved it. */
    private void show(Standpoint here) {
        boolean usual = here.profile() == Profile.CURRENT && here.reviewDate().equals(today);
        opener.setText(Texts.of(
                "standpoint.opener",
                Phrases.capitalised(here.profile().id()),
                here.reviewDate().equals(today) ? Texts.of("standpoint.today") : inWords(here.reviewDate())));
        opener.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("moved"), !usual);
        profile.getItems().stream()
                .filter(choice -> choice.value().filter(here.profile()::equals).isPresent())
                .findFirst()
                .ifPresent(profile::setValue);
        day.setValue(here.reviewDate());
        slider.show(here.reviewDate());
    }

    private static String told(AdviceChange change) {
        int gained = change.gained().size();
        int lost = change.lost().size();
        return gained == 0 && lost == 0 ? Texts.of("standpoint.same") : "+" + gained + " −" + lost;
    }

    /** Looks ahead while the slider is seen: the days that matter to this design are marked on it. */
    private void look() {
        if (opener.isSelected()) {
            model.horizon().look(today, slider.end(), slider::mark);
        }
    }

    /** The button that shows and hides this. */
    ToggleButton opener() {
        return opener;
    }

    /** In words, what a day brings. */
    static String words(Horizon.Turn turn) {
        List<String> lines = new ArrayList<>(List.of(inWords(turn.day())));
        turn.change().gained().forEach(finding -> lines.add(finding.rule() + " " + finding.message()));
        if (!turn.change().lost().isEmpty()) {
            lines.add(Texts.of("standpoint.lost", turn.change().lost().size()));
        }
        return String.join("\n", lines);
    }

    /** In the language that the user prefers. */
    private static String inWords(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.getDefault(Locale.Category.FORMAT))
                .format(day);
    }
}
