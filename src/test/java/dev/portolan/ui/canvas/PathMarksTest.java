package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.paint.Track;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Tracer;
import dev.portolan.ui.state.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A traced flow on the drawing: the public service whose answers leave through a firewall (E.6). */
class PathMarksTest {

    private Design design = Design.empty("");

    @BeforeEach
    void read() throws IOException {
        Path file = Path.of("samples/public-service-udr.topology.json");
        design = DesignReader.read("sample", Files.readString(file)).design().orElseThrow();
    }

    @Test
    void anAnswerThatGetsLostIsDrawnToTheDeviceThatDropsIt() {
        List<Track> tracks = tracks("public → orders", 0);

        Track back = tracks.get(0);
        assertThat(back.way()).isEqualTo(Track.Way.BACK);
        assertThat(back.stretches())
                .as("only where it is another way")
                .containsExactly(new Track.Stretch(
                        new ComponentId("traefik"), new ComponentId("afw-hub"), Track.Style.ANSWER, 0, "answer"));
        assertThat(back.hops()).extracting(hop -> hop.at().value()).containsExactly("orders", "traefik", "afw-hub");
        assertThat(back.hops()).extracting(Track.Hop::stopped).containsExactly("", "", "return lost");
        Track there = tracks.get(1);
        assertThat(there.way()).isEqualTo(Track.Way.THERE);
        assertThat(there.hops()).allMatch(hop -> hop.stopped().isEmpty());
    }

    @Test
    void theWayBackWaitsUntilTheRequestHasArrived() {
        assertThat(tracks("public → orders", 2)).extracting(Track::way).containsExactly(Track.Way.THERE);
        assertThat(tracks("public → orders", 4)).hasSize(2);
    }

    @Test
    void anAnswerOnTheSameWayIsNotDrawnTwice() {
        assertThat(tracks("orders → partner", 0)).extracting(Track::way).containsExactly(Track.Way.THERE);
    }

    private List<Track> tracks(String flow, int steps) {
        Branch branch = design.flows().stream()
                .filter(one -> one.name().equals(flow))
                .map(new Tracer(design, Catalog.azure())::trace)
                .findFirst()
                .orElseThrow()
                .branches()
                .get(0);
        return PathMarks.of(Assessment.none(design), design, Optional.of(branch), steps)
                .tracks();
    }
}
