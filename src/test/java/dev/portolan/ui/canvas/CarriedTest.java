package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.paint.BundledTypeMeasure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarriedTest {

    private static final Catalog AZURE = Catalog.azure();
    private static final BundledTypeMeasure MEASURE = new BundledTypeMeasure();
    private static final Subject NETWORK = Subject.of(new ComponentId("spoke-1"));
    private static final Subject CARD = Subject.of(new ComponentId("app-1"));
    private static final Subject WITHIN = Subject.of(new LinkId("serve-1"));
    private static final Subject OUTWARDS = Subject.of(new LinkId("to-hub-1"));
    private static final Subject OTHER = Subject.of(new ComponentId("app-2"));

    private final Design design = Estate.of(60);
    private final Diagram before = Diagram.of(design, AZURE, MEASURE);

    private Carried moved(String component, Set<Subject> lifted) {
        Design next = LayoutEdits.move(design, List.of(new ComponentId(component)), new Point(48, 24))
                .apply(design);
        return Carried.of(lifted, before, before.then(next, next.topology(), AZURE, MEASURE, Diagram.Care.PASSING));
    }

    @Test
    void aNetworkCarriesWhatStandsAndRunsInItAndNothingElse() {
        Carried carried = moved("spoke-1", Set.of(NETWORK, CARD, WITHIN, OUTWARDS, OTHER));
        assertThat(carried).isEqualTo(new Carried(Set.of(NETWORK, CARD, WITHIN), new Point(48, 24)));
    }

    @Test
    void whereNothingHasMovedNothingIsCarried() {
        assertThat(moved("spoke-2", Set.of(NETWORK, CARD))).isEqualTo(Carried.NOTHING);
    }
}
