package dev.portolan.io.importing.files;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.io.Problem;
import dev.portolan.io.importing.ImportReport;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.azure.Actors;
import dev.portolan.io.importing.kubernetes.ClusterImport;
import dev.portolan.io.importing.kubernetes.Manifests;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws manifests into the cluster of an import, or into a new one where there is none. */
final class WithManifests {

    private WithManifests() {}

    static Imported of(Imported imported, List<SourceFile> files) {
        Manifests manifests = Manifests.read(files);
        List<Component> clusters = imported.design().topology().components().stream()
                .filter(component -> component.is(ClusterKinds.AKS_CLUSTER.id()))
                .toList();
        List<Problem> problems = new ArrayList<>(imported.report().problems());
        problems.addAll(manifests.problems());
        List<String> assumed = new ArrayList<>(imported.report().assumed());
        if (clusters.size() > 1) {
            assumed.add("The manifests are taken for those of \"%s\", the first of %d clusters."
                    .formatted(clusters.get(0).name(), clusters.size()));
        }
        ClusterImport drawn = clusters.isEmpty()
                ? alone(imported.design(), manifests)
                : ClusterImport.into(imported.design(), clusters.get(0).id(), manifests);
        assumed.addAll(drawn.assumed());
        Design design = Actors.added(drawn.design(), assumed::add);
        return new Imported(design, report(imported.report(), drawn, assumed, problems));
    }

    private static ClusterImport alone(Design design, Manifests manifests) {
        if (design.topology().components().isEmpty()) {
            return ClusterImport.anew(design.name(), manifests);
        }
        Component cluster =
                Component.of("cluster", ClusterKinds.AKS_CLUSTER.id().value(), "cluster");
        return ClusterImport.into(design.with(cluster), cluster.id(), manifests);
    }

    private static ImportReport report(
            ImportReport report, ClusterImport drawn, List<String> assumed, List<Problem> problems) {
        Map<String, Integer> found = new TreeMap<>(report.found());
        Map<String, Integer> mapped = new TreeMap<>(report.mapped());
        Map<String, Integer> ignored = new TreeMap<>(report.ignored());
        drawn.mapped().forEach((kind, count) -> {
            found.merge(kind, count, Integer::sum);
            mapped.merge(kind, count, Integer::sum);
        });
        drawn.ignored().forEach((kind, count) -> {
            found.merge(kind, count, Integer::sum);
            ignored.merge(kind, count, Integer::sum);
        });
        List<ImportReport.Open> open = new ArrayList<>(report.open());
        drawn.undetermined().forEach(sentence -> open.add(new ImportReport.Open(ComponentId.CANVAS, "", sentence)));
        return new ImportReport(
                found, mapped, report.generic(), ignored, report.referred(), assumed, open, problems, report.tally());
    }
}
