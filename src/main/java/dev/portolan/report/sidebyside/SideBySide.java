package dev.portolan.report.sidebyside;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.AdviceChange;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Tracer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A design as it is and as it would be, next to each other.
 *
 * @param rows flows that travel otherwise first, then what holds for the design
 * @param unchanged the flows that travel as before
 * @param change what the rules say otherwise
 */
public record SideBySide(List<Row> rows, int unchanged, AdviceChange change) {

    private static final String DESIGN = "The design";

    public SideBySide {
        rows = List.copyOf(rows);
    }

    /**
     * Holds two designs against each other.
     *
     * @param judge what the rules say of a design; asked once for each of the two
     */
    public static SideBySide of(Design before, Design after, Catalog catalog, Function<Design, Advice> judge) {
        List<Row> rows = new ArrayList<>();
        int unchanged = 0;
        Tracer then = new Tracer(before, catalog);
        Tracer now = new Tracer(after, catalog);
        for (Flow flow : flows(before, after)) {
            List<Row> found = ways(flow, way(before, flow, then), way(after, flow, now));
            if (found.stream().anyMatch(Row::isDifferent)) {
                rows.addAll(found);
            } else {
                unchanged++;
            }
        }
        rows.add(new Row(DESIGN, "Expectations", expectations(before, then), expectations(after, now)));
        rows.add(new Row(DESIGN, "Public addresses", publicAddresses(before), publicAddresses(after)));
        Advice one = judge.apply(before);
        Advice other = judge.apply(after);
        rows.add(new Row(DESIGN, "Findings", count(one), count(other)));
        return new SideBySide(rows, unchanged, AdviceChange.between(one, other));
    }

    /** The saved flows of both; a question is the same where its name is. */
    private static List<Flow> flows(Design before, Design after) {
        Map<String, Flow> all = new LinkedHashMap<>();
        after.flows().forEach(flow -> all.put(flow.name(), flow));
        before.flows().forEach(flow -> all.putIfAbsent(flow.name(), flow));
        return List.copyOf(all.values());
    }

    private static Optional<Ways> way(Design design, Flow flow, Tracer tracer) {
        return isHere(design, flow.from()) && isHere(design, flow.to())
                ? Optional.of(new Ways(design, tracer.trace(flow)))
                : Optional.empty();
    }

    private static boolean isHere(Design design, FlowEnd end) {
        return end.type() != FlowEnd.Type.COMPONENT
                || design.topology().components().stream().anyMatch(each -> end.isComponent(each.id()));
    }

    private static List<Row> ways(Flow flow, Optional<Ways> before, Optional<Ways> after) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(flow, "Outcome", before, after, Ways::outcome));
        rows.add(row(flow, "Hops", before, after, Ways::hops));
        rows.add(row(flow, "TLS", before, after, Ways::tls));
        rows.add(row(flow, "WAF", before, after, Ways::waf));
        return rows;
    }

    private static Row row(
            Flow flow, String what, Optional<Ways> before, Optional<Ways> after, Function<Ways, String> say) {
        return new Row(flow.name(), what, words(what, before, say), words(what, after, say));
    }

    private static String words(String what, Optional<Ways> way, Function<Ways, String> say) {
        boolean shown = what.equals("Outcome")
                || what.equals("Hops")
                || way.filter(Ways::arrives).isPresent();
        return way.filter(each -> shown).map(say).orElse("");
    }

    private static String expectations(Design design, Tracer tracer) {
        Expectations expectations = new Expectations(design.topology());
        List<ExpectationResult> results = design.flows().stream()
                .flatMap(flow -> expectations.check(tracer.trace(flow)).stream())
                .toList();
        long met = results.stream().filter(each -> each.ok().orElse(false)).count();
        return results.isEmpty() ? "none" : "%d of %d met".formatted(met, results.size());
    }

    private static String publicAddresses(Design design) {
        List<Component> all = design.topology().components().stream()
                .filter(each -> each.is(AddressKinds.PUBLIC_IP.id()))
                .toList();
        return all.isEmpty()
                ? "none"
                : all.size() + ": " + all.stream().map(Component::name).collect(Collectors.joining(", "));
    }

    private static String count(Advice advice) {
        List<String> said = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = advice.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            said.add(count + " " + severity.id() + (count == 1 || severity == Severity.INFO ? "" : "s"));
        }
        return String.join(", ", said);
    }
}
