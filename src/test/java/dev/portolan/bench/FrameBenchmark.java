package dev.portolan.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Frames of the drawing in a window of 1600 × 1000, rendered by software: panning close by and from far away, and
 * dragging with the lines following. The figures that count are those it prints; the time that JMH adds is that of all.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=1600x1000-32",
            "-Dprism.order=sw",
            "-Djavafx.animation.fullspeed=true"
        })
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FrameBenchmark {

    private static final int FRAMES = 300;
    private static final int SEEN_WHOLE = 2_000;

    /** A regular expression for what is measured. */
    private static final String ONLY = System.getProperty("frames", ".*");

    @Benchmark
    public void frames() {
        run(FRAMES, 1_000, 5_000);
    }

    /** Without JMH: the number of frames, then the sizes. */
    public static void main(String[] arguments) {
        int[] sizes = new int[arguments.length - 1];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Integer.parseInt(arguments[i + 1]);
        }
        new FrameBenchmark().run(Integer.parseInt(arguments[0]), sizes);
        Runtime.getRuntime().halt(0); // JavaFX would go on
    }

    private void run(int frames, int... sizes) {
        DrawingTable.start();
        Stage[] stage = new Stage[1];
        DrawingTable.onFx(() -> stage[0] = new Stage());
        for (int size : sizes) {
            DrawingTable table = DrawingTable.open(stage[0], size);
            String one = Integer.toString(size / 20);
            table.all();
            table.pan(frames); // warms up
            print(size, "panning, all in view", () -> table.pan(frames));
            table.lookAt("app-" + one);
            print(size, "panning at 100 %", () -> table.pan(frames));
            table.lookAt("app-" + one);
            print(size, "dragging a card at 100 %", () -> table.drag("app-" + one, frames));
            print(size, "dragging a network at 100 %", () -> table.drag("spoke-" + one, frames));
            half(table);
            print(size, "panning at 50 %", () -> table.pan(frames));
            if (size <= SEEN_WHOLE) {
                table.all();
                print(size, "dragging a network, all in view", () -> table.drag("spoke-" + one, frames));
                print(size, "dragging the hub, all in view", () -> table.drag("hub", frames));
            } else { // they would be a few pixels wide
                table.lookAt("app-" + one);
                half(table);
                print(size, "dragging a network at 50 %", () -> table.drag("spoke-" + one, frames));
                table.lookAt("hub");
                half(table);
                print(size, "dragging the hub at 50 %", () -> table.drag("hub", frames));
            }
        }
    }

    /** From actual size to half of it. */
    private static void half(DrawingTable table) {
        for (int step = 0; step < 4; step++) {
            table.zoomOut();
        }
    }

    private static void print(int size, String what, Supplier<Frames.Figures> measurement) {
        if (!what.matches(ONLY)) {
            return;
        }
        System.out.printf("%5d components  %-32s %s%n", size, what, measurement.get());
    }
}
