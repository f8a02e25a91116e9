package dev.portolan.report.handover;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Code;
import dev.portolan.report.document.Document;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.TitleBlock;
import dev.portolan.report.document.Tone;
import dev.portolan.report.pack.Speech;
import dev.portolan.report.pack.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is handed to those who build a design and have to show that it works as reviewed. It is no deployment: it leaves out
 * whatever is not about the network.
 *
 * @param document to be read
 * @param allowList for the firewall
 * @param proofs one per trace
 */
public record Handover(Document document, AllowList allowList, List<Proof> proofs) {

    private static final List<Column> ARGUMENTS = List.of(
            Column.code("argument", "Argument", 3),
            Column.code("value", "Value", 3),
            Column.words("because", "From", 3));

    private static final List<Column> CHECKS = List.of(
            Column.words("demand", "What Azure wants", 4),
            Column.words("state", "State", 1.3),
            Column.words("evidence", "In the design", 4));

    private static final List<Column> RULES = List.of(
            Column.words("cluster", "Cluster", 1.5),
            Column.words("purpose", "Needed by", 1.6),
            Column.words("kind", "Kind", 1.2),
            Column.code("sources", "From", 2),
            Column.code("host", "Host name", 3),
            Column.words("protocol", "Protocol", 1),
            Column.number("port", "Port", 0.7));

    public Handover {
        proofs = List.copyOf(proofs);
    }

    public static Handover of(Review review, Template template) {
        Speech speech = new Speech(review.design(), review.catalog());
        AllowList allowList = AllowList.of(review.estate());
        Proofs proofs = new Proofs(review.estate(), speech);
        List<Proof> all = review.traces().stream()
                .filter(trace -> !trace.branches().isEmpty())
                .map(proofs::of)
                .toList();
        List<Section> sections = List.of(purpose(), clusters(review.estate()), egress(allowList), proofs(all));
        TitleBlock title = new TitleBlock(
                review.design().name(),
                "Network hand-over",
                List.of(new Entries.Field("As of", Text.of(review.reviewDate().toString()))),
                template.look());
        return new Handover(new Document(title, sections, List.of(table(allowList))), allowList, all);
    }

    private static Section purpose() {
        return Section.of(
                "purpose",
                "What this is",
                List.of(
                        new Paragraph(
                                Text.of(
                                        "This is no deployment. It holds what the design says of the network, in the words"
                                                + " of the tools that build and prove it; identities, versions, sizes and everything"
                                                + " else are left out."),
                                Tone.WARNING),
                        Paragraph.of("What stands in <angle brackets> only your subscription knows. Read every command"
                                + " before you run it.")));
    }

    private static Section clusters(Estate estate) {
        List<Section> sections = new ArrayList<>();
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            sections.add(cluster(cluster, estate, sections.size() + 1));
        }
        List<Block> blocks = sections.isEmpty() ? List.of(Paragraph.of("The design has no AKS cluster.")) : List.of();
        return new Section("clusters", "Clusters", blocks, sections);
    }

    private static Section cluster(Component cluster, Estate estate, int number) {
        ClusterArguments arguments = new ClusterArguments(cluster, estate);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                "arguments",
                "Networking arguments of az aks create",
                ARGUMENTS,
                arguments.arguments().stream()
                        .map(one -> List.of(
                                Cell.of(Text.code(one.name())),
                                Cell.of(Text.code(one.value())),
                                Cell.of(one.because())))
                        .toList()));
        if (!arguments.open().isEmpty()) {
            blocks.add(new Bullets(arguments.open().stream()
                    .map(open -> Text.strong("Not determined").and(": " + open))
                    .toList()));
        }
        blocks.add(new Code(
                "To be completed with everything that is not about the network",
                "sh",
                "az aks create --resource-group <group> --name " + Shell.quoted(cluster.name()) + " \\\n    "
                        + arguments.arguments().stream().map(Argument::text).collect(Collectors.joining(" \\\n    "))));
        List<ClusterChecks.Check> checks = new ClusterChecks(cluster, estate).checks();
        blocks.add(new Table(
                "checks",
                "What has to hold before Azure makes it",
                CHECKS,
                checks.stream().map(Handover::row).toList()));
        return Section.of("cluster-" + number, cluster.name(), blocks);
    }

    private static List<Cell> row(ClusterChecks.Check check) {
        String state =
                check.holds().map(holds -> holds ? "holds" : "does not hold").orElse("not determined");
        Tone tone = check.holds().map(holds -> holds ? Tone.GOOD : Tone.BAD).orElse(Tone.OPEN);
        return List.of(Cell.of(check.demand()), Cell.of(state).toned(tone), Cell.of(check.evidence()));
    }

    private static Section egress(AllowList allowList) {
        List<Block> blocks = new ArrayList<>();
        if (allowList.rules().isEmpty()) {
            blocks.add(Paragraph.of("No cluster of the design needs a way out."));
        } else {
            blocks.add(
                    Paragraph.of("What AKS and the features in use have to reach. The FQDN tag AzureKubernetesService"
                            + " stands for the names that every cluster needs; what workloads need comes on top."));
            blocks.add(table(allowList));
        }
        allowList
                .open()
                .forEach(open ->
                        blocks.add(new Paragraph(Text.strong("Not determined").and(": " + open + "."), Tone.OPEN)));
        return Section.of("egress", "Egress allow-list", blocks);
    }

    private static Table table(AllowList allowList) {
        List<List<Cell>> rows = new ArrayList<>();
        for (AllowList.Rule rule : allowList.rules()) {
            for (String host : rule.hosts()) {
                rows.add(List.of(
                        Cell.of(rule.cluster()),
                        Cell.of(rule.purpose()),
                        Cell.of(rule.required() ? "required" : "recommended"),
                        Cell.of(rule.sources().stream().map(Text::code).toList()),
                        Cell.of(Text.code(host)),
                        Cell.of(rule.port() == 443 ? "HTTPS" : "HTTP"),
                        Cell.of(Text.of(Integer.toString(rule.port())))));
            }
        }
        return new Table("egress-allow-list", "", RULES, rows);
    }

    private static Section proofs(List<Proof> proofs) {
        List<Section> sections = new ArrayList<>();
        for (Proof proof : proofs) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(Paragraph.of("The trace says: " + proof.expected() + "."));
            proof.commands().forEach(step -> {
                blocks.add(new Code(step.why(), "sh", step.command()));
                blocks.add(Paragraph.of(Text.strong("Should show").and(": " + step.expected())));
            });
            sections.add(Section.of("proof-" + (sections.size() + 1), proof.flow(), blocks));
        }
        return new Section(
                "proofs",
                "Proving the traces",
                List.of(Paragraph.of("Next hop and IP flow verify of Azure Network Watcher look from a virtual machine;"
                        + " nodes of a scale set do not serve, so that a small machine is needed in the subnet for as long"
                        + " as the proof takes. The network verifier of Azure Virtual Network Manager computes and sends"
                        + " nothing; it needs a network manager whose scope holds the design, and knows neither load balancers"
                        + " nor application rules. A filter that is not a network security group, such as a firewall, shows in"
                        + " its own log.")),
                sections);
    }
}
