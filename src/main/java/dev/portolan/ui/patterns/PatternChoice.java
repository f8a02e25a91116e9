package dev.portolan.ui.patterns;

import dev.portolan.edit.patterns.Pattern;
import dev.portolan.edit.patterns.Patterns;
import dev.portolan.model.Design;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** All patterns, those into the cluster above those out of it; what the design has is marked. */
final class PatternChoice extends VBox {

    private static final double WIDTH = 260;

    private final ToggleGroup group = new ToggleGroup();
    private final Map<Pattern, RadioButton> buttons = new EnumMap<>(Pattern.class);

    PatternChoice(Design design, Patterns patterns, Consumer<Pattern> chosen) {
        super(6);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        for (Pattern.Side side : Pattern.Side.values()) {
            getChildren().add(Words.label(side.label(), "compare-group"));
            Optional<Pattern> current = patterns.current(design, side);
            for (Pattern pattern : Pattern.of(side)) {
                boolean has = current.filter(pattern::equals).isPresent();
                RadioButton button = new RadioButton(has ? Texts.of("patterns.had", pattern.title()) : pattern.title());
                button.setId("pattern-" + pattern.id());
                button.setWrapText(true);
                button.setToggleGroup(group);
                button.setUserData(pattern);
                buttons.put(pattern, button);
                getChildren().add(button);
            }
        }
        group.selectedToggleProperty().addListener((what, before, now) -> {
            if (now != null) {
                chosen.accept((Pattern) now.getUserData());
            }
        });
    }

    void choose(Pattern pattern) {
        Optional.ofNullable(buttons.get(pattern)).ifPresent(button -> {
            button.setSelected(true);
            button.requestFocus();
        });
    }
}
