package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * What is different between two designs: edits that lead, in this order, from the older to the newer.
 *
 * @param all what changes the design itself first, then what is said of it, then the layout
 */
public record Differences(List<Difference> all) {

    public Differences {
        all = List.copyOf(all);
    }

    /** Components, links and flows are the same where their ids, or names, are. */
    public static Differences between(Design before, Design after, Catalog catalog) {
        List<Difference> found = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            found.add(ofDesign(
                    "Rename the design from '" + before.name() + "' to '" + after.name() + "'",
                    Edit.of("Rename", design -> design.named(after.name()))));
        }
        found.addAll(new PropertyDifferences(
                        Difference.Area.DESIGN,
                        Subject.DESIGN,
                        "the design",
                        DesignProperties.all(),
                        update -> design -> design.with(update.apply(design.properties())))
                .between(before.properties(), after.properties()));
        found.addAll(new TopologyDifferences(catalog, before.topology(), after.topology()).all());
        found.addAll(new SpokenDifferences(before, after).all());
        if (!before.extras().equals(after.extras())) {
            found.add(ofDesign(
                    "Change what else the file says of the design",
                    Edit.of("Change", design -> design.withExtras(after.extras()))));
        }
        if (!before.snapshots().equals(after.snapshots())) {
            found.add(ofDesign(
                    "Change the snapshots from %d to %d"
                            .formatted(
                                    before.snapshots().size(), after.snapshots().size()),
                    SnapshotEdits.replace(after.snapshots())));
        }
        found.addAll(new LayoutDifferences(before, after).all());
        return new Differences(found);
    }

    private static Difference ofDesign(String words, Edit edit) {
        return new Difference(
                Difference.Area.DESIGN, Difference.Kind.CHANGED, Subject.DESIGN, "", List.of(), edit.labelled(words));
    }

    /** Those of one area, in order. */
    public List<Difference> of(Difference.Area area) {
        return all.stream().filter(difference -> difference.area() == area).toList();
    }

    /** The differences without how things are drawn. */
    public List<Difference> withoutLayout() {
        return all.stream()
                .filter(difference -> difference.area() != Difference.Area.LAYOUT)
                .toList();
    }

    /** The older design with all of this done to it. */
    public Design applyTo(Design older) {
        Design design = older;
        for (Difference difference : all) {
            design = difference.edit().apply(design);
        }
        return design;
    }
}
