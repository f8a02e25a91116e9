package dev.portolan.ui.findings;

import dev.portolan.guidance.Horizon;
import dev.portolan.ui.text.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** The days to come on a line: the thumb is the day of the review, a mark is a day on which something changes. */
final class ReviewSlider extends Pane {

    private static final int YEARS = 4;
    private static final double MARK = 12;
    private static final double HEIGHT = 34;

    /** Half the width of the thumb, by which the track is shorter on either side. */
    private static final double INSET = 8;

    private final LocalDate first;
    private final Slider slider;
    private final Consumer<LocalDate> chosen;
    private final List<Button> marks = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private boolean following;

    ReviewSlider(LocalDate first, Consumer<LocalDate> chosen) {
        this.first = first;
        this.chosen = chosen;
        slider = new Slider(0, (double) ChronoUnit.DAYS.between(first, end()), 0);
        slider.setId("review-slider");
        slider.setBlockIncrement(30);
        slider.setAccessibleText(Texts.of("standpoint.slider"));
        slider.setMinWidth(80);
        slider.valueProperty().addListener((what, before, now) -> {
            if (!following) {
                chosen.accept(first.plusDays(Math.round(now.doubleValue())));
            }
        });
        getChildren().add(slider);
        setMinSize(100, HEIGHT);
        setPrefSize(200, HEIGHT);
    }

    LocalDate end() {
        return first.plusYears(YEARS);
    }

    void show(LocalDate day) {
        following = true;
        slider.setValue((double) ChronoUnit.DAYS.between(first, day));
        following = false;
    }

    /** Marks the days on which the rules will say something else. */
    void mark(Horizon horizon) {
        getChildren().removeAll(marks);
        marks.clear();
        days.clear();
        for (Horizon.Turn turn : horizon.turns()) {
            Button mark = new Button();
            mark.getStyleClass().setAll("review-mark");
            mark.setFocusTraversable(false);
            Tooltip tooltip = new Tooltip(StandpointBar.words(turn));
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            mark.setTooltip(tooltip);
            mark.setAccessibleText(StandpointBar.words(turn));
            mark.setOnAction(event -> chosen.accept(turn.day()));
            marks.add(mark);
            days.add(turn.day());
        }
        getChildren().addAll(marks);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = slider.prefHeight(-1);
        slider.resizeRelocate(0, (getHeight() - height) / 2, getWidth(), height);
        double length = getWidth() - 2 * INSET;
        for (int i = 0; i < marks.size(); i++) {
            double share = (double) ChronoUnit.DAYS.between(first, days.get(i)) / slider.getMax();
            Node mark = marks.get(i);
            mark.resizeRelocate(INSET + share * length - MARK / 2, 0, MARK, MARK);
        }
    }
}
