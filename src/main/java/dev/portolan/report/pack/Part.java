package dev.portolan.report.pack;

import dev.portolan.report.document.Block;
import dev.portolan.report.document.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The chapters of a review pack, in their order. */
public enum Part {
    SUMMARY("Summary", reviewed -> Part.of(SummaryPart.blocks(reviewed))),
    DIAGRAM("Diagram", reviewed -> Part.of(DiagramPart.blocks(reviewed))),
    FINDINGS("Findings", reviewed -> {
        List<Section> found = new FindingsPart(reviewed).sections();
        return new Content(DiagramPart.none(found), found);
    }),
    FLOWS("Flows and expectations", reviewed -> Part.of(new FlowsPart(reviewed).blocks())),
    TRACES("Traces", reviewed -> new Content(List.of(), new TracesPart(reviewed).sections())),
    ADDRESSES("Address plan", reviewed -> Part.of(new AddressPart(reviewed).blocks())),
    SNAT("SNAT budget", reviewed -> {
        SnatPart part = new SnatPart(reviewed);
        return new Content(part.blocks(), part.sections());
    }),
    FIREWALL("Firewall rules", reviewed -> {
        FirewallPart part = new FirewallPart(reviewed);
        return new Content(part.blocks(), part.sections());
    }),
    RETIREMENTS("Retirements", reviewed -> Part.of(new RetirementPart(reviewed).blocks())),
    WAIVERS("Accepted findings", reviewed -> Part.of(new RecordPart(reviewed).waivers())),
    DECISIONS("Notes and assumptions", reviewed -> Part.of(new RecordPart(reviewed).decisions())),
    INVENTORY("Inventory", reviewed -> {
        InventoryPart part = new InventoryPart(reviewed);
        return new Content(part.blocks(), part.sections());
    }),
    COVERAGE("Coverage of the checklist", reviewed -> Part.of(new BasisPart(reviewed).coverage())),
    SOURCES("Sources", reviewed -> Part.of(new BasisPart(reviewed).sources()));

    /** What stands in a chapter. */
    private record Content(List<Block> blocks, List<Section> sections) {}

    private final String heading;
    private final Function<Reviewed, Content> content;

    Part(String heading, Function<Reviewed, Content> content) {
        this.heading = heading;
        this.content = content;
    }

    private static Content of(List<Block> blocks) {
        return new Content(blocks, List.of());
    }

    /** As it stands in {@code portolan.yaml}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that a file calls so. */
    public static Optional<Part> byId(String id) {
        return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
    }

    Section section(Reviewed reviewed) {
        Content all = content.apply(reviewed);
        return new Section(id(), heading, all.blocks(), all.sections());
    }
}
