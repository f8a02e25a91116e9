package dev.portolan.report.pack;

import dev.portolan.net.Prefix;
import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.addressing.Need;
import dev.portolan.plan.addressing.NetworkRuler;
import dev.portolan.plan.addressing.PodRange;
import dev.portolan.plan.addressing.SubnetFill;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which addresses there are, who needs how many, and what collides. */
final class AddressPart {

    private static final List<Column> RULER = List.of(
            Column.code("range", "Range", 1.7),
            Column.words("subnet", "Subnet", 2.2),
            Column.number("needed", "Needed", 1),
            Column.number("usable", "Usable", 1),
            Column.words("state", "State", 1.3),
            Column.words("needs", "By", 5));

    private static final List<Column> PODS = List.of(
            Column.words("cluster", "Cluster", 2),
            Column.code("range", "Pod range", 1.7),
            Column.number("nodes", "Nodes", 1),
            Column.number("room", "Room for", 1),
            Column.words("state", "State", 2));

    private static final List<Column> SHEET = List.of(
            Column.words("network", "Virtual network", 2),
            Column.code("range", "Range", 1.7),
            Column.words("subnet", "Subnet", 2.2),
            Column.number("needed", "Needed at least", 1),
            Column.words("exact", "Exactly that", 1),
            Column.number("usable", "Usable", 1),
            Column.words("state", "State", 1.3),
            Column.words("needs", "By", 5));

    private final AddressPlan plan;
    private final Speech speech;

    AddressPart(Reviewed reviewed) {
        this.plan = reviewed.plan().addresses();
        this.speech = reviewed.speech();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (plan.networks().isEmpty()) {
            blocks.add(Paragraph.of("The design has no virtual network."));
        }
        plan.clashes().forEach(clash -> blocks.add(new Paragraph(Text.of(clash.text() + "."), Tone.BAD)));
        plan.networks().forEach(ruler -> add(ruler, blocks));
        if (!plan.podRanges().isEmpty()) {
            blocks.add(new Table(
                    "podRanges",
                    "Pods of overlay clusters: a /24 for every node",
                    PODS,
                    plan.podRanges().stream().map(AddressPart::row).toList()));
        }
        List<Missing> missing = new ArrayList<>(plan.missing());
        plan.podRanges().forEach(range -> missing.addAll(range.missing()));
        addMissing(missing, speech, blocks);
        return blocks;
    }

    static void addMissing(List<Missing> missing, Speech speech, List<Block> blocks) {
        if (!missing.isEmpty()) {
            blocks.add(new Bullets(missing.stream()
                    .distinct()
                    .map(one -> Text.strong("Not determined").and(": " + speech.missing(one)))
                    .toList()));
        }
    }

    private void add(NetworkRuler ruler, List<Block> blocks) {
        String space = ruler.space().isEmpty() ? "no range given" : joined(ruler.space());
        List<List<Cell>> rows = new ArrayList<>();
        for (NetworkRuler.Block block : ruler.blocks()) {
            String range = block.range().toString();
            rows.add(block.subnet()
                    .map(fill -> row(range, fill))
                    .orElseGet(() -> free(range, block.range().size().longValue())));
        }
        ruler.subnets().stream()
                .filter(fill -> fill.prefixes().isEmpty())
                .forEach(fill -> rows.add(row("none given", fill)));
        blocks.add(new Table("ruler", "%s (%s)".formatted(ruler.network().name(), space), RULER, rows));
        if (!ruler.nextFree().isEmpty()) {
            blocks.add(Paragraph.of(Text.EMPTY
                    .and("Next free ranges: ", Run.Style.QUIET)
                    .and(joined(ruler.nextFree()), Run.Style.CODE)));
        }
        addMissing(
                ruler.subnets().stream()
                        .flatMap(fill -> fill.missing().stream())
                        .toList(),
                speech,
                blocks);
    }

    private static List<Cell> free(String range, long size) {
        return List.of(
                Cell.of(Text.code(range)),
                Cell.of(Text.EMPTY.and("free", Run.Style.QUIET)),
                Cell.EMPTY,
                Cell.of(size),
                Cell.EMPTY,
                Cell.EMPTY);
    }

    private static List<Cell> row(String range, SubnetFill fill) {
        Cell needed = fill.needed().isPresent()
                ? Cell.of(fill.atLeast())
                : Cell.of("≥ " + String.format(Locale.ROOT, "%,d", fill.atLeast()));
        return List.of(
                Cell.of(Text.code(range)),
                Cell.of(fill.subnet().name()),
                needed,
                Cell.of(fill.available()),
                Cell.of(fill.fill().label()).toned(Tones.of(fill.fill())),
                Cell.of(needs(fill)));
    }

    private static List<Text> needs(SubnetFill fill) {
        List<Text> lines = new ArrayList<>(
                fill.needs().stream().map(Need::text).map(Text::of).toList());
        fill.larger()
                .ifPresent(
                        range -> lines.add(Text.strong("Needs a /%d; next free: %s".formatted(range.length(), range))));
        return lines;
    }

    private static List<Cell> row(PodRange pods) {
        return List.of(
                Cell.of(pods.cluster().name()),
                Cell.of(Text.code(pods.range().map(Prefix::toString).orElse("none given"))),
                pods.missing().isEmpty() ? Cell.of(pods.atLeast()) : Cell.of("≥ " + pods.atLeast()),
                Cell.of(pods.available()),
                Cell.of(pods.fill().label()).toned(Tones.of(pods.fill())));
    }

    Table sheet() {
        List<List<Cell>> rows = new ArrayList<>();
        for (NetworkRuler ruler : plan.networks()) {
            Cell network = Cell.of(ruler.network().name());
            for (NetworkRuler.Block block : ruler.blocks()) {
                String range = block.range().toString();
                rows.add(block.subnet()
                        .map(fill -> sheetRow(network, range, fill))
                        .orElseGet(() -> List.of(
                                network,
                                Cell.of(range),
                                Cell.of("free"),
                                Cell.EMPTY,
                                Cell.EMPTY,
                                Cell.of(block.range().size().longValue()),
                                Cell.EMPTY,
                                Cell.EMPTY)));
            }
            ruler.subnets().stream()
                    .filter(fill -> fill.prefixes().isEmpty())
                    .forEach(fill -> rows.add(sheetRow(network, "", fill)));
        }
        return new Table("address-plan", "Address plan", SHEET, rows);
    }

    private static List<Cell> sheetRow(Cell network, String range, SubnetFill fill) {
        return List.of(
                network,
                Cell.of(range),
                Cell.of(fill.subnet().name()),
                Cell.of(fill.atLeast()),
                Cell.of(fill.needed().isPresent() ? "yes" : "no"),
                Cell.of(fill.available()),
                Cell.of(fill.fill().label()),
                Cell.of(needs(fill)));
    }

    private static String joined(List<Prefix> ranges) {
        return ranges.stream().map(Prefix::toString).collect(Collectors.joining(", "));
    }
}
