package dev.portolan.ui.trace;

import dev.portolan.trace.Trace;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Playback;
import dev.portolan.ui.state.Tracing;
import dev.portolan.ui.text.Texts;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Playing a trace, stepping and dragging along it, and what else is drawn with it. */
final class PlaybackBar extends HBox {

    private static final double SCRUBBER = 220;

    PlaybackBar(EditorModel model, Trace trace) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        Tracing tracing = model.tracing();
        getChildren()
                .addAll(
                        button("step-back", Texts.of("trace.step-back"), tracing::back),
                        playing(tracing.playback()),
                        button("step-forward", Texts.of("trace.step-forward"), tracing::forward),
                        scrubber(tracing),
                        speed(tracing.playback()),
                        button("stop", Texts.of("trace.whole-way"), () -> {
                            tracing.playback().pause();
                            tracing.step().set(Tracing.WHOLE);
                        }),
                        Words.spacer(),
                        new OverlayMenu(model, trace),
                        button("copy", Texts.of("trace.copy"), () -> TraceCopy.asMarkdown(model)));
    }

    private static Button playing(Playback playback) {
        Button button = button("play", Texts.of("trace.play"), playback::toggle);
        button.setId("trace-play");
        button.graphicProperty().bind(playback.playing().map(on -> Icons.ui(on ? "pause" : "play", 14)));
        button.accessibleTextProperty().bind(playback.playing().map(on -> Texts.of(on ? "trace.pause" : "trace.play")));
        return button;
    }

    /** Goes along the way as the thumb is dragged; at its end the whole way is shown. */
    private static Slider scrubber(Tracing tracing) {
        Slider slider = new Slider(1, Math.max(2, tracing.length()), Math.max(2, tracing.length()));
        slider.setId("trace-scrubber");
        slider.setPrefWidth(SCRUBBER);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(Texts.of("trace.scrubber"));
        slider.setTooltip(new Tooltip(Texts.of("trace.scrubber.help")));
        Runnable follow = () -> slider.setValue(
                tracing.step().get() == Tracing.WHOLE
                        ? slider.getMax()
                        : tracing.step().get());
        ChangeListener<Number> listener = (what, before, now) -> follow.run();
        tracing.step().addListener(new WeakChangeListener<>(listener));
        slider.setUserData(listener); // as long as the slider is there, so is what listens
        slider.valueProperty().addListener((what, before, now) -> {
            int hop = (int) Math.round(now.doubleValue());
            boolean whole = tracing.step().get() == Tracing.WHOLE && hop >= slider.getMax();
            if (!whole && hop != tracing.step().get()) {
                tracing.step().set(hop);
            }
        });
        follow.run();
        return slider;
    }

    private static Button speed(Playback playback) {
        Button button = new Button();
        button.setId("trace-speed");
        button.getStyleClass().setAll("icon-button");
        button.textProperty().bind(playback.speed().map(Playback.Speed::label));
        button.accessibleTextProperty().bind(playback.speed().map(one -> Texts.of("trace.speed.spoken", one.label())));
        button.setTooltip(new Tooltip(Texts.of("trace.speed")));
        button.setOnAction(event -> {
            if (playback.speed().get() == Playback.Speed.FOURFOLD) {
                playback.speed().set(Playback.Speed.HALF);
            } else {
                playback.faster();
            }
        });
        return button;
    }

    private static Button button(String icon, String label, Runnable run) {
        Button button = new Button("", Icons.ui(icon, 14));
        button.getStyleClass().setAll("icon-button");
        button.setAccessibleText(label);
        button.setTooltip(new Tooltip(label));
        button.setOnAction(event -> run.run());
        return button;
    }
}
