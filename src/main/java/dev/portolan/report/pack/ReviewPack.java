package dev.portolan.report.pack;

import dev.portolan.catalog.Choice;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.model.Design;
import dev.portolan.report.document.Document;
import dev.portolan.report.document.Entries.Field;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.TitleBlock;
import java.util.ArrayList;
import java.util.List;

/** Puts together what an architect hands to a customer: one design with everything that is to be said of it. */
public final class ReviewPack {

    private ReviewPack() {}

    public static Document of(Reviewed reviewed, Template template) {
        return new Document(
                title(reviewed, template),
                template.parts().stream().map(part -> part.section(reviewed)).toList(),
                sheets(reviewed));
    }

    private static List<Table> sheets(Reviewed reviewed) {
        TracesPart traces = new TracesPart(reviewed);
        FirewallPart firewall = new FirewallPart(reviewed);
        return List.of(
                new FindingsPart(reviewed).sheet(),
                new FlowsPart(reviewed).sheet(),
                traces.hopSheet(),
                traces.tlsSheet(),
                new InventoryPart(reviewed).sheet(),
                new AddressPart(reviewed).sheet(),
                firewall.needsSheet(),
                firewall.drawn());
    }

    private static TitleBlock title(Reviewed reviewed, Template template) {
        Design design = reviewed.review().design();
        List<Field> fields = new ArrayList<>();
        DesignProperties.VERSION.of(design).optional().ifPresent(version -> add(fields, "Version", version));
        String author = DesignProperties.AUTHOR.of(design).orElse(template.author());
        if (!author.isBlank()) {
            add(fields, "Author", author);
        }
        add(fields, "Reviewed as of", reviewed.review().reviewDate().toString());
        add(fields, "Profile", reviewed.review().profile().id());
        DesignProperties.ENVIRONMENT
                .of(design)
                .map(Choice::label)
                .optional()
                .ifPresent(environment -> add(fields, "Environment", environment));
        DesignProperties.DATA_CLASS
                .of(design)
                .map(Choice::label)
                .optional()
                .ifPresent(data -> add(fields, "Data", data));
        if (!reviewed.file().isEmpty()) {
            add(
                    fields,
                    "File",
                    reviewed.file().substring(reviewed.file().replace('\\', '/').lastIndexOf('/') + 1));
        }
        return new TitleBlock(
                design.name().isBlank() ? "Untitled design" : design.name(), template.title(), fields, template.look());
    }

    private static void add(List<Field> fields, String heading, String words) {
        fields.add(new Field(heading, Text.of(words)));
    }
}
