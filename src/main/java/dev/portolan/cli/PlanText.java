package dev.portolan.cli;

import dev.portolan.model.Component;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Fill;
import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.addressing.Need;
import dev.portolan.plan.addressing.NetworkRuler;
import dev.portolan.plan.addressing.PodRange;
import dev.portolan.plan.addressing.SubnetFill;
import dev.portolan.plan.snat.Capacity;
import dev.portolan.plan.snat.Demand;
import dev.portolan.plan.snat.SnatBudget;
import dev.portolan.plan.snat.SnatPlan;
import dev.portolan.report.PlanReport;
import dev.portolan.trace.Missing;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The address plan as a ruler per network, then the SNAT budget as a paragraph per way out. */
final class PlanText {

    private static final String LINE = "  %-18s  %-30s  %17s  %s";

    private final PrintWriter out;

    PlanText(PrintWriter out) {
        this.out = out;
    }

    void print(PlanReport report) {
        out.println(report.design().name());
        print(report.addresses());
        print(report.snat());
    }

    private void print(AddressPlan plan) {
        out.printf("%nAddress plan%n");
        if (plan.networks().isEmpty()) {
            out.println("  there is no virtual network");
        }
        plan.networks().forEach(this::print);
        if (!plan.podRanges().isEmpty()) {
            out.println();
            plan.podRanges().forEach(this::print);
        }
        if (!plan.clashes().isEmpty()) {
            out.println();
            plan.clashes().forEach(clash -> out.printf("  collides: %s%n", clash.text()));
        }
        missing(plan.missing());
    }

    private void print(NetworkRuler ruler) {
        out.printf("%n%s (%s)%n", ruler.network().name(), joined(ruler.space()));
        line("range", "subnet", "needed of usable", "");
        for (NetworkRuler.Block block : ruler.blocks()) {
            String range = block.range().toString();
            block.subnet()
                    .ifPresentOrElse(
                            fill -> line(range, fill.subnet().name(), numbers(fill), says(fill)),
                            () -> line(
                                    range,
                                    "free",
                                    "",
                                    number(block.range().size().longValue()) + " addresses"));
        }
        ruler.subnets().stream()
                .filter(fill -> fill.prefixes().isEmpty())
                .forEach(fill -> line("no range", fill.subnet().name(), numbers(fill), says(fill)));
        if (!ruler.nextFree().isEmpty()) {
            out.printf("  next free: %s%n", joined(ruler.nextFree()));
        }
        ruler.subnets().forEach(fill -> missing(fill.missing()));
    }

    private void line(String range, String name, String numbers, String says) {
        out.println(LINE.formatted(range, name, numbers, says).stripTrailing());
    }

    private static String numbers(SubnetFill fill) {
        boolean exact = fill.needed().isPresent();
        return "%s%s of %s".formatted(exact ? "" : "≥ ", number(fill.atLeast()), number(fill.available()));
    }

    private static String says(SubnetFill fill) {
        String needs = fill.needs().stream().map(Need::text).collect(Collectors.joining("; "));
        String larger = fill.larger()
                .map(range -> "; needs a /%d, next free: %s".formatted(range.length(), range))
                .orElse("");
        return fill.fill().label() + (needs.isEmpty() ? "" : ": " + needs) + larger;
    }

    private void print(PodRange pods) {
        out.printf(
                "  pods of %s, %s: a /24 for each of %s%s nodes, there is room for %s: %s%n",
                pods.cluster().name(),
                pods.range().map(Prefix::toString).orElse("no range"),
                pods.missing().isEmpty() ? "" : "at least ",
                number(pods.atLeast()),
                number(pods.available()),
                pods.fill().label());
        missing(pods.missing());
    }

    private void print(SnatPlan plan) {
        out.printf("%nSNAT ports%n");
        if (plan.budgets().isEmpty()
                && plan.staying().isEmpty()
                && plan.missing().isEmpty()) {
            out.println("  there is no node pool");
        }
        plan.budgets().forEach(this::print);
        if (!plan.staying().isEmpty()) {
            out.printf(
                    "%n  by no public address: %s%n",
                    plan.staying().stream().map(Component::name).collect(Collectors.joining(", ")));
        }
        missing(plan.missing());
    }

    private void print(SnatBudget budget) {
        Capacity capacity = budget.capacity();
        out.printf(
                "%n%s (%s), for %s: %s%n",
                budget.egress().component().name(),
                budget.egress().type().label(),
                budget.pools().stream()
                        .map(pool -> pool.pool().name() + ", " + pool.words())
                        .collect(Collectors.joining("; ")),
                budget.fill().label());
        out.printf(
                "  to one destination: %s%s%n",
                capacity.ports().isPresent()
                        ? number(capacity.ports().getAsLong()) + (capacity.perNode() ? " per node" : "")
                        : Fill.NOT_DETERMINED.label(),
                capacity.formula().isEmpty() ? "" : " = " + capacity.formula());
        if (!capacity.perNode() && budget.perNode().isPresent()) {
            out.printf("  that is %s for each node%n", number(budget.perNode().getAsLong()));
        }
        if (!capacity.ladder().isEmpty()) {
            out.printf(
                    "  otherwise: %s%n",
                    capacity.ladder().stream()
                            .filter(rung -> !rung.current())
                            .map(rung -> rung.when() + " " + number(rung.ports()))
                            .collect(Collectors.joining(" · ")));
        }
        budget.demands().forEach(this::print);
        budget.problems().forEach(problem -> out.printf("  too small: %s%n", problem));
        budget.notes().forEach(note -> out.printf("  %s%n", note));
        if (!budget.change().isEmpty()) {
            out.printf("  what suffices: %s%n", budget.change());
        }
        capacity.assumed()
                .forEach(assumed -> out.printf(
                        "  assumed: %s of %s is %s%n", assumed.property(), assumed.component(), assumed.value()));
        missing(budget.missing());
    }

    private void print(Demand demand) {
        out.printf(
                "  %s: %s%s%n",
                demand.destination().map(Component::name).orElse("any one destination"),
                demand.words().isEmpty()
                        ? ""
                        : "%s%s = %s: "
                                .formatted(
                                        demand.missing().isEmpty() ? "" : "at least ",
                                        number(demand.atLeast()),
                                        demand.words()),
                demand.fill().label());
    }

    private void missing(List<Missing> missing) {
        missing.forEach(item -> out.printf("  not determined, because %s%n", item.why()));
    }

    private static String joined(List<Prefix> ranges) {
        return ranges.isEmpty()
                ? "no range"
                : ranges.stream().map(Prefix::toString).collect(Collectors.joining(", "));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
