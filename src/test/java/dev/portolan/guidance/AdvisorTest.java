package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order findings come, and which of them somebody accepted. */
class AdvisorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Sketch BARE = Sketch.empty()
            .with("vnet", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
            .with("snet", "subnet", "vnet", "prefixes", List.of("10.1.0.0/24"));

    private static final Subject SUBNET = Subject.of(new ComponentId("snet"));

    private static Rule rule(String id) {
        return Rules.all().stream()
                .filter(rule -> rule.info().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Review review(Design design) {
        return Review.of(design, Catalog.azure(), DAY);
    }

    private static Advice advise(Review review) {
        return new Advisor(List.of(rule("NSG-002"))).advise(review);
    }

    private static Waiver waiver(String rule, String expires, Subject... subjects) {
        return new Waiver(rule, List.of(subjects), "agreed", "Ada", expires, Properties.NONE);
    }

    private static Advice waived(Waiver... waivers) {
        return advise(review(BARE.design().withWaivers(List.of(waivers))));
    }

    @Test
    void aFindingThatSomebodyAcceptedIsNoLongerOpen() {
        assertThat(waived().findings()).hasSize(1);
        Waiver accepted = waiver("NSG-002", "", SUBNET);
        Advice advice = waived(accepted);
        assertThat(advice.findings()).isEmpty();
        assertThat(advice.waived()).singleElement().satisfies(one -> {
            assertThat(one.waiver()).isEqualTo(accepted);
            assertThat(one.finding().rule()).isEqualTo("NSG-002");
        });
        assertThat(advice.lapsedWaivers()).isEmpty();
        assertThat(advice.passed()).isEmpty();
    }

    @Test
    void aWaiverHoldsToTheEndOfItsLastDay() {
        assertThat(waived(waiver("NSG-002", "2026-11-23", SUBNET)).findings()).isEmpty();
        Waiver expired = waiver("NSG-002", "2026-11-22", SUBNET);
        assertThat(waived(expired).findings()).hasSize(1);
        assertThat(waived(expired).lapsedWaivers()).containsExactly(expired);
        assertThat(waived(waiver("NSG-002", "some day", SUBNET)).findings()).hasSize(1);
    }

    @Test
    void aWaiverCoversItsRuleAndItsSubjectsAlone() {
        Waiver other = waiver("NSG-001", "", SUBNET);
        Waiver more = waiver("NSG-002", "", SUBNET, Subject.of(new ComponentId("vnet")));
        assertThat(waived(other, more).findings()).hasSize(1);
        assertThat(waived(other, more).lapsedWaivers()).containsExactly(other, more);
    }

    @Test
    void aProjectMaySetANumberOfARuleOtherwise() {
        Threshold number = new Threshold("minimum", 3, "");
        RuleInfo info = rule("NSG-002").info();
        RuleSettings set = new RuleSettings(Map.of(), Set.of(), Map.of("NSG-002", Map.of("minimum", 5)));
        assertThat(review(BARE.design()).with(set).value(info, number)).isEqualTo(5);
        assertThat(set.value(info, new Threshold("other", 3, ""))).isEqualTo(3);
        assertThat(RuleSettings.NONE.value(info, number)).isEqualTo(3);
        assertThat(set.value(rule("NSG-001").info(), number)).isEqualTo(3);
    }

    @Test
    void theWorstComesFirst() {
        Sketch poor = Sketch.sample("poor-design");
        List<Finding> findings =
                new Advisor(Rules.all()).advise(review(poor.design())).findings();
        assertThat(findings).extracting(Finding::severity).isSorted();
        assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void anotherDayIsTheSameDesign() {
        Review later = review(BARE.design()).on(LocalDate.of(2027, 1, 1));
        assertThat(later.reviewDate()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(later.estate()).isSameAs(later.on(DAY).estate());
        assertThat(later.on(DAY).profile()).isEqualTo(Profile.CURRENT);
    }

    @Test
    void aFingerprintIsThatOfARuleAndItsSubjectsInAnyOrder() {
        Subject network = Subject.of(new ComponentId("vnet"));
        RuleInfo info = rule("NSG-002").info();
        String print = Finding.about(info, "one", List.of(SUBNET, network)).fingerprint();
        assertThat(Finding.about(info, "other", List.of(network, SUBNET)).fingerprint())
                .isEqualTo(print)
                .hasSize(16);
        assertThat(Finding.about(info, "one", List.of(SUBNET)).fingerprint()).isNotEqualTo(print);
        assertThat(Finding.about(rule("NSG-001").info(), "one", List.of(SUBNET, network))
                        .fingerprint())
                .isNotEqualTo(print);
    }
}
