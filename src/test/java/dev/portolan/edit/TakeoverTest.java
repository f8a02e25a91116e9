package dev.portolan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Taking over some of what another version says. */
class TakeoverTest {

    private static final Component HUB = Component.of("hub", "virtual-network", "hub");
    private static final Component INNER =
            Component.of("snet", "subnet", "snet").in(HUB.id());
    private static final Component SPOKE = Component.of("spoke", "virtual-network", "spoke");

    private static Design of(Component... components) {
        Design design = Design.empty("net");
        for (Component component : components) {
            design = design.with(component);
            design = design.with(design.layout().with(component.id(), Placement.at(new Rect(0, 0, 100, 100))));
        }
        return design;
    }

    private static Takeover taken(Design mine, Design theirs, Predicate<Difference> wanted) {
        Differences differences = Differences.between(mine, theirs, Catalog.azure());
        Set<Difference> accepted =
                differences.all().stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
        return Takeover.of(mine, differences, accepted);
    }

    private static boolean isAbout(Difference difference, Component component) {
        return difference.area() != Difference.Area.LAYOUT
                && difference.subject().id().equals(component.id().value());
    }

    @Test
    void allOfItLeadsToTheOtherVersion() {
        Design theirs = of(SPOKE.named("other"), HUB, INNER);
        assertThat(taken(of(SPOKE), theirs, each -> true).design()).isEqualTo(theirs);
    }

    @Test
    void whatIsRejectedStaysAsItIsAndWhatIsNewIsDrawn() {
        Design made = taken(of(SPOKE), of(SPOKE.named("other"), HUB), each -> isAbout(each, HUB))
                .design();
        assertThat(made.topology().require(SPOKE.id()).name()).isEqualTo("spoke");
        assertThat(made.layout().of(new ComponentId("hub"))).isPresent();
    }

    @Test
    void aComponentWhoseContainerIsRejectedIsLeft() {
        Takeover taken = taken(of(SPOKE), of(SPOKE, HUB, INNER), each -> isAbout(each, INNER));
        assertThat(taken.design()).isEqualTo(of(SPOKE));
        assertThat(taken.left()).extracting(Difference::words).contains("Add subnet 'snet' in 'hub'");
    }

    @Test
    void aContainerStaysWithWhatIsKeptInIt() {
        Takeover taken = taken(of(HUB, INNER), of(), each -> isAbout(each, HUB));
        assertThat(taken.design()).isEqualTo(of(HUB, INNER));
        assertThat(taken.left()).hasSize(1);
    }

    @Test
    void whatGoesIsNoLongerDrawnAndWhatIsKeptIs() {
        assertThat(taken(of(HUB, SPOKE), of(HUB), each -> isAbout(each, SPOKE)).design())
                .isEqualTo(of(HUB));
        assertThat(taken(of(HUB, SPOKE), of(HUB), each -> each.area() == Difference.Area.LAYOUT)
                        .design())
                .isEqualTo(of(HUB, SPOKE));
    }
}
