package dev.portolan.io.importing.azure;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.Problem;
import dev.portolan.io.importing.Cancelled;
import dev.portolan.io.importing.ImportReport;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.Resources;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a design of the resources of Azure that files describe, whatever their format and order: equal resources give
 * equal designs. Resources become drafts, type by type; then references are followed, names become ids, and what stands
 * nowhere finds its place.
 */
public final class AzureDesign {

    private final List<Resources> files;
    private final Map<String, Integer> mapped = new TreeMap<>();
    private final Map<String, Integer> generic = new TreeMap<>();
    private final Map<String, Integer> ignored = new TreeMap<>();

    private AzureDesign(List<Resources> files) {
        this.files = files;
    }

    /** The design of several files together, which has no layout yet, and what became of everything in them. */
    public static Imported of(String name, List<Resources> files) {
        return new AzureDesign(files).made(name);
    }

    private Imported made(String name) {
        Places places = new Places(files);
        Merging merging = new Merging(places.bound());
        Estate estate = new Estate(LateReferences.resolved(merging.merged()));
        Sketch sketch = new Sketch(estate);
        places.assumed().forEach(sketch::assume);
        estate.all().forEach(found -> draw(found, sketch));
        Settling settling = new Settling(sketch, Catalog.azure());
        Design design = settling.design(name);
        return new Imported(design, report(merging, sketch, settling, design));
    }

    private void draw(Found found, Sketch sketch) {
        Cancelled.check();
        Optional<Shape> shape = Types.shape(found.type());
        if (Types.isPart(found.type()) || Machines.of(sketch.estate()).isKeptByAks(found)) {
            count(mapped, found);
        } else if (shape.isPresent()) {
            if (found.isOnlyMentioned()) {
                sketch.mention(found.id(), shape.get().usual(), found.resource().origin());
                count(mapped, found);
                return;
            }
            KindId kind = found.type().equals(Machines.MACHINES)
                    ? MachineTypes.kindOf(found, sketch.estate())
                    : shape.get().kind().apply(found);
            Draft draft = sketch.add(
                    found.key(), kind, found.shownName(), found.resource().origin());
            shape.get().reading().read(found, draft, sketch);
            count(mapped, found);
        } else if (Strangers.hangsOnNetwork(found)) {
            sketch.add(
                            found.key(),
                            Strangers.kind(found),
                            found.name(),
                            found.resource().origin())
                    .in(Strangers.subnet(found));
            count(generic, found);
        } else {
            count(ignored, found);
        }
    }

    private static void count(Map<String, Integer> counts, Found found) {
        counts.merge(found.resource().type(), 1, Integer::sum);
    }

    private ImportReport report(Merging merging, Sketch sketch, Settling settling, Design design) {
        Map<String, Integer> found = new TreeMap<>();
        sketch.estate().all().forEach(each -> count(found, each));
        List<Problem> problems = new ArrayList<>();
        files.forEach(file -> problems.addAll(file.problems()));
        problems.addAll(merging.problems());
        problems.addAll(sketch.problems());
        List<String> assumed = new ArrayList<>();
        files.forEach(file -> assumed.addAll(file.assumed()));
        assumed.addAll(sketch.assumed());
        return new ImportReport(
                found,
                mapped,
                generic,
                ignored,
                settling.referred(),
                assumed.stream().distinct().toList(),
                Openings.in(design).stream()
                        .filter(open -> !settling.referred().contains(open.component()))
                        .toList(),
                problems,
                new ImportReport.Tally(
                        settling.resolved(),
                        settling.dangling(),
                        files.stream().mapToInt(Resources::evaluated).sum(),
                        files.stream().mapToInt(Resources::opaque).sum()));
    }
}
