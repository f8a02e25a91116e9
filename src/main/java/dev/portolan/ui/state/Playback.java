package dev.portolan.ui.state;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

/** Plays the traced way hop by hop; stays at the last. */
public final class Playback {

    private static final Duration BEAT = Duration.millis(900);

    private final Tracing tracing;
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, event -> next()));
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.NORMAL);
    private final BooleanProperty calm = new SimpleBooleanProperty();

    /** How fast hops follow each other. */
    public enum Speed {
        HALF(0.5, "½×"),
        NORMAL(1, "1×"),
        DOUBLE(2, "2×"),
        FOURFOLD(4, "4×");

        private final double rate;
        private final String label;

        Speed(double rate, String label) {
            this.rate = rate;
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Playback(Tracing tracing) {
        this.tracing = tracing;
        beat.setCycleCount(Animation.INDEFINITE);
        speed.addListener((what, before, now) -> beat.setRate(now.rate));
        tracing.branch().addListener((what, before, now) -> pause());
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    public ObjectProperty<Speed> speed() {
        return speed;
    }

    /** Reduced motion: nothing goes on by itself, so that playing shows the next hop and waits. */
    public BooleanProperty calm() {
        return calm;
    }

    /** Plays on, from the start where the whole way or its end is shown; or pauses. */
    public void toggle() {
        if (playing.get()) {
            pause();
            return;
        }
        if (tracing.length() == 0) {
            return;
        }
        boolean atEnd = tracing.step().get() == Tracing.WHOLE || tracing.step().get() >= tracing.length();
        tracing.step().set(atEnd ? 1 : tracing.step().get() + 1);
        if (!calm.get()) {
            playing.set(true);
            beat.playFromStart();
        }
    }

    public void pause() {
        beat.stop();
        playing.set(false);
    }

    public void faster() {
        shift(1);
    }

    public void slower() {
        shift(-1);
    }

    private void shift(int by) {
        List<Speed> all = List.of(Speed.values());
        int index = all.indexOf(speed.get()) + by;
        speed.set(all.get(Math.max(0, Math.min(all.size() - 1, index))));
    }

    private void next() {
        if (tracing.step().get() >= tracing.length()) {
            pause();
        } else {
            tracing.forward();
        }
    }
}
