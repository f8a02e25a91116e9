package dev.portolan.edit.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Placed;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.net.FreeBlocks;
import dev.portolan.net.Prefix;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.TlsSession;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Patterns put into a bare hub and spoke, and one in the place of another. */
class PatternsTest {

    private static final Catalog AZURE = Catalog.azure();
    private static final Design BARE = Bare.design();
    private static final Advisor ADVISOR = new Advisor(Rules.all());

    /** Who ends the sessions that come from the Internet, in order. */
    private static final Map<Pattern, List<String>> ENDS = Map.of(
            Pattern.APPLICATION_GATEWAY, List.of("agw", "ingress"),
            Pattern.FRONT_DOOR_PUBLIC, List.of("afd", "ingress"),
            Pattern.FRONT_DOOR_PRIVATE_LINK, List.of("afd", "ingress"),
            Pattern.AGIC, List.of("agw"),
            Pattern.GATEWAY_FOR_CONTAINERS, List.of("agc"));

    static Stream<Arguments> pairs() {
        return Stream.of(Pattern.values())
                .flatMap(from -> Pattern.of(from.side()).stream()
                        .filter(to -> to != from)
                        .map(to -> Arguments.of(from, to)));
    }

    private static Design with(Design design, Pattern pattern) {
        Proposal proposal = Patterns.in(AZURE).propose(design, pattern);
        assertThat(proposal.refusal()).isEmpty();
        return proposal.edit().apply(design);
    }

    private static List<String> errors(Design design) {
        return ADVISOR.advise(Review.of(design, AZURE, LocalDate.of(2026, 11, 23))).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .toList();
    }

    private static List<String> unmet(Design design) {
        Tracer tracer = new Tracer(design, AZURE);
        Expectations expectations = new Expectations(design.topology());
        List<String> unmet = new ArrayList<>();
        for (Flow flow : design.flows()) {
            for (ExpectationResult result : expectations.check(tracer.trace(flow))) {
                if (!result.ok().orElse(false)) {
                    unmet.add(flow.name() + ": " + result.text());
                }
            }
        }
        return unmet;
    }

    private static Set<String> ids(Design design) {
        return design.topology().components().stream()
                .map(each -> each.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> ends(Design design) {
        Flow flow = design.flows().stream()
                .filter(each -> each.to().text().equals("www.contoso.com"))
                .findFirst()
                .orElseThrow();
        Trace trace = new Tracer(design, AZURE).trace(flow);
        return trace.branches().get(0).tls().stream()
                .map(TlsSession::to)
                .map(ComponentId::value)
                .toList();
    }

    private static void requireSound(Design design, Pattern pattern) {
        assertThat(errors(design)).isEmpty();
        assertThat(unmet(design)).isEmpty();
        assertThat(Patterns.in(AZURE).current(design, pattern.side())).contains(pattern);
        if (pattern.side() == Pattern.Side.INGRESS) {
            assertThat(ends(design)).isEqualTo(ENDS.get(pattern));
        }
    }

    @ParameterizedTest
    @EnumSource
    void insertedIntoABareDesignItIsSoundAndDelivers(Pattern pattern) {
        Design made = with(BARE, pattern);
        requireSound(made, pattern);
        assertThat(Patterns.in(AZURE).current(BARE, pattern.side())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void switchedToItIsSoundAndLeavesNothingOfTheOtherBehind(Pattern from, Pattern to) {
        Design made = with(with(BARE, from), to);
        requireSound(made, to);
        Set<String> left = ids(made);
        left.removeAll(ids(with(BARE, to)));
        left.remove("id-aks"); // the cluster keeps its identity
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatStaysKeepsItsNameAndPlace(Pattern from, Pattern to) {
        Design before = with(BARE, from);
        Design after = with(before, to);
        for (Component component : BARE.topology().components()) {
            assertThat(after.topology().require(component.id()).name()).isEqualTo(component.name());
            assertThat(after.topology().require(component.id()).parent()).isEqualTo(component.parent());
        }
        assertThat(after.layout().of(new ComponentId("orders")))
                .isEqualTo(before.layout().of(new ComponentId("orders")));
    }

    @ParameterizedTest
    @EnumSource
    void shapesDoNotCoverEachOther(Pattern pattern) {
        Design made = with(BARE, pattern);
        for (Component one : made.topology().components()) {
            for (Component other : made.topology().children(one.parent())) {
                if (!one.equals(other)
                        && Placed.bounds(made, one.id()).isPresent()
                        && Placed.bounds(made, other.id()).isPresent()) {
                    assertThat(Placed.bounds(made, one.id()).orElseThrow())
                            .as("%s and %s", one.name(), other.name())
                            .matches(rect -> !rect.intersects(
                                    Placed.bounds(made, other.id()).orElseThrow()));
                }
            }
        }
    }

    @Test
    void subnetsAreTakenFromWhatIsFree() {
        Design made = with(with(BARE, Pattern.APPLICATION_GATEWAY), Pattern.FIREWALL);
        for (Component network : kind(made, NetworkKinds.VIRTUAL_NETWORK)) {
            List<Prefix> taken = made.topology().children(network.id()).stream()
                    .flatMap(each -> NetworkKinds.SUBNET_PREFIXES.of(each).orElse(List.of()).stream())
                    .toList();
            for (Prefix one : taken) {
                assertThat(taken.stream().filter(one::overlaps)).hasSize(1);
                assertThat(FreeBlocks.of(NetworkKinds.ADDRESS_SPACE.of(network).orElse(List.of()), List.of())
                                .blocks())
                        .anyMatch(space -> space.contains(one));
            }
        }
    }

    private static List<Component> kind(Design design, KindSpec kind) {
        return design.topology().components().stream()
                .filter(each -> each.is(kind.id()))
                .toList();
    }

    @Test
    void privateLinkLeavesNoPublicAddress() {
        Design made = with(with(BARE, Pattern.APPLICATION_GATEWAY), Pattern.FRONT_DOOR_PRIVATE_LINK);
        assertThat(kind(made, AddressKinds.PUBLIC_IP)).isEmpty();
    }

    @Test
    void aPublicLoadBalancerBehindTheFirewallIsRefusedWithTheReason() {
        Design firewalled = with(BARE, Pattern.FIREWALL);
        Proposal in = Patterns.in(AZURE).propose(firewalled, Pattern.FRONT_DOOR_PUBLIC);
        assertThat(in.refusal().orElse("")).contains("EGR-006").contains("Private Link");
        assertThat(in.edit().apply(firewalled)).isEqualTo(firewalled);
        Proposal out = Patterns.in(AZURE).propose(with(BARE, Pattern.FRONT_DOOR_PUBLIC), Pattern.FIREWALL);
        assertThat(out.refusal().orElse("")).contains("EGR-006");
    }

    @Test
    void aDesignWithoutAClusterSaysWhatIsMissing() {
        assertThat(Patterns.in(AZURE).propose(Design.empty("new"), Pattern.AGIC).refusal())
                .contains("the design has no AKS cluster; draw one into a subnet first");
    }

    @Test
    void waysInAndOutGoTogether() {
        for (Pattern in : Pattern.of(Pattern.Side.INGRESS)) {
            for (Pattern out : Pattern.of(Pattern.Side.EGRESS)) {
                if (in == Pattern.FRONT_DOOR_PUBLIC && out == Pattern.FIREWALL) {
                    continue;
                }
                Design made = with(with(BARE, in), out);
                requireSound(made, in);
                requireSound(made, out);
                requireSound(with(with(BARE, out), in), in);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRegionalSampleGetsNoNewErrors(Pattern pattern) throws IOException {
        String text = Files.readString(Path.of("samples/private-cluster-nat.topology.json"));
        Design sample = DesignReader.read("sample", text).design().orElseThrow();
        Proposal proposal = Patterns.in(AZURE).propose(sample, pattern);
        assertThat(proposal.refusal()).isEmpty();
        Design made = proposal.edit().apply(sample);
        assertThat(errors(made)).isEmpty();
        assertThat(unmet(made)).isEmpty();
    }
}
