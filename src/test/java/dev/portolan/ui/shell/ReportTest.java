package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Design;
import dev.portolan.ui.files.ReportWish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window writes reports of the design in front. */
@WindowTest
class ReportTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void aReportIsWrittenInTheBackgroundWhereTheUserSays(FxRobot robot) throws Exception {
        Path file = folder.resolve("one.topology.json");
        DesignFiles.save(file, Design.empty("one"));
        robot.interact(() -> window.open(file));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> window.front().isPresent());
        Path report = folder.resolve("one.html");
        answers.report = Optional.of(report);
        robot.interact(() -> window.actions().require("report").fire());
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> Files.exists(report) && Files.readString(report).endsWith("</html>\n"));
        assertThat(Files.readString(report)).contains("<h1>one</h1>");
    }

    @Test
    void versionsAreComparedAndADesignIsHandedOver(FxRobot robot) throws Exception {
        Path older = folder.resolve("older.topology.json");
        DesignFiles.save(older, Design.empty("older"));
        Path file = folder.resolve("newer.topology.json");
        DesignFiles.save(file, Design.empty("newer"));
        robot.interact(() -> window.open(file));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> window.front().isPresent());
        Path report = folder.resolve("changes.md");
        answers.open = Optional.of(older);
        answers.report = Optional.of(report);
        answers.reportWish = new ReportWish(ReportWish.Sort.COMPARISON, ReportWish.USUAL.format(), false);
        robot.interact(() -> window.actions().require("report").fire());
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> Files.exists(report) && Files.readString(report).contains("## Findings"));
        Path handOver = folder.resolve("hand-over");
        answers.report = Optional.of(handOver);
        answers.reportWish = new ReportWish(ReportWish.Sort.HAND_OVER, ReportWish.USUAL.format(), false);
        robot.interact(() -> window.actions().require("report").fire());
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(handOver.resolve("prove-traces.sh")));
    }
}
