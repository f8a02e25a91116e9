package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.trace.Hop;
import dev.portolan.ui.hand.Copyist;
import dev.portolan.ui.hand.HubAndSpoke;
import dev.portolan.ui.hand.Likeness;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Standpoint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whole designs drawn on an empty canvas with mouse and keyboard alone; takes minutes, so only when asked for: {@code -Probot}. */
@WindowTest
@Tag("robot")
class DrawnByHandTest extends WindowFixture {

    private static final Catalog CATALOG = Catalog.azure();

    @Start
    void start(Stage stage) throws IOException {
        // The headless screen cannot show the pointer for "not here"; that is no reason to let go of the mouse.
        WaitForAsyncUtils.autoCheckException = false;
        WaitForAsyncUtils.printException = false;
        open(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1880);
        stage.setHeight(1160);
    }

    @Override
    Analyst analyst() {
        return new GuidedAnalyst(CATALOG);
    }

    static List<String> samples() {
        return List.of(System.getProperty("portolan.robot", "aks-regional,aks-baseline")
                .split(","));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleDrawnByHandIsTheSameDesignWithTheSameFindingsAndPaths(String name, FxRobot robot) throws Exception {
        Design sample = read(Path.of("samples", name + ".topology.json"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        Copyist copyist = new Copyist(sample, CATALOG, robot);
        try {
            copyist.copy();
        } finally {
            snapshot(robot, name);
            Files.write(
                    Path.of("target", "robot", name + ".txt"),
                    Stream.concat(Stream.of(copyist.effort()), copyist.complaints().stream())
                            .toList());
        }
        Design drawn = saved(robot, name);

        assertThat(copyist.complaints()).isEmpty();
        assertThat(new Likeness(drawn, CATALOG).lines())
                .containsExactlyElementsOf(new Likeness(sample, CATALOG).lines());
        assertThat(findings(drawn)).containsExactlyElementsOf(findings(sample));
        assertThat(paths(drawn)).containsExactlyElementsOf(paths(sample));
    }

    @Test
    void aHubAndSpokeWithAClusterTakesAnArchitectLessThanFiveMinutes(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        HubAndSpoke drawing = new HubAndSpoke(CATALOG, robot);
        try {
            drawing.draw();
        } finally {
            snapshot(robot, "hub-and-spoke");
        }

        Files.writeString(Path.of("target", "robot", "hub-and-spoke.txt"), drawing.effort() + "\n");
        assertThat(saved(robot, "hub-and-spoke").topology().components())
                .extracting(Component::name)
                .contains("AzureFirewallSubnet", "snet-appgw", "vnet-aks", "aks-prod", "system", "Customers");
        assertThat(links())
                .extracting(link -> link.kind().value())
                .containsExactlyInAnyOrder("peering", "peering", "traffic", "traffic");
        assertThat(drawing.seconds()).isLessThan(300);
    }

    private Design saved(FxRobot robot, String name) throws Exception {
        Path file = folder.resolve(name + ".topology.json");
        answers.save = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(file));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !front().document().model().dirty().get());
        return read(file);
    }

    private static Design read(Path file) throws IOException {
        return DesignReader.read(file.getFileName().toString(), Files.readString(file))
                .design()
                .orElseThrow();
    }

    private static List<String> findings(Design design) {
        Likeness likeness = new Likeness(design, CATALOG);
        return assess(design).findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity() + ": " + finding.message() + " "
                        + finding.subjects().stream()
                                .map(likeness::path)
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    private static List<String> paths(Design design) {
        return assess(design).answers().saved().stream()
                .map(trace -> trace.flow().name() + ": " + trace.disposition() + " "
                        + trace.branches().stream()
                                .map(branch -> branch.hops().stream()
                                        .map(Hop::component)
                                        .map(id -> design.topology()
                                                .component(id)
                                                .map(component -> component.name())
                                                .orElse(id.value()))
                                        .collect(Collectors.joining(" > ")))
                                .toList())
                .toList();
    }

    private static Assessment assess(Design design) {
        return new GuidedAnalyst(CATALOG).assess(design, Standpoint.today());
    }

    private static void snapshot(FxRobot robot, String name) throws IOException {
        Image seen = robot.capture(robot.lookup("#canvas").query().getScene().getRoot())
                .getImage();
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, seen.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of("target", "robot"));
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }
}
