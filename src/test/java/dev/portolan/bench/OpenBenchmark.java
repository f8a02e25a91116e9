package dev.portolan.bench;

import dev.portolan.Estate;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.app.PortolanWindow;
import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Design;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.ui.files.DialogChoices;
import dev.portolan.ui.files.DocumentFiles;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.shell.MainWindow;
import dev.portolan.ui.shell.Windows;
import dev.portolan.ui.state.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Opening files in a window of 1600 × 1000 that shows its start page, rendered by software: from the command to the
 * first picture, and until nothing is missing. Each is opened several times, as the first time classes are still loaded. The
 * figures that count are those it prints; the time that JMH adds is that of all.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=1600x1000-32",
            "-Dprism.order=sw"
        })
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class OpenBenchmark {

    private static final int TIMES = 3;

    private static final Catalog CATALOG = Catalog.azure();

    @Benchmark
    public void open() throws IOException {
        run(1_000, 5_000);
    }

    /** Without JMH: the sizes. */
    public static void main(String[] arguments) throws IOException {
        new OpenBenchmark()
                .run(Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray());
        Runtime.getRuntime().halt(0); // JavaFX would go on
    }

    private void run(int... sizes) throws IOException {
        Path folder = Files.createTempDirectory("portolan-bench");
        DrawingTable.start();
        Settings settings = new Settings(folder.resolve("window.properties"));
        MainWindow[] window = new MainWindow[1];
        Stage[] stage = new Stage[1];
        DrawingTable.onFx(() -> {
            PortolanWindow.loadFaces();
            stage[0] = new Stage();
            Windows windows = new Windows(on -> parts(on, settings));
            window[0] = windows.on(stage[0]);
            window[0].show(1600, 1000);
            windows.rehearse();
        });
        Sighting.awaitRest(stage[0].getScene());
        for (int size : sizes) {
            Design design = Estate.of(size);
            for (int time = 1; time <= TIMES; time++) {
                Path file = folder.resolve(size + "-" + time + ".topology.json");
                Files.writeString(file, DesignWriter.write(design));
                Sighting[] sighting = new Sighting[1];
                DrawingTable.onFx(() -> {
                    sighting[0] = new Sighting(stage[0].getScene(), System.nanoTime());
                    window[0].open(file);
                });
                System.out.printf("%5d components, opening no. %d: %s%n", size, time, sighting[0].await());
            }
        }
    }

    private static MainWindow.Parts parts(Stage stage, Settings settings) {
        Tasks tasks = new Tasks();
        return new MainWindow.Parts(
                CATALOG,
                new BundledTypeMeasure(),
                new GuidedAnalyst(CATALOG),
                tasks,
                new DocumentFiles(tasks, new DialogChoices(stage, settings), settings),
                address -> {});
    }
}
