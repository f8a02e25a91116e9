package dev.portolan.report.pack;

import dev.portolan.catalog.Phrases;
import dev.portolan.model.Component;
import dev.portolan.plan.Fill;
import dev.portolan.plan.snat.Capacity;
import dev.portolan.plan.snat.Demand;
import dev.portolan.plan.snat.SnatBudget;
import dev.portolan.plan.snat.SnatPlan;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many connections every way out can hold to one destination, and whether they suffice. */
final class SnatPart {

    private static final List<Column> DEMANDS = List.of(
            Column.words("destination", "Destination", 2),
            Column.words("formula", "Connections", 3),
            Column.number("atLeast", "At least", 1),
            Column.words("state", "State", 1.5));

    private final SnatPlan plan;
    private final Speech speech;

    SnatPart(Reviewed reviewed) {
        this.plan = reviewed.plan().snat();
        this.speech = reviewed.speech();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (plan.budgets().isEmpty() && plan.missing().isEmpty()) {
            blocks.add(Paragraph.of(
                    plan.staying().isEmpty()
                            ? "The design has no node pool."
                            : "No node pool leaves by a public address."));
        }
        if (!plan.staying().isEmpty()) {
            blocks.add(Paragraph.of("By no public address: "
                    + plan.staying().stream().map(Component::name).collect(Collectors.joining(", ")) + "."));
        }
        AddressPart.addMissing(plan.missing(), speech, blocks);
        return blocks;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < plan.budgets().size(); i++) {
            SnatBudget budget = plan.budgets().get(i);
            sections.add(Section.of(
                    "snat-" + (i + 1),
                    "%s (%s)"
                            .formatted(
                                    budget.egress().component().name(),
                                    budget.egress().type().label()),
                    blocks(budget)));
        }
        return sections;
    }

    private List<Block> blocks(SnatBudget budget) {
        List<Block> blocks = new ArrayList<>();
        Capacity capacity = budget.capacity();
        blocks.add(new Paragraph(
                Text.strong(Phrases.capitalised(budget.fill().label()))
                        .and(" for "
                                + budget.pools().stream()
                                        .map(pool -> pool.pool().name() + ", " + pool.words())
                                        .collect(Collectors.joining("; "))),
                Tones.of(budget.fill())));
        String ports = capacity.ports().isPresent()
                ? number(capacity.ports().getAsLong()) + (capacity.perNode() ? " per node" : "")
                : Fill.NOT_DETERMINED.label();
        String perNode = !capacity.perNode() && budget.perNode().isPresent()
                ? ", that is %s for each node".formatted(number(budget.perNode().getAsLong()))
                : "";
        blocks.add(Paragraph.of(Text.of("To one destination: ")
                .and(Text.strong(ports))
                .and((capacity.formula().isEmpty() ? "" : " = " + capacity.formula()) + perNode + ".")));
        blocks.add(new Table(
                "demands",
                "",
                DEMANDS,
                budget.demands().stream().map(SnatPart::row).toList()));
        budget.problems().forEach(problem -> blocks.add(new Paragraph(Text.of(problem), Tone.BAD)));
        List<Text> remarks =
                new ArrayList<>(budget.notes().stream().map(Text::of).toList());
        if (!budget.change().isEmpty()) {
            remarks.add(Text.strong("What suffices").and(": " + budget.change()));
        }
        if (capacity.ladder().stream().anyMatch(rung -> !rung.current())) {
            remarks.add(Text.of("Otherwise: "
                    + capacity.ladder().stream()
                            .filter(rung -> !rung.current())
                            .map(rung -> rung.when() + " " + number(rung.ports()))
                            .collect(Collectors.joining(" · "))));
        }
        capacity.assumed().forEach(assumed -> remarks.add(Text.of("Assumed: " + speech.assumed(assumed))));
        if (!remarks.isEmpty()) {
            blocks.add(new Bullets(remarks));
        }
        AddressPart.addMissing(budget.missing(), speech, blocks);
        return blocks;
    }

    private static List<Cell> row(Demand demand) {
        return List.of(
                Cell.of(demand.destination().map(Component::name).orElse("any one destination")),
                Cell.of(demand.words()),
                demand.words().isEmpty() ? Cell.EMPTY : Cell.of(demand.atLeast()),
                Cell.of(demand.fill().label()).toned(Tones.of(demand.fill())));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
